import type { Bilingual } from '../../schema';

/** The words of the Colleges pages. Slots in braces. */
export const collegesWords = {
  collegesLead: {
    zh: '按主要结果比较各院校；点击列名排序，点击院校看明细，点击数字问为什么。',
    en: 'Compare institutions by their main results. Click a column to sort, an institution for its page, a figure to ask why.',
  },
  sortBy: { zh: '按{column}排序', en: 'Sort by {column}' },
  collegePrograms: { zh: '专业', en: 'Programs' },
  allColleges: { zh: '全部院校', en: 'All institutions' },
  judgedOnAverage: {
    zh: '本校低于底线，但按现行口径底线考核的是本级各高职院校的平均水平，不逐校考核；口径可在“规则”页切换。',
    en: 'This college is below the floor, but as the wording is read now the floor is held against the average of the colleges of this level, not each one; the reading can be switched under Rules.',
  },
  noSuchCollege: { zh: '方案里没有这所院校。', en: 'There is no such institution in this scenario.' },
} as const satisfies Record<string, Bilingual>;
