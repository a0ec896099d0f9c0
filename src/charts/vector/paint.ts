/** A colour as SVG 1.1 knows it: without transparency, which stands in an attribute of its own. */
export interface Paint {
  readonly colour: string;
  /** From 0, not seen, to 1. */
  readonly opacity: number;
}

const rgba = /^rgba?\(([^)]*)\)$/u;
const opaque = 255;

/** Takes apart `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb()` and `rgba()`; a colour by name is passed on as it is. */
export function paintOf(colour: string): Paint {
  if (/^#[\da-f]{8}$/iu.test(colour))
    return { colour: colour.slice(0, 7), opacity: parseInt(colour.slice(7), 16) / opaque };
  const [, inside] = rgba.exec(colour) ?? [];
  if (inside === undefined)
    return colour === 'transparent' ? { colour: '#000000', opacity: 0 } : { colour, opacity: 1 };
  const [red = 0, green = 0, blue = 0, alpha = 1] = inside.split(/[\s,/]+/u).map(Number);
  const channels = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0'));
  return { colour: `#${channels.join('')}`, opacity: alpha };
}
