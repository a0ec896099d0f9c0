import { requirementList } from '../../../engine';
import type { Report, Section } from '../../../exchange';
import { reportWords as r } from '../../../i18n';
import { headlineText } from '../../overview/headlineText';
import { doubtfulCount, policyTitle, shortDigest } from '../../figure/figureFoot';
import type { ReportGround } from './ground';
import { threeFigures } from './largeFigures';
import { risksOf } from './risks';
import { conditionLines, documentLines } from './sources';

/** So many failing requirements by name leave room for the rest on one page. */
const mostRisks = 5;

/** The one-page note for the leader: what was asked, the answer, three figures, a chart, risks, basis. */
export function noteReport(ground: ReportGround): Report {
  const { words, question } = ground;
  const { say, t } = words;
  const text = (id: string, title: string, line: string, tone: 'plain' | 'strong'): Section => ({
    id,
    title,
    blocks: [{ kind: 'text', text: line, tone }],
  });
  return {
    ...frameOf(ground, say(r.noteTitle)),
    contents: undefined,
    sections: [
      text('asked', say(r.asked), question, 'plain'),
      text('answer', say(r.answer), answerOf(ground), 'strong'),
      {
        id: 'figures',
        title: say(r.threeFigures),
        blocks: [
          { kind: 'figures', items: threeFigures(ground) },
          {
            kind: 'chart',
            id: 'funding',
            title: t('sourcesAndUses'),
            unit: t('unitIs', { unit: words.unit('yuan') }),
          },
        ],
      },
      {
        id: 'risks',
        title: say(r.risks),
        blocks: [{ kind: 'list', items: risksOf(ground, mostRisks) }],
      },
      {
        id: 'basis',
        title: say(r.basisTitle),
        blocks: [{ kind: 'list', items: [...documentLines(ground, mostRisks), ...conditionLines(ground)] }],
      },
    ],
  };
}

/** The answer of a report: the sentence that heads the Overview. */
export function answerOf({ workspace, words, year }: ReportGround): string {
  const { simulation } = workspace;
  return headlineText(simulation, year, requirementList(simulation, year), words);
}

/** What every report has around its sections. */
export function frameOf(
  { workspace, words, year, day }: ReportGround,
  title: string,
): Omit<Report, 'sections' | 'contents'> {
  const { say, t } = words;
  const count = doubtfulCount(workspace);
  return {
    title,
    about: [
      say(r.about, { scenario: words.of(workspace.scenario.title), year, day }),
      say(r.underPolicy, { policy: policyTitle(workspace, words) }),
    ],
    mark: count > 0 ? say(r.mark, { count }) : undefined,
    signatures: [t('preparedBy'), t('checkedBy'), t('approvedBy'), t('dateLine')],
    foot: say(r.foot, { digest: shortDigest(workspace), day }),
  };
}
