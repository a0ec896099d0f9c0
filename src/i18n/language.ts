import type { Bilingual } from '../schema';

/** The languages of the app; Chinese first. */
export type Language = keyof Bilingual;

/** What each language is called on the switch, in itself. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中', en: 'EN' };

/** A text of a file in the reader's language. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language];
}
