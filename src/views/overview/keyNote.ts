import { requirementList, type RequirementRow, type Simulation } from '../../engine';
import type { Words } from '../../state';
import { thresholdText } from '../thresholdText';

/** What stands under a key figure: the requirement on it if there is one, and how it differs from the baseline. */
export interface KeyNote {
  readonly requirement: { readonly status: RequirementRow['status']; readonly text: string } | undefined;
  readonly difference: string | undefined;
}

/** Figures that a requirement judges by way of another variable. */
const judgedBy: Record<string, string> = { vetEarmark: 'vetEarmarkShareMeasured' };

/** The note on a key figure of the region in a year. */
export function keyNote(
  id: string,
  { simulation, baseline }: { readonly simulation: Simulation; readonly baseline: Simulation },
  year: number,
  words: Words,
): KeyNote {
  const groups = requirementList(simulation, year).filter(
    ({ rule: { value } }) => value.kind === 'variable' && value.id === (judgedBy[id] ?? id),
  );
  // Where the parent document asks for something else, the policy's own requirement is the one to name here.
  const group = groups.find(({ rule }) => words.citation(rule.clause)?.kind === 'own') ?? groups[0];
  const value = simulation.value(id, 0, year);
  const before = baseline.value(id, 0, year);
  const isMoved = value.kind === 'known' && before.kind === 'known' && !value.number.equals(before.number);
  return {
    requirement: group && {
      status: group.worst.status,
      text: requirementText(group.worst, judgedBy[id] !== undefined, words),
    },
    difference: isMoved
      ? words.t('againstBaseline', {
          difference: words.difference(value.number.sub(before.number), simulation.variable(id).unit),
        })
      : undefined,
  };
}

function requirementText(row: RequirementRow, isByWay: boolean, words: Words): string {
  const { t } = words;
  const { status, value, rule } = row;
  const sign = status === 'met' ? '✓' : status === 'notMet' ? '✕' : status === 'unknown' ? '?' : '…';
  const measured =
    isByWay && value.kind === 'known' ? `${words.number(value.number, rule.unit)}${t('comma')}` : '';
  const due = 'by' in rule && rule.by !== undefined ? t('byYear', { year: rule.by }) : '';
  return `${sign} ${measured}${t('standard')} ${thresholdText(row, words)}${due}`;
}
