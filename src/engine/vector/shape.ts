/** How the columns of a kind of entity lie in memory: entity after entity, column after column, lane after lane. */
export interface KindShape {
  readonly columns: number;
  /** Numbers that are the same in every lane: entity after entity, column after column. */
  readonly tableColumns: number;
}

/** What a block of vector steps is compiled for: lanes at a time, and the kinds from the entity at hand upwards. */
export interface BlockShape {
  readonly lanes: number;
  readonly hops: readonly KindShape[];
}

/** Where a kind lies when a block is run, in bytes. */
export interface HopPlace {
  readonly current: number;
  /** The year before. */
  readonly last: number;
  readonly table: number;
  readonly lastTable: number;
  /** The index of the entity of this kind that each entity at hand stands in, as 32-bit numbers; unused at hop 0. */
  readonly ancestors: number;
}

/** One run of a block over all entities of its kind, in one year. */
export interface BlockPlace {
  readonly entities: number;
  /** A column in which lanes that snapped are marked with 1. */
  readonly near: number;
  readonly hops: readonly HopPlace[];
}

/** A block ready to run. */
export type BlockRun = (place: BlockPlace) => void;

/** Bytes of a number. */
export const numberBytes = 8;
