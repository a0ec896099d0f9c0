import { fail, succeed, type Outcome, type Problem } from '../engine';
import { policyFile, register, type PolicyFile, type Register } from '../schema';
import { check } from './check';
import type { Loaded, TextFile } from './load';
import { ownBounds, refuseShape, refuseSize } from './ownBounds';
import { atStart, readSource, type LocatedProblem, type Source } from './source';

/** A file of one's own by what it is. */
export type OwnFile =
  | ({ readonly kind: 'policy'; readonly text: TextFile } & Loaded<PolicyFile>)
  | ({ readonly kind: 'register'; readonly text: TextFile } & Loaded<Register>);

/** Reads a file of one's own: a policy, or the clause register of its document; nothing that stands beside it is looked at. */
export function readOwnFile(text: TextFile): Outcome<OwnFile> {
  const bytes = new TextEncoder().encode(text.text).length;
  const early = refuseSize(text.file, bytes) ?? refuseShape(text);
  if (early) return fail([early]);
  const read = readSource(text.file, text.text);
  if (!read.ok) return fail(withoutEchoes(read.problems));
  const source = read.value;
  const { data } = source;
  if (!isRecord(data)) return fail([atStart('notAPolicy', text.file)]);
  if ('institutions' in data) return fail([atStart('scenarioNotPolicy', text.file)]);
  if ('clauses' in data) {
    const checked = check(source, register);
    return checked.ok ? succeed({ kind: 'register', text, value: checked.value, source }) : checked;
  }
  if (!('status' in data || 'extends' in data || 'parameters' in data))
    return fail([atStart('notAPolicy', text.file)]);
  const checked = check(source, policyFile);
  if (!checked.ok) return checked;
  const problems = refuseBeyond(checked.value, source);
  return problems.length > 0
    ? fail(problems)
    : succeed({ kind: 'policy', text, value: checked.value, source });
}

/** What only the built-in policies may say, and what would keep the page from answering. */
function refuseBeyond(file: PolicyFile, source: Source): LocatedProblem[] {
  const at = (code: string, path: readonly string[], data: Record<string, string>): LocatedProblem[] => [
    { ...atStart(code, source.file, data), path, line: source.lineOf(path) },
  ];
  const { parameters, variables, counts, readings } = file;
  // A count stands for some ten variables.
  const named = [parameters, variables, readings, ...Array.from({ length: 10 }, () => counts)].map(
    (group) => Object.keys(group).length,
  );
  const rules = [...named, file.checks.length, file.targets.length].reduce((sum, count) => sum + count, 0);
  const options = Object.values(file.readings)
    .map((reading) => Object.keys(reading.options ?? {}).length)
    .reduce((sum, count) => sum + count, 0);
  return [
    ...(file.extends === undefined ? at('missingKey', [], { piece: 'extends' }) : []),
    ...(file.entities ? at('builtInOnly', ['entities'], { piece: 'entities' }) : []),
    ...(Object.keys(file.countParts).length > 0
      ? at('builtInOnly', ['countParts'], { piece: 'countParts' })
      : []),
    ...(rules > ownBounds.rules
      ? at('tooManyRules', [], { piece: String(rules), most: String(ownBounds.rules) })
      : []),
    ...(options > ownBounds.options
      ? at('tooManyOptions', ['readings'], { piece: String(options), most: String(ownBounds.options) })
      : []),
  ];
}

/** Of what does not parse, the first place: those behind it mostly follow from it. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const first = problems.find(({ code }) => code === 'yamlSyntax');
  const alias = problems.find(({ code }) => code === 'yamlAlias');
  return first ? [first] : problems.filter((each) => each.code !== 'yamlAlias' || each === alias);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
