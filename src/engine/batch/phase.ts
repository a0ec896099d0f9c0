import { Lowering, type LoweredPhase } from './lowering';
import type { PhaseRequest } from './phaseRequest';
import { schedule, type ScheduledStage } from './schedule';
import type { Needs, Unit } from './units';

/**
 * Lowers units to blocks of vector steps. Which of them can be anything but numbers is found by supposing that none can
 * and lowering again until nothing contradicts it, so that a status is carried only where it can matter.
 */
export function lowerPhase(request: PhaseRequest, kindNames: readonly string[]): LoweredPhase {
  const { before, within, needsOf } = request;
  const order = {
    before: schedule(before, (unit) => needsOf(unit, true)),
    within: schedule(within, (unit) => needsOf(unit, false)),
  };
  const kept = new Set([...request.kept, ...readAcross(order.within, (unit) => needsOf(unit, false))]);
  for (const unit of readAcross(order.before, (each) => needsOf(each, true))) kept.add(unit);
  const obstructing = new Set<Unit>();
  for (;;) {
    const lowering = new Lowering(request, kindNames, kept, obstructing);
    const stages = {
      before: lowering.stages(order.before, true),
      within: lowering.stages(order.within, false),
    };
    const found = [...lowering.obstructed].filter((unit) => !obstructing.has(unit));
    if (found.length === 0) return lowering.result(stages.before, stages.within);
    for (const unit of found) obstructing.add(unit);
  }
}

/** What is read in another stage than the one it is worked out in, or a year later. */
function readAcross(stages: readonly ScheduledStage[], needsOf: (unit: Unit) => Needs): Unit[] {
  return stages.flatMap(({ units }) => {
    const here = new Set(units);
    return units.flatMap((unit) => {
      const { now, before } = needsOf(unit);
      return [...before, ...[...now].filter((need) => !here.has(need))];
    });
  });
}
