/** What the path of a patch points at. */
export type PatchPath =
  | { readonly kind: 'parameter'; readonly id: string; readonly year?: number }
  | { readonly kind: 'reading'; readonly id: string }
  | { readonly kind: 'variable'; readonly id: string; readonly key: 'formula' | 'appliesTo' }
  | { readonly kind: 'target'; readonly id: string; readonly key: 'value' | 'by' | 'comparison' }
  | { readonly kind: 'check'; readonly id: string; readonly key: 'comparison' }
  /** `allocations.<id>.<key>`: what the keys are is said by {@link patchAllocations}. */
  | {
      readonly kind: 'allocation';
      readonly id: string;
      readonly keys: readonly string[];
      readonly year?: number;
    }
  | {
      readonly kind: 'given';
      /** `region`, `institutions`, `programs`, `enterprises`: the path name of a kind of entity. */
      readonly group: string;
      /** The entity's id; `*` stands for any one segment. Empty for the root. */
      readonly entity: string;
      readonly variable: string;
      readonly year?: number;
    };

const rulePath = [
  { pattern: /^parameters\.([^.@]+)(?:@(\d{4}))?$/u, kind: 'parameter' },
  { pattern: /^readings\.([^.@]+)$/u, kind: 'reading' },
  { pattern: /^variables\.([^.@]+)\.(formula|appliesTo)$/u, kind: 'variable' },
  { pattern: /^targets\.([^.@]+)\.(value|by|comparison)$/u, kind: 'target' },
  { pattern: /^checks\.([^.@]+)\.(comparison)$/u, kind: 'check' },
] as const;

const allocationPath = /^allocations\.([^.@]+)\.([^@]+)(?:@(\d{4}))?$/u;
const givenPath = /^(\p{L}+)(?:\.([a-z0-9-]+|\*)(\/(?:[a-z0-9-]+|\*))?)?\.([^.@/]+)(?:@(\d{4}))?$/u;

/** Reads the path of a patch; undefined when it has none of the forms of design section 3. */
export function parsePath(path: string): PatchPath | undefined {
  for (const { pattern, kind } of rulePath) {
    const match = pattern.exec(path);
    if (!match) continue;
    const [, id = '', second] = match;
    if (kind === 'parameter') return { kind, id, ...(second ? { year: Number(second) } : {}) };
    if (kind === 'reading') return { kind, id };
    return { kind, id, key: second } as PatchPath;
  }
  const [, allocation, keys, inYear] = allocationPath.exec(path) ?? [];
  if (allocation !== undefined && keys !== undefined)
    return {
      kind: 'allocation',
      id: allocation,
      keys: keys.split('.'),
      ...(inYear ? { year: Number(inYear) } : {}),
    };
  const match = givenPath.exec(path);
  if (!match) return undefined;
  const [, group = '', first = '', rest = '', variable = '', year] = match;
  return { kind: 'given', group, entity: first + rest, variable, ...(year ? { year: Number(year) } : {}) };
}

/** Whether an entity pattern of a path (with `*`) covers an entity id. */
export function coversEntity(pattern: string, entity: string): boolean {
  if (pattern === '*') return true;
  const wanted = pattern.split('/');
  const given = entity.split('/');
  return (
    wanted.length === given.length && wanted.every((part, index) => part === '*' || part === given[index])
  );
}

/**
 * The entries of one patch in the order in which they apply, which is not the order in which they are written:
 * every year before one year, then wide before narrow, then earlier years before later ones.
 */
export function inOrder<T>(patch: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(patch)
    .map(([text, value]) => ({ text, value, ...reachOf(text) }))
    .sort((a, b) => Math.sign(a.year) - Math.sign(b.year) || b.width - a.width || a.year - b.year)
    .map(({ text, value }) => [text, value]);
}

/** How far a path reaches: its year, 0 for every year, and how wide its entity is. */
function reachOf(text: string): { readonly year: number; readonly width: number } {
  const path = parsePath(text);
  return {
    year: (path && 'year' in path ? path.year : undefined) ?? 0,
    width: path?.kind === 'given' ? widthOf(path.entity) : 0,
  };
}

/** Wider than `*` in each of the two segments that the id of an entity has at most. */
const widthOfAny = 4;

/** The more `*` the wider; of two with one each, the one that leaves the owner open. A bare `*` is any entity at all. */
function widthOf(entity: string): number {
  if (entity === '*') return widthOfAny;
  return entity.split('/').reduce((width, segment) => 2 * width + (segment === '*' ? 1 : 0), 0);
}
