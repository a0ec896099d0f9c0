import type { Exact } from '../number';
import type { Value } from '../value';
import { quartilesOf, type Quartiles } from './quartiles';

/** Where one value stands among those of its peers. Nothing is missing by being zero. */
export interface Position {
  readonly own: Value;
  /** 1 is the highest; equal values share the better rank. Undefined where the own value is not known. */
  readonly rank: number | undefined;
  /** The known values, the own one included, from the lowest. */
  readonly values: readonly Exact[];
  /** How many others are known. */
  readonly peers: number;
  /** How many, the own one included, are left out because they are missing, and because they do not apply. */
  readonly missing: number;
  readonly notApplicable: number;
  /** Undefined where fewer than `fewestPeers` others are known: quartiles of so few say nothing. */
  readonly quartiles: Quartiles | undefined;
}

/** Fewer others than this have no quartiles: a convention of statistics and no figure of policy. */
export const fewestPeers = 4;

/** The position of the value at place `at` among all of them. Throws where there is no such place. */
export function positionOf(all: readonly Value[], at: number): Position {
  const own = all[at];
  if (!own) throw new Error(`unreachable: no value at ${String(at)}`);
  const values = all
    .flatMap((value) => (value.kind === 'known' ? [value.number] : []))
    .sort((left, right) => left.compare(right));
  const count = (kind: Value['kind']) => all.filter((value) => value.kind === kind).length;
  const peers = values.length - (own.kind === 'known' ? 1 : 0);
  return {
    own,
    rank:
      own.kind === 'known' ? values.filter((value) => value.compare(own.number) > 0).length + 1 : undefined,
    values,
    peers,
    missing: count('missing'),
    notApplicable: count('notApplicable'),
    quartiles: peers < fewestPeers ? undefined : quartilesOf(values),
  };
}
