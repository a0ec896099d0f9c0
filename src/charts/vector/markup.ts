/** A text as it stands in XML, between tags and in quotes; what XML cannot hold at all is left out. */
export function escaped(text: string): string {
  return (
    text
      // XML 1.0 has no place for control characters, not even as entities.
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** A length with two places at most: a hundredth of a pixel is finer than any printer. */
export function short(length: number): string {
  return String(Math.round(length * 100) / 100);
}

/** Attributes of a tag, those that are undefined left out. */
export function attributes(all: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escaped(String(value))}"`)
    .join('');
}
