import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = (name: string) => new URL(`../../../client/${name}/`, import.meta.url);
const files = (name: string) => readdirSync(folder(name), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, text: readFileSync(new URL(file, folder(name)), 'utf8') }));

describe('the explorer is built in one direction', () => {
  test('only the renderer makes a Sigma', () => {
    expect(files('explorer').filter(({ text }) => /new Sigma\b|^import (?!type)[^;]* from 'sigma'/m.test(text)).map(({ file }) => file)).toEqual(['picture/renderer.ts']);
  });
  test('state and charts know nothing of the screen that uses them', () => {
    for (const { file, text } of [...files('state'), ...files('charts')]) expect(text, file).not.toMatch(/from '\.\.\/(explorer|pages|shell|ui)\//);
  });
  test('charts are pure: no React, no requests', () => {
    for (const { file, text } of files('charts')) expect(text, file).not.toMatch(/from 'react'|api\.ts|fetch\(/);
  });
});
