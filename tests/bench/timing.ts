import { Bench } from 'tinybench';

/** One line of the report: a ratio within one run, so that it means the same on a slow machine and a fast one. */
export interface Finding {
  /** null where there is nothing to compare with. */
  readonly ratio: number | null;
  readonly unit: string;
  readonly against: string;
  readonly detail: Readonly<Record<string, number | string>>;
}
export type Findings = Readonly<Record<string, Finding>>;

/** The median milliseconds of each piece of work, measured side by side. */
export function medians<Name extends string>(work: Readonly<Record<Name, () => void>>): Record<Name, number> {
  const bench = new Bench({ time: 400, iterations: 8, warmupTime: 100, warmupIterations: 2, throws: true });
  for (const [name, run] of Object.entries<() => void>(work)) bench.add(name, run);
  const tasks = bench.runSync();
  return Object.fromEntries(
    tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
      return [name, result.latency.p50];
    }),
  ) as Record<Name, number>;
}

/** Three significant digits: more would be noise. */
export function short(value: number): number {
  return Number(value.toPrecision(3));
}
