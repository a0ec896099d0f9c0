import {
  explainCell,
  fail,
  simulate,
  succeed,
  type Outcome,
  type PolicyPack,
  type Problem,
  type Run,
} from '../engine';
import { resultJson } from '../exchange';
import { becauseText, problemLine, problemSentence, type Language } from '../i18n';
import { readArguments } from './arguments';
import { builtInLibrary, findScenario } from './files';
import { traceJson } from './trace';

const language: Language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('zh')
  ? 'zh'
  : 'en';

/** Prints the result of a scenario under a policy as one JSON object; on bad input one line, and exit code 2. */
function main(): void {
  const result = run(process.argv.slice(2));
  if (result.ok) {
    process.stdout.write(`${JSON.stringify(result.value)}\n`);
    return;
  }
  const [first] = result.problems;
  if (first) process.stderr.write(`${problemLine(first, language)}\n`);
  process.exitCode = 2;
}

function run(args: readonly string[]): Outcome<unknown> {
  const asked = readArguments(args);
  if (!asked.ok) return asked;
  const { scenario: name, policy, set, why } = asked.value;
  const scenario = findScenario(name);
  if (!scenario.ok) return scenario;
  const library = builtInLibrary();
  const pack = library.pack(policy ?? scenario.value.value.policy);
  if (!pack.ok) return pack;
  const done = simulate(pack.value, scenario.value.value, [{ origin: '--set', patch: set }]);
  if (!done.ok) return fail(library.locate(done.problems, scenario.value.source));
  const json = resultJson(pack.value, scenario.value.value.id, done.value, {
    because: (because) => becauseText(because, language),
    note: (note) => problemSentence(note, language),
  });
  if (why === undefined) return succeed(json);
  const trace = traceOf(why, done.value, pack.value);
  return trace.ok ? succeed({ ...json, trace: trace.value }) : trace;
}

function traceOf(why: string, { simulation }: Run, pack: PolicyPack): Outcome<unknown> {
  const match = /^(.+)\.([^.@]+)@(\d{4})$/u.exec(why);
  const [, path = '', id = '', year = ''] = match ?? [];
  const variable = simulation.rules.variables.get(id);
  const index = (simulation.population.get(variable?.entity ?? '') ?? []).findIndex(
    (each) => each.path === path,
  );
  if (!variable || index < 0) {
    const problem: Problem = { code: 'unknownPath', file: '--why', path: [], data: { piece: why } };
    return fail([problem]);
  }
  return succeed(traceJson(explainCell(simulation, id, index, Number(year)), simulation, pack, language));
}

main();
