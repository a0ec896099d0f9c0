import type { Word } from '../engine';
import type { Bilingual } from '../schema';

/** The words of the formula language. `label` and `last year` forms read as part of a sentence. */
export const words: Record<Word, Bilingual> = {
  and: { zh: '且', en: 'and' },
  or: { zh: '或', en: 'or' },
  not: { zh: '非', en: 'not' },
  if: { zh: '若', en: 'if' },
  then: { zh: '则', en: 'then' },
  else: { zh: '否则', en: 'else' },
  min: { zh: '取小', en: 'the smaller of' },
  max: { zh: '取大', en: 'the larger of' },
  abs: { zh: '绝对值', en: 'the size of' },
  floor: { zh: '向下取整', en: 'rounded down' },
  ceil: { zh: '向上取整', en: 'rounded up' },
  round: { zh: '四舍五入', en: 'rounded' },
  clamp: { zh: '限于', en: 'kept within' },
  prev: { zh: '上年', en: 'last year’s' },
  firstKnown: { zh: '依次取已知数', en: 'the first known of' },
  sum: { zh: '合计', en: 'the sum of' },
  mean: { zh: '平均', en: 'the mean of' },
  count: { zh: '计数', en: 'the number of' },
  share: { zh: '占比', en: 'the share of' },
  allocate: { zh: '按权数分配', en: 'shared out' },
};

/** Base units as they stand behind a number. Money is named by the unit on show. */
const baseUnits: Record<string, Bilingual> = {
  yuan: { zh: '元', en: 'yuan' },
  person: { zh: '人', en: 'people' },
  weightedPerson: { zh: '加权人', en: 'weighted people' },
  post: { zh: '个', en: 'posts' },
  personTime: { zh: '人次', en: 'person-times' },
  contest: { zh: '次', en: 'contests' },
  award: { zh: '项', en: 'awards' },
  count: { zh: '个', en: '' },
  score: { zh: '分', en: 'points' },
  ratio: { zh: '', en: '' },
  flag: { zh: '', en: '' },
  number: { zh: '', en: '' },
};

const perUnits: Record<string, Bilingual> = {
  'yuan/person': { zh: '元/人', en: 'yuan per head' },
  'yuan/personTime': { zh: '元/人次', en: 'yuan per person-time' },
};

/** The unit of a value in words, empty for shares, flags and plain numbers. */
export function unitText(unit: string, language: keyof Bilingual): string {
  return (perUnits[unit] ?? baseUnits[unit])?.[language] ?? unit;
}
