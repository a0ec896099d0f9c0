import type { AllocationYear, Exact } from '../../engine';
import type { Words } from '../../state';

/** Why nothing was allocated in a year, by how much, and what to do about it. */
export function outcomeSentence(
  { outcome, year, pool }: AllocationYear,
  words: Words,
  yuan: (amount: Exact) => string,
): string {
  if (outcome.kind === 'missing') {
    const inputs = [...outcome.inputs.values()];
    const named = inputs.slice(0, 3).map(words.cell).join(words.t('semicolon'));
    const more = inputs.length > 3 ? words.t('andMore', { count: inputs.length }) : '';
    return `${words.t('allocationUnknown', { year, inputs: named })}${more}`;
  }
  if (outcome.kind === 'noPool') return words.t('allocationNoPool');
  if (outcome.kind === 'allocated') return '';
  if (pool.n === 0n && outcome.code !== 'noSchool') return words.t('allocationEmptyPool');
  const { code, by, id } = outcome;
  const name =
    id === undefined
      ? ''
      : code === 'emptyFactor' || code === 'negativeFactor'
        ? words.label(id)
        : words.entityName(`institutions.${id}`);
  return words.problem({ code, file: '', path: [], data: { by: by ? yuan(by) : '', name } });
}
