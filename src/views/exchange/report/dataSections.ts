import type { Block, Section, ShownTable } from '../../../exchange';
import { reportWords as r } from '../../../i18n';
import type { Provenance } from '../../../schema';
import { assumptionsOf, givenValues, variableOf, yearlyFigures } from '../../../state';
import { changeText } from '../../scenario/changeText';
import type { ReportGround } from './ground';
import { conditionLines, sourceTables } from './sources';

/** What was changed, which readings and assumptions hold, where the data come from, and the clauses used. */
export function dataSections(ground: ReportGround): Omit<Section, 'id'>[] {
  const { words } = ground;
  const { say } = words;
  return [
    { title: say(r.conditionsTitle), blocks: conditionBlocks(ground) },
    { title: say(r.dataTitle), blocks: dataBlocks(ground) },
    { title: say(r.sourcesTitle), blocks: sourceTables(ground) },
  ];
}

/** The changes on the table, as the Scenario page lists them. */
export function changeBlocks({ workspace, words, year }: ReportGround): Block[] {
  const { say, t } = words;
  if (workspace.changes.length === 0) return [{ kind: 'text', text: say(r.noChanges), tone: 'plain' }];
  const table: ShownTable = {
    title: say(r.changesTitle),
    unit: '',
    heads: (['variable', 'years', 'was', 'is'] as const).map((key) => ({
      text: t(key),
      isNumber: key === 'was' || key === 'is',
    })),
    rows: workspace.changes.map((change) => {
      const { what, span, before, after } = changeText(change, workspace, year, words);
      return { cells: [what, span, before, after] };
    }),
  };
  return [{ kind: 'table', table }];
}

function conditionBlocks(ground: ReportGround): Block[] {
  const { workspace, words, year } = ground;
  const figures = yearlyFigures(workspace.simulation, year);
  const open = assumptionsOf(workspace.scenario, workspace.simulation, figures, year);
  const table: ShownTable = {
    title: words.say(r.assumptions),
    unit: '',
    heads: [
      { text: words.t('variable'), isNumber: false },
      { text: words.t('perYear', { year }), isNumber: true },
    ],
    rows: open.map(({ id, unit, value }) => ({
      cells: [
        words.label(id),
        value?.kind === 'known'
          ? words.quantity(value.number, unit)
          : value
            ? words.value(value, unit)
            : words.t('memoEach'),
      ],
    })),
  };
  return [
    { kind: 'list', items: conditionLines(ground) },
    ...(open.length > 0 ? [{ kind: 'table', table } as const] : []),
  ];
}

const kinds = {
  official: 'kindOfficial',
  derived: 'kindDerived',
  illustrative: 'kindIllustrative',
  unstated: 'kindUnstated',
} as const;

/** How many values are of which source, and each official one by its words, year and note. */
function dataBlocks({ workspace, words }: ReportGround): Block[] {
  const { say, t } = words;
  const given = givenValues(workspace.scenario, workspace.simulation.rules);
  const counts: ShownTable = {
    title: say(r.dataTitle),
    unit: '',
    heads: [
      { text: say(r.dataKind), isNumber: false },
      { text: say(r.dataCount), isNumber: true },
    ],
    rows: Object.entries(kinds).map(([kind, key]) => ({
      cells: [t(key), String(given.filter((each) => each.kind === kind).length)],
    })),
    ...(workspace.changes.length > 0
      ? { note: say(r.dataChanged, { count: workspace.changes.length }) }
      : {}),
  };
  const official = given.flatMap(({ path, provenance }) =>
    provenance?.kind === 'official'
      ? [`${words.label(variableOf(path))}${t('colon')}${officialText(provenance, words)}`]
      : [],
  );
  return [
    { kind: 'table', table: counts },
    ...(official.length > 0
      ? [
          { kind: 'text', text: say(r.officialSource), tone: 'plain' } as const,
          { kind: 'list', items: [...new Set(official)] } as const,
        ]
      : []),
  ];
}

function officialText({ source, year, note }: Provenance, words: ReportGround['words']): string {
  return [source ? words.of(source) : '', year === undefined ? '' : String(year), note ? words.of(note) : '']
    .filter((part) => part !== '')
    .join(words.t('comma'));
}
