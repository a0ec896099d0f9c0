import { formatOf, headRow, textCell, type BookCell, type BookSheet } from './model';
import { cellNumber } from './formulas';
import type { Writing } from './yearTables';
import { roundHalfAway } from '../../engine';

/** The results of the region by year, money rounded to the fen; links to where they are worked out. */
export function resultSheet({ subject, words, layout, formulas }: Writing): BookSheet {
  const { simulation, choice } = subject;
  const name = words.say('results');
  const years = layout.scope.years;
  const listed = [...simulation.rules.variables.values()].filter(
    ({ id, role, entity }) => role === 'result' && entity === 'region' && layout.demand.variables.has(id),
  );
  const rows = listed.map(({ id, label, unit, source }) => {
    const format = formatOf(unit);
    const cells = years.map((year): BookCell | undefined => {
      if (layout.demand.variables.get(id)?.has(year) !== true)
        return textCell(formulas.marks.notApplicable, 'value');
      const value = simulation.value(id, 0, year);
      const isMoney = format === 'money' && value.kind === 'known';
      const shown = isMoney ? cellNumber(roundHalfAway(value.number, 2)) : formulas.shown(value);
      if (choice.isValuesOnly) return { value: shown, format, role: 'value' };
      const cell = layout.cell(id, 0, year, name);
      const formula = format === 'money' ? `IF(ISTEXT(${cell}),${cell},ROUND(${cell},2))` : cell;
      return { value: shown, formula, format, role: 'formula' };
    });
    return [
      ...[words.of(label), id, words.unit(unit), words.source(source)].map((text) => textCell(text)),
      ...cells,
    ];
  });
  const heads = (['item', 'id', 'unit', 'clause'] as const).map((key) => words.say(key));
  return {
    name,
    widths: [34, 22, 10, 28, ...years.map(() => 18)],
    rows: [
      [textCell(name, 'title')],
      [textCell(words.say('resultsLead'), 'lead')],
      headRow([...heads, ...years.map(String)]),
      ...rows,
    ],
    headRows: 3,
    headColumns: 1,
    inputs: [],
  };
}
