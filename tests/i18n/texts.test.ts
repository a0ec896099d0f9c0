import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changeSentence,
  compareWords,
  keepWords,
  messages,
  ownPolicyWords,
  problemSentence,
  projectWords,
  reportWords,
  sensitivityWords,
  whatIfChancesWords,
} from '../../src/i18n';

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();

function files(folder: string): { path: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name).replaceAll('\\', '/');
    if (statSync(path).isDirectory()) return files(path);
    return /\.(ts|svelte)$/.test(name) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

const sources = (folder: string) => files(folder).map(({ text }) => text);

/** Chinese letters, Chinese punctuation and full-width forms. */
const chinese = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** What the code says when it runs: comments of TypeScript, markup and style left out. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<!:)\/\/.*/g, '');
}

describe('the words of the app', () => {
  it.each([
    ...Object.entries(messages),
    ...Object.entries(ownPolicyWords),
    ...Object.entries(compareWords),
    ...Object.entries(keepWords),
    ...Object.entries(projectWords),
    ...Object.entries(sensitivityWords),
    ...Object.entries(reportWords),
    ...Object.entries(whatIfChancesWords),
  ])('%s has the same slots in both languages', (_, { zh, en }) => {
    expect(slots(en)).toEqual(slots(zh));
    expect(zh.trim() !== '' && en.trim() !== '').toBe(true);
  });

  it('every message is used somewhere', () => {
    const code = sources('src')
      .filter((text) => !text.includes('Every word of the app that is not in a policy'))
      .join('\n');
    // The names of units behind a number are put together: `${money}Behind`.
    const unused = Object.keys(messages).filter(
      (key) => !key.endsWith('Behind') && !new RegExp(`['"\`]${key}['"\`]`).test(code),
    );
    expect(unused).toEqual([]);
  });

  it('every word of the page of policy files is used there', () => {
    const code = sources('src/views/ownPolicies').join('\n');
    const unused = Object.keys(ownPolicyWords).filter(
      (key) => !new RegExp(`own\\.${key}\\b|'${key}'`).test(code),
    );
    expect(unused).toEqual([]);
  });

  it('every word of the page of projects and of what is said of saving is used there', () => {
    const code = [...sources('src/views/exchange/projects'), ...sources('src/views/frame')].join('\n');
    // By their names: why the device did not do something.
    const named = ['newer', 'gone', 'full', 'stuck', 'failed', 'outdated', 'shut', 'copied', 'copyByHand'];
    const unused = [...Object.keys(projectWords), ...Object.keys(keepWords)].filter(
      (key) => !named.includes(key) && !new RegExp(`\\b[pk]\\.${key}\\b`).test(code),
    );
    expect(unused).toEqual([]);
  });

  it('every word of the Compare page is used there', () => {
    const code = sources('src/views/compare').join('\n');
    const unused = Object.keys(compareWords).filter((key) => !new RegExp(`\\bc\\.${key}\\b`).test(code));
    expect(unused).toEqual([]);
  });

  it('every word of reports and saved figures is used there', () => {
    const code = [...sources('src/views/exchange/report'), ...sources('src/views/figure')].join('\n');
    const unused = Object.keys(reportWords).filter((key) => !new RegExp(`\\br\\.${key}\\b`).test(code));
    expect(unused).toEqual([]);
  });

  it('every word of the page of sensitivities is used there', () => {
    const code = sources('src/views/whatIf/sensitivity').join('\n');
    const unused = Object.keys(sensitivityWords).filter((key) => !new RegExp(`lab\\.${key}\\b`).test(code));
    expect(unused).toEqual([]);
  });

  it('what a change, a choice or data can be refused for has a sentence that every page has', () => {
    // Only files are held against registers; what is said of them comes with the page that opens them.
    const ofFiles = /policy\/(citations|crossReference|figures)\.ts$|(own\w+|incoming)(\.svelte)?\.ts$/;
    const code = [...files('src/engine'), ...files('src/state')]
      .filter(({ path }) => !ofFiles.test(path))
      .map(({ text }) => text)
      .join('\n');
    const values = ['noClause', 'notYetInForce', 'appliesTo', 'divisionByZero', 'meanOfNone'];
    const shares = ['nothingToShare', 'notAmong', 'notAllocated'];
    const codes = [...code.matchAll(/(?:code: |refuse\(\s*|at\()'(\w+)'/g)].map(([, found]) => found ?? '');
    const silent = [...new Set(codes)].filter(
      (found) =>
        ![...values, ...shares].includes(found) && changeSentence({ code: found, data: {} }, 'zh') === found,
    );
    expect(silent).toEqual([]);
    expect(codes.length).toBeGreaterThan(40);
  });

  it('no key stands in two of the lists that are put together: the later would silently win', () => {
    const keys = sources('src/i18n/messages')
      .join('\n')
      .matchAll(/^ {2}(\w+): \{/gmu);
    const all = [...keys].map(([, key]) => key ?? '');
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  it('every problem that the engine or the loader can report has a sentence in both languages', () => {
    const code = [
      ...sources('src/engine'),
      ...sources('src/loading'),
      ...sources('src/state'),
      ...sources('src/cli'),
    ].join('\n');
    const codes = new Set([
      ...[...code.matchAll(/code: '(\w+)'/g)].map(([, found]) => found ?? ''),
      ...[...code.matchAll(/refuse\(\s*'(\w+)'/g)].map(([, found]) => found ?? ''),
      ...[...code.matchAll(/at\('(\w+)'/g)].map(([, found]) => found ?? ''),
    ]);
    const values = [
      'noClause',
      'notYetInForce',
      'appliesTo',
      'divisionByZero',
      'meanOfNone',
      'nothingToShare',
      'notAmong',
      'notAllocated',
    ];
    const silent = [...codes].filter(
      (found) => !values.includes(found) && problemSentence({ code: found, data: {} }, 'zh') === found,
    );
    expect(silent).toEqual([]);
    expect(codes.size).toBeGreaterThan(40);
  });

  it('no Chinese stands in code outside i18n, but for the numbers that a field understands', () => {
    const others = files('src').filter(({ path }) => !path.startsWith('src/i18n/'));
    const found = others.filter(({ text }) => chinese.test(withoutComments(text))).map(({ path }) => path);
    expect(found).toEqual(['src/format/entered.ts']);
    expect(others.length).toBeGreaterThan(100);
    expect(withoutComments("a('，'); // 注\n/* 注 */<!-- 注 -->")).toBe("a('，'); \n");
  });
});
