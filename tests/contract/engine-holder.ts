/** Opens the store in a folder and holds it until it is killed. */
import { EmbeddedEngine } from '../../server/graph/embedded.ts';

EmbeddedEngine.open({ data: process.argv[2]! });
process.stdout.write('open\n');
setInterval(() => undefined, 1_000);
