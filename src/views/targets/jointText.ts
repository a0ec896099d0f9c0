import type { TargetsAnswer, Words } from '../../state';
import { solved } from './verdictText';

/** A target by its place among the aims of a programme. */
export function aimName({ outlooks }: TargetsAnswer, at: number, words: Words): string {
  const outlook = outlooks.find((each) => each.at === at);
  return outlook ? words.of(outlook.rule.label) : '';
}

/** Whether all targets can stand together, in one sentence with what that costs. */
export function jointText(answer: TargetsAnswer, words: Words): string {
  const { t } = words;
  const { joint } = answer.feasibility.answer;
  const { plan } = joint;
  if (joint.outcome === 'noAnswer' || !plan)
    return t(joint.status === 'tooLarge' ? 'jointTooLarge' : 'jointNoAnswer');
  const count = joint.aims.length;
  if (count === 0) return t('jointNone');
  const cost =
    words.quantity(solved(plan.cost), 'yuan') + (plan.unpriced.length > 0 ? t('partlyPriced') : '');
  const isFree = plan.columns.every((amount) => amount === 0);
  if (joint.outcome === 'stands') return t(isFree ? 'jointStandsFree' : 'jointStands', { count, cost });
  const conflicts = t('conflictCount', { count: joint.conflicts.length });
  const left = joint.aims.filter((at) => !joint.planned.includes(at)).map((at) => aimName(answer, at, words));
  const named = left.join(t('listComma'));
  return t('jointConflict', { count, conflicts, left: named, rest: joint.planned.length, cost });
}
