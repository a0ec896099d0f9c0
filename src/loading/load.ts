import type { z } from 'zod';
import { succeed, type Outcome, type Problem } from '../engine';
import { check } from './check';
import { readSource, type LocatedProblem, type Source } from './source';

/** A text with the name of the file it comes from. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** What a file says, with the lines on which it says it. */
export interface Loaded<T> {
  readonly value: T;
  readonly source: Source;
}

/** Reads one file and holds it against its schema. */
export function load<Schema extends z.ZodType>(
  file: TextFile,
  schema: Schema,
): Outcome<Loaded<z.infer<Schema>>> {
  const source = readSource(file.file, file.text);
  if (!source.ok) return source;
  const checked = check(source.value, schema);
  return checked.ok ? succeed({ value: checked.value, source: source.value }) : checked;
}

/** A problem with the file and the line it stands on. */
export function locate(problem: Problem, source: Source): LocatedProblem {
  return { ...problem, file: source.file, line: source.lineOf(problem.path) };
}
