import { comparable, type ColumnUse, type RememberedUses } from '../exchange';
import { Keeper, type Drawer } from '../storage';
import { isRecord } from './isRecord';

const key = 'funding-allocation-simulator/roster-columns';
/** Beyond this many heads the oldest are forgotten. */
const mostHeads = 500;

/** Remembers on the device what columns were used for, by their heads, so that next year's file is read alike. */
export class RosterMemory {
  readonly #keeper: Keeper;
  #uses: RememberedUses;

  constructor(drawer: Drawer | undefined) {
    this.#keeper = new Keeper(drawer, key);
    const found = this.#keeper.read()?.value;
    const entries = isRecord(found) ? Object.entries(found) : [];
    this.#uses = Object.fromEntries(entries.filter((entry): entry is [string, ColumnUse] => isUse(entry[1])));
  }

  get uses(): RememberedUses {
    return this.#uses;
  }

  remember(head: string, use: ColumnUse): void {
    const name = comparable(head);
    if (name === '') return;
    const others = Object.entries(this.#uses).filter(([each]) => each !== name);
    this.#uses = Object.fromEntries([...others, [name, use] as const].slice(-mostHeads));
    this.#keeper.write(this.#uses);
  }
}

const roles = ['ignored', 'id', 'nameZh', 'nameEn', 'level', 'ownerLevel'];

function isUse(value: unknown): value is ColumnUse {
  if (!isRecord(value)) return false;
  const { kind, variable, unit, year } = value;
  if (kind !== 'figure') return roles.some((role) => role === kind);
  return (
    typeof variable === 'string' &&
    typeof unit === 'string' &&
    (year === undefined || typeof year === 'number')
  );
}
