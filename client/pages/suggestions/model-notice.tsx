/** What ranked the candidates: a model of this network, or prior weights and why. */
import type { ModelCard } from '#model/suggestion.ts';
import { Link } from 'react-router';
import { modelMore, modelText } from './messages.ts';

export function ModelNotice({ model }: { model: ModelCard }) {
  return (
    <p className={`small model-notice${model.kind === 'prior' ? ' notice warn' : ' muted'}`}>
      <span>{modelText(model)} {model.note} <Link to="/suggestions/model">{modelMore}</Link></span>
    </p>
  );
}
