import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import {
  incomeToKeep,
  incomeToReach,
  marginalOf,
  quartilesOf,
  whole,
  type Simulation,
} from '../../src/engine';
import { withLever } from '../../src/engine/analysis/withLever';
import { run } from '../support/run';
import { runs } from '../support/runs';

const place = { index: 0, year: 2025 };
const lever = { variable: 'trainingIncome', ...place };
const pay = 'performancePayPerStaff';
const fen = (amount: bigint) => whole(amount).div(whole(100));

const found = findScenario('teaching');
if (!found.ok) throw new Error('the scenario is built in');
const scenario = found.value.value;
const simulations = ['inner-mongolia', 'ningxia', 'qinhuangdao'].map(
  (policy) => run(policy, scenario).simulation,
);
const perHead = (simulation: Simulation) => {
  const value = simulation.value(pay, place.index, place.year);
  if (value.kind !== 'known') throw new Error('pay per head is known');
  return value.number;
};

/** A policy, an income in fen around the costs of 300,000 yuan, and a step in fen. */
const cases = fc.record({
  policy: fc.constantFrom(...simulations),
  income: fc.bigInt({ min: 0n, max: 200_000_000n }),
  step: fc.bigInt({ min: 1n, max: 50_000_000n }),
});

describe('the income for a level', () => {
  it('run again gives exactly the level, and a fen less of what is to be paid does not reach it', () => {
    fc.assert(
      fc.property(cases, ({ policy, income, step }) => {
        const simulation = withLever(policy, lever, fen(income));
        const level = perHead(simulation).add(fen(step));
        const reached = incomeToReach(simulation, lever, { variable: pay, ...place, level });
        if (reached.kind !== 'reached' || !reached.exact) throw new Error(reached.kind);
        expect(perHead(withLever(simulation, lever, reached.exact)).equals(level)).toBe(true);
        expect(perHead(reached.simulation).compare(level)).toBeGreaterThanOrEqual(0);
        expect(perHead(withLever(simulation, lever, reached.to.sub(fen(1n)))).compare(level)).toBe(-1);
      }),
      runs(40),
    );
  });

  it('that keeps it keeps it, and a fen less does not', () => {
    fc.assert(
      fc.property(cases, ({ policy, income, step }) => {
        const simulation = withLever(policy, lever, fen(income));
        const level = perHead(simulation).sub(fen(step));
        const kept = incomeToKeep(simulation, lever, { variable: pay, ...place, level });
        const least = perHead(withLever(simulation, lever, whole(0)));
        expect(kept.kind).toBe(least.compare(level) >= 0 ? 'never' : 'kept');
        if (kept.kind !== 'kept') return;
        expect(perHead(kept.simulation).compare(level)).toBeGreaterThanOrEqual(0);
        expect(perHead(withLever(simulation, lever, kept.to.sub(fen(1n)))).compare(level)).toBe(-1);
      }),
      runs(40),
    );
  });

  it('what one step is worth and the next are together what both at once are worth', () => {
    fc.assert(
      fc.property(cases, ({ policy, income, step }) => {
        const start = withLever(policy, lever, fen(income));
        const worth = (from: Simulation, by: bigint) => {
          const marginal = marginalOf(from, place, [{ variable: lever.variable, by: fen(by) }], {
            reads: [pay],
            thresholds: [],
          });
          const by1 = marginal.kind === 'worked' ? marginal.changes[0]?.by : undefined;
          if (!by1) throw new Error('pay per head is known');
          return by1;
        };
        const next = withLever(policy, lever, fen(income + step));
        expect(
          worth(start, step)
            .add(worth(next, step))
            .equals(worth(start, 2n * step)),
        ).toBe(true);
      }),
      runs(40),
    );
  });
});

describe('quartiles', () => {
  const values = fc.array(fc.bigInt({ min: -9n, max: 9n }), { minLength: 1, maxLength: 12 });

  it('stand in order within the values, move with them, and do not ask for their order', () => {
    fc.assert(
      fc.property(values, fc.bigInt({ min: 1n, max: 5n }), (list, factor) => {
        const of = (numbers: readonly bigint[]) => {
          const found = quartilesOf(numbers.map((number) => whole(number)));
          if (!found) throw new Error('there are values');
          return [found.least, found.lower, found.median, found.upper, found.most];
        };
        const before = of(list);
        before.slice(1).forEach((each, at) => {
          expect(each.compare(before[at] ?? each)).toBeGreaterThanOrEqual(0);
        });
        expect(of([...list].reverse()).every((each, at) => each.equals(before[at] ?? whole(99)))).toBe(true);
        const scaled = of(list.map((each) => each * factor));
        expect(scaled.every((each, at) => each.equals((before[at] ?? whole(99)).mul(whole(factor))))).toBe(
          true,
        );
      }),
      runs(200),
    );
  });
});
