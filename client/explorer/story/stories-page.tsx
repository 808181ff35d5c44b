/** All stories at /stories. */
import { Link } from 'react-router';
import { dateText } from '../../ui/date-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { messages as words } from './messages.ts';
import { Paragraphs } from './paragraphs.tsx';
import { useStories } from './stories.ts';
import '../../ui/notice.css';
import './story.css';

export default function StoriesPage() {
  const { stories, error, retry } = useStories();
  return (
    <div className="page stories-page">
      <title>{`${words.pageTitle} · Interurban`}</title>
      <h1>{words.pageTitle}</h1>
      <p className="muted">{words.pageAbout}</p>
      {error !== null ? <ErrorNotice error={error} onRetry={retry} /> : stories === null ? <LinesSkeleton /> : stories.length === 0 ? (
        <div className="notice empty"><p>{words.none}</p><Link className="button primary" to="/explore?view=network">{words.toExplorer}</Link></div>
      ) : (
        <ul className="stories-list">
          {stories.map((story) => (
            <li key={story.id} className="story-tile">
              <h2><Link to={`/story/${encodeURIComponent(story.id)}`}>{story.title}</Link></h2>
              <p className="muted small">{[words.steps(story.steps.length), story.by === null ? null : words.changedBy(story.by), dateText(story.date)].filter((part) => part !== null).join(' · ')}</p>
              <Paragraphs text={story.summary} />
              <ol className="story-contents">{story.steps.map((step, at) => <li key={step.key}><Link to={`/story/${encodeURIComponent(story.id)}?step=${at + 1}`}>{step.title ?? words.untitled}</Link></li>)}</ol>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
