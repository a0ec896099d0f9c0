/** Fills the slots `{name}` of a sentence. A slot without data stays visible, so that a gap is seen and not hidden. */
export function fill(sentence: string, data: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, key: string) => data[key] ?? slot);
}
