import type { Bilingual } from '../schema';

/** The words of the chances on the what-if page. They come with the page, so that the first view is without them. */
export const whatIfChancesWords = {
  figure: { zh: '测算指标', en: 'Figure' },
  institution: { zh: '院校', en: 'College' },
  ofRegion: { zh: '全地区', en: 'Whole region' },
  ofInstitutions: { zh: '逐校', en: 'One college' },
  ofFigure: { zh: '{name}{label}', en: '{label} of {name}' },
  // The answer
  working: { zh: '正在抽样测算 {year} 年{figure}…', en: 'Drawing {figure} of {year}…' },
  answer: {
    zh: '{year} 年{figure}有 9 成把握在 {low} 至 {high}之间，中位数 {median}（{draws} 次抽样）',
    en: '{year}: {figure} lies between {low} and {high} nine times of ten, the median at {median} ({draws} draws)',
  },
  answerShortfall: {
    zh: '{year} 年{figure}有 9 成把握在 {low} 至 {high}之间，出现缺口的概率 {chance}（±{error} 个百分点，{draws} 次抽样）',
    en: '{year}: {figure} lies between {low} and {high} nine times of ten; a shortfall has a probability of {chance} (±{error} points, {draws} draws)',
  },
  answerCertain: {
    zh: '{year} 年{figure}为 {value}，当年没有不确定性',
    en: '{year}: {figure} is {value}, with nothing uncertain in that year',
  },
  answerUnknown: {
    zh: '{year} 年{figure}无法判断：{draws} 次抽样中 {missing} 次缺数据',
    en: '{year}: {figure} cannot be told; data are missing in {missing} of {draws} draws',
  },
  answerNone: {
    zh: '{year} 年{figure}不适用，没有可测算的数',
    en: '{year}: {figure} does not apply, so there is nothing to draw',
  },
  restsOn: { zh: '不确定的数 {count} 项：{names}。', en: 'Uncertain figures ({count}): {names}.' },
  restsOnNothing: {
    zh: '还没有任何一个数被设为不确定，每次抽样都相同；请在下面“不确定性设置”中添加。',
    en: 'No figure is uncertain yet, so that every draw is the same; add one below under “Uncertainty”.',
  },
  illustrative: {
    zh: '离散程度随示例方案给出，是示例，不是官方预测。',
    en: 'The spreads come with an illustrative scenario and are no official forecast.',
  },
  ownSpreads: { zh: '离散程度已由您改动。', en: 'You have changed the spreads.' },
  partlyKnown: {
    zh: '{draws} 次抽样中只有 {known} 次能算出。',
    en: 'Only {known} of {draws} draws give a figure.',
  },
  progress: { zh: '抽样进度', en: 'Draws done' },
  cancel: { zh: '取消', en: 'Cancel' },
  stopped: { zh: '已停止，以下仍是上一次的结果。', en: 'Stopped; what is shown is the last result.' },
  again: { zh: '重新测算', en: 'Draw again' },
  refused: {
    zh: '有 {count} 处设置无法抽样，原因写在下面那一项旁边。',
    en: 'Settings that cannot be drawn: {count}. Each says why below.',
  },
  refusedStays: {
    zh: '在改好之前，显示的仍是上一次的结果。',
    en: ' Until it is mended the last result is shown.',
  },
  answerNotYet: {
    zh: '{year} 年{figure}还没有抽样结果',
    en: '{year}: {figure} has not been drawn yet',
  },
  broke: { zh: '测算中断。', en: 'The work broke off.' },
  // The chart
  fanTitle: { zh: '{figure}：逐年区间', en: '{figure}: range by year' },
  outerBand: { zh: 'P5—P95（9 成把握）', en: 'P5–P95 (nine of ten)' },
  innerBand: { zh: 'P25—P75（5 成把握）', en: 'P25–P75 (one of two)' },
  median: { zh: '中位数', en: 'median' },
  certain: { zh: '不计不确定性', en: 'without chance' },
  mean: { zh: '均值', en: 'Mean' },
  sd: { zh: '标准差', en: 'Standard deviation' },
  meanError: { zh: '均值的标准误', en: 'Standard error of the mean' },
  knownDraws: { zh: '有结果的抽样', en: 'Draws with a figure' },
  unknownDraws: { zh: '缺数据的抽样', en: 'Draws with data missing' },
  statistic: { zh: '统计量', en: 'Statistic' },
  // The slider
  lever: { zh: '拖动哪个数', en: 'What to move' },
  leverSearch: { zh: '按名称查找', en: 'Find by name' },
  leverNone: { zh: '没有同名的', en: 'none of that name' },
  groupParameters: { zh: '政策参数', en: 'Parameters of the policy' },
  groupRegion: { zh: '地区', en: 'Region' },
  groupInstitutions: { zh: '院校（各校一起）', en: 'Colleges (all together)' },
  groupPrograms: { zh: '专业（各专业一起）', en: 'Programmes (all together)' },
  groupOthers: { zh: '其他（一起）', en: 'Others (all together)' },
  everyInstitution: { zh: '各校', en: 'every college' },
  everyProgram: { zh: '各专业', en: 'every programme' },
  everyOther: { zh: '各单位', en: 'every one' },
  inYear: { zh: '{year} 年', en: '{year}' },
  fromYear: { zh: '{year} 年起', en: 'from {year} on' },
  ofPresent: { zh: '为现状的倍数，100% 即不变', en: 'as a share of the present; 100% is no change' },
  ofPresentIs: {
    zh: '为现状的倍数；{year} 年即 {value}',
    en: 'as a share of the present: {value} in {year}',
  },
  movesYear: { zh: '设的是 {year} 年的数，以后各年随之变化', en: 'sets {year}; later years follow from it' },
  movesAll: { zh: '设的是 {from}—{to} 年每年的数', en: 'sets every year from {from} to {to}' },
  notDrawn: { zh: '由滑块设定，不再抽取', en: 'set here and so no longer drawn' },
  takeOver: { zh: '采用此值', en: 'Apply this value' },
  takenOver: { zh: '已写入测算，可撤销。', en: 'Written into the scenario; it can be undone.' },
  noLever: { zh: '没有可拖动的数能影响这项指标。', en: 'Nothing that can be moved reaches this figure.' },
  // The probability table
  tableTitle: { zh: '各项要求达标的概率', en: 'How likely each requirement is met' },
  tableLead: {
    zh: '涉及多个主体的，全部达标才算达标。先列结果不确定的；底色越深概率越高。',
    en: 'Where several are concerned, all of them have to meet it. Those in the balance come first; the darker, the likelier.',
  },
  noneOpen: {
    zh: '在抽样范围内，没有哪一项要求的结果是不确定的。',
    en: 'No requirement hangs in the balance within the range of the draws.',
  },
  showSettled: {
    zh: '另有 {count} 项结果已定（0、100%、? 或 —），显示',
    en: 'Show {count} more that are settled',
  },
  hideSettled: { zh: '收起结果已定的 {count} 项', en: 'Hide the {count} that are settled' },
  showErrors: { zh: '显示误差', en: 'Show errors' },
  hideErrors: { zh: '收起误差', en: 'Hide errors' },
  chanceDetails: {
    zh: '{known} 次抽样中 {holds} 次达标；标准误 {error} 个百分点；95% 置信区间 {low}—{high}',
    en: 'met in {holds} of {known} draws; standard error {error} points; 95% confidence interval {low} to {high}',
  },
  chanceMissing: { zh: '另有 {missing} 次缺数据', en: 'data missing in {missing} more' },
  chanceUnknown: { zh: '{missing} 次抽样都缺数据', en: 'data missing in all of {missing} draws' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  askWhy: { zh: '{name}：为什么', en: '{name}: why' },
  // Value at risk
  riskTitle: { zh: '缺口的风险价值（VaR）', en: 'Value at risk of a shortfall' },
  riskSentence: {
    zh: '{year} 年有 {probability} 的可能，{figure}超过 {atRisk}；那时平均为 {expected}。',
    en: '{year}: with a probability of {probability}, {figure} exceeds {atRisk}, and is then {expected} on average.',
  },
  riskFlat: {
    zh: '{year} 年{figure}在最坏的 {probability} 情形里都是 {atRisk}。',
    en: '{year}: in the worst {probability} of cases {figure} is {atRisk}.',
  },
  riskNone: {
    zh: '{year} 年{figure}：有 {probability} 可能发生的最坏情形里也没有缺口。',
    en: '{year}: {figure}: no shortfall even in the worst cases, with a probability of {probability}.',
  },
  riskUnknown: { zh: '{year} 年{figure}无法判断。', en: '{year}: {figure} cannot be told.' },
  probability: { zh: '概率', en: 'Probability' },
  atRisk: { zh: '超过', en: 'exceeds' },
  expected: { zh: '那时平均', en: 'then on average' },
} as const satisfies Record<string, Bilingual>;
