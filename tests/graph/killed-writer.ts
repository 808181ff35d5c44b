/** A process that writes until it is killed, and says on standard output what has been acknowledged. */
import { openEngine, openStore, type EngineConfig } from '../../server/graph/open.ts';

const config = JSON.parse(process.argv[2]!) as EngineConfig;
const what = process.argv[3];
const store = await openStore(await openEngine(config));
process.stdout.write('ready\n');
if (what === 'edits') {
  for (let at = 0; ; at++) {
    await store.create('cities', { id: `c${at}`, name: `City ${at}`, country: 'DE' }, 'ann');
    process.stdout.write(`c${at}\n`);
  }
} else {
  const cities = 2_000;
  const assertions = [
    ...Array.from({ length: cities }, (_, at) => ({ table: 'cities' as const, cells: { id: `i${at}`, name: `City ${at}`, country: 'DE' } })),
    ...Array.from({ length: cities }, (_, at) => ({ table: 'exchanges' as const, cells: { id: `e${at}`, kind: 'twinning', hostCityId: `i${at}` } })),
    ...Array.from({ length: cities }, (_, at) => ({
      table: 'participations' as const, cells: { exchangeId: `e${at}`, participantId: `city:i${(at * 7) % cities}`, participantType: 'city' as const },
    })),
  ];
  for (let round = 0; ; round++) {
    process.stdout.write('importing\n');
    await store.importBatch({ dataset: { id: 'big', sources: [], actor: 'ann', at: '2026-01-01T00:00:00.000Z' }, assertions, expectVersion: await store.version() });
    process.stdout.write('imported\n');
    await store.undo('big', 'ann');
    process.stdout.write('undone\n');
  }
}
