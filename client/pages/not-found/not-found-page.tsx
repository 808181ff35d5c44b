import { Link } from 'react-router';
import { messages as words } from './messages.ts';

export default function NotFoundPage() {
  return (
    <div className="page">
      <title>{`${words.title} · Interurban`}</title>
      <h1>{words.title}</h1>
      <p>{words.before}<Link to="/">{words.link}</Link>.</p>
    </div>
  );
}
