import type { Exact, Simulation } from '../engine';
import { plainText } from '../format';

/** An allocation in a year as plain data; amounts are decimal texts in yuan. */
export interface AllocationJson {
  readonly id: string;
  readonly year: number;
  readonly pool: string | null;
  readonly parts: Readonly<Record<string, string>>;
  readonly rounds: readonly {
    readonly held: readonly { institution: string; at: 'floor' | 'cap'; before: string; after: string }[];
    readonly free: number;
    readonly left: string;
  }[];
  readonly residue: { readonly amount: string; readonly institution: string | null };
  readonly unallocated: string;
  /** Why nothing was allocated, and by how much; absent where it was. */
  readonly refused?: { readonly code: string; readonly by?: string; readonly id?: string };
}

/** Every allocation of a run in every year, with its log of rounds. */
export function allocationsJson(simulation: Simulation, years: readonly number[]): AllocationJson[] {
  const yuan = (amount: Exact) => plainText(amount, 'yuan');
  const ids = new Set(years.flatMap((year) => simulation.allocationsIn(year).map(({ id }) => id)));
  return [...ids].flatMap((id) =>
    years
      .flatMap((year) => simulation.allocated(id, year) ?? [])
      .map((shared): AllocationJson => {
        const { outcome, pool, members, year } = shared;
        if (outcome.kind !== 'allocated') {
          const code = outcome.kind === 'refused' ? outcome.code : outcome.kind;
          const by = outcome.kind === 'refused' && outcome.by ? { by: yuan(outcome.by) } : {};
          const who = outcome.kind === 'refused' && outcome.id !== undefined ? { id: outcome.id } : {};
          return {
            id,
            year,
            pool: outcome.kind === 'refused' ? yuan(pool) : null,
            parts: {},
            rounds: [],
            residue: { amount: '0.00', institution: null },
            unallocated: outcome.kind === 'refused' ? yuan(pool) : '0.00',
            refused: { code, ...by, ...who },
          };
        }
        return {
          id,
          year,
          pool: yuan(pool),
          parts: Object.fromEntries(
            members.map((index, at) => {
              const part = outcome.parts[at];
              return [simulation.entity('institution', index).id, part ? yuan(part) : ''];
            }),
          ),
          rounds: outcome.rounds.map(({ held, free, shared }) => ({
            held: held.map(({ school, at, before, after }) => ({
              institution: outcome.sharing[school] ?? '',
              at,
              before: yuan(before),
              after: yuan(after),
            })),
            free: free.after,
            left: yuan(shared.after),
          })),
          residue: { amount: yuan(outcome.residue.amount), institution: outcome.residue.to ?? null },
          unallocated: yuan(outcome.unallocated),
        };
      }),
  );
}
