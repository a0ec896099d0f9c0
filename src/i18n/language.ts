import type { Bilingual } from '../schema';

/** The languages of the app; Chinese first. */
export type Language = keyof Bilingual;

/** A text of a file in the reader's language. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language];
}
