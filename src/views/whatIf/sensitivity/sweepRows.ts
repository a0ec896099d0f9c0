import { laneStatus, type Figure, type Flip, type LabLever, type Sweep } from '../../../engine';
import { roundedTo, type LabRequirement, type Sensitivity } from '../../../state';

/** A flip on the curve: where it is, and the value that a person would say. */
export interface CurveFlip {
  /** The same of all institutions for which it flips at the same value. */
  readonly requirements: readonly [LabRequirement, ...LabRequirement[]];
  readonly flip: Flip;
  readonly at: number;
  readonly value: number;
}

/** A row of the table of a curve: a point, one of the two sides of a cliff, or where a requirement flips. */
export interface CurveRow {
  readonly at: number;
  readonly value: Figure;
  readonly kind: 'point' | 'before' | 'after' | 'now';
}

/** Of so many points every so manieth is in the table; the present and both sides of every cliff are too. */
const every = 12;

/** Cliffs in the table; a flight of stairs has more than anyone reads. */
const mostCliffs = 20;

/** What a curve and its table show, from the same answer. */
export function curveRows(about: Sensitivity, lever: LabLever, sweep: Sweep, now: Figure) {
  const single = sweep.flips
    .flatMap((own, index): CurveFlip[] => {
      const requirement = about.requirements[index];
      if (!requirement) return [];
      return own.map((flip) => {
        const value = roundedTo(lever, flip.at, flip.at === flip.before ? 'down' : 'up');
        return { requirements: [requirement], flip, at: flip.at, value };
      });
    })
    .sort((left, right) => left.at - right.at);
  const flips = together(single);
  const { rows: all = [], more = false } = sweep.cliffs[0] ?? {};
  const height = ({ valueBefore, valueAfter }: (typeof all)[number]) => Math.abs(valueAfter - valueBefore);
  const cliffs = [...all].sort((left, right) => height(right) - height(left)).slice(0, mostCliffs);
  const known = (value: number): Figure => ({ kind: 'known', value });
  const rows: CurveRow[] = [
    { at: lever.now, value: now, kind: 'now' },
    ...sweep.at.flatMap((at, lane): CurveRow[] =>
      (lane % every === 0 || lane === sweep.at.length - 1) && at !== lever.now
        ? [{ at, value: figureAt(sweep, lane), kind: 'point' }]
        : [],
    ),
    ...cliffs.flatMap(({ before, after, valueBefore, valueAfter }): CurveRow[] => [
      { at: before, value: known(valueBefore), kind: 'before' },
      { at: after, value: known(valueAfter), kind: 'after' },
    ]),
  ];
  return {
    flips,
    cliffs: all,
    more: more || all.length > cliffs.length,
    rows: rows.sort((left, right) => left.at - right.at),
  };
}

/** Flips that differ in the institution alone as one. */
function together(flips: readonly CurveFlip[]): CurveFlip[] {
  const found = new Map<string, CurveFlip>();
  for (const flip of flips) {
    const [{ kind, id }] = flip.requirements;
    const key = JSON.stringify([kind, id, flip.value, flip.flip.from, flip.flip.to]);
    const held = found.get(key);
    found.set(key, held ? { ...held, requirements: [...held.requirements, ...flip.requirements] } : flip);
  }
  return [...found.values()];
}

/** The curve as it is drawn: with a gap between the two sides of every cliff. */
export function pointsOf(sweep: Sweep): { across: number; up: number | null; isEdge: boolean }[] {
  const points = sweep.at.map((across, lane) => {
    const figure = figureAt(sweep, lane);
    return { across, up: figure.kind === 'known' ? figure.value : null, isEdge: false };
  });
  const edges = (sweep.cliffs[0]?.rows ?? []).flatMap(({ before, after, valueBefore, valueAfter }) => [
    { across: before, up: valueBefore, isEdge: true },
    { across: (before + after) / 2, up: null, isEdge: false },
    { across: after, up: valueAfter, isEdge: true },
  ]);
  return [...points, ...edges].sort((left, right) => left.across - right.across);
}

/** The point of the curve that is nearest to a value. */
export function nearestPoint(sweep: Sweep, at: number): { readonly at: number; readonly value: Figure } {
  const away = (lane: number) => Math.abs((sweep.at[lane] ?? NaN) - at);
  const lane = sweep.at.reduce((best, _, each) => (away(each) < away(best) ? each : best), 0);
  return { at: sweep.at[lane] ?? at, value: figureAt(sweep, lane) };
}

function figureAt(sweep: Sweep, lane: number): Figure {
  const [column] = sweep.columns;
  const value = column?.values[lane] ?? NaN;
  const status = column?.status[lane];
  if (status === laneStatus.notApplicable) return { kind: 'notApplicable' };
  return status === laneStatus.known && Number.isFinite(value)
    ? { kind: 'known', value }
    : { kind: 'missing' };
}
