/** The first few suggestions on the page of a city, and the way to all of them. Loads when it comes into sight. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { pagePath } from '../../ui/links.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { strongestReasons } from '../suggestions/reasons.ts';
import { sentence } from '../../ui/sentence.ts';
import { cityWords as words } from './messages.ts';

const SHOWN = 3;

export function PeersSection({ city }: { city: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) setNear(true); }, { rootMargin: '400px' });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const { data, error, refetch } = useQuery({ ...api.suggestions.list.query({ params: { id: city }, query: { limit: SHOWN } }), enabled: near });
  return (
    <div ref={place}>
      <Section id="peers" title={words.peers} note={words.peersNote} {...(data ? { count: data.items.length, empty: words.peersEmpty } : {})} action={<p><Link to={`${pagePath('city', city)}/peers`}>{words.peersAll}</Link></p>}>
        {error && !data ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={3} /> : (
          <ol className="cards">
            {data.items.map(({ candidate, contributions }) => (
              <li key={candidate.id} className="card">
                <h3><MentionLink mention={candidate} withCountry /></h3>
                {strongestReasons(contributions, 1).inFavour.map(({ feature, label, text }) => <p key={feature}><strong>{label}.</strong> {sentence(text)}</p>)}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </div>
  );
}
