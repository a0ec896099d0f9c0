import type { PolicyFile } from '../../schema';

type VariableFile = PolicyFile['variables'][string];
type Counts = Readonly<Record<string, PolicyFile['counts'][string]>>;

/** The parts of a count, by what they add to its id; the count itself adds nothing. */
export const countDriver = {
  lever: 'Added',
  capacity: 'Capacity',
  cost: 'UnitCost',
  staff: 'UnitStaff',
} as const;
const costPart = 'Cost';

/** The ids of the variables of a count. */
export function partsOfCount(id: string): string[] {
  return ['', ...Object.values(countDriver), costPart].map((suffix) => `${id}${suffix}`);
}

/** The variables that a count stands for: one for each part, with its own name where the part says `{id}` or `{label}`. */
export function expandCounts(counts: Counts, parts: PolicyFile['countParts']): [string, VariableFile][] {
  return Object.entries(counts).flatMap(([id, { label, source }]) =>
    Object.entries(parts).map(([suffix, part]): [string, VariableFile] => [
      `${id}${suffix}`,
      {
        ...part,
        ...(part.label ? { label: named(part.label, label) } : {}),
        ...(typeof part.formula === 'string' ? { formula: part.formula.replaceAll('{id}', id) } : {}),
        ...(source && suffix === '' ? { source } : {}),
      },
    ]),
  );
}

/** The formulas of the variables that add up the costs of counts, over all counts of a chain. */
export function costSums(counts: Counts): [string, VariableFile][] {
  const sums = new Map<string, string[]>();
  for (const [id, { costIn }] of Object.entries(counts))
    sums.set(costIn, [...(sums.get(costIn) ?? []), `${id}${costPart}`]);
  return [...sums].map(([id, terms]) => [id, { formula: terms.sort().join(' + ') }]);
}

function named(template: { zh: string; en: string }, label: { zh: string; en: string }) {
  return { zh: template.zh.replaceAll('{label}', label.zh), en: template.en.replaceAll('{label}', label.en) };
}
