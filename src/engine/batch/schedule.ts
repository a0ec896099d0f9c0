import type { Needs, Unit } from './units';

/** What is worked out in one go over the entities of one kind, in this order, and the sums that are formed of it. */
export interface ScheduledStage {
  readonly at: string;
  readonly units: readonly Unit[];
  readonly sums: readonly Unit[];
}

/**
 * Puts units into stages: as many as possible of one kind before another kind's turn comes, each after all that it reads in
 * the same year. A sum is ready once the stage of its source is over. Units outside the set are known before.
 */
export function schedule(all: ReadonlySet<Unit>, needsOf: (unit: Unit) => Needs): ScheduledStage[] {
  const stageOf = new Map<Unit, number>();
  const stages: ScheduledStage[] = [];
  const waiting = new Set([...all].filter(({ kind }) => kind !== 'sum'));
  const isReady = (unit: Unit): boolean =>
    [...needsOf(unit).now].every((need) => {
      if (!all.has(need)) return true;
      const stage = stageOf.get(need.kind === 'sum' ? need.source : need);
      const isOver = stage !== undefined && stage < stages.length;
      return isOver || (stage !== undefined && need.kind !== 'sum' && turnOf(need) === turnOf(unit));
    });
  /** All of a kind that can be worked out now, one after another. */
  const readyOf = (turn: string): Unit[] => {
    const done: Unit[] = [];
    for (let before = -1; before < done.length;) {
      before = done.length;
      for (const unit of waiting) {
        if (turnOf(unit) !== turn || stageOf.has(unit) || !isReady(unit)) continue;
        stageOf.set(unit, stages.length);
        done.push(unit);
      }
    }
    for (const unit of done) stageOf.delete(unit);
    return done;
  };
  while (waiting.size > 0) {
    const kinds = [...new Set([...waiting].map(turnOf))];
    const [best = []] = kinds.map(readyOf).sort((left, right) => right.length - left.length);
    const at = best[0]?.at ?? '';
    if (best.length === 0) throw new Error('unreachable: a ring among units');
    for (const unit of best) {
      stageOf.set(unit, stages.length);
      waiting.delete(unit);
    }
    const sums = [...all].filter((unit) => unit.kind === 'sum' && best.includes(unit.source));
    stages.push({ at, units: best, sums });
  }
  return stages;
}

/** What is worked out together: all of a kind, but a pool by itself. */
function turnOf({ kind, key, at }: Unit): string {
  return kind === 'pool' ? key : at;
}
