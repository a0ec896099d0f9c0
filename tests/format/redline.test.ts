import { describe, expect, it } from 'vitest';
import { parseExact } from '../../src/engine';
import { redline, type RedlineEdit } from '../../src/format';
import { magnitudes } from '../../src/i18n';

const exact = (number: number) => {
  const found = parseExact(number);
  if (!found) throw new Error('no number');
  return found;
};
const edit = (unit: string, from: number, to: number | string): RedlineEdit => ({
  unit,
  from: exact(from),
  to: typeof to === 'string' ? to : exact(to),
});

/** What was struck out in square brackets, what came in its place in round ones. */
function shown(sentence: string, edits: readonly RedlineEdit[], language: 'zh' | 'en' = 'zh'): string {
  return redline(sentence, edits, magnitudes[language])
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[${text}]` : `(${text})`))
    .join('');
}

describe('the redline of a sentence', () => {
  it.each([
    ['份额不低于30%（含）', edit('ratio', 0.3, 0.25), '份额不低于[30%](25%)（含）'],
    ['份额 130% 与 30% 之间', edit('ratio', 0.3, 0.255), '份额 130% 与 [30%](25.5%) 之间'],
    ['到2025年，占比', edit('year', 2025, 2027), '到[2025](2027)年，占比'],
    ['到2025年，占比', edit('year', 2025, '不设期限'), '到[2025](不设期限)年，占比'],
    ['每年至少12000元', edit('yuan/person', 12000, 13000), '每年至少[12000](13000)元'],
    ['每年500万元，用以', edit('yuan', 5000000, 8000000), '每年[500万](800万)元，用以'],
    ['不少于8000人次', edit('personTime', 8000, 10000), '不少于[8000](10000)人次'],
    ['五十个，50%，150 个，50 个', edit('count', 50, 60), '五十个，50%，150 个，[50](60) 个'],
  ])('%s', (sentence, change, expected) => {
    expect(shown(sentence, [change])).toBe(expected);
  });

  it.each([
    ['no lower than 12,000 yuan', edit('yuan/person', 12000, 13000), 'no lower than [12,000](13,000) yuan'],
    ['a fund of 5 million yuan', edit('yuan', 5000000, 8500000), 'a fund of [5 million](8.5 million) yuan'],
    ['5 or 1.5 or 5.5', edit('count', 5, 6), '[5](6) or 1.5 or 5.5'],
  ])('%s', (sentence, change, expected) => {
    expect(shown(sentence, [change], 'en')).toBe(expected);
  });

  it('two figures of one sentence are marked each, and what was put in is not marked again', () => {
    expect(
      shown('到2025年不低于30%，力争25%', [
        edit('ratio', 0.3, 0.25),
        edit('ratio', 0.25, 0.2),
        edit('year', 2025, 2026),
      ]),
    ).toBe('到[2025](2026)年不低于[30%](25%)，力争[25%](20%)');
  });

  it('a figure in words only leaves the sentence as it is', () => {
    expect(shown('占到七成', [edit('ratio', 0.7, 0.6)])).toBe('占到七成');
  });
});
