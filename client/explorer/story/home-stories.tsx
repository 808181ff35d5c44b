/** Stories on the start page: the newest few, and the way to all. */
import { Link } from 'react-router';
import { messages as words } from './messages.ts';
import { useStories } from './stories.ts';
import './home-stories.css';

const SHOWN = 3;

export function Stories() {
  const { stories } = useStories();
  if (stories === null || stories.length === 0) return null;
  const newest = [...stories].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, SHOWN);
  return (
    <section aria-labelledby="home-stories">
      <h2 id="home-stories">{words.pageTitle}</h2>
      <ul className="home-stories">
        {newest.map((story) => <li key={story.id}><Link to={`/story/${encodeURIComponent(story.id)}`}>{story.title}</Link> <span className="muted small">{words.steps(story.steps.length)}</span></li>)}
      </ul>
      <p className="small"><Link to="/stories">{words.list}</Link></p>
    </section>
  );
}
