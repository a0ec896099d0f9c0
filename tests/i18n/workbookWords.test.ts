import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbookPageWords, workbookWords } from '../../src/i18n';

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();
const codeIn = (folder: string) =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

describe('the words of the workbook', () => {
  it.each([...Object.entries(workbookWords), ...Object.entries(workbookPageWords)])(
    '%s has the same slots in both languages',
    (_, { zh, en }) => {
      expect(slots(en)).toEqual(slots(zh));
      expect(zh.trim() !== '' && en.trim() !== '').toBe(true);
    },
  );

  it('are all used: those of the page there, those of the file where it is made', () => {
    const page = codeIn('src/views/exchange/workbook');
    expect(
      Object.keys(workbookPageWords).filter((key) => !new RegExp(`\\bw\\.${key}\\b`).test(page)),
    ).toEqual([]);
    // Kinds, forces, directions and statuses are looked up by their ids.
    const lists =
      /^(kind[A-Z]|mandatory|permissive|encouraged|target$|conditional-|aspirational-|floor|ceiling|exact|about)/;
    const made = codeIn('src/exchange/workbook');
    const unused = Object.keys(workbookWords).filter(
      (key) => !lists.test(key) && !new RegExp(`'${key}'`).test(made),
    );
    expect(unused).toEqual([]);
  });

  it('mark what is missing and what does not apply differently, in each language, and never as a number', () => {
    for (const language of ['zh', 'en'] as const) {
      const marks = [workbookWords.missing[language], workbookWords.notApplicable[language]];
      expect(new Set(marks).size).toBe(2);
      expect(marks.every((mark) => Number.isNaN(Number(mark)))).toBe(true);
    }
  });
});
