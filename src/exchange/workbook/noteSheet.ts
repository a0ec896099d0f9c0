import { provenanceOf } from '../provenanceOf';
import { poolLabel, type SharedBlocks } from './allocationSheet';
import { textCell, type BookCell, type BookSheet } from './model';
import type { Writing } from './yearTables';
import { rulesDigest } from '../../engine';

/** What the workbook is, how it is used, and what is not in it. */
export function noteSheet(writing: Writing, shared: SharedBlocks, formulas: number): BookSheet {
  const { subject, words, layout } = writing;
  const { scenario, pack, simulation, changes, date } = subject;
  const { from, to } = layout.scope.choice.years;
  const register = pack.registers.find(({ id }) => id === pack.policy.document);
  const line = (name: string, text: string | number): BookCell[] => [
    textCell(name, 'head'),
    typeof text === 'number' ? { value: text, format: 'whole', role: 'label' } : textCell(text, 'note'),
  ];
  const list = (name: string, texts: readonly string[]) =>
    texts.map((text, at) => line(at === 0 ? name : '', text));
  const document = register ? `${words.of(register.title)} ${register.number ?? ''}`.trim() : pack.policy.id;
  const left = leftOut(writing, shared);
  return {
    name: words.say('notes'),
    widths: [26, 90],
    rows: [
      [textCell(words.say('title'), 'title')],
      [],
      line(words.say('policy'), `${document} (${simulation.rules.id})`),
      line(
        words.say('scenario'),
        `${words.of(scenario.title)} (${scenario.id}) · ${words.of(scenario.region.name)}`,
      ),
      line(words.say('years'), `${String(from)}\u2013${String(to)}`),
      line(words.say('madeOn'), date),
      line(words.say('digest'), rulesDigest(pack.policy)),
      line(words.say('formulaCells'), formulas),
      line(words.say('illustrativeCount'), illustrative(writing)),
      ...list(words.say('changes'), changes.length > 0 ? changes : [words.say('noChanges')]),
      [],
      ...list(words.say('howTo'), [
        words.say('howParameters'),
        words.say('howMissing'),
        words.say('howProof'),
        words.say('howNoise'),
      ]),
      [],
      ...list(words.say('leftOut'), left.length > 0 ? left : [words.say('leftNothing')]),
      [],
      line('', words.say('disclaimer')),
    ],
    headRows: 1,
    headColumns: 0,
    inputs: [],
  };
}

function leftOut({ words, layout, formulas, subject }: Writing, { blocks }: SharedBlocks): string[] {
  const { simulation } = subject;
  const { scope, demand } = layout;
  const { choice } = scope;
  const { years, population, rules } = simulation;
  const variables = rules.variables.size - demand.variables.size;
  const inner = [...demand.inner.values()].filter(
    ({ bound }) => bound.kind === 'apply' && bound.operator === 'allocate',
  );
  const pools = new Set([
    ...blocks.map(({ shared }) => poolLabel(shared, words)),
    ...inner.map(({ owner }) => words.label(owner)),
  ]);
  const isPart = choice.years.from !== years.from || choice.years.to !== years.to;
  const all = population.get('institution')?.length ?? 0;
  const count = scope.selected('institution').length;
  const comma = words.of({ zh: '\u3001', en: ', ' });
  const list = (ids: Iterable<string>) => [...ids].join(comma);
  return [
    ...(choice.isValuesOnly ? [words.say('leftFormulas')] : []),
    ...(variables > 0 ? [words.say('leftVariables', { count: variables })] : []),
    ...(pools.size > 0 ? [words.say('leftPools', { names: list(pools) })] : []),
    ...(isPart
      ? [words.say('leftYears', { ...choice.years, all: `${String(years.from)}\u2013${String(years.to)}` })]
      : []),
    ...(count < all ? [words.say('leftInstitutions', { count, all })] : []),
    ...(formulas.tooLong.size > 0
      ? [words.say('leftLong', { names: list([...formulas.tooLong].map(words.label)) })]
      : []),
  ];
}

/** How many of the given values in the workbook are examples, or of an origin that nobody states. */
function illustrative({ subject, layout }: Writing): number {
  const { simulation, scenario } = subject;
  return layout.dataRows.filter(({ id, index }) => {
    const { entity, flagOf } = simulation.variable(id);
    const { path, given } = simulation.entity(entity, index);
    const kind = provenanceOf(scenario, path, id)?.kind ?? 'unstated';
    return given.has(id) && flagOf === undefined && (kind === 'illustrative' || kind === 'unstated');
  }).length;
}
