import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Range,
} from 'yaml';
import { fail, mostDigits, significantDigits, succeed, type Outcome, type Problem } from '../engine';

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
 * places of the file, and numbers too long to be kept exactly.
 */
export function readSource(file: string, text: string): Outcome<Source> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineOf = (path: readonly (string | number)[]) => lineOfPath(document, path, counter);
  const problems: LocatedProblem[] = document.errors.map(({ code, message, pos }) => ({
    code: code === 'DUPLICATE_KEY' ? 'keyTwice' : 'yamlSyntax',
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
    Pair(_, { key }) {
      if (isCollection(key)) refuse('wrongKey', String(key), key.range);
    },
    Scalar(_, { value, source, range }) {
      if (typeof value !== 'number' || source === undefined || significantDigits(source) <= mostDigits)
        return;
      refuse('tooManyDigits', source, range);
    },
  });
  if (problems.length > 0) return fail(problems);
  return succeed({ file, data: document.toJS({ maxAliasCount: 0 }) as unknown, lineOf });
}

/** The line of the deepest part of the path that exists; the first line for a path that does not exist at all. */
function lineOfPath(document: Document, path: readonly (string | number)[], counter: LineCounter): number {
  let node: Node | null = document.contents;
  let offset = 0;
  for (const key of path) {
    const next = step(node, key);
    if (!next) break;
    [node, offset] = next;
  }
  return counter.linePos(offset).line;
}

function step(node: Node | null, key: string | number): [Node | null, number] | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key: each }) => isScalar(each) && String(each.value) === String(key));
    if (!pair) return undefined;
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    return [pair.value as Node | null, offset];
  }
  if (isSeq(node)) {
    // Requirements are lists in files but are named by their id everywhere else.
    const item =
      typeof key === 'number'
        ? node.items[key]
        : node.items.find((each) => isMap(each) && each.get('id') === key);
    return item ? [item as Node, (item as Node).range?.[0] ?? 0] : undefined;
  }
  return undefined;
}
