import type { Bilingual } from '../schema';
import { trialWords } from './trialWords';

/** The words of the page of sensitivities. They come with the page, so that the first view is without them. */
export const sensitivityWords = {
  title: { zh: '敏感性分析：什么影响{figure}', en: 'Sensitivity: what moves the {figure}' },
  range: { zh: '变动幅度', en: 'Range' },
  preparing: { zh: '正在准备…', en: 'Preparing…' },
  noLevers: {
    zh: '没有可以变动的数影响{figure}：与它有关的输入都未填或不适用。',
    en: 'Nothing that could be moved reaches the {figure}: the inputs behind it are missing or do not apply.',
  },
  // Levers and figures
  lever: { zh: '输入', en: 'Input' },
  allInstitutions: { zh: '全部院校', en: 'all institutions' },
  allPrograms: { zh: '全部专业', en: 'all programmes' },
  allEnterprises: { zh: '全部企业', en: 'all enterprises' },
  allDistricts: { zh: '全部旗县', en: 'all districts' },
  ofPresent: { zh: '现值的 {share}', en: '{share} of the present' },
  percentOfPresent: { zh: '现值的 %', en: '% of the present' },
  present: { zh: '现值', en: 'present' },
  // Progress
  working: { zh: '正在计算：{what}', en: 'Working: {what}' },
  stopped: { zh: '{what}：已停止。', en: '{what}: stopped.' },
  failed: { zh: '{what}：计算中断，没有结果。', en: '{what}: the calculation broke off without a result.' },
  again: { zh: '重新计算', en: 'Work it out again' },
  // What is taken over
  takeOver: { zh: '采用', en: 'Take over' },
  taken: { zh: '已采用：{moves}。', en: 'Taken over: {moves}.' },
  exactIs: { zh: '按规则完整重算：{figure} {value}。', en: 'By the full calculation: {figure} {value}.' },
  exactDiffers: {
    zh: '按规则完整重算：{figure} {value}（试算 {trial}；差别来自人数取整和金额到分）。',
    en: 'By the full calculation: {figure} {value} (in the trial {trial}; people and posts are whole and money is to the fen).',
  },
  verdictIs: { zh: '{requirement}：{status}。', en: '{requirement}: {status}.' },
  verdictOtherwise: {
    zh: '与试算不同，{requirement}：{status}；取整后差了一点，请再调一步。',
    en: 'Unlike in the trial, {requirement}: {status}. Rounding tipped it; move one step further.',
  },
  undo: { zh: '撤销', en: 'Undo' },
  // Tornado
  tornado: { zh: '单因素影响排序（龙卷风图）', en: 'Tornado: one input at a time' },
  tornadoSays: {
    zh: '对 {year} 年{figure}影响最大的是{lever}：在 {from} 至 {to} 之间变动，结果在 {low} 至 {high} 之间（现为 {now}）。',
    en: 'What moves the {figure} of {year} most is the {lever}: between {from} and {to} it takes it from {low} to {high} (now {now}).',
  },
  nothingMoves: {
    zh: '各项输入单独变动 ±{percent}% 或在文件规定的范围内变动，{year} 年{figure}都不变。',
    en: 'No input by itself, moved by ±{percent}% or over its legal range, changes the {figure} of {year}.',
  },
  unknownNow: {
    zh: '{year} 年{figure}现在算不出（缺数据或不适用），无从比较哪项输入影响最大。',
    en: 'The {figure} of {year} cannot be told at present (data missing, or it does not apply), so nothing can be held against it.',
  },
  tornadoLead: {
    zh: '每次只变动一项，其余不变：有文件上下限的取其范围，其余取现值 ±{percent}%；各年份一起变动。弹性在现值处测得，降、升不同说明此处有拐点或取整的台阶。点一项，在下面单独测算。',
    en: 'One input moves at a time and all others stay: over its legal range where there is one, else ±{percent}% of the present, in every year. Elasticities are of the present; where down and up differ there is a corner or a step. Choose one to look at it alone below.',
  },
  atLow: { zh: '取低值时', en: 'at the low value' },
  atHigh: { zh: '取高值时', en: 'at the high value' },
  lowValue: { zh: '低值', en: 'Low' },
  presentValue: { zh: '现值', en: 'Present' },
  highValue: { zh: '高值', en: 'High' },
  figureAtLow: { zh: '低值时结果', en: 'Result at low' },
  figureNow: { zh: '现结果', en: 'Result now' },
  figureAtHigh: { zh: '高值时结果', en: 'Result at high' },
  swing: { zh: '变幅', en: 'Swing' },
  legalRange: { zh: '文件范围', en: 'legal range' },
  sweepThis: { zh: '单独测算这一项', en: 'Look at this input alone' },
  elasticity: { zh: '弹性（%/1%）', en: 'Elasticity (% for 1%)' },
  downAndUp: { zh: '降 {down}；升 {up}', en: 'down {down}; up {up}' },
  inputZero: { zh: '无：现值为 0', en: 'none: the input is 0' },
  outputZero: { zh: '无：结果为 0', en: 'none: the result is 0' },
  noRoom: { zh: '无：没有变动余地', en: 'none: no room to move' },
  stillOnes: {
    zh: '另有 {count} 项在此范围内不改变{figure}，或现值为 0。',
    en: '{count} more do not change the {figure} over their range, or stand at 0.',
  },
  showAll: { zh: '显示全部 {count} 项', en: 'Show all {count}' },
  showFewer: { zh: '只看前 {count} 项', en: 'Show the first {count}' },
  // The chosen lever
  chosenTitle: { zh: '选定一项输入', en: 'One input by itself' },
  rangeFrom: { zh: '从', en: 'From' },
  rangeTo: { zh: '到', en: 'To' },
  nowIs: { zh: '现值 {value}', en: 'Now {value}' },
  hasLegalRange: { zh: '文件规定的范围', en: 'legal range' },
  // Thresholds
  thresholds: { zh: '临界值', en: 'Thresholds' },
  thresholdsLead: {
    zh: '{lever}变到多少，哪项要求会改变',
    en: 'how far the {lever} can go before a requirement flips',
  },
  fallsTo: {
    zh: '{lever}降到 {value} 时，{requirement}（{clause}）由{from}变为{to}。',
    en: 'When the {lever} falls to {value}, {requirement} ({clause}) goes from {from} to {to}.',
  },
  fallsBelow: {
    zh: '{lever}低于 {value} 时，{requirement}（{clause}）由{from}变为{to}。',
    en: 'When the {lever} falls below {value}, {requirement} ({clause}) goes from {from} to {to}.',
  },
  risesTo: {
    zh: '{lever}升到 {value} 时，{requirement}（{clause}）由{from}变为{to}。',
    en: 'When the {lever} rises to {value}, {requirement} ({clause}) goes from {from} to {to}.',
  },
  risesAbove: {
    zh: '{lever}高于 {value} 时，{requirement}（{clause}）由{from}变为{to}。',
    en: 'When the {lever} rises above {value}, {requirement} ({clause}) goes from {from} to {to}.',
  },
  noFlip: {
    zh: '{lever}在 {from} 至 {to} 之间变动，没有一项要求的结论改变。',
    en: '{lever}: between {from} and {to} no requirement changes.',
  },
  searched: { zh: '查找范围：{from} 至 {to}。', en: 'Searched from {from} to {to}.' },
  thresholdsOfAll: { zh: '影响最大的 {count} 项的临界值', en: 'Thresholds of the {count} strongest inputs' },
  noFlips: {
    zh: '这些输入各自在其范围内变动，没有一项要求的结论改变。',
    en: 'Over the range of each of these inputs no requirement changes.',
  },
  andOthers: { zh: '{named}等 {count} 家', en: '{named} and others ({count} in all)' },
  requirement: { zh: '要求', en: 'Requirement' },
  basis: { zh: '依据', en: 'Basis' },
  standsNow: { zh: '现状', en: 'Now' },
  below: { zh: '向下临界值', en: 'Threshold below' },
  above: { zh: '向上临界值', en: 'Threshold above' },
  // Variance shares
  shares: { zh: '方差贡献', en: 'Variance shares' },
  sharesLead: { zh: '不确定性主要来自哪里', en: 'where the uncertainty comes from' },
  sharesSay: {
    zh: '{figure}的标准差约 {spread}，其中最主要的来源是{input}：单独及与其他因素共同作用合计占方差的 {share}。',
    en: 'The standard deviation of the {figure} is about {spread}; most of it is due to {input}: by itself and together with others {share} of the variance.',
  },
  sharesUnclear: {
    zh: '{figure}的标准差约 {spread}；抽取次数下没有一项的贡献能与零区分。',
    en: 'The standard deviation of the {figure} is about {spread}; at this number of draws no share is told from zero.',
  },
  sharesStill: {
    zh: '给定的不确定性不影响这一年的{figure}，无可分解。',
    en: 'The uncertainty that is given does not move the {figure} in this year; there is nothing to share out.',
  },
  sharesMissing: { zh: '{figure}在抽样中未知，无法分解。', en: 'The {figure} is not known in the draws.' },
  sharesOutside: { zh: '{figure}在抽样中不适用。', en: 'The {figure} does not apply in the draws.' },
  sharesHow: {
    zh: '每项抽取 {draws} 次，各项独立抽取；共同因素带来的相关不计入这里。一阶：单独的贡献；总效应：连同与其他因素的共同作用；± 为标准误。',
    en: '{draws} draws each, every input by itself: what inputs have in common through a shared factor is left out here. First order: alone; total: together with others too; ± is the standard error.',
  },
  drawn: { zh: '不确定的输入', en: 'Uncertain input' },
  firstOrder: { zh: '一阶', en: 'First order' },
  totalOrder: { zh: '总效应', en: 'Total' },
  notTold: { zh: '与零无法区分', en: 'not told from zero' },
  notToldOnes: {
    zh: '另有 {count} 项的贡献与零无法区分。',
    en: 'The shares of {count} more are not told from zero.',
  },
  together: { zh: '一起', en: 'together' },
  ...trialWords,
} as const satisfies Record<string, Bilingual>;
