import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/loading';
import { packOf, policyIds, run } from '../support/run';

/** A place of which nothing is entered but one school of each level and one state-owned enterprise. */
const nothingEntered = `
schemaVersion: 1
id: nothing-entered
title: { zh: 空白, en: Empty }
purpose: { zh: 测试, en: Test }
policy: inner-mongolia
years: { from: 2025, to: 2026 }
region: { name: { zh: 某地, en: A place }, level: province, values: {} }
institutions:
  - { id: college, name: { zh: 高职, en: College }, level: higher, ownerLevel: province, values: {} }
  - { id: school, name: { zh: 中职, en: School }, level: secondary, ownerLevel: province, values: {} }
enterprises:
  - { id: works, name: { zh: 国企, en: Works }, values: { isStateOwned: 1 } }
`;

describe.each(policyIds)('what the texts leave open, under %s', (policy) => {
  const loaded = loadScenario({ file: 'nothing-entered.yaml', text: nothingEntered });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  const { simulation } = run(policy, loaded.value.value);
  const { variables, checks, targets } = packOf(policy).policy;
  const open = new Set([...variables].filter(([, { open }]) => open).map(([id]) => id));
  const namesIn = (formula: string): string[] => formula.match(/[A-Za-z]\w*/g) ?? [];
  const results = [...variables].filter(
    ([, { formula }]) => typeof formula === 'string' && namesIn(formula).some((name) => open.has(name)),
  );

  it('has numbers that somebody must say: no formula makes them up', () => {
    expect(open.size).toBeGreaterThan(0);
    for (const id of open) {
      const { formula, role } = variables.get(id) ?? {};
      expect(formula, id).toBeUndefined();
      expect(['assumption', 'lever', 'input'], id).toContain(role);
    }
  });

  it('says beside each what to enter, or beside a result of it', () => {
    const silent = [...open].filter(
      (id) =>
        !variables.get(id)?.note &&
        !results.some(([, { formula, note }]) => note && namesIn(String(formula)).includes(id)),
    );
    expect(silent).toEqual([]);
  });

  it('uses each of them in a result or a requirement', () => {
    const formulas = [
      ...results.map(([, { formula }]) => formula),
      ...[...checks.values()].flatMap(({ value, threshold }) => [value, threshold]),
      ...[...targets.values()].map(({ value }) => value),
    ];
    const used = new Set(formulas.flatMap((formula) => namesIn(String(formula))));
    expect([...open].filter((id) => !used.has(id))).toEqual([]);
  });

  it('never shows a figure for a result of which such a number is missing', () => {
    const shownAnyway = results.flatMap(([id]) => {
      const kind = simulation.variable(id).entity;
      return (simulation.population.get(kind) ?? []).flatMap((_, index) =>
        simulation.value(id, index, 2026).kind === 'known' ? [id] : [],
      );
    });
    expect(shownAnyway).toEqual([]);
  });
});
