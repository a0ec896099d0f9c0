import { requirementList, type RequirementGroup } from '../../../engine';
import { reportWords as r } from '../../../i18n';
import { requirementName } from '../../overview/requirementText';
import { jointText } from '../../targets/jointText';
import { verdictKinds, verdictWords } from '../../targets/verdictText';
import { thresholdText } from '../../thresholdText';
import type { ReportGround } from './ground';

/** Verdicts that say that a target is or may be missed. */
const graveVerdicts = ['infeasible', 'overdue', 'noLever', 'noAnswer', 'unknown'] as const;

/** What could go wrong, the gravest first; of the requirements that fail at most so many by name. */
export function risksOf(ground: ReportGround, most: number): string[] {
  const { workspace, words, year, targets } = ground;
  const { say, t } = words;
  const groups = requirementList(workspace.simulation, year);
  const failing = groups.filter(({ status }) => status === 'notMet');
  const unknown = groups.filter(({ status }) => status === 'unknown');
  const risks = [
    ...failing.slice(0, most).map((group) => failingText(group, ground)),
    ...(failing.length > most ? [say(r.riskMore, { count: failing.length - most })] : []),
    ...(unknown.length > 0
      ? [
          say(r.riskUnknown, {
            count: unknown.length,
            names: unknown.map(({ worst }) => requirementName(worst, words)).join(t('listComma')),
          }),
        ]
      : []),
    ...(targets ? targetRisks(ground) : [say(r.targetsUnjudged)]),
  ];
  return risks.length > 0 ? risks : [say(r.noRisks)];
}

function failingText({ worst }: RequirementGroup, { words }: ReportGround): string {
  const entity = worst.entity === 'region' ? '' : words.inBrackets(words.entityName(worst.entity));
  return words.say(r.riskNotMet, {
    name: `${requirementName(worst, words)}${entity}`,
    actual: words.value(worst.value, worst.rule.unit),
    standard: thresholdText(worst, words),
    basis: words.citedInFull(worst.rule.clause),
  });
}

function targetRisks({ targets, words }: ReportGround): string[] {
  if (!targets) return [];
  const { say, t } = words;
  const counts = verdictKinds
    .filter((kind) => graveVerdicts.some((grave) => grave === kind))
    .map((kind) => ({
      kind,
      count: targets.outlooks.filter(({ verdict }) => verdict.verdict === kind).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t('verdictCount', { verdict: t(verdictWords(kind)[1]), count }));
  const { joint } = targets.feasibility.answer;
  return [
    ...(counts.length > 0
      ? [say(r.riskTargets, { from: targets.feasibility.from, counts: counts.join(t('listComma')) })]
      : []),
    ...(joint.outcome === 'conflict' ? [say(r.riskJoint, { sentence: jointText(targets, words) })] : []),
  ];
}
