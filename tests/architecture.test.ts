import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { library } from './support/run';

/** A path as the tests below name it, whatever separator the machine uses. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function filesIn(folder: string, ending: RegExp): { path: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = slashed(join(folder, name));
    if (statSync(path).isDirectory()) return filesIn(path, ending);
    return ending.test(name) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

const code = filesIn('src', /\.(ts|svelte)$/);

/** The code of some folders; each must hold some, so that a folder that moved is not passed over. */
function codeIn(...folders: readonly string[]): typeof code {
  return folders.flatMap((folder) => {
    const found = code.filter(({ path }) => path.startsWith(`src/${folder}/`));
    expect(found.length, folder).toBeGreaterThan(0);
    return found;
  });
}

/** The numbers that stand in code; those of comments, styles, names and lengths such as 12px are none. */
function literals(text: string): number[] {
  const bare = text.replace(/<style>[\s\S]*?<\/style>|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<!:)\/\/.*/g, '');
  return [...bare.matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w.])/g)].map(([literal]) =>
    Number(literal.replaceAll('_', '')),
  );
}

/** Numbers of drawing and of asking that happen to be figures of a document too. One that is gone must leave this list. */
const drawing = [
  // The width of a bar in its category.
  'src/charts/stackedBars.ts: 0.8',
  // How far the slider of a yearly change reaches.
  'src/views/scenario/sliderFor.ts: 0.2',
  // What a training contract is taken to bring in until the reader says otherwise: an amount of theirs, marked so.
  'src/state/collegeQuestions.svelte.ts: 100000',
];

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
    const folders = [
      'builtin',
      'charts',
      'cli',
      'engine',
      'exchange',
      'format',
      'loading',
      'schema',
      'state',
    ];
    const hidden = codeIn(...folders, 'storage', 'ui', 'views').flatMap(({ path, text }) =>
      literals(text)
        .filter((value) => figures.has(value))
        .map((value) => `${path}: ${value}`),
    );
    expect([...new Set(hidden)].sort()).toEqual([...drawing].sort());
  });

  it('finds numbers in code, and none in comments, names, lengths and styles', () => {
    const text = `a1 = 12_000 + 0.3; // 5\n/* 6 */ b = '7px'; <!-- 8 --><style>p { width: 9 }</style>{60000}`;
    expect(literals(text)).toEqual([12000, 0.3, 60000]);
    expect(slashed('src\\engine\\value.ts')).toBe('src/engine/value.ts');
  });

  it('the engine and the schema know no browser, no clock and no chance', () => {
    const forbidden =
      /\b(document|window|localStorage|fetch|console|Date|Math\.random|setTimeout|process)\b[.(]/;
    const impure = codeIn('engine', 'schema').filter(({ text }) => forbidden.test(text));
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
