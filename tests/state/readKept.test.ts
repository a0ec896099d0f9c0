import { describe, expect, it } from 'vitest';
import { nameForRefused, readKept } from '../../src/state/kept';

const work = { policy: 'xingan', baseline: {}, patch: { 'region.a@2026': 0.25, 'readings.b': 'each' } };
const kept = {
  version: 1,
  scenario: 'teaching',
  year: 2027,
  language: 'en',
  money: 'yi',
  work: { xingan: { ...work, years: { from: 2025, to: 2030 } }, teaching: work },
};

describe('reading what was kept', () => {
  it('takes everything that this version writes', () => {
    expect(readKept(kept)).toEqual({ ...kept, version: undefined, unread: [] });
  });

  it('a field that is absent is not reported: nothing of it is lost', () => {
    expect(readKept({ version: 1 })).toEqual({
      scenario: undefined,
      year: undefined,
      language: undefined,
      money: undefined,
      work: {},
      unread: [],
    });
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [7],
    [[kept]],
    [{}],
    [{ ...kept, version: 2 }],
    [{ ...kept, version: '1' }],
  ])('%j is no work of this version', (value) => {
    expect(readKept(value)).toMatchObject({ work: {}, unread: 'all' });
  });

  it.each([
    ['scenario', { scenario: 7 }],
    ['year', { year: 2026.5 }],
    ['year', { year: '2026' }],
    ['year', { year: 1899 }],
    ['year', { year: 2201 }],
    ['language', { language: 'fr' }],
    ['money', { money: 'jiao' }],
    ['work', { work: [] }],
    ['work.xingan', { work: { xingan: { ...work, policy: 1 } } }],
    ['work.xingan', { work: { xingan: { ...work, baseline: undefined } } }],
    ['work.xingan', { work: { xingan: { ...work, patch: { a: null } } } }],
    ['work.xingan', { work: { xingan: { ...work, patch: { a: { 2026: 1 } } } } }],
    ['work.xingan', { work: { xingan: { ...work, years: null } } }],
    ['work.xingan', { work: { xingan: { ...work, years: { from: 2026.5, to: 2030 } } } }],
    ['work.xingan', { work: { xingan: { ...work, years: { from: 2030, to: 2029 } } } }],
    ['work.xingan', { work: { xingan: { ...work, years: { from: 2020, to: 2080 } } } }],
    ['work.xingan', { work: { xingan: { ...work, remark: 'of a newer version' } } }],
    ['files', { files: {} }],
    ['colour', { colour: 'red' }],
  ])('leaves out %s that it cannot use, and no other field: %j', (name, change) => {
    const whole = readKept(kept);
    const [field = ''] = name.split('.');
    const lost = field in whole ? { [field]: field === 'work' ? {} : undefined } : {};
    expect(readKept({ ...kept, ...change })).toEqual({ ...whole, ...lost, unread: [name] });
  });

  const file = { file: 'a.yaml', text: 'id: a', date: '2026-11-22' };
  it('takes files of one’s own, and leaves out each that it cannot use', () => {
    expect(readKept({ ...kept, files: [file] })).toMatchObject({ files: [file], unread: [] });
    const damaged = [
      null,
      { ...file, text: 1 },
      { ...file, date: 'yesterday' },
      { ...file, colour: 'red' },
      'id: a',
    ];
    expect(readKept({ ...kept, files: [...damaged, file] })).toMatchObject({
      files: [file],
      unread: damaged.map((_, index) => `files.${String(index)}`),
    });
    const many = Array.from({ length: 41 }, () => file);
    expect(readKept({ ...kept, files: many })).toMatchObject({ files: many.slice(1), unread: ['files.40'] });
  });

  it('takes years of one year and of as many as the app allows', () => {
    const years = [
      { from: 2026, to: 2026 },
      { from: 2020, to: 2079 },
      { from: 1990, to: 1990 },
      { from: 2100, to: 2100 },
    ];
    const entries = Object.fromEntries(
      years.map((each, index) => [`s${String(index)}`, { ...work, years: each }]),
    );
    expect(readKept({ ...kept, work: entries }).work).toEqual(entries);
  });
});

describe('names of refused work', () => {
  it('are numbered from the second on, and work that stands there already keeps its name', () => {
    const other = { ...work, patch: {} };
    expect(nameForRefused({}, 'a', work)).toBe('a (refused)');
    expect(nameForRefused({ 'a (refused)': work }, 'a', other)).toBe('a (refused 2)');
    expect(nameForRefused({ 'a (refused)': other, 'a (refused 2)': work }, 'a', work)).toBe('a (refused 2)');
  });
});
