import type { Filler } from './phaseRequest';
import type { KindPlan } from './program';

/** The columns of each kind of entity, numbered as they are asked for. */
export class Columns {
  readonly #lanes = new Map<string, Map<string, number>>();
  readonly #tables = new Map<
    string,
    Map<string, { readonly at: number; readonly fill: Filler | undefined }>
  >();

  lane(kind: string, key: string): number {
    const columns = this.#lanes.get(kind) ?? new Map<string, number>();
    this.#lanes.set(kind, columns);
    const column = columns.get(key) ?? columns.size;
    columns.set(key, column);
    return column;
  }

  table(kind: string, key: string, fill: Filler | undefined): number {
    const columns = this.#tables.get(kind) ?? new Map<string, { at: number; fill: Filler | undefined }>();
    this.#tables.set(kind, columns);
    const column = columns.get(key) ?? { at: columns.size, fill };
    columns.set(key, column);
    return column.at;
  }

  /** The kind laid out for so many entities, with its tables filled. */
  plan(kind: string, entities: number, rows: { readonly from: number; readonly to: number }): KindPlan {
    const fillers = [...(this.#tables.get(kind)?.values() ?? [])].map(({ fill }) => fill);
    const table = new Float64Array((rows.to - rows.from + 1) * entities * fillers.length);
    let at = 0;
    for (let year = rows.from; year <= rows.to; year += 1)
      for (let index = 0; index < entities; index += 1)
        for (const fill of fillers) {
          if (fill) table[at] = fill(index, year);
          at += 1;
        }
    const columns = this.#lanes.get(kind)?.size ?? 0;
    return { entities, columns, tableColumns: fillers.length, table };
  }
}
