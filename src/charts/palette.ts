/** The colours and fonts of charts, taken from the tokens of the page so that they are said once. */
export interface Palette {
  readonly ink: string;
  readonly faint: string;
  readonly hairline: string;
  readonly bad: string;
  readonly font: string;
  readonly series: readonly [string, string, string, string];
}

export function paletteOf(style: CSSStyleDeclaration): Palette {
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'),
    faint: token('ink-faint'),
    hairline: token('hairline'),
    bad: token('bad'),
    font: token('sans'),
    series: [token('series-1'), token('series-2'), token('series-3'), token('series-4')],
  };
}

/** A lighter tint of a six-digit colour, for what a bar is spent on beside where it comes from. */
export function tint(colour: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((channel) =>
      Math.round(channel + (255 - channel) * 0.55)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
