/** Things named in a text, as links to their pages; kinds without a page stay plain text. */
import type { Mention } from '#model/profile.ts';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { countryName } from './country-names.ts';
import { hasPage, pagePath } from './links.ts';
import { said } from './messages.ts';

export function MentionLink({ mention, withCountry = false }: { mention: Mention; withCountry?: boolean }) {
  const country = withCountry && mention.country ? <span className="muted">, {countryName(mention.country)}</span> : null;
  if (!hasPage(mention.type)) return <>{mention.label}{country}</>;
  return <><Link to={pagePath(mention.type, mention.id)}>{mention.label}</Link>{country}</>;
}

/** `a, b and 3 more`, each a link; the rest is in the title of “more”. */
export function MentionList({ mentions, limit = 4 }: { mentions: readonly Mention[]; limit?: number }) {
  const shown = mentions.slice(0, limit);
  const rest = mentions.slice(limit);
  return (
    <>
      {shown.map((mention, index) => (
        <Fragment key={`${mention.type}:${mention.id}`}>{index > 0 && ', '}<MentionLink mention={mention} /></Fragment>
      ))}
      {rest.length > 0 && <span className="muted" title={rest.map((mention) => mention.label).join(', ')}>{said.andMore(rest.length)}</span>}
    </>
  );
}
