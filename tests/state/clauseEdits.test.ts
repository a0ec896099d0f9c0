import { describe, expect, it } from 'vitest';
import {
  carriersOf,
  clauseEdits,
  ClauseEffects,
  editFlags,
  placePath,
  resetRules,
  ruleChanges,
  setRule,
  type RulePlace,
  type Workspace,
} from '../../src/state';
import { FakeLater } from '../support/later';
import { policyIds, packOf, shown } from '../support/run';
import { onTable } from '../support/table';

const floor = { kind: 'parameter', id: 'vetEarmarkMinimum', key: 'value' } as const;
const target = (key: 'value' | 'by' | 'comparison') =>
  ({ kind: 'target', id: 'vetEarmarkShare30', key }) as const;

type Ground = Pick<Workspace, 'pack' | 'simulation' | 'history'>;

function editsOf(table: Ground, clause: string, year = 2026) {
  const { pack, simulation, history } = table;
  const carriers = carriersOf(simulation.rules).get(clause) ?? [];
  return clauseEdits(carriers, { pack, rules: simulation.rules, changes: ruleChanges(history.table), year });
}

const flagsOf = (table: Workspace, clause: string, standing: 'own' | 'parent') =>
  editsOf(table, clause).flatMap((edit) => editFlags(edit, table.simulation.rules, standing));

const codes = (outcome: ReturnType<typeof setRule>) =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

describe('the figures of a clause that can be set', () => {
  it('are the parameters, targets and checks that carry the clause', () => {
    const table = onTable();
    expect(editsOf(table, 'nmg-surcharge-share-30').map(({ place }) => placePath(place))).toEqual([
      'parameters.vetEarmarkMinimum',
      'checks.vetEarmarkFloor.comparison',
    ]);
    expect(editsOf(table, 'xam-surcharge-share-30-2025').map(({ place }) => placePath(place))).toEqual(
      ['value', 'by', 'comparison'].map((key) => `targets.vetEarmarkShare30.${key}`),
    );
  });

  it.each(policyIds)(
    'nothing of %s counts as changed before anyone changes it, and no flag is one of them',
    (id) => {
      // Outside a component every look at the table is worked out anew: one is enough for all clauses.
      const { pack, simulation, history } = onTable('teaching', { policy: id, baseline: {}, patch: {} });
      const table = { pack, simulation, history };
      const all = packOf(id).registers.flatMap(({ clauses }) => Object.keys(clauses));
      const edits = all.flatMap((clause) => editsOf(table, clause));
      expect(edits.length).toBeGreaterThan(5);
      expect(edits.filter(({ isChanged, unit }) => isChanged || unit === 'flag')).toEqual([]);
    },
  );

  it('a figure is set from a year on, or in every year; what it is anyway is no change', () => {
    const table = onTable();
    setRule(table, floor, 0.25, 2027);
    expect(table.patch).toEqual({ 'parameters.vetEarmarkMinimum@2027': 0.25 });
    expect(editsOf(table, 'nmg-surcharge-share-30', 2026)[0]?.isChanged).toBe(false);
    expect(editsOf(table, 'nmg-surcharge-share-30', 2027)[0]?.isChanged).toBe(true);
    expect(shown(table.simulation, 'vetEarmarkRequired', 2026)).toBe(
      shown(table.baseline, 'vetEarmarkRequired', 2026),
    );
    setRule(table, floor, 0.2);
    expect(table.patch).toEqual({ 'parameters.vetEarmarkMinimum': 0.2 });
    setRule(table, floor, 0.3);
    expect(table.patch).toEqual({});
  });

  it('a deadline is a year or none, a comparison one of five; all else is refused and not applied', () => {
    const table = onTable();
    expect(codes(setRule(table, target('by'), 20255))).toEqual(['notAYear']);
    expect(codes(setRule(table, target('by'), 2025.5))).toEqual(['notAYear']);
    expect(codes(setRule(table, target('comparison'), '=>'))).toEqual(['unknownOption']);
    expect(codes(setRule(table, target('value'), 1e300))).toEqual(['notANumber']);
    expect(codes(setRule(table, floor, Infinity))).toEqual(['notANumber']);
    expect(table.patch).toEqual({});
    for (const [key, value] of [
      ['by', 2027],
      ['comparison', '>'],
      ['value', 0.25],
    ] as const)
      expect(setRule(table, target(key), value).ok).toBe(true);
    expect(Object.keys(table.patch)).toHaveLength(3);
    resetRules(table, [target('by'), target('comparison')]);
    expect(table.patch).toEqual({ 'targets.vetEarmarkShare30.value': 0.25 });
    table.saveBaseline();
    resetRules(table, [target('value')]);
    expect(table.work.baseline).toEqual({});
  });

  it('steps back through typing in one field at once', () => {
    const table = onTable();
    for (const share of [0.29, 0.28, 0.25]) setRule(table, floor, share);
    setRule(table, target('by'), 2027);
    table.history.undo();
    expect(table.patch).toEqual({ 'parameters.vetEarmarkMinimum': 0.25 });
    table.history.undo();
    expect(table.patch).toEqual({});
    table.history.redo();
    expect(table.patch).toEqual({ 'parameters.vetEarmarkMinimum': 0.25 });
  });
});

describe('what is said of a change', () => {
  it.each<[RulePlace, number | string, string[]]>([
    [target('value'), 0.25, ['flagSofter']],
    [target('value'), 0.35, []],
    [target('value'), 1.2, ['flagShare']],
    [target('value'), -0.1, ['flagSofter', 'flagShare']],
    [target('by'), 2030, ['flagSofter']],
    [target('by'), 'none', ['flagSofter']],
    [target('by'), 2024, []],
    [target('comparison'), '<=', ['flagReversed']],
    [target('comparison'), '>', []],
  ])('%j to %s', (place, value, flags) => {
    const table = onTable();
    setRule(table, place, value);
    expect(flagsOf(table, 'xam-surcharge-share-30-2025', 'own')).toEqual(flags);
  });

  it('a figure of the document above is not this document’s to change; a raised ceiling is softer', () => {
    const table = onTable();
    setRule(table, floor, 0.25);
    expect(flagsOf(table, 'nmg-surcharge-share-30', 'parent')).toEqual(['flagParent', 'flagSofter']);
    setRule(table, { kind: 'parameter', id: 'externalTeacherQuota', key: 'value' }, 0.3);
    expect(flagsOf(table, 'xam-external-teacher-posts-20', 'own')).toEqual(['flagSofter']);
  });
});

describe('what the changes of a clause do', () => {
  it('is the table without them against the table, each clause by itself', () => {
    const table = onTable();
    setRule(table, floor, 0.25);
    setRule(table, target('value'), 0.9);
    const later = new FakeLater();
    const effects = new ClauseEffects(later.later);
    const changed = new Map<string, readonly RulePlace[]>([
      ['nmg-surcharge-share-30', [floor]],
      ['xam-surcharge-share-30-2025', [target('value')]],
    ]);
    effects.workOut(table, changed, 2026);
    expect(effects.of('nmg-surcharge-share-30')).toBeUndefined();
    later.all();
    const effect = effects.of('nmg-surcharge-share-30');
    if (!effect || effect === 'refused') throw new Error('nothing worked out');
    const earmark = effect.find(({ measure }) => measure === 'vetEarmarkRequired');
    const numbers = [earmark?.before, earmark?.after].map((value) =>
      value?.kind === 'known' ? value.number.valueOf() : NaN,
    );
    // 30% and 25% of 25,428,648 yuan of surcharge that stays in the league
    expect(numbers).toEqual([7628594.4, 6357162]);
    const other = effects.of('xam-surcharge-share-30-2025');
    if (!other || other === 'refused') throw new Error('nothing worked out');
    const [before, after] = [other[4]?.before, other[4]?.after].map((value) =>
      value?.kind === 'known' ? value.number.valueOf() : NaN,
    );
    expect((before ?? 0) - (after ?? 0)).toBe(0);
    effects.workOut(table, new Map(), 2026);
    expect(effects.of('nmg-surcharge-share-30')).toBeUndefined();
  });
});
