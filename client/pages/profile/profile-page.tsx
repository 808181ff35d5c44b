/** The frame of every page about one thing: head with actions, jump links, main column, side column, sources, history. */
import type { NodeKind } from '#model/network-wire.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { NotesSection } from '../../notes/notes-section.tsx';
import { typeNames } from '../../ui/messages.ts';
import { numberText } from '../../ui/number-text.ts';
import { Unverified } from '../../ui/unverified.tsx';
import { editPath, listPath } from '../../ui/record.ts';
import { Citations, Cite, SourcesList } from './citation.tsx';
import { DeleteButton } from './delete-button.tsx';
import { explorePath } from './explore-path.ts';
import { History } from './history.tsx';
import { words } from './messages.ts';
import type { Sources } from './profile-parts.ts';
import './profile.css';

export interface Jump {
  id: string;
  label: string;
  count: number;
}

const NO_SOURCES: Sources = {};

interface ProfilePageProps {
  type: NodeKind;
  id: string;
  title: string;
  subtitle?: ReactNode;
  verified?: boolean | null;
  sourceIds?: readonly string[];
  revision?: string;
  sources?: Sources;
  lead?: ReactNode;
  /** Stands before the actions that every page has. */
  action?: ReactNode;
  jumps?: readonly Jump[];
  side: ReactNode;
  children: ReactNode;
}

export function ProfilePage({ type, id, title, subtitle, verified = null, sourceIds = [], revision, sources, lead, action, jumps = [], side, children }: ProfilePageProps) {
  return (
    <Citations sources={sources ?? NO_SOURCES}>
      <title>{`${title} · Interurban`}</title>
      <div className="page">
        <div className="profile-head">
          <div>
            <p className="kicker"><Link to={listPath(type)}>{typeNames[type]}</Link></p>
            <h1>{title}</h1>
            <p className="profile-subtitle">{subtitle} <Unverified verified={verified} /> <Cite ids={sourceIds} /></p>
          </div>
          <div className="profile-actions">
            {action}
            <Link className="button primary" to={explorePath(type, id)}>{words.openInExplorer}</Link>
            <Link className="button" to={editPath(type, id)}>{words.edit}</Link>
            <DeleteButton type={type} id={id} title={title} {...(revision === undefined ? {} : { revision })} />
          </div>
        </div>
        {lead && <p className="lead">{lead}</p>}
        {jumps.some(({ count }) => count > 0) && (
          <nav className="profile-nav" aria-label={words.onThisPage}>
            <ul>
              {jumps.filter(({ count }) => count > 0).map((jump) => (
                <li key={jump.id}><a href={`#${jump.id}`}>{jump.label} <span>{numberText(jump.count)}</span></a></li>
              ))}
            </ul>
          </nav>
        )}
        <div className="profile-body">
          <div className="profile-main">
            {children}
            <NotesSection aboutId={`${type}:${id}`} level={2} />
            {sources && <SourcesList />}
            <History type={type} id={id} />
          </div>
          <aside className="profile-side" aria-label={words.facts}>{side}</aside>
        </div>
      </div>
    </Citations>
  );
}
