import type { RequirementRow } from '../engine';
import type { Words } from '../state';

const signs = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '==': '=' } as const;

/** The standard of a requirement with its direction: ≥ 12,000.00, or ? where it is not known. */
export function thresholdText({ rule, threshold }: RequirementRow, words: Words): string {
  return `${signs[rule.comparison]} ${words.value(threshold, rule.unit)}`;
}
