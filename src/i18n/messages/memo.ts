import type { Bilingual } from '../../schema';

/** The words of the memo on changed rules. Slots in braces. */
export const memoWords = {
  memoTitle: { zh: '修订测算说明', en: 'Memo on the changed rules' },
  memoBack: { zh: '回到条款', en: 'Back to the clauses' },
  memoNone: {
    zh: '还没有改动规则。到条款里改一个数字（例如 30% 改为 25%）或换一个口径，这里就会写出修订内容和影响。',
    en: 'No rule is changed yet. Change a figure of a clause (30% to 25%, say) or take another reading, and this page says what was changed and what follows.',
  },
  memoStart: { zh: '去改条款', en: 'Go to the clauses' },
  memoDraftTitle: { zh: '草案：{title}', en: 'Draft: {title}' },
  memoAnswer: {
    zh: '共修改 {changes} 处、换用口径 {readings} 处；{year} 年{figures}',
    en: 'Changed figures: {changes}; other readings: {readings}; in {year}: {figures}',
  },
  memoAnswerNothing: { zh: '经费和达标情况不变', en: 'money and requirements stay as they are' },
  memoClauses: { zh: '一、修改的条款', en: '1. The clauses changed' },
  memoOurWords: {
    zh: '条款为本工具的表述，不是文件原文；删改以划线标出。',
    en: 'Clauses are in our own words and not those of the document; changes are marked.',
  },
  memoOldNew: { zh: '二、新旧对照', en: '2. Old and new' },
  memoWhat: { zh: '项目', en: 'What' },
  memoClause: { zh: '条款', en: 'Clause' },
  memoOld: { zh: '原文', en: 'As issued' },
  memoNew: { zh: '修改后', en: 'Changed' },
  memoFrom: { zh: '起始年', en: 'From' },
  memoFormula: { zh: '公式', en: 'formula' },
  memoMoney: { zh: '三、对经费的影响', en: '3. What it does to money' },
  memoBefore: { zh: '修改前', en: 'before' },
  memoAfter: { zh: '修改后', en: 'after' },
  memoUnmoved: { zh: '前后相同', en: 'unchanged' },
  memoDifference: { zh: '差额', en: 'difference' },
  memoFigure: { zh: '数字', en: 'Figure' },
  memoSide: { zh: '前后', en: 'Before, after' },
  memoBasis: {
    zh: '修改前＝同一方案数据、文件原文与默认口径；修改后＝同一数据、修改后的规则。方案自带的选择两边相同。',
    en: 'Before: the same data under the rules as issued and the default readings. After: the same data under the changed rules. What the scenario itself chooses is the same on both sides.',
  },
  memoRequirements: { zh: '四、对目标和要求的影响', en: '4. What it does to targets and requirements' },
  memoSameStatus: {
    zh: '各年各项要求的达标情况都不变。',
    en: 'No requirement changes its status in any year.',
  },
  memoNotMet: { zh: '未达标项数', en: 'Not met' },
  memoTargetsMet: { zh: '已达到的目标数', en: 'Targets met' },
  memoChange: { zh: '{before}→{after}', en: '{before} → {after}' },
  memoReadings: { zh: '五、换用的口径', en: '5. Readings other than the default' },
  memoNoReadings: { zh: '都用默认口径。', en: 'Every reading is the default.' },
  memoReading: {
    zh: '{question} 采用“{option}”，默认为“{usual}”',
    en: '{question} “{option}”, the default being “{usual}”',
  },
  memoAssumptions: {
    zh: '六、文件未定、由使用者填写的数字',
    en: '6. Numbers that the texts leave open, as filled in',
  },
  memoEach: { zh: '逐校填写', en: 'entered for each school' },
  memoNoAssumptions: { zh: '以上数字不含这类数字。', en: 'None stands behind these figures.' },
  memoCaveats: { zh: '七、须注意', en: '7. To be minded' },
  memoCaveatStatic: {
    zh: '只算规则直接带来的经费和达标变化，不估计财政、院校和企业会怎样应对。',
    en: 'Only what the rules themselves do to money and requirements is worked out, not how budgets, colleges and firms respond.',
  },
  memoCaveatUnmodelled: {
    zh: '没有建模的条款（仅登记）不在测算之内。',
    en: 'Clauses that are recorded and not computed are not part of this.',
  },
  memoCaveatLegal: {
    zh: '是否与法律和上位文件相抵触须由法制机构审查；本页标出的只是数字上的宽严。',
    en: 'Whether law or the documents above permit the change is for legal review; only what is softer by figures is marked.',
  },
  memoCaveatDraft: {
    zh: '本文件本身是{status}，尚未生效。',
    en: 'The document itself is a {status} and not in force.',
  },
  memoStatusDraft: { zh: '草案', en: 'draft' },
  memoStatusConsultation: { zh: '征求意见稿', en: 'consultation draft' },
  memoDraftWarning: { zh: '草案：{warning}。', en: 'Of the draft: {warning}.' },
  memoFlag: { zh: '{what}：{flag}。', en: '{what}: {flag}.' },
  memoRefused: {
    zh: '这份数据在原文规则下无法计算，没有可比的“修改前”。',
    en: 'These data do not run under the rules as issued, so there is no “before” to compare with.',
  },
} as const satisfies Record<string, Bilingual>;
