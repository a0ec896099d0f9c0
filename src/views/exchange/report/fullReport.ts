import type { Report, Section } from '../../../exchange';
import { reportWords as r } from '../../../i18n';
import { keyFigures } from '../../../state';
import { changeBlocks, dataSections } from './dataSections';
import type { ReportGround } from './ground';
import { largeFigure } from './largeFigures';
import { moneySections } from './moneySections';
import { answerOf, frameOf } from './noteReport';
import { risksOf } from './risks';
import { ruleSections } from './ruleSections';
import { schoolSections } from './schoolSections';

/** The full report: summary, changes, money, requirements, targets, institutions, allocations, conditions, sources. */
export function fullReport(ground: ReportGround): Report {
  const { words, workspace, year, question } = ground;
  const { say, t } = words;
  const summary: Omit<Section, 'id'> = {
    title: say(r.summary),
    blocks: [
      { kind: 'text', text: `${say(r.asked)}${t('colon')}${question}`, tone: 'plain' },
      { kind: 'text', text: answerOf(ground), tone: 'strong' },
      {
        kind: 'figures',
        items: keyFigures(workspace.simulation, year).map((id) => largeFigure(id, ground)),
      },
      { kind: 'text', text: `${say(r.risks)}${t('colon')}`, tone: 'plain' },
      { kind: 'list', items: risksOf(ground, Number.POSITIVE_INFINITY) },
    ],
  };
  const sections = [
    summary,
    { title: say(r.changesTitle), blocks: changeBlocks(ground) },
    ...moneySections(ground),
    ...ruleSections(ground),
    ...schoolSections(ground),
    ...dataSections(ground),
  ];
  return {
    ...frameOf(ground, say(r.fullTitle)),
    contents: say(r.contents),
    sections: sections.map(({ title, blocks }, at) => ({
      id: `section-${at + 1}`,
      title: `${at + 1} ${title}`,
      blocks,
    })),
  };
}
