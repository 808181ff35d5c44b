/** A story at /story/:id, each step with an address of its own (`?step=3`). */
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Presentation } from './presentation.tsx';

export default function StoryPage() {
  const { id = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const step = useCallback((to: number) => setQuery({ step: String(to) }), [setQuery]);
  return <Presentation id={id} step={Number(query.get('step') ?? 1)} onStep={step} />;
}
