/** A picture that breaks takes nothing else with it: table, filters and panels stay, and it can be drawn again. */
import { Component, type ReactNode } from 'react';
import { messages as words } from './messages.ts';
import './recover.css';

interface BoundaryProps {
  children: ReactNode;
  /** The table is on the screen, so nothing needs to be said. */
  behind: boolean;
  onTable: () => void;
}

export class PictureBoundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (this.props.behind) return null;
    return (
      <div className="explorer-message" role="alert">
        <h2>{words.broken}</h2>
        <p>{words.brokenText}</p>
        <p className="muted small">{error.message}</p>
        <div className="explorer-actions">
          <button type="button" className="button primary" onClick={this.props.onTable}>{words.table}</button>
          <button type="button" className="button" onClick={() => this.setState({ error: null })}>{words.again}</button>
        </div>
      </div>
    );
  }
}
