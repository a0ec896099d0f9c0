import { fail, succeed, type Outcome } from '../../engine';

/** The first and last of each of two bytes. */
const doubles = { lead: [0x81, 0xfe], trail: [0x40, 0xfe] };
const firstSupplementary = 0x10000;
/** Where GB18030 writes the characters beyond the first 65,536 in a row: 0x90308130 as a number of four digits. */
const supplementaryStart = 189_000;
/** So many sequences of four bytes stand for characters among the first 65,536. */
const shortSequences = 39_420;

let byUnit: Map<string, readonly number[]> | undefined;

/**
 * A text in GB18030, made by asking the browser's decoder what every byte sequence stands for. Refuses characters that
 * would not come back (a few of the private use area, half surrogates) and says which one.
 */
export function encodeGb18030(text: string, file: string): Outcome<Uint8Array<ArrayBuffer>> {
  byUnit ??= invertedDecoder();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const found = point < 0x80 ? [point] : (byUnit.get(character) ?? beyond(point));
    if (!found) return fail([{ code: 'notInGb18030', file, path: [], data: { piece: character } }]);
    for (const byte of found) bytes.push(byte);
  }
  return succeed(new Uint8Array(bytes));
}

function beyond(point: number): readonly number[] | undefined {
  return point >= firstSupplementary ? fourBytes(supplementaryStart + point - firstSupplementary) : undefined;
}

/** The n-th sequence of four bytes: 81 30 81 30 is the first. */
function fourBytes(index: number): readonly number[] {
  const fourth = index % 10;
  const third = Math.floor(index / 10) % 126;
  const second = Math.floor(index / 1260) % 10;
  return [0x81 + Math.floor(index / 12_600), 0x30 + second, 0x81 + third, 0x30 + fourth];
}

/** From each character to its bytes, the short ones first; what does not decode back to one character is left out. */
function invertedDecoder(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]) => {
    const text = decoder.decode(new Uint8Array(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, bytes);
  };
  for (const lead of between(doubles.lead)) for (const trail of between(doubles.trail)) learn([lead, trail]);
  for (let index = 0; index < shortSequences; index += 1) learn(fourBytes(index));
  return found;
}

function between([from = 0, to = 0]: readonly number[]): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
