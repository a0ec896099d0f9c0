import { fail, simulate, succeed, type Outcome } from '../engine';
import { refuseSize, workbookOf, writeWorkbook, type WorkbookChoice, type WorkbookModel } from '../exchange';
import type { Language } from '../i18n';
import type { ScenarioFile } from '../schema';
import { readOptions } from './arguments';
import { builtInLibrary, findScenario } from './files';

/** A workbook that was asked for: its bytes, the file that is to hold them, and how many formulas it has. */
export interface Exported {
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly formulas: number;
}

/**
 * What `npm run -s export` writes: the workbook of a scenario under a policy. Beside the options of every run
 * `--out <file.xlsx> [--years <from>-<to>] [--institutions <id>,<id>] [--values-only] [--language zh|en]`.
 */
export async function exportCommand(args: readonly string[], date: string): Promise<Outcome<Exported>> {
  const further = ['--out', '--years', '--institutions', '--language'];
  const asked = readOptions(args, 'export', further, ['--values-only']);
  const { last, refuse, problems, set } = asked;
  const out = last('--out');
  if (out === undefined && problems.length === 0) refuse('missingArgument', '--out');
  if (out?.toLowerCase().endsWith('.xlsx') === false) refuse('notXlsx', out);
  const language = last('--language') ?? 'zh';
  if (language !== 'zh' && language !== 'en') refuse('notALanguage', language);
  const years = last('--years');
  if (years !== undefined && !/^\d{4}(-\d{4})?$/u.test(years)) refuse('notYears', years);
  if (problems.length > 0) return fail(problems);

  const scenario = findScenario(asked.scenario);
  if (!scenario.ok) return scenario;
  const file = scenario.value.value;
  const library = builtInLibrary();
  const pack = library.pack(asked.policy ?? file.policy);
  if (!pack.ok) return pack;
  const done = simulate(pack.value, file, [{ origin: '--set', patch: set }]);
  if (!done.ok) return fail(library.locate(done.problems, scenario.value.source));
  const choice = choiceOf(file, years, last('--institutions'), last('--values-only') !== undefined);
  if (!choice.ok) return choice;
  const tooLarge = refuseSize(done.value.simulation, choice.value);
  if (tooLarge) return fail([tooLarge]);
  const model = toEnd(
    workbookOf({
      simulation: done.value.simulation,
      pack: pack.value,
      scenario: file,
      language: language as Language,
      date,
      changes: Object.entries(set).map(([path, value]) => `${path} = ${String(value)}`),
      clauseWords: Object.fromEntries(library.registers.map(({ id, clauses }) => [id, clauses])),
      choice: choice.value,
    }),
  );
  return succeed({ out: out ?? '', bytes: await writeWorkbook(model, date), formulas: model.formulas });
}

/** Which years and institutions: all unless said; those that the scenario does not have are refused. */
function choiceOf(
  { years, institutions }: ScenarioFile,
  span: string | undefined,
  ids: string | undefined,
  isValuesOnly: boolean,
): Outcome<WorkbookChoice> {
  const [from = years.from, to = from] =
    span === undefined ? [years.from, years.to] : span.split('-').map(Number);
  const outside = [from, to].find((year) => year < years.from || year > years.to);
  if (outside !== undefined) {
    const data = { piece: String(outside), from: String(years.from), to: String(years.to) };
    return fail([{ code: 'yearOutside', file: '--years', path: [], data }]);
  }
  if (from > to) return fail([{ code: 'notYears', file: '--years', path: [], data: { piece: span ?? '' } }]);
  const wanted = ids?.split(',');
  const unknown = wanted?.find((id) => !institutions.some((each) => each.id === id));
  if (unknown !== undefined)
    return fail([{ code: 'unknownId', file: '--institutions', path: [], data: { piece: unknown } }]);
  return succeed({ years: { from, to }, institutions: wanted && new Set(wanted), isValuesOnly });
}

function toEnd(steps: Generator<number, WorkbookModel>): WorkbookModel {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
