import type { Bilingual } from '../../../schema';
import type { Words } from '../../../state';

/** Says sentences into which names and values are put: between two Chinese words no space is left where a slot was. */
export function sayer(words: Words): (text: Bilingual, data?: Readonly<Record<string, string>>) => string {
  return (text, data) =>
    words
      .say(text, data)
      .replace(/(\p{Script=Han}|\p{P}) (?=\p{Script=Han})/gu, (whole, before: string) =>
        /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(before) ? before : whole,
      );
}
