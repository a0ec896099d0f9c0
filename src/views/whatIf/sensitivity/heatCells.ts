import { laneStatus, type Figure, type FlipSegment, type HeatMap } from '../../../engine';
import type { LabRequirement, Sensitivity } from '../../../state';

/** A cell of the map: the values of both levers and the figure there. */
export interface HeatCell {
  readonly across: number;
  readonly up: number;
  readonly value: Figure;
  /** From 0 for the least of the map to 1 for the greatest; undefined where it is not known. */
  readonly share: number | undefined;
}

/** The line at which a requirement flips; it comes in pieces, one for each cell that it crosses. */
export interface HeatLine {
  /** The same of all institutions that are held to it. */
  readonly requirements: readonly LabRequirement[];
  readonly pieces: readonly FlipSegment[];
}

/** The cells row by row, as the engine has them. */
export function heatCells({ across, up, columns: [column] }: HeatMap): HeatCell[] {
  const figures = up.flatMap((_, y) =>
    across.map((__, x): Figure => {
      const lane = y * across.length + x;
      const value = column?.values[lane] ?? NaN;
      const status = column?.status[lane];
      if (status === laneStatus.notApplicable) return { kind: 'notApplicable' };
      const isKnown = status === laneStatus.known && Number.isFinite(value);
      return isKnown ? { kind: 'known', value } : { kind: 'missing' };
    }),
  );
  const known = figures.flatMap((figure) => (figure.kind === 'known' ? [figure.value] : []));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return figures.map((value, lane) => ({
    across: across[lane % across.length] ?? NaN,
    up: up[Math.floor(lane / across.length)] ?? NaN,
    value,
    share: value.kind !== 'known' ? undefined : high > low ? (value.value - low) / (high - low) : 0,
  }));
}

/** The requirements that flip somewhere on the map; the lines of one requirement of several institutions go together. */
export function heatLines(about: Sensitivity, { lines }: HeatMap): HeatLine[] {
  const found = new Map<string, HeatLine>();
  lines.forEach((pieces, index) => {
    const requirement = about.requirements[index];
    if (!requirement || pieces.length === 0) return;
    const key = `${requirement.kind} ${requirement.id}`;
    const held = found.get(key) ?? { requirements: [], pieces: [] };
    found.set(key, {
      requirements: [...held.requirements, requirement],
      pieces: [...held.pieces, ...pieces],
    });
  });
  return [...found.values()];
}
