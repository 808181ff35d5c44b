/**
 * npm run validate: do the measures find what was planted? Hundreds of simulated networks for each setting,
 * on every core; writes docs/validation.md. `-- --simulations 200 --seed 1 --processes 2 --only transfer` for less.
 * The exit code is 1 when a figure misses its target by more than chance.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CASES } from './validation/cases.ts';
import type { Answer } from './validation/question.ts';
import { reportText } from './validation/report.ts';
import { answersOf } from './validation/simulations.ts';
import { rowOf } from './validation/verdict.ts';

interface Order { readonly place: number; readonly seed: number }
interface Delivery extends Order { readonly answers: (Answer | null)[] }

/** Seeds of a case lie apart from those of the others. */
const seedOf = (seed: number, place: number, i: number): number => (seed * 1_000_003 + place * 10_007 + i) >>> 0;

if (process.send !== undefined) {
  process.on('message', ({ place, seed }: Order) => {
    process.send!({ place, seed, answers: answersOf(CASES[place]!, seed) } satisfies Delivery);
  });
} else {
  const { values } = parseArgs({ options: { simulations: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' }, processes: { type: 'string', default: String(availableParallelism()) } } });
  const [simulations, seed] = [whole('simulations', values.simulations), whole('seed', values.seed)];
  const orders = CASES.flatMap((one, place) => (one.id.startsWith(values.only)
    ? Array.from({ length: simulations }, (_, i): Order => ({ place, seed: seedOf(seed, place, i) })) : []));
  if (orders.length === 0) throw new Error(`no setting begins with "${values.only}"; there are ${CASES.map(({ id }) => id).join(', ')}`);
  const started = performance.now();
  const found = await work(orders, whole('processes', values.processes));
  const rows = CASES.flatMap((one, place) => {
    /* In the order of seeds, whoever was done first. */
    const answers = orders.filter((order) => order.place === place).map((order) => found.get(`${order.place} ${order.seed}`)!);
    let at = -1;
    return answers.length === 0 ? [] : one.questions.flatMap(({ measure, checks }) => checks.map((check) => {
      at++;
      return rowOf(one.id, measure, check, answers.map((each) => each[at]!));
    }));
  });
  for (const row of rows) process.stdout.write(`${row.verdict.padEnd(24)} ${row.case}, ${row.measure}, ${row.label}: ${(100 * row.share).toFixed(1)} % of ${row.n}\n`);
  process.stdout.write(`${orders.length} simulations in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  if (values.only === '') writeFileSync(fileURLToPath(new URL('../docs/validation.md', import.meta.url)), reportText(rows, seed));
  process.exitCode = rows.some(({ verdict }) => verdict === 'no') ? 1 : 0;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text) || (name !== 'seed' && Number(text) < 1)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}

/** Hands out orders one by one, so that no process waits for another. */
function work(orders: readonly Order[], processes: number): Promise<Map<string, (Answer | null)[]>> {
  const found = new Map<string, (Answer | null)[]>();
  let next = 0;
  return new Promise((resolve, reject) => {
    const workers = Array.from({ length: Math.min(processes, orders.length) }, () => {
      const child = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv, serialization: 'advanced' });
      const ask = () => { if (next < orders.length) child.send(orders[next++]!); else child.disconnect(); };
      child.on('message', ({ place, seed, answers }: Delivery) => {
        found.set(`${place} ${seed}`, answers);
        if (found.size % 200 === 0) process.stderr.write(`${found.size} of ${orders.length} simulations\n`);
        if (found.size === orders.length) resolve(found);
        ask();
      });
      child.on('error', reject);
      child.on('exit', (code) => { if (code !== 0) reject(new Error(`a simulation ended with ${code}; its error stands above`)); });
      ask();
      return child;
    });
    process.once('exit', () => { for (const child of workers) child.kill(); });
  });
}
