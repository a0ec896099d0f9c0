import type { NodeId, Vector } from '../vector';

/** A value in every lane, and its status there: the numbers 0 known, 1 missing, 2 not applicable. */
export interface LaneValue {
  readonly value: NodeId;
  readonly status: NodeId;
}

export const missing = 1;
export const notApplicable = 2;

/** Of several obstacles the greater: not applicable before missing. */
export function worst(vector: Vector, statuses: readonly NodeId[]): NodeId {
  return statuses.reduce(
    (sofar, next) =>
      vector.isConstant(next, 0)
        ? sofar
        : vector.isConstant(sofar, 0)
          ? next
          : vector.two('greatest', sofar, next),
    vector.constant(0),
  );
}

/** True where a status is the wanted one. */
export function is(vector: Vector, status: NodeId, wanted: number): NodeId {
  return vector.one('isZero', vector.two('add', status, vector.constant(-wanted)));
}

/** A status that holds where nothing else is in the way already. */
export function otherwise(vector: Vector, before: NodeId, mask: NodeId, status: number): NodeId {
  const then = vector.select(mask, vector.constant(status), vector.constant(0));
  return vector.select(vector.one('isZero', before), then, before);
}

/** A value that has something to say only where another one, a flag, is known and true. */
export function gated(vector: Vector, applies: LaneValue, inner: LaneValue): LaneValue {
  const within = vector.select(
    vector.one('isZero', applies.value),
    vector.constant(notApplicable),
    inner.status,
  );
  const isKnown = vector.one('isZero', applies.status);
  return { value: inner.value, status: vector.select(isKnown, within, applies.status) };
}
