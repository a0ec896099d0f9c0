import { headRow, textCell, type BookSheet } from './model';
import type { Writing } from './yearTables';

/** The clauses that the elements of the workbook name, with document, number and article, in our own words. */
export function clauseSheet({ subject, words, layout }: Writing): BookSheet {
  const { variables, parameters, checks, targets } = subject.simulation.rules;
  const sources = [
    ...[...layout.parameterRows.keys()].map((id) => parameters.get(id)?.source),
    ...[...layout.demand.variables.keys()].map((id) => variables.get(id)?.source),
    ...[...checks, ...targets].map(({ source }) => source),
  ];
  const named = new Set([
    ...sources.flatMap((source) =>
      source && 'clause' in source ? [source.clause, ...(source.also ?? [])] : [],
    ),
    ...[...checks, ...targets].map(({ clause }) => clause),
  ]);
  const rows = subject.pack.registers.flatMap((register) =>
    Object.entries(register.clauses)
      .filter(([id]) => named.has(id))
      .map(([id, { article, force }]) => {
        const content = subject.clauseWords[register.id]?.[id];
        const texts = [
          words.of(register.title),
          register.number ?? (register.outside ? words.say('outsideDocuments') : ''),
          article,
          words.word(force),
          content ? words.of(content) : '',
          id,
        ];
        return texts.map((text, at) => textCell(text, at === texts.length - 2 ? 'note' : 'label'));
      }),
  );
  const name = words.say('clauses');
  const heads = ['document', 'number', 'article', 'force', 'inOurWords', 'id'] as const;
  return {
    name,
    widths: [30, 22, 14, 14, 70, 30],
    rows: [
      [textCell(name, 'title')],
      [textCell(words.say('clausesLead'), 'lead')],
      headRow(heads.map((head) => words.say(head))),
      ...rows,
    ],
    headRows: 3,
    headColumns: 0,
    inputs: [],
  };
}
