import type { Register } from '../schema';
import {
  answerProgramme,
  explainCell,
  fail,
  simulate,
  succeed,
  workOut,
  type Outcome,
  type PolicyPack,
  type Problem,
  type Run,
} from '../engine';
import { feasibilityJson, resultJson } from '../exchange';
import { becauseText, problemSentence, type Language } from '../i18n';
import { readArguments } from './arguments';
import { builtInLibrary, findScenario } from './files';
import { traceJson } from './trace';

/** What `npm run -s simulate` prints for its arguments, or every problem that stands in its way. */
export function simulateCommand(args: readonly string[], language: Language): Outcome<unknown> {
  const asked = readArguments(args);
  if (!asked.ok) return asked;
  const { scenario: name, policy, set, why, planFrom } = asked.value;
  const scenario = findScenario(name);
  if (!scenario.ok) return scenario;
  const library = builtInLibrary();
  const pack = library.pack(policy ?? scenario.value.value.policy);
  if (!pack.ok) return pack;
  const done = simulate(pack.value, scenario.value.value, [{ origin: '--set', patch: set }]);
  if (!done.ok) return fail(library.locate(done.problems, scenario.value.source));
  const { simulation } = done.value;
  const { from, to } = simulation.years;
  if (planFrom !== undefined && (planFrom < from || planFrom > to))
    return fail([
      {
        code: 'yearOutside',
        file: '--plan-from',
        path: [],
        data: { piece: String(planFrom), from: String(from), to: String(to) },
      },
    ]);
  const result = resultJson(pack.value, scenario.value.value.id, done.value, {
    because: (because) => becauseText(because, language),
    note: (note) => problemSentence(note, language),
  });
  const feasibility = workOut(simulation, planFrom ?? from, answerProgramme);
  const json = { ...result, feasibility: feasibilityJson(simulation, feasibility) };
  if (why === undefined) return succeed(json);
  const trace = traceOf(why, done.value, pack.value, language);
  return trace.ok ? succeed({ ...json, trace: trace.value }) : trace;
}

function traceOf(
  why: string,
  { simulation }: Run,
  pack: PolicyPack<Register>,
  language: Language,
): Outcome<unknown> {
  const match = /^(.+)\.([^.@]+)@(\d{4})$/u.exec(why);
  const [, path = '', id = '', year = ''] = match ?? [];
  const variable = simulation.rules.variables.get(id);
  const index = (simulation.population.get(variable?.entity ?? '') ?? []).findIndex(
    (each) => each.path === path,
  );
  const refuse = (code: string, data: Problem['data']) => fail([{ code, file: '--why', path: [], data }]);
  if (!variable || index < 0) return refuse('unknownPath', { piece: why });
  const { from, to } = simulation.years;
  if (Number(year) < from || Number(year) > to)
    return refuse('yearOutside', { piece: year, from: String(from), to: String(to) });
  return succeed(traceJson(explainCell(simulation, id, index, Number(year)), simulation, pack, language));
}
