import { Link } from 'react-router';

export default function NotFoundPage() {
  return (
    <div className="page">
      <title>Page not found · Interurban</title>
      <h1>Page not found</h1>
      <p>Nothing is at this address. Search above, or <Link to="/">go to the start page</Link>.</p>
    </div>
  );
}
