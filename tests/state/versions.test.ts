import { describe, expect, it } from 'vitest';
import { workDifference } from '../../src/state';
import { isVersion } from '../../src/state/versions';

const work = {
  policy: 'xingan',
  baseline: { 'region.a@2026': 1, 'region.b@2026': 2 },
  patch: { 'region.b@2026': 3 },
};

describe('what differs between two states of the work', () => {
  it('is every entry that one has otherwise or does not have, wherever it stands', () => {
    const after = { ...work, baseline: {}, patch: { 'region.b@2026': 3, 'region.c@2026': 4 } };
    expect(workDifference(work, after)).toEqual({
      entries: [
        { path: 'region.a@2026', before: 1, after: undefined },
        { path: 'region.c@2026', before: undefined, after: 4 },
      ],
      parts: [],
    });
  });

  it('is nothing where only the baseline was drawn elsewhere', () => {
    const after = { ...work, baseline: { 'region.a@2026': 1, 'region.b@2026': 3 }, patch: {} };
    expect(workDifference(work, after)).toEqual({ entries: [], parts: [] });
  });

  it('names the other parts that differ, those of a later app too', () => {
    const after = { ...work, policy: 'ningxia', years: { from: 2025, to: 2026 }, somethingNew: {} };
    expect(workDifference(work, after).parts).toEqual(['policy', 'years', 'somethingNew']);
  });
});

it('a version is read whole or not at all', () => {
  const version = { name: 'a', savedAt: '2026-11-22T00:00:00Z', scenario: 'xingan', work };
  expect([version, { ...version, work: 7 }, { ...version, name: 7 }, null].map(isVersion)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
