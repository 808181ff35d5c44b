/** What somebody else changed while the form was open, beside what was typed. */
import { Fragment } from 'react';
import type { Entry, Rebased } from './form-cells.ts';
import { columnLabel, words } from './messages.ts';
import '../../ui/notice.css';

const text = (entry: Entry) => (typeof entry === 'string' ? entry : entry.join(', ')) || '–';

export function StaleNotice({ meanwhile, onTake }: { meanwhile: Rebased['meanwhile']; onTake: (name: string, entry: Entry) => void }) {
  return (
    <div className="notice warn" role="alert">
      <h2>{words.stale}</h2>
      <p>{words.staleText}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={words.stale}>
        <table>
          <thead><tr>{[words.column, words.before, words.theirs, words.mine].map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {meanwhile.map((cell) => (
              <tr key={cell.name}>
                <th scope="row">{columnLabel(cell.name)}</th>
                <td>{text(cell.before)}</td>
                <td>{text(cell.theirs)}</td>
                <td>
                  {cell.conflict ? (
                    <Fragment>{text(cell.mine)}{' '}<button type="button" className="button small" onClick={() => onTake(cell.name, cell.theirs)}>{words.takeTheirs}</button></Fragment>
                  ) : words.kept}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
