/** Feedback on suggestions from the command line: recorded, listed, lifted, counted, and kept through every table path. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableRows, workspace, type Answer } from './command-line.ts';

const { store } = workspace();
const CITIES = { 'cities.csv': 'id,name,country\na,Aalen,DE\nb,Bergen,NO\nc,Cork,IE\nd1,Springfield,US\nd2,Springfield,US\n' };
const MET = { ...CITIES, 'exchanges.csv': 'id,kind,start\nvisit,study visit,2024-03-01\n', 'participations.csv': 'exchangeId,participantId,participantType\nvisit,a,city\nvisit,b,city\n' };
const world = (files: Record<string, string> = CITIES) => {
  const here = store();
  here.given(files);
  const feedback = (...args: string[]): Answer => here.run(['feedback', ...args]);
  return { ...here, feedback, listed: (...args: string[]) => JSON.parse(feedback('list', '--json', ...args).stdout) as Record<string, unknown>[] };
};

describe('feedback add', () => {
  it('prints the id of the event and nothing else on standard output', () => {
    const here = world();
    const made = here.feedback('add', 'Aalen', 'b', '--purpose', 'twin', '--outcome', 'shortlisted', '--date', '2024-01', '--by', 'Ann');
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^feedback-[0-9TZ-]+-[0-9a-f]{4}\n$/);
    expect(made.stderr).toContain('b for a, purpose twin: shortlisted');
    expect(here.listed()).toMatchObject([{ id: made.stdout.trim(), seekerId: 'a', candidateId: 'b', purpose: 'twin', outcome: 'shortlisted', date: '2024-01', by: 'Ann', reason: null }]);
  });
  it('is of today, by the user of the machine', () => {
    const here = world();
    const days = [new Date().toISOString().slice(0, 10)];
    here.feedback('add', 'a', 'b', '--purpose', 'learn', '--outcome', 'introduced');
    days.push(new Date().toISOString().slice(0, 10));
    expect(days).toContain(here.listed()[0]!['date']);
    expect(here.listed()[0]!['by']).not.toBe('');
  });
  it.each([
    ['an unknown city', ['add', 'Nowhere', 'b', '--purpose', 'twin', '--outcome', 'shortlisted'], 'there is no city "Nowhere"'],
    ['a name that is not finished', ['add', 'Aal', 'b', '--purpose', 'twin', '--outcome', 'shortlisted'], 'it may be a'],
    ['a name that two cities have', ['add', 'Springfield', 'b', '--purpose', 'twin', '--outcome', 'shortlisted'], 'one of the ids d1, d2'],
    ['a city with itself', ['add', 'a', 'Aalen', '--purpose', 'twin', '--outcome', 'shortlisted'], 'suggested to itself'],
    ['a decline without a reason', ['add', 'a', 'b', '--purpose', 'twin', '--outcome', 'declined'], 'reason'],
    ['an unknown exchange', ['add', 'a', 'b', '--purpose', 'twin', '--outcome', 'exchange', '--exchange', 'x'], 'there is no exchange "x"'],
    ['no purpose', ['add', 'a', 'b', '--outcome', 'shortlisted'], '--purpose'],
    ['another purpose', ['add', 'a', 'b', '--purpose', 'fun', '--outcome', 'shortlisted'], 'find-mentor'],
    ['a date that is none', ['add', 'a', 'b', '--purpose', 'twin', '--outcome', 'shortlisted', '--date', '12.5.2024'], 'not a date'],
    ['lifting where nothing stands', ['lift', 'a', 'b', '--purpose', 'twin'], 'nothing to lift'],
  ])('refuses %s with exit 2, in words', (_name, args, words) => {
    const here = world();
    const answer = here.feedback(...args);
    expect([answer.code, answer.stdout]).toEqual([2, '']);
    expect(answer.stderr).toContain(words);
    expect(here.listed()).toEqual([]);
  });
});

describe('feedback list and lift', () => {
  it('lists in time order, by purpose, city and outcome, or the latest only', () => {
    const here = world();
    here.feedback('add', 'a', 'b', '--purpose', 'twin', '--outcome', 'declined', '--reason', 'Too far', '--date', '2024-05-01');
    here.feedback('add', 'a', 'c', '--purpose', 'learn', '--outcome', 'introduced', '--date', '2023');
    here.feedback('lift', 'a', 'b', '--purpose', 'twin', '--date', '2024-05-01');
    expect(here.listed().map((row) => row['outcome'])).toEqual(['introduced', 'declined', 'lifted']);
    expect(here.listed('--latest').map((row) => row['outcome'])).toEqual(['introduced', 'lifted']);
    expect(here.listed('--purpose', 'twin')).toHaveLength(2);
    expect(here.listed('--city', 'Cork')).toHaveLength(1);
    expect(here.listed('--outcome', 'declined')).toMatchObject([{ reason: 'Too far' }]);
    expect(here.feedback('list', '--format', 'csv', '--purpose', 'learn').stdout.split('\n').slice(0, 2).map((line) => line.replace(/,[^,]*,feedback-.*$/u, ''))).toEqual([
      'date,seekerId,candidateId,purpose,outcome,reason,topicId,exchangeId,by,id', '2023,a,c,learn,introduced,,,',
    ]);
  });
});

describe('monitoring', () => {
  it('counts what the network says has followed', () => {
    const here = world(MET);
    here.feedback('add', 'a', 'b', '--purpose', 'learn', '--outcome', 'introduced', '--date', '2024-02-01');
    const answer = here.run(['monitoring', '--purpose', 'learn', '--format', 'csv']);
    expect(answer.code).toBe(0);
    // 1 February to 1 March 2024: 29 days
    expect(answer.stdout).toBe('purpose,stage,n,share,low,high,medianDays,dated\nlearn,suggested,1,,,,,0\nlearn,introduced,1,,,,,0\nlearn,exchange,1,,,,29,1\nlearn,adoption,0,,,,,0\n');
    expect(here.run(['monitoring']).stdout).toContain('introduced');
    expect(JSON.parse(here.run(['monitoring', '--json']).stdout)).toMatchObject({ reached: [{ basis: 'met', exchange: { id: 'visit' } }] });
  });
});

describe('the table of feedback', () => {
  const row = 'id,seekerId,candidateId,purpose,topicId,outcome,reason,date,by,exchangeId\n';
  it('comes in with any case of the closed words, a decline without a reason, and goes out as it came', () => {
    const here = world({ ...MET, 'topics.csv': 'id,label\nflood,Flood\n', 'feedback.csv': `${row}f1,a,b,Twin,flood,Declined,,2024-05,Ann,\nf2,b,a,,,exchange,,,,visit\n` });
    const out = here.exportTo('csv');
    expect(tableRows(out, 'feedback')).toMatchObject([
      { id: 'f1', seekerId: 'a', candidateId: 'b', purpose: 'twin', topicId: 'flood', outcome: 'declined', reason: '', date: '2024-05', by: 'Ann', exchangeId: '' },
      { id: 'f2', seekerId: 'b', candidateId: 'a', purpose: '', outcome: 'exchange', date: '', exchangeId: 'visit' },
    ]);
    expect(here.run(['check']).code).toBe(0);
    for (const format of ['gexf', 'graphml', 'xlsx']) {
      const again = store();
      again.given(here.exportTo(format));
      expect(readFileSync(`${again.exportTo('csv')}/feedback.csv`, 'utf8'), format).toBe(readFileSync(`${out}/feedback.csv`, 'utf8'));
    }
    expect(JSON.parse(here.run(['datasets', '--json']).stdout)).toMatchObject([{ rows: { feedback: 2 } }]);
  });
  it('refuses a city suggested to itself, also where only one of the two is changed', () => {
    const here = world({ ...CITIES, 'feedback.csv': `${row}f1,a,b,twin,,shortlisted,,,,\n` });
    expect(here.load({ 'feedback.csv': `${row}f2,a,b,,,introduced,,,,\nf3,c,c,twin,,declined,,,,\n` }).errors).toMatchObject([{ line: 3, column: 'candidateId', value: 'c', code: 'same-city' }]);
    expect(here.load({ 'feedback.csv': 'id,seekerId\nf1,b\n' }).errors).toMatchObject([{ line: 2, column: 'seekerId', value: 'b', code: 'same-city' }]);
  });
  it('refuses words that are not of the closed lists, and cities that are not there', () => {
    const done = world().load({ 'feedback.csv': `${row}f1,a,b,fun,,introduced,,,,\nf2,a,b,twin,,maybe,,,,\nf3,a,z,twin,,introduced,,,,\nf4,a,b,twin,,,,,,\n` });
    expect(done.errors.map(({ line, column }) => [line, column])).toEqual(expect.arrayContaining([[2, 'purpose'], [3, 'outcome'], [4, 'candidateId'], [5, 'outcome']]));
    expect(done.errors).toHaveLength(4);
  });
  it('stays out of a city that an undo would leave without', () => {
    const here = world();
    here.feedback('add', 'a', 'b', '--purpose', 'twin', '--outcome', 'shortlisted');
    const dataset = (JSON.parse(here.run(['datasets', '--json']).stdout) as { id: string }[])[0]!.id;
    const undo = here.run(['undo', dataset]);
    expect(undo.code).not.toBe(0);
    expect(undo.stderr).toContain('feedback');
  });
});
