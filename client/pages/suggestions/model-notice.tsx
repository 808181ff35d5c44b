/**
 * What ranked the candidates: a model of this network, or prior weights and why. While prior
 * weights stand in for a model that is being fitted, it looks whether that is there; the list
 * changes only when the reader says so.
 */
import type { ModelCard } from '#model/suggestion.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { ServerText } from '../../vocabulary/vocabulary.tsx';
import { modelMore, modelReady, modelText, rankAgain } from './messages.ts';
import { sentence } from '../../ui/sentence.ts';

const LOOK_MS = 4_000;
/** A network too small for a model has none to wait for. */
const MOST_LOOKS = 60;

export function ModelNotice({ model }: { model: ModelCard }) {
  const queries = useQueryClient();
  const looks = useRef(0);
  const prior = model.kind === 'prior';
  const { data } = useQuery({
    ...api.suggestions.model.query(), staleTime: LOOK_MS, enabled: prior,
    refetchInterval: ({ state }) => {
      looks.current += 1;
      return state.data?.model.kind === 'fitted' || looks.current > MOST_LOOKS ? false : LOOK_MS;
    },
  });
  const ready = prior && data?.model.kind === 'fitted';
  return (
    <div className={`small model-notice${prior ? ' notice warn' : ' muted'}`}>
      <p>{modelText(model)} <ServerText>{sentence(model.note)}</ServerText> <Link to="/suggestions/model">{modelMore}</Link></p>
      {prior && <p role="status">{ready ? modelReady : ''}</p>}
      {ready && <button type="button" className="button small" onClick={() => void queries.invalidateQueries({ queryKey: ['suggestions'] })}>{rankAgain}</button>}
    </div>
  );
}
