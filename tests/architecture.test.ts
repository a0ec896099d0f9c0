import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { library } from './support/run';

function filesIn(folder: string, ending: RegExp): { path: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path, ending);
    return ending.test(name) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

const code = filesIn('src', /\.(ts|svelte)$/);

describe('the shape of the code', () => {
  it('no figure of a document stands in code: figures live in the policies with their clause', () => {
    const figures = new Set(
      library.registers
        .flatMap(({ clauses }) => Object.values(clauses))
        .flatMap((clause) => clause.figures.flatMap(({ value, to }) => [value, to]))
        .filter(
          (value): value is number =>
            value !== undefined && (value > 50 || !Number.isInteger(value)) && value !== 100,
        ),
    );
    expect(figures.has(12000) && figures.has(0.3) && figures.has(60000)).toBe(true);
    const hidden = code
      .filter(({ path }) => /^src\/(engine|loading|exchange|state|format|schema)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w.])/g)]
          .map(([literal]) => Number(literal.replaceAll('_', '')))
          .filter((value) => figures.has(value))
          .map((value) => `${path}: ${value}`),
      );
    expect(hidden).toEqual([]);
  });

  it('the engine and the schema know no browser, no clock and no chance', () => {
    const forbidden =
      /\b(document|window|localStorage|fetch|console|Date|Math\.random|setTimeout|process)\b[.(]/;
    const impure = code.filter(
      ({ path, text }) => /^src\/(engine|schema)\//.test(path) && forbidden.test(text),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('no file of code is longer than 250 lines, and no component longer than 200', () => {
    const long = code.filter(
      ({ path, text }) => text.split('\n').length > (path.endsWith('.svelte') ? 200 : 250),
    );
    expect(long.map(({ path, text }) => `${path} ${text.split('\n').length}`)).toEqual([]);
  });

  it('markup holds no inline style, which the content security policy of the single file forbids', () => {
    const styled = code.filter(({ path, text }) => path.endsWith('.svelte') && /\sstyle="/.test(text));
    expect(styled.map(({ path }) => path)).toEqual([]);
  });

  it('nothing names a path of a machine or a package host', () => {
    const everything = [
      ...code,
      ...filesIn('tests', /\.(ts|txt)$/),
      ...filesIn('.ci', /./),
      ...filesIn('models', /./),
      ...filesIn('seeds', /./),
      ...filesIn('scenarios', /./),
      ...['package.json', 'package-lock.json', 'vite.config.ts', 'playwright.config.ts'].map((path) => ({
        path,
        text: readFileSync(path, 'utf8'),
      })),
    ];
    const telling = /\/(work|root|home)\/|npmjs\.(org|com)/;
    const found = everything.filter(
      ({ path, text }) => telling.test(text) && !path.endsWith('architecture.test.ts'),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
