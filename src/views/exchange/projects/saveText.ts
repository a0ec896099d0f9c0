/** The part of a browser's save picker that is used here; only Chrome and Edge have one, and not on every page. */
export type SavePicker = (options: {
  suggestedName: string;
}) => Promise<{ createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>;

/**
 * Hands a text to the person as a file: by the save picker where there is one and it works, else as a download.
 * @returns how it went; nothing was written where the person changed their mind.
 */
export async function saveText(
  name: string,
  text: string,
  picker: SavePicker | undefined,
  download: (name: string, text: string, type: string) => void,
): Promise<'written' | 'handed' | 'cancelled'> {
  try {
    if (!picker) throw new TypeError('no picker');
    const file = await picker({ suggestedName: name });
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
    return 'written';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    download(name, text, 'application/json');
    return 'handed';
  }
}
