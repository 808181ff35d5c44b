import { describe, expect, test } from 'vitest';
import { chanceText, figureText, intervalText } from '../../../client/pages/backtest/figures.ts';
import { addressOf, choiceOf, INITIAL, problemOf, requestOf } from '../../../client/pages/backtest/backtest-form-state.ts';
import { BacktestRequest } from '../../../server/model/backtest.ts';

describe('figures in words', () => {
  test('intervals, open bounds and too few', () => {
    expect(intervalText({ value: 0.1234, low: 0.1, high: 0.2 })).toBe('0.123 [0.100, 0.200]');
    expect(intervalText({ value: 12.34, low: 1, high: null })).toBe('12.3 [1.000, –]');
    expect(intervalText({ value: 0.5, low: null, high: null })).toBe('0.500');
    expect(intervalText({ value: null, low: null, high: null }, 'too few')).toBe('too few');
    expect(figureText(0)).toBe('0.000');
  });
  test('likelihoods as people say them', () => {
    expect(chanceText(1 / 240)).toBe('1 in 240');
    expect(chanceText(1 / 12345)).toBe('1 in 12,000');
    expect(chanceText(0.25)).toBe('25 %');
    expect(chanceText(0)).toBe('none');
  });
});

describe('the form of the backtest', () => {
  test('stands in the address and comes back from it', () => {
    for (const choice of [INITIAL, { ...INITIAL, kind: 'before' as const, date: '2018-06', seeds: '1, 2', bootstrap: '200', learningCurve: true }, { ...INITIAL, share: '25' }]) {
      expect(choiceOf(new URLSearchParams(addressOf(choice)))).toEqual(choice);
    }
    expect(addressOf(INITIAL)).toEqual({});
  });
  test('makes requests that the API takes', () => {
    expect(BacktestRequest.parse(requestOf(INITIAL))).toEqual({ split: 'random:0.1', seeds: [1], bootstrap: 1000, learningCurve: false });
    expect(BacktestRequest.parse(requestOf({ ...INITIAL, kind: 'before', date: '2018', seeds: '3, 4' }))).toMatchObject({ split: 'before:2018', seeds: [3, 4] });
    expect(requestOf({ ...INITIAL, share: '7' }).split).toBe('random:0.07');
  });
  test('says what is wrong before it is sent', () => {
    expect(problemOf(INITIAL)).toBeNull();
    expect(problemOf({ ...INITIAL, share: '80' })).toMatch(/share/);
    expect(problemOf({ ...INITIAL, share: '' })).toMatch(/share/);
    expect(problemOf({ ...INITIAL, kind: 'before', date: 'soon' })).toMatch(/date/);
    expect(problemOf({ ...INITIAL, seeds: '1,,2' })).toMatch(/Seeds/);
    expect(problemOf({ ...INITIAL, bootstrap: '-1' })).toMatch(/samples/);
  });
});
