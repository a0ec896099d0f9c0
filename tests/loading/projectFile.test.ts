import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/i18n';
import { readProject, refuseProjectSize } from '../../src/loading';

const folder = 'tests/golden/projects';
const project = JSON.parse(readFileSync(`${folder}/project-1.json`, 'utf8')) as Record<string, unknown>;

/** The one sentence by which a text is refused; fails where it is not. */
function refusal(text: string): string {
  const read = readProject({ file: 'p.json', text });
  if (read.ok) throw new Error('it was read');
  expect(read.problems).toHaveLength(1);
  const [problem] = read.problems;
  return problem ? problemLine(problem, 'en') : '';
}

const changed = (change: object) => refusal(JSON.stringify({ ...project, ...change }));

describe('a project file', () => {
  it('of every version that there ever was is read: one golden file each', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files).toEqual(['kept-1.json', 'project-1.json']);
    for (const file of files) {
      const read = readProject({ file, text: readFileSync(`${folder}/${file}`, 'utf8') });
      expect(read.ok && read.value, file).toMatchObject({
        kind: 'funding-project',
        scenario: 'xingan',
        year: 2027,
        work: { xingan: { patch: { 'region.vetEarmarkShare@2026': 0.25 } } },
      });
    }
  });

  it('of a newer version is refused and says so', () => {
    expect(changed({ schemaVersion: 2 })).toContain('a newer version of the app has written this file');
    expect(refusal('{"version":2,"work":{}}')).toContain('a newer version');
  });

  it.each([
    ['no JSON', '{"kind":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['another kind', '{"kind":"invoice"}'],
    ['no kind', '{"work":{}}'],
    ['a key that stands for the ancestors', '{"kind":"funding-project","__proto__":{"schemaVersion":1}}'],
    ['the same, written otherwise', '{"kind":"funding-project","work":{"\\u005f_proto__":{"a":1}}}'],
  ])('%s is refused as no project', (_, text) => {
    expect(refusal(text)).toContain('this is no project file, or it is damaged');
    expect(({} as Record<string, unknown>)['schemaVersion']).toBeUndefined();
  });

  it.each([
    ['a draft', { kind: 'policy-draft' }, 'open it on the Rules page'],
    ['an unknown key', { colour: 'red' }, 'colour: there is no key "colour"'],
    ['a name that is no text', { name: 7 }, 'name: 7 is not of the type needed'],
    ['a name beyond all measure', { name: 'x'.repeat(201) }, 'name: '],
    ['a scenario that is a path', { scenario: '../x' }, 'scenario: "../x" cannot stand here'],
    ['a year out of this world', { year: 3000 }, 'year: 3000 cannot stand here'],
    ['work that is a list', { work: [] }, 'work: [] is not of the type needed'],
    ['no work', { work: undefined }, '"work" is missing'],
    [
      'figures that are no numbers',
      { stamp: { ...(project['stamp'] as object), figures: { a: ['<b>'] } } },
      'stamp.figures.a.0',
    ],
  ])('%s is refused with its place', (_, change, sentence) => {
    expect(changed(change)).toContain(sentence);
  });

  it('nested ten thousand levels deep, or of a hundred megabytes, is refused before it is taken apart', () => {
    const deep = `{"kind":"funding-project","work":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    expect(refusal(deep)).toContain('nested too deeply');
    expect(refusal(`"${'x'.repeat(21 * 1024 * 1024)}"`)).toContain('22 MB and 20 are the most');
    expect(refuseProjectSize('p.json', 100 * 1024 * 1024)?.data).toEqual({ piece: '100', most: '20' });
    expect(refuseProjectSize('p.json', 20 * 1024 * 1024)).toBeUndefined();
  });

  it('brackets inside texts are no levels', () => {
    const text = JSON.stringify({ ...project, name: `\\"${'['.repeat(100)}` });
    expect(readProject({ file: 'p.json', text }).ok).toBe(true);
  });
});
