/** Over which years a lever acts. */
export type Scope = 'from' | 'only' | 'all';

/** The years of a span that a lever acts on. */
export function yearsIn(
  { from, to }: { readonly from: number; readonly to: number },
  scope: Scope,
  year: number,
): number[] {
  const all = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  if (scope === 'all') return all;
  return all.filter((each) => (scope === 'only' ? each === year : each >= year));
}
