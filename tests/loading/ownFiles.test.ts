import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { decodeText, loadOwn, refuseSize, type OwnFile } from '../../src/loading';
import { problemSentence } from '../../src/i18n';
import { ground, ownPolicy, refusalsOf, starter } from '../support/ownFiles';

const register = (id: string, clause: string) => ({
  file: `${id}-clauses.yaml`,
  text: readFileSync('src/views/ownPolicies/starter/my-city-clauses.yaml', 'utf8')
    .replace('id: my-city', `id: ${id}`)
    .replace('city-earmark-share', clause)
    .replace('city-earmark-base', `${clause}-base`),
});

function loaded(...texts: Parameters<typeof loadOwn>[0]): ReturnType<typeof load> {
  return load(texts, []);
}
function load(texts: Parameters<typeof loadOwn>[0], standing: readonly OwnFile[]) {
  const outcome = loadOwn(texts, standing, ground);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
  return outcome.value;
}

describe('policy files of one’s own over the built-in ones', () => {
  it('the starter files run as they are', () => {
    const { files, packs } = loaded(...starter);
    expect(files.map(({ kind, value }) => [kind, value.id])).toEqual([
      ['policy', 'my-city'],
      ['register', 'my-city'],
    ]);
    const pack = packs.get('my-city');
    expect(pack?.policy.chain).toEqual(['national', 'inner-mongolia', 'xingan', 'my-city']);
    expect(pack?.registers.map(({ id }) => id).sort()).toEqual([
      'inner-mongolia',
      'my-city',
      'national',
      'xingan',
    ]);
  });

  it.each(ground.policies.map(({ id }) => id))('any built-in policy can be extended: %s', (parent) => {
    expect(refusalsOf([ownPolicy('', 'my-city', parent)])).toEqual([]);
  });

  it('one’s own can be extended, in whatever order the files come', () => {
    const parent = ownPolicy('readings:\n  earmarkBase: { default: both }\n', 'province');
    const { packs } = loaded(
      ownPolicy('', 'county', 'my-city'),
      ownPolicy('', 'my-city', 'province'),
      parent,
    );
    expect(packs.get('county')?.policy.chain.slice(-3)).toEqual(['province', 'my-city', 'county']);
    expect(packs.get('county')?.policy.readings.get('earmarkBase')?.default).toBe('both');
  });

  it('a register that a rule names beside the chain is there to be cited', () => {
    const body = `parameters:\n  vetEarmarkMinimum:\n    values: 0.3\n    source: { document: ningxia, clause: nx-missing }\n`;
    expect(refusalsOf([ownPolicy(body)])).toEqual([
      'my-city.yaml:6 parameters.vetEarmarkMinimum: no register has a clause "nx-missing"',
    ]);
    const [clause = ''] = Object.keys(ground.registers.find(({ id }) => id === 'ningxia')?.clauses ?? {});
    const flag = `parameters:\n  trainingPayRule:\n    values: 1\n    source: { document: ningxia, clause: ${clause} }\n`;
    expect(
      loaded(ownPolicy(flag))
        .packs.get('my-city')
        ?.registers.map(({ id }) => id),
    ).toContain('ningxia');
  });

  it('a file of the same kind and id replaces what stood, and the rest stays', () => {
    const first = loaded(...starter, ownPolicy('', 'county', 'my-city'));
    const second = load([ownPolicy('')], first.files);
    expect(second.files.map(({ kind, value }) => [kind, value.id])).toEqual([
      ['register', 'my-city'],
      ['policy', 'county'],
      ['policy', 'my-city'],
    ]);
    expect(second.packs.get('county')?.policy.targets.has('cityEarmarkShare')).toBe(false);
  });

  it('a replacement that breaks what stands on it is refused, with the place in that file', () => {
    const child = ownPolicy('readings:\n  mine: { default: b }\n', 'county', 'my-city');
    const parent = ownPolicy(
      'readings:\n  mine: { clause: xam-dual-qualified-50, question: { zh: 问, en: q }, default: a, options: { a: {}, b: {} } }\n',
    );
    const { files } = loaded(parent, child);
    expect(refusalsOf([ownPolicy('')], files)).toEqual([
      'county.yaml:6 readings.mine.default: b is not an option; choose one of: ',
    ]);
  });
});

describe('a file of one’s own that is amiss: every error with file, line and a sentence', () => {
  it.each([
    [
      'a misspelt key',
      'paramters: {}\n',
      'my-city.yaml:5 paramters: there is no key "paramters"; check its spelling',
    ],
    [
      'a reading option that is never the default',
      "readings:\n  earmarkBase:\n    options:\n      mine: { variables.earmarkBase.formula: 'educationSurchage' }\n",
      'my-city.yaml:8 readings.earmarkBase.options.mine.variables.earmarkBase.formula: there is no variable or parameter "educationSurchage"; check its spelling',
    ],
    [
      'a change that breaks an inherited rule',
      'parameters:\n  higherPerStudentFloor: { unit: person }\n',
      'my-city.yaml:1 variables.',
    ],
    [
      'a call of config',
      "variables:\n  vetEarmark: { formula: 'config(1)' }\n",
      'my-city.yaml:6 variables.vetEarmark.formula: the formula language has no "config(1)"',
    ],
    [
      'an import',
      "variables:\n  vetEarmark: { formula: 'import(1)' }\n",
      'my-city.yaml:6 variables.vetEarmark.formula: the formula language has no "import(1)"',
    ],
    [
      'kinds of entities',
      'entities:\n  region: { within: region, path: region }\n',
      'my-city.yaml:5 entities: only the built-in policies can say "entities"; delete it',
    ],
    [
      'parts of counts',
      'countParts:\n  X: {}\n',
      'my-city.yaml:5 countParts: only the built-in policies can say "countParts"; delete it',
    ],
    [
      'an ancestor as key',
      '__proto__: { polluted: 1 }\n',
      'my-city.yaml:5: the key "__proto__" is not written as it must be',
    ],
    [
      'an ancestor as id',
      'parameters:\n  __proto__: { values: 1 }\n',
      'my-city.yaml:6: the key "__proto__" is not written as it must be',
    ],
    [
      'a name that every object has',
      'parameters:\n  constructor: { values: 1 }\n',
      'my-city.yaml:6 parameters.constructor: the parameter constructor has a figure but names no clause',
    ],
    [
      'a tag of another language',
      "parameters: !!js/function 'x'\n",
      'my-city.yaml:5 parameters: "x" is not of the type needed',
    ],
    [
      'a document of no register',
      'document: nowhere\nchecks:\n  - { id: a, clause: b }\n',
      'my-city.yaml:7 checks.0: no register has a clause "b"',
    ],
  ])('%s', (_, body, line) => {
    const refusals = refusalsOf([ownPolicy(body)]);
    expect(refusals[0]?.startsWith(line), refusals.join('\n')).toBe(true);
  });

  it('all errors of all files are listed together, and what only rests on a broken file is not', () => {
    const refusals = refusalsOf([
      { file: 'clauses.yaml', text: starter[1].text.replace('status: modelled', 'statsu: modelled') },
      { file: 'policy.yaml', text: `${starter[0].text}variables:\n  vetEarmark: { formula: 'nothing' }\n` },
      ownPolicy('', 'county', 'nowhere'),
    ]);
    expect(refusals.map((line) => line.split(' ')[0])).toEqual(['clauses.yaml:10', 'clauses.yaml:19']);
  });

  it('an unknown parent, a circle, and none at all', () => {
    expect(refusalsOf([ownPolicy('', 'a', 'nowhere')])[0]).toContain(
      'a.yaml:3 extends: there is no policy "nowhere"',
    );
    const circle = [ownPolicy('', 'a', 'b'), ownPolicy('', 'b', 'a')];
    expect(refusalsOf(circle)[0]).toContain('extends itself in a circle');
    expect(refusalsOf([{ file: 'a.yaml', text: 'schemaVersion: 1\nid: a\nstatus: draft\n' }])).toEqual([
      'a.yaml:1: "extends" is missing; add it',
    ]);
  });

  it('ids that are taken: of built-in files, of each other, of clauses, of the page itself', () => {
    expect(refusalsOf([ownPolicy('', 'ningxia')])).toEqual([
      'ningxia.yaml:2 id: the id "ningxia" belongs to a file that is built in; take another, such as my-city',
    ]);
    expect(refusalsOf([ownPolicy('', 'national', 'xingan')])).toHaveLength(1);
    expect(refusalsOf([ownPolicy(''), ownPolicy('')])).toEqual([
      'my-city.yaml:2 id: the id "my-city" stands twice; change one of them',
    ]);
    for (const id of ['xingan', 'open']) expect(refusalsOf([register(id, 'mine')])).toHaveLength(1);
    expect(refusalsOf([register('mine', 'xam-dual-qualified-50')])).toEqual([
      'mine-clauses.yaml:10 clauses.xam-dual-qualified-50: the id "xam-dual-qualified-50" stands twice; change one of them',
    ]);
    expect(refusalsOf([register('mine', 'mine-a'), register('yours', 'mine-a')])).toHaveLength(2);
  });

  it.each([
    ['a scenario', readFileSync('scenarios/xingan.yaml', 'utf8'), 'this is a scenario file'],
    ['a list', '- 1\n', 'this is neither a policy file'],
    ['nothing', '', 'this is neither a policy file'],
    ['other words', 'hello: world\n', 'this is neither a policy file'],
  ])('%s is no policy', (_, text, sentence) => {
    expect(refusalsOf([{ file: 'x.yaml', text }])[0]).toContain(sentence);
  });
});

describe('a hostile file gets one sentence, quickly', () => {
  const most = 250_000;
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  it.each([
    ['brackets', '['.repeat(most), 'tooDeep'],
    ['brackets on lines', '[\n'.repeat(most / 2), 'tooDeep'],
    ['dashes', '- '.repeat(most / 2), 'tooDeep'],
    ['questions', '? '.repeat(most / 2), 'tooDeep'],
    ['indents', lines(600, (index) => `${' '.repeat(index)}?`), 'tooDeep'],
    ['keys', lines(most / 8, (index) => `k${String(index)}:`), 'tooManyLines'],
    ['quotes', lines(most / 100, () => '"'.repeat(99)), 'yamlSyntax'],
    ['one line', `a: ${'x'.repeat(most)}`, 'lineTooLong'],
    ['aliases', `a: &a [x, x]\n${lines(50, (index) => `b${String(index)}: [*a, *a, *a]`)}`, 'yamlAlias'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yamlSyntax'],
    ['rules', `parameters:\n${lines(1500, (index) => `  k${String(index)}: {}`)}`, 'tooManyRules'],
    [
      'counts',
      `counts:\n${lines(150, (index) => `  k${String(index)}: { label: { zh: a, en: b }, costIn: c }`)}`,
      'tooManyRules',
    ],
    [
      'options',
      `readings:\n  earmarkBase:\n    options:\n${lines(25, (index) => `      k${String(index)}: {}`)}`,
      'tooManyOptions',
    ],
    ['a file that is too large', 'a'.repeat(300_000), 'fileTooLarge'],
  ])('%s', (name, body, code) => {
    const bare = ['rules', 'counts', 'options'].includes(name)
      ? ownPolicy(body)
      : { file: 'my-city.yaml', text: body };
    const started = performance.now();
    const outcome = loadOwn([bare], [], ground);
    // Well under a second on a desk; a busy machine is given more.
    expect(performance.now() - started).toBeLessThan(5000);
    expect(outcome.ok ? [] : outcome.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('ten megabytes are refused before they are read', () => {
    const problem = refuseSize('big.yaml', 10 * 1024 * 1024);
    expect(problem && problemSentence(problem, 'zh')).toBe(
      '文件有 10240 KB，最多 256 KB；请拆开或删去多余内容',
    );
    expect(refuseSize('small.yaml', 256 * 1024)).toBeUndefined();
  });

  it('text is read as UTF-8, with or without its mark; other encodings and binary files are refused', () => {
    const text = new TextEncoder().encode('id: 示例');
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...text]);
    for (const bytes of [text, marked])
      expect(decodeText('a.yaml', bytes.slice().buffer)).toMatchObject({
        ok: true,
        value: { text: 'id: 示例' },
      });
    const codeOf = (bytes: readonly number[]) => {
      const read = decodeText('a.yaml', new Uint8Array(bytes).buffer);
      return read.ok ? 'read' : read.problems[0]?.code;
    };
    // The first two characters of the name above in GB18030.
    expect(codeOf([0xca, 0xbe, 0xc0, 0xfd])).toBe('notUtf8');
    expect(codeOf([0xff, 0xfe, 0x69, 0x00])).toBe('notUtf8');
    expect(codeOf([0x50, 0x4b, 0x03, 0x04])).toBe('notText');
    expect(codeOf([0x61, 0x00])).toBe('notText');
  });
});
