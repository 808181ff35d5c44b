/** The engines every contract suite runs on: one table, so that nothing is said of one engine only. */
import { EmbeddedEngine } from '../../server/graph/embedded.ts';
import type { Engine } from '../../server/graph/engine.ts';
import { Neo4jEngine } from '../../server/graph/neo4j.ts';
import { hasNeo4j, takeNeo4j, type ExclusiveNeo4j } from '../real-neo4j/exclusive.ts';

export interface EngineCase {
  readonly name: 'embedded' | 'neo4j';
  readonly available: boolean;
  begin(): Promise<void>;
  /** An engine on an empty database. */
  fresh(): Promise<Engine>;
  /** Another connection to the database `fresh` gave last; undefined where only one is possible. */
  second(): Promise<Engine | undefined>;
  end(): Promise<void>;
}

function embedded(): EngineCase {
  return {
    name: 'embedded', available: true,
    begin: async () => undefined,
    fresh: async () => EmbeddedEngine.open({ shuffleUnordered: true }),
    second: async () => undefined,
    end: async () => undefined,
  };
}

function neo4j(): EngineCase {
  let server: ExclusiveNeo4j;
  return {
    name: 'neo4j', available: hasNeo4j(),
    begin: async () => { server = await takeNeo4j(); },
    fresh: async () => {
      await server.clear();
      return Neo4jEngine.open(server.config);
    },
    second: async () => Neo4jEngine.open(server.config),
    end: async () => server.release(),
  };
}

export const ENGINES: EngineCase[] = [embedded(), neo4j()];
