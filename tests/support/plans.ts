import { simulate, type Simulation } from '../../src/engine';
import { scenarioFile } from '../../src/schema';
import { tinyPack } from './tiny';

/** A target of something that is built up, in whole numbers small enough to try every plan. */
export interface SmallTarget {
  readonly wanted: number;
  readonly by: number;
  /** The most that a year can add. */
  readonly capacity: number;
  readonly cost: number;
}

export const firstYear = 2024;

/** A region that builds up one thing for each target, with so much money in each year. */
export function buildUp(targets: readonly SmallTarget[], budget: readonly number[]): Simulation {
  const variables = Object.fromEntries<Record<string, unknown>>(
    targets.flatMap((_, index) => [
      [`stock${index}`, { unit: 'count', formula: `prev(stock${index}) + added${index}`, role: 'input' }],
      [`added${index}`, { unit: 'count', formula: '0', role: 'lever' }],
      [`most${index}`, { unit: 'count', role: 'assumption' }],
      [`price${index}`, { unit: 'yuan', role: 'assumption' }],
    ]),
  );
  const pack = tinyPack({
    variables: { ...variables, targetBudget: { unit: 'yuan', role: 'assumption' } },
    targets: targets.map(({ wanted, by }, index) => ({
      id: `target${index}`,
      indicator: `stock${index}`,
      comparison: '>=',
      value: wanted,
      by,
      driver: { lever: `added${index}`, capacity: `most${index}`, cost: `price${index}` },
    })),
  });
  const text = { zh: '例', en: 'example' };
  const values = Object.fromEntries(
    targets.flatMap(({ capacity, cost }, index): [string, number | Record<string, number>][] => [
      [`stock${index}`, { [firstYear - 1]: 0 }],
      [`most${index}`, capacity],
      [`price${index}`, cost],
    ]),
  );
  const money = Object.fromEntries(budget.map((yuan, offset) => [firstYear + offset, yuan]));
  const done = simulate(
    pack,
    scenarioFile.parse({
      schemaVersion: 1,
      id: 'build-up',
      title: text,
      purpose: text,
      policy: 'tiny',
      years: { from: firstYear, to: firstYear + budget.length - 1 },
      region: { name: text, values: { ...values, targetBudget: money } },
      institutions: [],
    }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return done.value.simulation;
}

/** The least cost of meeting these targets, by trying every plan in whole numbers; undefined where none does. */
export function leastByTrying(
  targets: readonly SmallTarget[],
  budget: readonly number[],
): number | undefined {
  let least: number | undefined;
  const walk = (year: number, stocks: readonly number[], spent: number): void => {
    if (least !== undefined && spent >= least) return;
    const isLate = targets.some(
      ({ wanted, by }, index) => firstYear + year > by && (stocks[index] ?? 0) < wanted,
    );
    if (isLate) return;
    if (year === budget.length) {
      if (targets.every(({ wanted }, index) => (stocks[index] ?? 0) >= wanted)) least = spent;
      return;
    }
    const choose = (index: number, chosen: readonly number[], left: number): void => {
      const target = targets[index];
      if (!target) {
        const next = stocks.map((stock, at) => stock + (chosen[at] ?? 0));
        walk(year + 1, next, spent + (budget[year] ?? 0) - left);
        return;
      }
      for (let more = 0; more <= target.capacity && more * target.cost <= left; more += 1)
        choose(index + 1, [...chosen, more], left - more * target.cost);
    };
    choose(0, [], budget[year] ?? 0);
  };
  walk(
    0,
    targets.map(() => 0),
    0,
  );
  return least;
}
