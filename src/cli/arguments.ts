import {
  fail,
  mostDigits,
  parseExact,
  significantDigits,
  succeed,
  type Outcome,
  type Problem,
} from '../engine';
import type { Patch } from '../schema';

/** What a run of the command line asks for. */
export interface RunArguments {
  readonly scenario: string;
  readonly policy: string | undefined;
  readonly set: Patch;
  /** A cell to explain beside the result: `region.higherFloorRequired@2026`. */
  readonly why: string | undefined;
  /** The first year in which a plan for the targets may do anything; the first year of the scenario unless said. */
  readonly planFrom: number | undefined;
}

/** What every command that runs a scenario takes. */
interface Options {
  readonly scenario: string;
  readonly policy: string | undefined;
  readonly set: Patch;
  /** The last value of a further option. */
  readonly last: (option: string) => string | undefined;
  readonly problems: Problem[];
  readonly refuse: (code: string, piece: string) => void;
}

/**
 * Reads `--scenario <id or file> [--policy <id>] [--set <path>=<value>]...` and further options of a command, each with
 * a value; `switches` stand alone. What is wrong is collected under the name of the command.
 */
export function readOptions(
  args: readonly string[],
  command: string,
  further: readonly string[],
  switches: readonly string[] = [],
): Options {
  const known = ['--scenario', '--policy', '--set', ...further];
  const values = new Map<string, string[]>();
  const problems: Problem[] = [];
  const refuse = (code: string, piece: string) => {
    problems.push({ code, file: command, path: [], data: { piece } });
  };
  for (let index = 0; index < args.length; index += 1) {
    const [option, inline] = splitOnce(args[index] ?? '', '=');
    if (switches.includes(args[index] ?? '')) {
      values.set(option, ['']);
      continue;
    }
    if (!known.includes(option)) {
      refuse('unknownArgument', args[index] ?? '');
      continue;
    }
    const value = inline ?? args[(index += 1)];
    if (value === undefined) refuse('missingArgument', option);
    else values.set(option, [...(values.get(option) ?? []), value]);
  }
  const scenario = values.get('--scenario')?.at(-1);
  if (scenario === undefined && problems.length === 0) refuse('missingArgument', '--scenario');
  const set = Object.fromEntries(
    (values.get('--set') ?? []).flatMap((text) => {
      const [path, value] = splitOnce(text, '=');
      if (value === undefined || path === '') {
        refuse('setWithoutValue', text);
        return [];
      }
      return [
        [path, parseExact(value) && significantDigits(value) <= mostDigits ? Number(value) : value] as const,
      ];
    }),
  );
  const last = (option: string) => values.get(option)?.at(-1);
  return { scenario: scenario ?? '', policy: last('--policy'), set, last, problems, refuse };
}

/** Reads the arguments of simulate: those of every run, `[--why <cell>]` and `[--plan-from <year>]`. */
export function readArguments(args: readonly string[]): Outcome<RunArguments> {
  const read = readOptions(args, 'simulate', ['--why', '--plan-from']);
  const { scenario, policy, set, last, problems, refuse } = read;
  const planFrom = last('--plan-from');
  if (planFrom !== undefined && !/^\d{4}$/u.test(planFrom)) refuse('notAYear', planFrom);
  if (problems.length > 0) return fail(problems);
  return succeed({
    scenario,
    policy,
    set,
    why: last('--why'),
    planFrom: planFrom === undefined ? undefined : Number(planFrom),
  });
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
