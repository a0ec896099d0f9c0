import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { deflateSync, inflateSync } from 'fflate';

/** Beyond this many characters a link breaks in mail programs and chats. */
export const longestLink = 80 * 100;
/** No link of ours is longer; what is unfolds to no more than some megabytes. */
const mostRead = 2 * longestLink;
/** Letters of the fingerprint that the text of a link begins with: without it, one wrong letter could be another figure. */
const markLength = 10;

/** A value as the text that the fragment of a link holds: deflated, in letters that no address changes. */
export function linkText(value: unknown): string {
  const text = lettersOf(deflateSync(utf8ToBytes(JSON.stringify(value)), { level: 9 }));
  return `${markOf(text)}${text}`;
}

/** The JSON that stands in the text of a link; undefined where a letter of it is missing or wrong. */
export function textInLink(link: string): string | undefined {
  const [mark, text] = [link.slice(0, markLength), link.slice(markLength)];
  if (text === '' || link.length > mostRead || markOf(text) !== mark) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inflateSync(bytesOf(text)));
  } catch {
    return undefined;
  }
}

function markOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, markLength);
}

function lettersOf(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(letters: string): Uint8Array {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
