import type { Language } from './language';

/** The words that stand for zeros behind a number, the largest first. */
export const magnitudes: Readonly<
  Record<Language, readonly { readonly zeros: number; readonly word: string }[]>
> = {
  zh: [
    { zeros: 8, word: '亿' },
    { zeros: 4, word: '万' },
  ],
  en: [
    { zeros: 9, word: ' billion' },
    { zeros: 6, word: ' million' },
  ],
};
