import type { Bilingual } from '../../schema';

/** The words of a college's questions and of its position among the others. Slots in braces. */
export const collegeQuestionsWords = {
  questions: { zh: '本校常问', en: 'Questions of this college' },
  questionsLead: {
    zh: '每个答案都由规则改动一步重算得出，金额一律以元计，不随页面单位变化；假定只动这一项，不另增成本和人员。',
    en: 'Every answer is the rules run again with one step changed, always in plain yuan. Nothing else moves: no further cost, no further staff.',
  },
  oneMoreTitle: { zh: '再多一份，绩效工资多多少？', en: 'What is one more worth to performance pay?' },
  oneMore: { zh: '再多一份', en: 'One more' },
  onePersonTime: { zh: '一人次培训', en: 'person-time of training' },
  oneContract: { zh: '一份 {amount}的培训合同', en: 'training contract of {amount}' },
  oneStudent: { zh: '一名全日制在校生（当年录取）', en: 'full-time student, enrolled this year' },
  oneWon: { zh: '一项大赛获奖', en: 'contest won' },
  oneHosted: { zh: '一次大赛承办', en: 'contest hosted' },
  oneTransfer: { zh: '一项 {amount}的成果转化', en: 'technology transfer of {amount}' },
  yourAmounts: { zh: '由你填写的数额', en: 'Amounts that are yours to set' },
  contractAmount: { zh: '一份培训合同', en: 'A training contract' },
  transferAmount: { zh: '一项成果转化净收入', en: 'Net income of a technology transfer' },
  gainAmount: { zh: '希望人均增加', en: 'More per head wanted' },
  positiveOnly: { zh: '请填大于零的数', en: 'enter a number above zero' },
  noNextYear: {
    zh: '测算年份到 {year} 年为止，次年不在其内。',
    en: 'The years of the scenario end with {year}; there is no next one to show.',
  },
  today: { zh: '现在', en: 'Now' },
  poolIn: { zh: '总额 {year}', en: 'Pool {year}' },
  perHeadIn: { zh: '人均 {year}', en: 'Per head {year}' },
  elsewhere: { zh: '同时变动与越线', en: 'What else it moves, what it crosses' },
  otherChange: { zh: '{label} {year}：{change}', en: '{label} {year}: {change}' },
  crossings: { zh: '越过：', en: 'Crosses: ' },
  noCrossing: { zh: '未越线', en: 'crosses no threshold' },
  crossing: { zh: '{label} {year}：{from} → {to}', en: '{label} {year}: {from} → {to}' },
  notIntoPool: { zh: '不改变绩效工资总额', en: 'does not move the pool' },
  enteredIncome: {
    zh: '{year} 年培训收入是直接录入的，人次不影响它。',
    en: 'Training income of {year} is entered directly; person-times do not move it.',
  },
  gainTitle: {
    zh: '培训收入再增加多少，人均绩效工资增加 {gain}？',
    en: 'How much more training income gives {gain} more per head?',
  },
  gainAnswer: {
    zh: '再增加 {more}，由 {from} 到 {to}；复算后人均由 {before} 到 {after}。',
    en: '{more} more, from {from} to {to}; run again, pay per head goes from {before} to {after}.',
  },
  toTheFen: {
    zh: '已进到分：恰好达到的数不足一分，不能支付。',
    en: 'Rounded up to the fen: the exact amount lies within a fen that cannot be paid.',
  },
  gainCrosses: { zh: '到这个收入时越过：', en: 'At that income these are crossed: ' },
  gainNoEffect: {
    zh: '做不到：在现行提取比例与口径下，培训收入不改变人均绩效工资。',
    en: 'It cannot: with the share and readings in force, training income does not move pay per head.',
  },
  gainOutOfRange: {
    zh: '做不到：培训收入再多，人均绩效工资也到不了这个数。',
    en: 'It cannot: no training income brings pay per head that far.',
  },
  incomeUnknown: { zh: '缺数据，算不出来。', en: 'Data are missing; it cannot be worked out.' },
  fallTitle: {
    zh: '培训收入最低到多少，人均绩效工资才不低于上年？',
    en: 'How low may training income fall before pay per head is below last year’s?',
  },
  fallAnswer: {
    zh: '最低 {to}，比现在少 {less}；再少一分，人均就低于 {last} 年的 {level}。',
    en: '{to}, which is {less} less than now; a fen below it, pay per head is under the {level} of {last}.',
  },
  fallNone: {
    zh: '一分也不能少：少一分，人均就低于 {last} 年的 {level}。',
    en: 'Not by a fen: with one less, pay per head is under the {level} of {last}.',
  },
  fallBelow: {
    zh: '已经低于上年：{year} 年人均 {now}，{last} 年 {level}。',
    en: 'It is already below: {now} per head in {year}, {level} in {last}.',
  },
  fallNever: {
    zh: '不会：即使没有培训收入，人均也不低于 {last} 年的 {level}。',
    en: 'Never: even with no training income, pay per head is not under the {level} of {last}.',
  },
  noLastYear: {
    zh: '{last} 年的人均绩效工资没有数据，无从比较。',
    en: 'Pay per head of {last} is not known; there is nothing to compare with.',
  },
  peers: { zh: '在已载入院校中的位置', en: 'Position among the loaded institutions' },
  peersLead: {
    zh: '只在本机计算。名次 1 为最高，并列取靠前名次；四分位数含本校，按数值排序后线性内插（同 QUARTILE.INC）；缺数据和不适用的不计入。',
    en: 'Worked out on this device only. Rank 1 is the highest, equals share the better rank; quartiles include this college and are interpolated on the ordered values (as QUARTILE.INC); missing and not applicable are left out.',
  },
  peersExamples: {
    zh: '标“示例”的由示例或来源未注明的数据算出，不代表真实院校。',
    en: ' What is marked illustrative rests on illustrative or unstated data and stands for no real institution.',
  },
  peerMeasure: { zh: '指标', en: 'Measure' },
  peerGroup: { zh: '比较范围', en: 'Compared with' },
  peersOfLevel: { zh: '同层次', en: 'same level' },
  peersAll: { zh: '全部', en: 'all' },
  trainingIncomePerStaff: {
    zh: '人均培训收入（按在岗教职工）',
    en: 'Training income per head of staff',
  },
  thisCollege: { zh: '本校', en: 'This college' },
  rank: { zh: '名次', en: 'Rank' },
  rankOf: { zh: '{rank}/{count}', en: '{rank} of {count}' },
  least: { zh: '最低', en: 'Least' },
  lowerQuartile: { zh: '下四分位', en: 'Lower quartile' },
  median: { zh: '中位数', en: 'Median' },
  upperQuartile: { zh: '上四分位', en: 'Upper quartile' },
  most: { zh: '最高', en: 'Most' },
  leftOut: { zh: '未计入', en: 'Left out' },
  leftOutCount: {
    zh: '缺 {missing}，不适用 {notApplicable}',
    en: '{missing} missing, {notApplicable} not applicable',
  },
  tooFewPeers: {
    zh: '可比院校 {count} 所，不足 {fewest} 所，不算四分位数，只列数值。',
    en: '{count} to compare with, fewer than {fewest}: no quartiles, only the values.',
  },
  peerValues: { zh: '各校数值（从低到高）：{values}', en: 'Values, lowest first: {values}' },
  stripText: {
    zh: '{label}：本校 {own}，共 {count} 所，最低 {least}，最高 {most}{median}',
    en: '{label}: this college {own}; {count} in all, least {least}, most {most}{median}',
  },
  stripMedian: { zh: '，中位数 {median}', en: ', median {median}' },
} as const satisfies Record<string, Bilingual>;
