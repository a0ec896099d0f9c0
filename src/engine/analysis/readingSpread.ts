import type { Exact } from '../number';
import type { Outcome } from '../problem';
import type { Value } from '../value';

/** What a run under an option gives: the figure asked about, and where each requirement stands, by its id. */
export interface OptionResult {
  readonly value: Value;
  readonly statuses: ReadonlyMap<string, string>;
}

/** How far a figure moves with one disputed wording while all others stay as they are. */
export interface ReadingSpread {
  readonly id: string;
  readonly options: readonly { readonly option: string; readonly value: Value }[];
  /** The greatest of the options less the least; undefined where fewer than two of them are known. */
  readonly spread: Exact | undefined;
  readonly least: string | undefined;
  readonly most: string | undefined;
  /** The requirements that do not stand alike under all options. */
  readonly flips: readonly string[];
  /** The options that cannot be taken with the others as they are. */
  readonly refused: readonly string[];
}

/** Runs a reading under each of its options and measures how far a figure moves. */
export function readingSpread(
  id: string,
  options: readonly string[],
  runOf: (option: string) => Outcome<OptionResult>,
): ReadingSpread {
  const runs = options.map((option) => ({ option, outcome: runOf(option) }));
  const results = runs.flatMap(({ option, outcome }) => (outcome.ok ? [{ option, ...outcome.value }] : []));
  const known = results
    .flatMap(({ option, value }) => (value.kind === 'known' ? [{ option, number: value.number }] : []))
    .sort((left, right) => left.number.compare(right.number));
  const [least, most] = [known[0], known.at(-1)];
  return {
    id,
    options: results.map(({ option, value }) => ({ option, value })),
    spread: least && most && known.length > 1 ? most.number.sub(least.number) : undefined,
    least: least?.option,
    most: most?.option,
    flips: flipsOf(results.map(({ statuses }) => statuses)),
    refused: runs.filter(({ outcome }) => !outcome.ok).map(({ option }) => option),
  };
}

/** The wording that moves the figure most first; of equals the one that turns more requirements; unknown ones last. */
export function rankedSpreads(spreads: readonly ReadingSpread[]): ReadingSpread[] {
  return [...spreads].sort((left, right) => {
    if (!left.spread || !right.spread) return Number(!left.spread) - Number(!right.spread);
    return right.spread.compare(left.spread) || right.flips.length - left.flips.length;
  });
}

function flipsOf(all: readonly OptionResult['statuses'][]): string[] {
  const ids = new Set(all.flatMap((statuses) => [...statuses.keys()]));
  return [...ids].filter((id) => new Set(all.map((statuses) => statuses.get(id))).size > 1);
}
