/** Chooses the engine by configuration: Neo4j when an address is given, else the embedded one. */
import type { Engine } from './engine.ts';
import { EmbeddedEngine } from './embedded.ts';
import { Neo4jEngine } from './neo4j.ts';

export { openStore } from './graph-store.ts';

export interface EngineConfig {
  /** Folder of the embedded store; left out, the graph lives in memory and ends with the process. */
  readonly data?: string | undefined;
  readonly neo4j?: { readonly uri: string; readonly user: string; readonly password: string; readonly database?: string | undefined } | undefined;
}

/** Opens the engine; errors: `store-locked`, `engine-unavailable`. The schema is made by `openStore`. */
export async function openEngine(config: EngineConfig): Promise<Engine> {
  if (config.neo4j) return Neo4jEngine.open(config.neo4j);
  return EmbeddedEngine.open(config.data === undefined ? {} : { data: config.data });
}
