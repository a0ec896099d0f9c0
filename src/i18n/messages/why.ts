import type { Bilingual } from '../../schema';

/** The words of the answers to "why?". Slots in braces. */
export const whyWords = {
  why: { zh: '为什么？', en: 'Why?' },
  whyTitle: { zh: '{label}为什么是 {value}？', en: 'Why is this {value}: {label}?' },
  whyHint: {
    zh: '点击任何带点线的数字，这里会说明它怎么来的。',
    en: 'Click any figure with a dotted line and this panel says where it comes from.',
  },
  result: { zh: '结果', en: 'Result' },
  inputs: { zh: '用到的数', en: 'What it uses' },
  parts: { zh: '各部分', en: 'Parts' },
  clauseHead: { zh: '依据', en: 'Basis' },
  readingHead: { zh: '口径', en: 'Reading' },
  switchTo: { zh: '改为{option}', en: 'Switch to {option}' },
  originGiven: { zh: '录入的数据', en: 'Entered data' },
  originHeld: { zh: '沿用 {year} 年的数据', en: 'Held from {year}' },
  originNoEntry: { zh: '当年没有登记，按零计', en: 'No entry in this year, taken as none' },
  originAllocated: { zh: '由分配算出', en: 'from an allocation' },
  originFormula: { zh: '按公式计算', en: 'Calculated' },
  originUnknown: { zh: '没有数据', en: 'No data' },
  originNotApplicable: { zh: '不适用', en: 'Not applicable' },
  originChanged: { zh: '本方案的改动', en: 'Changed in this scenario' },
  openClause: { zh: '看条款', en: 'Open the clause' },
  changeValue: { zh: '改这个数', en: 'Change this value' },
  patchedBy: { zh: '由 {by} 改动', en: 'Changed by {by}' },
  applyingPolicies: { zh: '适用范围', en: 'Scope' },
  moreParts: { zh: '另有 {count} 项', en: '{count} more' },
} as const satisfies Record<string, Bilingual>;
