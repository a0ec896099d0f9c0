/** The states that a person can go back to, and those that were gone back from. */
export interface History<T> {
  /** The oldest first. */
  readonly past: readonly T[];
  /** The next one to do again first. */
  readonly future: readonly T[];
  /** What the last step was about: a further change of the same is no step of its own. */
  readonly about: string | undefined;
}

/** Beyond this many steps the oldest is forgotten. */
const mostSteps = 100;

/** A history before anything was done. */
export function noHistory<T>(): History<T> {
  return { past: [], future: [], about: undefined };
}

/**
 * Notes a state that is about to be left. A change of what the last step was about belongs to that step, so that a
 * drag or typing in one field is gone back from at once. What had been gone back from cannot be done again after it.
 */
export function noted<T>({ past, about }: History<T>, left: T, of?: string): History<T> {
  const isSameStep = of !== undefined && of === about && past.length > 0;
  return { past: isSameStep ? past : [...past, left].slice(-mostSteps), future: [], about: of };
}

/** One step back: the state to return to, and the history from there; undefined where there is none. */
export function undone<T>({ past, future }: History<T>, left: T): [T, History<T>] | undefined {
  const state = past.at(-1);
  if (state === undefined) return undefined;
  return [state, { past: past.slice(0, -1), future: [left, ...future], about: undefined }];
}

/** One step forward again. */
export function redone<T>({ past, future }: History<T>, left: T): [T, History<T>] | undefined {
  const [state, ...rest] = future;
  if (state === undefined) return undefined;
  return [state, { past: [...past, left], future: rest, about: undefined }];
}
