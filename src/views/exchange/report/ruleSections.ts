import { requirementList, type RequirementRow } from '../../../engine';
import type { Block, Section, ShownTable } from '../../../exchange';
import { reportWords as r } from '../../../i18n';
import { statusWords } from '../../../state';
import { marginText, requirementName } from '../../overview/requirementText';
import { jointText } from '../../targets/jointText';
import { bindingText, costText, paceText, verdictWords } from '../../targets/verdictText';
import { thresholdText } from '../../thresholdText';
import type { ReportGround } from './ground';

/** How the requirements of the year stand, and what becomes of the targets. */
export function ruleSections(ground: ReportGround): Omit<Section, 'id'>[] {
  const { words, year } = ground;
  const { t, say } = words;
  return [
    {
      title: `${t('requirements')} · ${t('perYear', { year })}`,
      blocks: [{ kind: 'table', table: requirementTable(ground) }],
    },
    { title: say(r.targetsTitle), blocks: targetBlocks(ground) },
  ];
}

function requirementTable({ workspace, words, year }: ReportGround): ShownTable {
  const { t } = words;
  const line = (row: RequirementRow) => {
    const [sign, status] = statusWords(row);
    const entity = row.entity === 'region' ? '' : words.inBrackets(words.entityName(row.entity));
    return {
      cells: [
        `${requirementName(row, words)}${entity}`,
        words.citedShort(row.rule.clause),
        words.value(row.value, row.rule.unit),
        thresholdText(row, words),
        marginText(row, words),
        `${sign} ${t(status)}`,
      ],
    };
  };
  return {
    title: t('requirements'),
    unit: t('unitIs', { unit: words.unit('yuan') }),
    heads: (['requirement', 'basis', 'actual', 'standard', 'difference', 'status'] as const).map((key) => ({
      text: t(key),
      isNumber: key === 'actual' || key === 'standard' || key === 'difference',
    })),
    // Of a requirement held against many the worst is shown, and each other one that fails as well.
    rows: requirementList(workspace.simulation, year).flatMap(({ worst, rows }) =>
      [worst, ...rows.filter((row) => row !== worst && row.status === 'notMet')].map(line),
    ),
    note: words.say(r.signs),
  };
}

function targetBlocks({ targets, words }: ReportGround): Block[] {
  const { t, say } = words;
  if (!targets) return [{ kind: 'text', text: say(r.targetsUnjudged), tone: 'plain' }];
  const heads = ['targetColumn', 'verdict', 'bindingColumn', 'startsFrom', 'asIs', 'wantedColumn'] as const;
  const table: ShownTable = {
    title: t('targetColumn'),
    unit: t('unitIs', { unit: words.unit('yuan') }),
    heads: [...heads, 'paceColumn' as const, 'planCost' as const].map((key, at) => ({
      text: t(key),
      isNumber: at > 2,
    })),
    rows: targets.outlooks
      .filter(({ verdict }) => verdict.verdict !== 'notApplicable')
      .map((outlook) => {
        const { rule, verdict, baseline, atDeadline, pace, entity } = outlook;
        const [sign, word] = verdictWords(verdict.verdict);
        const due = rule.by === undefined ? t('withoutDeadline') : t('byYear', { year: rule.by });
        return {
          cells: [
            `${words.of(rule.label)}${due}${entity === 'region' ? '' : ` ${words.entityName(entity)}`}`,
            `${sign} ${t(word)}`,
            bindingText(outlook, words),
            words.value(baseline.value, rule.unit),
            words.value(atDeadline.value, rule.unit),
            thresholdText(atDeadline, words),
            pace && verdict.verdict !== 'met' ? paceText(pace, rule.unit, words) : '—',
            costText(outlook, words),
          ],
        };
      }),
  };
  return [
    { kind: 'text', text: jointText(targets, words), tone: 'strong' },
    { kind: 'table', table },
  ];
}
