import { describe, expect, it } from 'vitest';
import { holdAlong, holdFor, solveAlong, solveFor, type LeverRange } from '../../../src/engine/whatIf';
import { codesIn, FakeModel, valueIn, type Fake } from '../../support/laneModels';
import { rootsAsText } from '../../support/rootsAsText';

const unit = { input: 0, from: 0, to: 1 };

/** All that is found of a function of one lever. */
function solved(
  run: (x: number) => Fake,
  value: number,
  range: Omit<LeverRange, 'input'> = unit,
  block = 512,
) {
  const setting = { model: new FakeModel(1, [run], block), base: [0] };
  return valueIn(solveFor(setting, { ...range, input: 0 }, { output: 0, value }));
}

function held(run: (x: number) => Fake, range: Omit<LeverRange, 'input'> = unit, strict = false) {
  const setting = { model: new FakeModel(1, [run]), base: [0] };
  return valueIn(holdFor(setting, { ...range, input: 0 }, { output: 0, strict }));
}

describe('solving for the value of an output', () => {
  it('one root, to twelve digits', () => {
    const { roots, none } = solved((x) => 3 * x, 1);
    expect(rootsAsText(roots, 12)).toEqual(['up 0.333333333333']);
    expect(none).toBeUndefined();
  });

  it('several, each with its direction', () => {
    const cubic = (x: number) => (x - 0.2) * (x - 0.5004) * (x - 0.5013) * 1e6;
    expect(rootsAsText(solved(cubic, 0).roots)).toEqual(['up 0.2', 'down 0.5004', 'up 0.5013']);
  });

  it('two within one step of the scan', () => {
    expect(rootsAsText(solved((x) => (x - 0.70001) * (x - 0.70002), 0).roots)).toEqual([
      'down 0.70001',
      'up 0.70002',
    ]);
  });

  it('two within one step of the scan beside another one in the next', () => {
    const run = (x: number) => (x - 0.3102) * (x - 0.3109) * (x - 0.3112) * 1e9;
    expect(rootsAsText(solved(run, 0).roots)).toEqual(['up 0.3102', 'down 0.3109', 'up 0.3112']);
  });

  it('one that only touches, smooth or with an edge', () => {
    expect(rootsAsText(solved((x) => (x - 0.43215) ** 2 + 5, 5).roots, 6)).toEqual([
      'touches from above 0.43215',
    ]);
    expect(rootsAsText(solved((x) => 7 - Math.abs(x - 0.43215), 7).roots)).toEqual([
      'touches from below 0.43215',
    ]);
    expect(rootsAsText(solved((x) => (x - 0.43215) ** 2 + 5 + 1e-6, 5).roots)).toEqual([]);
  });

  it('at both ends of the range', () => {
    expect(rootsAsText(solved((x) => x * (1 - x), 0).roots)).toEqual(['ends 0', 'ends 1']);
  });

  it('a slow crossing of a large figure is a root and no plateau', () => {
    expect(rootsAsText(solved((x) => 1e9 + x, 1e9 + 0.25).roots, 6)).toEqual(['up 0.25']);
    expect(rootsAsText(solved((x) => 1e9 + x - 1e9 - 0.25, 0).roots, 6)).toEqual(['up 0.25']);
    expect(rootsAsText(solved((x) => 1e15 * (x - 0.7), 0).roots, 12)).toEqual(['up 0.7']);
  });

  it('a plateau is a range, even a hair off the goal', () => {
    const clamped = (x: number) => Math.min(Math.max(x, 0.3), 0.6);
    expect(rootsAsText(solved(clamped, 0.6).roots)).toEqual(['plateau 0.6 1']);
    expect(rootsAsText(solved((x) => clamped(x) + 1e-16, 0.3).roots)).toEqual(['plateau 0 0.3']);
    const terrace = (x: number) => (x < 0.4 ? x - 0.4 : x > 0.45 ? x - 0.45 : 0);
    expect(rootsAsText(solved(terrace, 0).roots)).toEqual(['plateau 0.4 0.45']);
  });

  it('a jump over the goal is no root', () => {
    const { roots, none } = solved((x) => (x < 0.377 ? x : 10 + x), 5);
    expect(rootsAsText(roots)).toEqual(['jump up 0.377 0.377']);
    expect(none?.why).toBe('jumpsOver');
    expect(none?.nearest?.value).toBeCloseTo(0.377, 9);
    expect(rootsAsText(solved((x) => 1 / (x - 0.3001), 0).roots)).toEqual(['jump up 0.3001 0.3001']);
    // A root on one side of a jump is one.
    expect(rootsAsText(solved((x) => (x < 0.377 ? x - 0.1 : -x), 0).roots)).toEqual([
      'up 0.1',
      'jump down 0.377 0.377',
    ]);
  });

  it('whole people: the step over which it goes, and the nearest of the two', () => {
    const people = { from: 0, to: 2000, stepsPerUnit: 1 };
    const [root] = solved((x) => 12000 * x, 1_000_000, people).roots;
    expect(root).toEqual({
      ...{ kind: 'crosses', direction: 'up', at: 83, value: 996_000, before: 83, after: 84 },
    });
    expect(rootsAsText(solved((x) => 12000 * x, 960_000, people).roots)).toEqual(['up 80']);
    expect(rootsAsText(solved((x) => Math.floor(x / 50) * 7, 14, people).roots)).toEqual(['plateau 100 149']);
    expect(rootsAsText(solved((x) => Math.floor(x / 50) * 7, 10, people).roots)).toEqual(['jump up 99 100']);
    // So many that not each is looked at in the first scan.
    const many = { from: 0, to: 1e9, stepsPerUnit: 1 };
    expect(
      rootsAsText(solved((x) => (x === 123_456_789 ? 3 : 3 + Math.abs(x - 123_456_789)), 3, many).roots),
    ).toEqual(['touches from above 123456789']);
    const fen = { from: 0, to: 1e6, stepsPerUnit: 100 };
    expect(solved((x) => x / 3, 1000, fen).roots).toMatchObject([{ at: 3000, value: 1000 }]);
  });

  it('says why there is none', () => {
    expect(solved((x) => x * x, 2).none).toEqual({ why: 'neverReaches', nearest: { at: 1, value: 1 } });
    expect(solved((x) => (x - 0.3) ** 2 + 1, 0).none?.nearest?.at).toBeCloseTo(0.3, 6);
    expect(solved(() => 4, 5).none).toEqual({ why: 'doesNotMove', nearest: { at: 0, value: 4 } });
    expect(solved(() => 'missing', 5).none).toEqual({ why: 'missing', nearest: undefined });
    expect(solved(() => 'notApplicable', 5).none).toEqual({ why: 'notApplicable', nearest: undefined });
    expect(rootsAsText(solved((x) => (x < 0.5 ? 'missing' : x), 0.7).roots)).toEqual(['up 0.7']);
    expect(rootsAsText(solved((x) => (x < 0.5 ? 'missing' : x), 0.5).roots)).toEqual(['ends 0.5']);
  });
});

describe('where a requirement holds', () => {
  it('from where to where, and what flips', () => {
    const { holds, flips, none } = held((x) => (x - 0.2) * (0.7 - x));
    expect(none).toBeUndefined();
    expect(holds.length).toBe(1);
    expect(holds[0]?.from).toBeCloseTo(0.2, 11);
    expect(holds[0]?.to).toBeCloseTo(0.7, 11);
    expect(flips.map(({ from, to }) => `${from} ${to}`)).toEqual(['fails holds', 'holds fails']);
    expect(flips.map(({ at }) => at)).toEqual([holds[0]?.from, holds[0]?.to]);
  });

  it('the first whole number that holds, strictly or not', () => {
    const people = { from: 0, to: 100_000, stepsPerUnit: 1 };
    expect(held((x) => 18 - x / 1000, people).holds).toEqual([{ from: 0, to: 18_000 }]);
    expect(held((x) => x - 31_000, people).holds).toEqual([{ from: 31_000, to: 100_000 }]);
    expect(held((x) => x - 31_000, people, true).holds).toEqual([{ from: 31_001, to: 100_000 }]);
    expect(held((x) => x * 3 - 1000, people).holds).toEqual([{ from: 334, to: 100_000 }]);
  });

  it('an equality holds at one place, and a strict limit that is touched fails at one', () => {
    const equality = held((x) => -Math.abs(x - 0.4321)).holds;
    expect(equality.length).toBe(1);
    expect(equality[0]?.from).toBeCloseTo(0.4321, 9);
    expect(equality[0]?.to).toBeCloseTo(0.4321, 9);
    const strict = (is: boolean) => held((x) => Math.abs(x - 0.4321), unit, is);
    expect(strict(true).flips.map(({ to }) => to)).toEqual(['fails', 'holds']);
    expect(strict(false).flips).toEqual([]);
  });

  it('over a jump, and where the margin stops to be known', () => {
    const { flips } = held((x) => (x < 0.25 ? -1 : x < 0.75 ? 1 : x < 0.875 ? 'missing' : 'notApplicable'));
    expect(flips.map(({ from, to, at }) => `${from} ${to} ${at.toFixed(9)}`)).toEqual([
      'fails holds 0.250000000',
      'holds missing 0.750000000',
      'missing notApplicable 0.875000000',
    ]);
  });

  it('nowhere, with the nearest; or everywhere', () => {
    expect(held((x) => x - 2).none).toEqual({ why: 'neverReaches', nearest: { at: 1, value: -1 } });
    expect(held(() => -3).none).toEqual({ why: 'doesNotMove', nearest: { at: 0, value: -3 } });
    expect(held(() => 'missing').none?.why).toBe('missing');
    expect(held(() => 0).holds).toEqual([{ from: 0, to: 1 }]);
    expect(held(() => 0, unit, true).none?.why).toBe('doesNotMove');
  });
});

describe('several inputs moved together', () => {
  const model = new FakeModel(3, [(x, y, z) => x + 2 * y + 100 * z]);
  const setting = { model, base: [10, 20, 1] };
  const rays = [
    { input: 0, per: 10 },
    { input: 1, per: 20 },
  ];

  it('by a factor of what they are', () => {
    const answer = valueIn(solveAlong(setting, { rays, from: -1, to: 1 }, { output: 0, value: 125 }));
    expect(rootsAsText(answer.roots)).toEqual(['up -0.5']);
    const whole = rays.map((ray) => ({ ...ray, stepsPerUnit: 1 }));
    const stepped = valueIn(solveAlong(setting, { rays: whole, from: -1, to: 1 }, { output: 0, value: 125 }));
    expect(stepped.roots[0]?.kind).toBe('plateau');
  });

  it('until a requirement holds', () => {
    const margin = new FakeModel(3, [(x, y) => 40 - x - y]);
    const held = valueIn(
      holdAlong({ model: margin, base: [10, 20, 1] }, { rays, from: 0, to: 1 }, { output: 0, strict: false }),
    );
    expect(held.holds[0]?.to).toBeCloseTo(1 / 3, 11);
  });
});

describe('what cannot be asked', () => {
  const setting = { model: new FakeModel(1, [(x) => x]), base: [0] };
  const ask = (lever: Partial<LeverRange>, goal = { output: 0, value: 1 }, points?: number) =>
    codesIn(solveFor(setting, { ...unit, ...lever }, goal, points));

  it('is refused with its reason', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ from: 2 })).toEqual(['rangeUpsideDown']);
    expect(ask({ to: Infinity })).toEqual(['notFinite']);
    expect(ask({ from: NaN })).toEqual(['notFinite']);
    expect(ask({ least: 0.1 })).toEqual(['rangeBelowLeast']);
    expect(ask({ most: 0.9 })).toEqual(['rangeAboveMost']);
    expect(ask({ input: 1 })).toEqual(['noSuchLever']);
    expect(ask({ input: -1 })).toEqual(['noSuchLever']);
    expect(ask({ from: 0.2, to: 0.8, stepsPerUnit: 1 })).toEqual(['noStepInRange']);
    expect(ask({ stepsPerUnit: 0 })).toEqual(['notFinite']);
    expect(ask({}, { output: 3, value: 1 })).toEqual(['noSuchOutput']);
    expect(ask({}, { output: 0, value: NaN })).toEqual(['notFinite']);
    expect(ask({}, undefined, 0)).toEqual(['noPoints']);
    expect(ask({}, undefined, 1e12)).toEqual(['tooManyPoints']);
    const along = (rays: { input: number; per: number }[]) =>
      codesIn(solveAlong(setting, { rays, from: 0, to: 1 }, { output: 0, value: 1 }));
    expect(along([])).toEqual(['noSuchLever']);
    expect(along([{ input: 0, per: NaN }])).toEqual(['notFinite']);
    expect(
      along([
        { input: 0, per: 1 },
        { input: 0, per: 1 },
      ]),
    ).toEqual(['leverTwice']);
  });
});
