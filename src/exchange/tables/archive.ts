import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { Refused, tableBounds } from './table';

/** A file in an archive as the directory at its end lists it. */
interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly sum: number;
  readonly method: number;
  readonly at: number;
}

/** Looks at every piece as it comes out of the archive; throws where it has seen enough. */
export type Watch = (piece: Uint8Array) => void;

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const lengths = { end: 22, entry: 46, file: 30, comment: 0xffff };
const stored = 0;
const deflated = 8;
/** So many packed bytes are unpacked at a time: one piece never grows beyond what can be thrown away at once. */
const pieceLength = 16_384;

/**
 * The files of a ZIP archive whose names are wanted, unpacked. The directory is judged before anything is: too many
 * entries, too much declared, a ratio that no document has, overlaps and encryption are refused. Sizes and checksums
 * are held against what comes out, so that a directory that lies gains nothing. Throws {@link Refused}.
 */
export function unpacked(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  watch: (name: string) => Watch,
): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, bytes);
  judge(entries, bytes.length);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (files.has(entry.name)) throw new Refused('archiveBroken');
    if (isWanted(entry.name)) files.set(entry.name, contentOf(entry, view, bytes, watch(entry.name)));
  }
  return files;
}

function judge(entries: readonly Entry[], length: number): void {
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, each) => sum + each.packed, 0);
  const isTooDense = entries.some((each) => each.size > tableBounds.ratio * Math.max(each.packed, 1));
  if (declared > tableBounds.declared || isTooDense)
    throw new Refused('archiveBomb', { most: String(tableBounds.declared / 1024 / 1024) });
  // Files that overlap take more room than there is.
  if (packed > length) throw new Refused('archiveBroken');
}

function directoryOf(view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > tableBounds.entries) throw new Refused('archiveEntries', { most: String(tableBounds.entries) });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + lengths.entry > end || view.getUint32(at, true) !== signatures.entry)
      throw new Refused('archiveBroken');
    const nameLength = view.getUint16(at + 28, true);
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    if (isLocked) throw new Refused('workbookEncrypted');
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + lengths.entry, at + lengths.entry + nameLength)),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += lengths.entry + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - lengths.end - lengths.comment);
  for (let at = view.byteLength - lengths.end; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new Refused('archiveBroken');
}

function contentOf(
  { at, packed, size, sum, method }: Entry,
  view: DataView,
  bytes: Uint8Array,
  watch: Watch,
) {
  if (at + lengths.file > bytes.length || view.getUint32(at, true) !== signatures.file)
    throw new Refused('archiveBroken');
  const start = at + lengths.file + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const source = bytes.subarray(start, start + packed);
  if (source.length !== packed || (method !== stored && method !== deflated))
    throw new Refused('archiveBroken');
  const content = new Uint8Array(size);
  let filled = 0;
  const take = (piece: Uint8Array) => {
    if (filled + piece.length > size) throw new Refused('archiveLies');
    content.set(piece, filled);
    filled += piece.length;
    watch(piece);
  };
  if (method === stored) take(source);
  else inflate(source, take);
  if (filled !== size || crc32(content) !== sum) throw new Refused('archiveLies');
  return content;
}

function inflate(source: Uint8Array, take: Watch): void {
  const inflater = new Inflate(take);
  try {
    for (let from = 0; from < source.length; from += pieceLength)
      inflater.push(source.subarray(from, from + pieceLength), from + pieceLength >= source.length);
  } catch (thrown) {
    if (thrown instanceof Refused) throw thrown;
    throw new Refused('archiveBroken');
  }
}
