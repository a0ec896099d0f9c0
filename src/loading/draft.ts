import { fail, succeed, type Outcome, type Problem } from '../engine';
import { draftFile, type DraftFile } from '../schema';
import { check } from './check';
import type { TextFile } from './load';
import { readSource } from './source';

/** A draft that was read, and how problems that the engine finds in it are given their line. */
export interface LoadedDraft {
  readonly draft: DraftFile;
  readonly locate: (problems: readonly Problem[]) => Problem[];
}

/** Reads a draft file; JSON is read as the YAML that it also is, so that every problem has its line. */
export function loadDraft({ file, text }: TextFile): Outcome<LoadedDraft> {
  const source = readSource(file, text);
  if (!source.ok) return source;
  const checked = check(source.value, draftFile);
  if (!checked.ok) return fail(checked.problems);
  const { lineOf } = source.value;
  const locate = (problems: readonly Problem[]) =>
    problems.map((problem) => {
      const path = ['patch', ...problem.path];
      return problem.file === 'draft' ? { ...problem, file, path, line: lineOf(path) } : problem;
    });
  return succeed({ draft: checked.value, locate });
}
