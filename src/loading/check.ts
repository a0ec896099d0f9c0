import type { z } from 'zod';
import { fail, succeed, type Outcome } from '../engine';
import type { LocatedProblem, Source } from './source';

/** Holds the data of a file against its schema: a misspelt key, a missing or a wrong value each give one problem. */
export function check<Schema extends z.ZodType>(source: Source, schema: Schema): Outcome<z.infer<Schema>> {
  const result = schema.safeParse(source.data);
  if (result.success) return succeed(result.data);
  return fail(result.error.issues.flatMap((issue) => problemsOf(issue, [], source)));
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, above: readonly PropertyKey[], source: Source): LocatedProblem[] {
  const path = [...above, ...issue.path].map((key) => (typeof key === 'number' ? key : String(key)));
  const at = (code: string, data: Record<string, string>, inside: readonly (string | number)[] = path) => {
    const line = source.lineOf(inside);
    return [{ code, file: source.file, path: inside, line, data }];
  };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.flatMap((key) => at('unknownKey', { piece: key }, [...path, key]));
  // Whatever was wanted of it, a key that is not there is missing.
  if (valueOf(source, path) === undefined)
    return at('missingKey', { piece: String(path.at(-1) ?? '') }, path.slice(0, -1));
  switch (issue.code) {
    case 'invalid_union': {
      // What kind of thing it is decides what else it holds: an unknown kind has no branch.
      if ('options' in issue)
        return at('unknownOption', {
          ...valueAt(source, path),
          allowed: issue.options.map(String).join(', '),
        });
      // The branch that got furthest says best what was meant.
      const branch = [...issue.errors].sort((a, b) => deepest(b) - deepest(a))[0];
      const inner = (branch ?? []).flatMap((each) => problemsOf(each, path, source));
      return deepest(branch ?? []) > 0 ? inner : at('wrongValue', valueAt(source, path));
    }
    case 'invalid_key':
      return at('wrongKey', { piece: String(path.at(-1) ?? '') });
    case 'invalid_type':
      return at('wrongType', { ...valueAt(source, path), expected: issue.expected });
    case 'invalid_value':
      return at('unknownOption', { ...valueAt(source, path), allowed: issue.values.map(String).join(', ') });
    default:
      return at('wrongValue', valueAt(source, path));
  }
}

function deepest(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function valueAt(source: Source, path: readonly (string | number)[]): { piece: string } {
  const value = valueOf(source, path);
  return { piece: typeof value === 'number' ? String(value) : JSON.stringify(value).slice(0, 60) };
}

function valueOf(source: Source, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    source.data,
  );
}
