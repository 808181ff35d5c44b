/** Chooses the engine by configuration: Neo4j when an address is given, else the embedded one. */
import type { Engine } from './engine.ts';

export { openStore } from './graph-store.ts';

export interface EngineConfig {
  /** Folder of the embedded store; left out, the graph lives in memory and ends with the process. */
  readonly data?: string | undefined;
  readonly neo4j?: { readonly uri: string; readonly user: string; readonly password: string; readonly database?: string | undefined } | undefined;
}

/**
 * Opens the engine; errors: `store-locked`, `engine-unavailable`. The schema is made by `openStore`.
 * Only the driver that is used is loaded: either takes a noticeable part of a short command.
 */
export async function openEngine(config: EngineConfig): Promise<Engine> {
  if (config.neo4j) {
    const { Neo4jEngine } = await import('./neo4j.ts');
    return Neo4jEngine.open(config.neo4j);
  }
  const { EmbeddedEngine } = await import('./embedded.ts');
  return EmbeddedEngine.open(config.data === undefined ? {} : { data: config.data });
}
