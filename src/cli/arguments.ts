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
}

const known = ['--scenario', '--policy', '--set', '--why'];

/** Reads `--scenario <id or file> [--policy <id>] [--set <path>=<value>]... [--why <cell>]`. */
export function readArguments(args: readonly string[]): Outcome<RunArguments> {
  const values = new Map<string, string[]>();
  const problems: Problem[] = [];
  const refuse = (code: string, piece: string) =>
    problems.push({ code, file: 'simulate', path: [], data: { piece } });
  for (let index = 0; index < args.length; index += 1) {
    const [option, inline] = splitOnce(args[index] ?? '', '=');
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
  if (problems.length > 0) return fail(problems);
  const last = (option: string) => values.get(option)?.at(-1);
  return succeed({ scenario: scenario ?? '', policy: last('--policy'), set, why: last('--why') });
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
