import { isCollection, isScalar, LineCounter, parseDocument, visit, type Range } from 'yaml';
import { fail, mostDigits, significantDigits, succeed, type Outcome, type Problem } from '../engine';
import { Lines } from './lines';

/** How deep a file may be nested where that is looked at before it is read. */
export const mostLevels = 64;

/** A file that was read: its plain data and the line on which a path of it stands. */
export interface Source {
  /** The name to show: `models/xingan.yaml`. */
  readonly file: string;
  readonly data: unknown;
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** A problem with the line it stands on. */
export interface LocatedProblem extends Problem {
  readonly line: number;
}

/**
 * Reads YAML text. Refuses what does not parse, keys that stand twice or are no plain words, references to other
 * places of the file, and numbers too long to be kept exactly. A file nested deeper than the reader can go is one problem.
 */
export function readSource(file: string, text: string): Outcome<Source> {
  try {
    return readDocument(file, text);
  } catch (error) {
    // The stack of calls is at its end, or a message longer than any text.
    if (error instanceof RangeError) return fail([atStart('tooDeep', file, { most: String(mostLevels) })]);
    throw error;
  }
}

/** A problem with a file as a whole. */
export function atStart(
  code: string,
  file: string,
  data: Readonly<Record<string, string>> = {},
): LocatedProblem {
  return { code, file, path: [], line: 1, data };
}

function readDocument(file: string, text: string): Outcome<Source> {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // The parser compares every key with every other one; below, a set does.
    uniqueKeys: false,
  });
  const lines = new Lines(document, counter);
  const problems: LocatedProblem[] = document.errors.map(({ message, pos }) => ({
    code: 'yamlSyntax',
    file,
    path: [],
    line: counter.linePos(pos[0]).line,
    data: { piece: message },
  }));
  const refuse = (code: string, piece: string, range: Range | null | undefined) => {
    const { line } = counter.linePos(range?.[0] ?? 0);
    problems.push({ code, file, path: [], line, data: { piece } });
  };
  visit(document, {
    Alias(_, { source, range }) {
      refuse('yamlAlias', source, range);
    },
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) refuse('keyTwice', name, key.range);
        seen.add(name);
      }
    },
    Pair(_, { key }) {
      if (isCollection(key)) refuse('wrongKey', String(key), key.range);
      // A key that stands for the ancestors of an object is passed over by some who read it, and never meant.
      if (isScalar(key) && key.value === '__proto__') refuse('wrongKey', '__proto__', key.range);
    },
    Scalar(_, { value, source, range }) {
      if (typeof value !== 'number' || source === undefined || significantDigits(source) <= mostDigits)
        return;
      refuse('tooManyDigits', source, range);
    },
  });
  if (problems.length > 0) return fail(problems);
  return succeed({
    file,
    data: document.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf: (path) => lines.of(path),
  });
}
