import type { AllocationFile } from '../../schema';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import type { PatchEntry } from './choices';
import { compileAllocations, type Institution } from './compileAllocations';
import { patchAllocations } from './patchAllocations';
import type { RuleAllocation } from './ruleAllocation';
import type { Rules } from './rules';

/** What is shared out in each year, and by which rule. */
export type Allocations = ReadonlyMap<number, readonly RuleAllocation[]>;

/**
 * The allocations of a scenario, year by year: what the file says for that year, then the entries of patches without
 * a year and with that one, in order. Each problem is reported once, whatever the number of years that it is in.
 * The key is the same for the same allocations.
 */
export function allocationsByYear(
  files: readonly AllocationFile[],
  entries: readonly PatchEntry[],
  years: { readonly from: number; readonly to: number },
  rules: Rules,
  population: ReadonlyMap<string, readonly Institution[]>,
  scenario: string,
): Outcome<{ readonly allocations: Allocations; readonly key: string }> {
  const compiled = new Map<string, Outcome<readonly RuleAllocation[]>>();
  const problems = new Map<string, Problem>();
  const allocations = new Map<number, readonly RuleAllocation[]>();
  const keys: string[] = [];
  for (let year = years.from; year <= years.to; year += 1) {
    const patched = patchAllocations(
      files.map((file) => inYear(file, year)),
      entries.filter(({ path }) => !('year' in path) || path.year === year),
    );
    const key = patched.ok ? JSON.stringify(patched.value) : '';
    const done = patched.ok
      ? (compiled.get(key) ?? compileAllocations(patched.value, rules, population, scenario))
      : patched;
    if (patched.ok) compiled.set(key, done);
    if (done.ok) allocations.set(year, done.value);
    else for (const problem of done.problems) problems.set(JSON.stringify(problem), problem);
    keys.push(key);
  }
  if (problems.size > 0) return fail([...problems.values()]);
  return succeed({ allocations, key: keys.join('\n') });
}

/** What a file says for one year: an amount by hand for that year goes before one for every year. */
function inYear(file: AllocationFile, year: number): AllocationFile {
  const holds = (each: { readonly year?: number | undefined }) =>
    each.year === undefined || each.year === year;
  const dated = new Set(file.manual.flatMap((each) => (each.year === year ? [each.institution] : [])));
  return {
    ...file,
    manual: file.manual
      .filter((each) => holds(each) && (each.year === year || !dated.has(each.institution)))
      .map(({ institution, amount, reason }) => ({ institution, amount, reason })),
    projects: file.projects.filter(holds),
  };
}
