import { requirementList } from '../../../engine';
import type { Block, ShownTable } from '../../../exchange';
import { reportWords as r } from '../../../i18n';
import type { RegisterEntry } from '../../../schema';
import { carriersOf, type Words } from '../../../state';
import type { ReportGround } from './ground';

/** The documents in force with the articles that a note rests on: of the requirements that fail or are not known. */
export function documentLines({ workspace, words, year }: ReportGround, most: number): string[] {
  const pressing = requirementList(workspace.simulation, year)
    .filter(({ status }) => status === 'notMet' || status === 'unknown')
    .slice(0, most);
  const carriers = carriersOf(workspace.simulation.rules);
  return workspace.pack.registers
    .filter(({ outside, clauses }) => !outside && Object.keys(clauses).some((id) => carriers.has(id)))
    .map((register) => {
      const articles = pressing.flatMap(({ rule }) => register.clauses[rule.clause]?.article ?? []);
      const named = [...new Set(articles)].join(words.t('listComma'));
      return `${documentName(register, words)}${named === '' ? '' : `${words.t('colon')}${named}`}`;
    });
}

/** Readings that were chosen other than by default, and the hint that this is a simulation. */
export function conditionLines({ workspace: { simulation }, words }: ReportGround): string[] {
  const others = [...simulation.rules.readings.values()]
    .filter(({ used, chosen, default: usual }) => used && chosen !== usual)
    .map(({ id, question, labels, chosen }) => {
      const option = labels?.[chosen];
      const name = question ? words.of(question) : id;
      return `${name}${words.t('colon')}${option ? words.of(option) : chosen}`;
    });
  return [
    others.length > 0
      ? words.say(r.readingsOther, { readings: others.join(words.t('semicolon')) })
      : words.say(r.readingsUsual),
    words.say(r.notAdvice),
  ];
}

/** For each document with its number: the articles that the rules carry out, and what carries each out. */
export function sourceTables({ workspace, words }: ReportGround): Block[] {
  const carriers = carriersOf(workspace.simulation.rules);
  return workspace.pack.registers.flatMap((register): Block[] => {
    const rows = Object.entries(register.clauses).flatMap(([id, { article }]) => {
      const found = carriers.get(id);
      if (!found) return [];
      const labels = [...new Set(found.map((carrier) => carrierName(carrier, workspace, words)))];
      return [{ cells: [article, named(labels, words)] }];
    });
    if (rows.length === 0) return [];
    const table: ShownTable = {
      title: documentName(register, words),
      unit: '',
      heads: [words.say(r.article), words.say(r.carriedOut)].map((text) => ({ text, isNumber: false })),
      rows,
    };
    return [{ kind: 'table', table }];
  });
}

/** The first few by name, and how many more there are: a definition can stand behind half of all figures. */
function named(labels: readonly string[], { t }: Words): string {
  const first = labels.slice(0, mostNamed).join(t('semicolon'));
  const rest = labels.length - mostNamed;
  return rest > 0 ? `${first}${t('semicolon')}${t('andMore', { count: rest })}` : first;
}
const mostNamed = 4;

function carrierName(
  { kind, id }: { kind: string; id: string },
  { simulation }: ReportGround['workspace'],
  words: Words,
): string {
  const question = kind === 'reading' ? simulation.rules.readings.get(id)?.question : undefined;
  return question ? words.of(question) : words.label(id);
}

/** A document by its full title and number. */
function documentName({ title, number, outside }: RegisterEntry, words: Words): string {
  if (outside) return words.say(r.outsideTitle);
  return `${words.of(title)}${words.inBrackets(number ?? words.say(r.noNumber))}`;
}
