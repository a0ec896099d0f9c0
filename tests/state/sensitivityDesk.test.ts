import { beforeAll, describe, expect, it } from 'vitest';
import type { LabLever } from '../../src/engine';
import {
  exactRow,
  exactStanding,
  leverRange,
  roundedInside,
  SensitivityDesk,
  standingAt,
  swingOf,
  takeOverPatch,
  TakingOver,
  wideReach,
  type LabRequirement,
  type Sensitivity,
} from '../../src/state';
import { FakeAsking } from '../support/asking';
import { onTable } from '../support/table';

const year = 2026;
const figure = { variable: 'fundingGap', index: 0 };

function compiled(asking = new FakeAsking()) {
  const workspace = onTable('xingan');
  const desk = new SensitivityDesk(asking, (work) => {
    work();
    return () => undefined;
  });
  desk.workOut(workspace.simulation, figure, year);
  const { ready } = desk;
  if (!ready) throw new Error('nothing was compiled');
  return { workspace, desk, ready, asking };
}

function indexOf({ levers }: Sensitivity, path: string): { input: number; lever: LabLever } {
  const input = levers.findIndex((lever) => lever.path === path);
  const lever = levers[input];
  if (!lever) throw new Error(`no lever ${path}`);
  return { input, lever };
}

describe('the desk of sensitivities', () => {
  let { workspace, desk, ready } = compiled();
  beforeAll(() => ({ workspace, desk, ready } = compiled()));

  /** The run of the exact engine with a lever at a value. */
  function exactly(lever: LabLever, value: number) {
    const run = workspace.wouldBe(takeOverPatch(ready.simulation, lever, value));
    if (!run.ok) throw new Error(JSON.stringify(run.problems[0]));
    return run.value.simulation;
  }
  function gapAt(lever: LabLever, value: number): number {
    const gap = exactly(lever, value).value('fundingGap', 0, year);
    return gap.kind === 'known' ? gap.number.valueOf() : NaN;
  }

  it('finds the inputs that reach the figure, and every requirement', () => {
    const paths = ready.levers.map(({ path }) => path);
    expect(paths).toContain('region.vetBudgetCeiling');
    expect(paths).toContain('parameters.vetEarmarkMinimum');
    expect(paths).toContain('institutions.*.perStudentStandard');
    expect(paths).toEqual([...paths].sort());
    expect(new Set(ready.requirements.map(({ output }) => output)).size).toBe(ready.requirements.length);
  });

  it('swings the figure as far as the exact engine does', async () => {
    const chosen = ['region.vetBudgetCeiling', 'parameters.externalTeacherPay'].map((path) =>
      indexOf(ready, path),
    );
    const swings = chosen.map(({ lever, input }) => swingOf(lever, input, 10));
    const answer = await desk.ask({ kind: 'tornado', swings, output: ready.output }, 'tornado');
    if (!answer.ok) throw new Error('refused');
    expect(answer.value.rows).toHaveLength(2);
    for (const row of answer.value.rows) {
      const { lever } = chosen.find(({ input }) => input === row.input) ?? {};
      if (!lever) throw new Error('a row of nothing');
      for (const [value, found] of [
        [row.low, row.atLow],
        [row.now, row.atNow],
        [row.high, row.atHigh],
      ] as const) {
        const exact = gapAt(lever, value);
        const trial = found.kind === 'known' ? found.value : NaN;
        expect(Math.abs(trial - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(exact)));
      }
    }
  });

  it('finds a threshold at which the exact engine flips too', async () => {
    const { lever, input } = indexOf(ready, 'institutions.*.perStudentStandard');
    const levers = [leverRange(lever, input, wideReach(lever))];
    const requirements = ready.requirements;
    const answer = await desk.ask({ kind: 'thresholds', levers, requirements }, 'thresholds');
    if (!answer.ok) throw new Error('refused');
    const flips = answer.value.rows.flatMap(({ requirement, below, above }) =>
      [below, above].flatMap((flip) =>
        flip ? [{ requirement: ready.requirements[requirement], flip }] : [],
      ),
    );
    expect(flips.length).toBeGreaterThan(0);
    const standing = (requirement: LabRequirement, value: number) =>
      exactStanding(exactRow(exactly(lever, value), requirement, year));
    // The cells are written to the fen, so both sides are looked at a little way off.
    const aside = 1e-4;
    for (const { requirement, flip } of flips) {
      if (!requirement) throw new Error('a flip of nothing');
      expect(standing(requirement, flip.before - aside)).toBe(flip.from);
      expect(standing(requirement, flip.after + aside)).toBe(flip.to);
    }
  });

  it('solves for a value that the exact engine confirms, and says which side of a requirement is safe', async () => {
    const { lever, input } = indexOf(ready, 'region.vetBudgetCeiling');
    const range = leverRange(lever, input, wideReach(lever));
    const value = 5_000_000;
    const answer = await desk.ask({ kind: 'solve', lever: range, goal: { output: 0, value } }, 'solve');
    const root = answer.ok ? answer.value.roots[0] : undefined;
    if (root?.kind !== 'crosses') throw new Error('no root');
    expect(root.direction).toBe('down');
    expect(Math.abs(gapAt(lever, root.at) - value)).toBeLessThan(0.02);

    const level = ready.requirements.find(({ id }) => id === 'higherFloorAverage');
    if (!level) throw new Error('no such check');
    const standard = indexOf(ready, 'institutions.*.perStudentStandard');
    const held = await desk.ask(
      {
        kind: 'hold',
        lever: leverRange(standard.lever, standard.input, wideReach(standard.lever)),
        requirement: level,
      },
      'solve',
    );
    const [interval] = held.ok ? held.value.holds : [];
    if (!interval) throw new Error('holds nowhere');
    const inside = roundedInside(standard.lever, interval);
    expect(inside.from).toBeGreaterThanOrEqual(interval.from);
    expect(exactStanding(exactRow(exactly(standard.lever, inside.from), level, year))).toBe('holds');
  });

  it('takes values over in one step that is forgotten when it is undone', () => {
    const { workspace, ready } = compiled();
    const { lever } = indexOf(ready, 'region.vetBudgetCeiling');
    const taking = new TakingOver(() => workspace);
    const requirement = ready.requirements[0];
    if (!requirement) throw new Error('no requirement');
    const now = exactStanding(exactRow(workspace.simulation, requirement, year));
    taking.take(ready.simulation, [{ lever, value: 190_000_000 }], figure, year, {
      figure: 0,
      requirement: { of: requirement, standing: now },
    });
    expect(workspace.patch).toEqual({ 'region.vetBudgetCeiling@2023': 190_000_000 });
    expect([taking.last?.moves.length, taking.isOtherwise]).toEqual([1, false]);
    workspace.history.undo();
    expect([workspace.patch, taking.last, taking.isOtherwise]).toEqual([{}, undefined, false]);
    taking.take(ready.simulation, [{ lever, value: 190_000_000 }], figure, year, {
      requirement: { of: requirement, standing: 'missing' },
    });
    expect(taking.isOtherwise).toBe(true);
    taking.take(ready.simulation, [{ lever, value: -5 }], figure, year, {});
    expect(workspace.refused.map(({ code }) => code)).toEqual(['belowMinimum']);
  });

  it('writes every lever so that it can be taken over', () => {
    const refused = ready.levers.flatMap((lever) => {
      const { low, high } = swingOf(lever, 0, 10);
      return [low, high].flatMap((value) => {
        const run = workspace.wouldBe(takeOverPatch(ready.simulation, lever, value));
        return run.ok ? [] : [`${lever.path} ${String(value)} ${run.problems[0]?.code ?? ''}`];
      });
    });
    expect(refused).toEqual([]);
  });

  it('refuses to be asked before anything is compiled, and again while the next is', async () => {
    const asking = new FakeAsking();
    const pieces: (() => void)[] = [];
    const desk = new SensitivityDesk(asking, (work) => {
      pieces.push(work);
      return () => pieces.splice(pieces.indexOf(work), 1);
    });
    const ask = () => desk.ask({ kind: 'tornado', swings: [], output: 0 }, 'tornado');
    await expect(ask()).rejects.toThrow('nothing is compiled');
    const { simulation } = onTable('xingan');
    desk.workOut(simulation, figure, year);
    pieces.splice(0).forEach((work) => work());
    expect(desk.ready?.year).toBe(year);
    const stop = desk.workOut(simulation, figure, year + 1);
    await expect(ask()).rejects.toThrow('nothing is compiled');
    stop();
    expect([pieces, desk.ready]).toEqual([[], undefined]);
  });

  it('tells how requirements stand with the margins of a trial', () => {
    const loose = { ...ready.requirements[0], strict: false } as LabRequirement;
    const strict = { ...loose, strict: true };
    const at = (requirement: LabRequirement, value: number) =>
      standingAt(requirement, { kind: 'known', value });
    expect([at(loose, -1e-12), at(loose, -1), at(strict, 1e-12), at(strict, 1)]).toEqual([
      'holds',
      'fails',
      'fails',
      'holds',
    ]);
    expect(standingAt(loose, { kind: 'missing' })).toBe('missing');
    expect(exactStanding(undefined)).toBe('notApplicable');
  });
});
