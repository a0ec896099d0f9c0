/**
 * Puts a text on the clipboard. Where the page may not, as on a plain http page, the field that holds it is selected and
 * the browser's older command is tried. Whether it worked.
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  try {
    if (!clipboard) throw new TypeError('no clipboard');
    await clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all there is where the page is not a secure context
    return document.execCommand('copy');
  }
}
