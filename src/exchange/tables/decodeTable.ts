import { Refused, type TextEncodingName } from './table';

/** A text and the encoding that it was read from. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

const marks: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** What no table of words and numbers holds: control characters other than tab and line ends. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

/**
 * The text of bytes: by the mark at their start; UTF-16 without one where every other byte is often zero, as commas,
 * digits and line ends make it; then UTF-8, then GB18030, each only where every byte fits. Throws {@link Refused}.
 */
export function decodeTable(bytes: Uint8Array): DecodedText {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const wide = marked ? undefined : unmarkedWide(bytes);
  const tried: readonly TextEncodingName[] = marked ? [marked[0]] : wide ? [wide] : ['utf-8', 'gb18030'];
  for (const encoding of tried) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && !controlCharacter.test(text)) return { text, encoding };
  }
  throw new Refused('tableNotText');
}

function decoded(bytes: Uint8Array, encoding: TextEncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its zeros: letters and digits have theirs in the second byte, or in the first. */
function unmarkedWide(bytes: Uint8Array): TextEncodingName | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let first = 0;
  let second = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) first += 1;
    if (bytes[at + 1] === 0) second += 1;
  }
  if (first === second) return undefined;
  return first > second ? 'utf-16be' : 'utf-16le';
}
