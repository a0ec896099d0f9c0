import type { Figure, LabLever, NoRoot, Root } from '../../../engine';
import { sensitivityWords as lab } from '../../../i18n';
import { nearestIn, roundedInside, type Words } from '../../../state';
import { sayer } from './sayer';
import { exactOf, leverName, leverValue } from './leverText';

/** A root as a sentence, with the value of the lever that would be taken over and what the figure then is. */
export interface SaidRoot {
  readonly text: string;
  readonly value: number | undefined;
  readonly figure: Figure | undefined;
}

interface Said {
  readonly figure: string;
  readonly wanted: string;
  readonly [slot: string]: string;
}

/** One root: where it is, and the way in which the figure goes there. */
export function rootText(root: Root, lever: LabLever, unit: string, said: Said, words: Words): SaidRoot {
  const at = (value: number) => leverValue(lever, value, words);
  const amount = (value: number) => words.quantity(exactOf(value), unit);
  const known = (value: number): Figure => ({ kind: 'known', value });
  switch (root.kind) {
    case 'crosses': {
      const text = sayer(words)(root.direction === 'up' ? lab.crossesUp : lab.crossesDown, {
        ...said,
        at: at(root.at),
        result: amount(root.value),
      });
      return { text, value: root.at, figure: known(root.value) };
    }
    case 'touches': {
      const text = sayer(words)(root.from === 'below' ? lab.touchesBelow : lab.touchesAbove, {
        ...said,
        at: at(root.at),
      });
      return { text, value: root.at, figure: known(root.value) };
    }
    case 'ends':
      return {
        text: sayer(words)(lab.endsAt, { ...said, at: at(root.at) }),
        value: root.at,
        figure: known(root.value),
      };
    case 'plateau': {
      const { from, to } = roundedInside(lever, root);
      const value = nearestIn({ from, to }, lever.now);
      const text = sayer(words)(lab.plateau, { ...said, from: at(from), to: at(to), at: at(value) });
      return { text, value, figure: undefined };
    }
    case 'jump': {
      const text = sayer(words)(root.direction === 'up' ? lab.jumpsUp : lab.jumpsDown, {
        ...said,
        at: at(root.after),
        before: amount(root.valueBefore),
        after: amount(root.valueAfter),
      });
      return { text, value: undefined, figure: undefined };
    }
  }
}

/** Why there is no root, and the nearest that there is. */
export function noRootText(
  { why, nearest }: NoRoot,
  lever: LabLever,
  unit: string,
  said: Said,
  words: Words,
): SaidRoot {
  const reasons = {
    neverReaches: lab.neverReaches,
    jumpsOver: lab.jumpsOver,
    doesNotMove: lab.doesNotMove,
    missing: lab.solveMissing,
    notApplicable: lab.solveOutside,
  };
  const text = sayer(words)(reasons[why], {
    ...said,
    lever: words.inSentence(leverName(lever, words)),
    at: nearest ? leverValue(lever, nearest.at, words) : '',
    result: nearest ? words.quantity(exactOf(nearest.value), unit) : '',
  });
  // Where the lever does nothing there is nothing to take over.
  const value = why === 'doesNotMove' ? undefined : nearest?.at;
  return { text, value, figure: nearest && { kind: 'known', value: nearest.value } };
}
