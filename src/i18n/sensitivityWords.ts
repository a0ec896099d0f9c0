import type { Bilingual } from '../schema';

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
  // Sweep
  sweep: { zh: '单因素曲线', en: 'One input as a curve' },
  sweepLead: { zh: '{lever}变动时结果怎样变', en: 'what the {lever} does over its range' },
  sweepSays: {
    zh: '{lever}从 {from} 到 {to}，{figure}在 {low} 至 {high} 之间；途中 {flips} 处要求改变结论，{cliffs} 处断点。',
    en: 'As the {lever} goes from {from} to {to}, the {figure} lies between {low} and {high}; on the way requirements flip at {flips} places and there are {cliffs} cliffs.',
  },
  sweepUnknown: {
    zh: '{lever}从 {from} 到 {to}，{figure}都未知或不适用。',
    en: 'From {from} to {to} of the {lever} the {figure} is not known or does not apply.',
  },
  flipAt: {
    zh: '{value}：{requirement}由{from}变为{to}',
    en: '{value}: {requirement} goes from {from} to {to}',
  },
  clickCurve: { zh: '点曲线上的一点，可以采用它。', en: 'Click a point of the curve to take it over.' },
  pickedPoint: {
    zh: '{lever} = {value} 时，{figure}为 {result}。',
    en: '{lever} = {value}: the {figure} is {result}.',
  },
  beforeCliff: { zh: '断点前', en: 'before a cliff' },
  afterCliff: { zh: '断点后', en: 'after a cliff' },
  moreCliffs: {
    zh: '断点很多（多为人数取整），表中只列最高的。',
    en: 'There are many cliffs (mostly where people are whole); the table has the highest.',
  },
  remark: { zh: '说明', en: 'Note' },
  // Heat map
  heat: { zh: '双因素热力图', en: 'Two inputs as a heat map' },
  heatLead: { zh: '两项同时变动时结果怎样变', en: 'what two inputs do together' },
  secondLever: { zh: '第二项输入', en: 'Second input' },
  heatSays: {
    zh: '{across}与{up}同时变动，{figure}在 {low} 至 {high} 之间。',
    en: 'As the {across} and the {up} move together, the {figure} lies between {low} and {high}.',
  },
  heatUnknown: {
    zh: '{across}与{up}同时变动时，{figure}都未知或不适用。',
    en: 'Wherever the {across} and the {up} go, the {figure} is not known or does not apply.',
  },
  darker: { zh: '颜色越深，数值越大', en: 'the darker, the greater' },
  flipLine: { zh: '虚线：{requirement}在此改变结论', en: 'dashed: here {requirement} flips' },
  clickCell: {
    zh: '点图或表中的一格，可以采用它。',
    en: 'Choose a cell of the map or of the table to take it over.',
  },
  pickedPair: {
    zh: '{across}、{up}：{figure}为 {result}。',
    en: '{across}, {up}: the {figure} is {result}.',
  },
  // Solve
  solve: { zh: '反推', en: 'Solve' },
  solveLead: { zh: '要达到某个结果，这项输入该是多少', en: 'what the input has to be for a result' },
  wanted: { zh: '反推什么', en: 'What is wanted' },
  wantFigure: { zh: '结果等于', en: 'A value of the figure' },
  wantRequirement: { zh: '某项要求达标', en: 'A requirement to hold' },
  figureIs: { zh: '{figure} 等于', en: '{figure} equals' },
  noRequirement: { zh: '这一年没有适用的要求。', en: 'No requirement applies in this year.' },
  rootsSay: {
    zh: '使{figure}等于 {wanted} 的{lever}，在范围内有 {count} 个解（现值 {now}）：',
    en: 'For the {figure} to be {wanted} the {lever} has, in its range, this many answers: {count} (now {now}).',
  },
  crossesUp: {
    zh: '{at}：{figure}随它增加而升过 {wanted}（此处 {result}）。',
    en: '{at}: as it rises the {figure} rises through {wanted} (here {result}).',
  },
  crossesDown: {
    zh: '{at}：{figure}随它增加而降过 {wanted}（此处 {result}）。',
    en: '{at}: as it rises the {figure} falls through {wanted} (here {result}).',
  },
  touchesBelow: {
    zh: '{at}：{figure}升到 {wanted} 后回落。',
    en: '{at}: the {figure} comes up to {wanted} and turns back.',
  },
  touchesAbove: {
    zh: '{at}：{figure}降到 {wanted} 后回升。',
    en: '{at}: the {figure} comes down to {wanted} and turns back.',
  },
  endsAt: {
    zh: '{at}：{figure}在范围的一端等于 {wanted}。',
    en: '{at}: the {figure} is {wanted} where the range ends.',
  },
  plateau: {
    zh: '{from} 至 {to}：{figure}一直等于 {wanted}；离现值最近的是 {at}。',
    en: '{from} to {to}: the {figure} is {wanted} throughout; the nearest to the present is {at}.',
  },
  jumpsUp: {
    zh: '{at} 处{figure}从 {before} 跳到 {after}，越过 {wanted}。',
    en: 'At {at} the {figure} jumps from {before} to {after}, over {wanted}.',
  },
  jumpsDown: {
    zh: '{at} 处{figure}从 {before} 跌到 {after}，越过 {wanted}。',
    en: 'At {at} the {figure} drops from {before} to {after}, over {wanted}.',
  },
  neverReaches: {
    zh: '无解：{lever}在范围内变动，{figure}到不了 {wanted}；最接近的是 {at}，此时为 {result}。可放宽范围。',
    en: 'No answer: over its range the {lever} never takes the {figure} to {wanted}; it comes nearest at {at}, with {result}. Widen the range, if you can.',
  },
  jumpsOver: {
    zh: '无解：{figure}越过 {wanted} 而不取这个值；最接近的是 {lever} {at}，此时为 {result}。',
    en: 'No answer: the {figure} jumps over {wanted}; it comes nearest where the {lever} is {at}, with {result}.',
  },
  doesNotMove: {
    zh: '无解：{lever}在范围内变动不改变{figure}（{result}），到不了 {wanted}。',
    en: 'No answer: over its range the {lever} does not move the {figure} ({result}), which stays away from {wanted}.',
  },
  solveMissing: {
    zh: '无解：缺数据，{figure}未知。',
    en: 'No answer: data are missing, and the {figure} is not known.',
  },
  solveOutside: { zh: '无解：{figure}不适用。', en: 'No answer: the {figure} does not apply.' },
  holdsSay: {
    zh: '{requirement}（{clause}）在{lever}的下列范围内达标（现值 {now}）：',
    en: '{requirement} ({clause}) holds over these ranges of the {lever} (now {now}):',
  },
  holdsOver: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  holdsNow: { zh: '，现值在其中。', en: ', with the present inside.' },
  nearestIs: { zh: '，离现值最近的是 {at}。', en: ', nearest to the present at {at}.' },
  neverHolds: {
    zh: '无解：{lever}在范围内变动，{requirement}（{clause}）都不达标；最接近的是 {at}，差额 {margin}。可放宽范围，或换一项输入。',
    en: 'No answer: nowhere in the range of the {lever} does {requirement} ({clause}) hold; it comes nearest at {at}, with a margin of {margin}. Widen the range or take another input.',
  },
  holdNotMoved: {
    zh: '无解：{lever}在范围内变动不影响{requirement}（{clause}），差额始终是 {margin}。请换一项输入。',
    en: 'No answer: over its range the {lever} does not move {requirement} ({clause}), whose margin stays {margin}. Take another input.',
  },
  // Pairs
  balance: { zh: '保持结果不变的组合', en: 'Pairs that leave the figure unchanged' },
  balanceLead: { zh: '一项变动，另一项怎样抵消', en: 'one input moves and another makes up for it' },
  makesUp: { zh: '用来抵消的输入', en: 'Input that makes up' },
  balanceSays: {
    zh: '{first}变动时，调整{second}可使{figure}保持 {value}：{all} 档中 {count} 档做得到。',
    en: 'As the {first} moves, the {second} can keep the {figure} at {value} in {count} of {all} steps.',
  },
  balanceNever: {
    zh: '{first}变动时，只调整{second}保持不住{figure}（{value}）：{all} 档中 {count} 档做得到。',
    en: 'As the {first} moves, the {second} alone cannot keep the {figure} at {value}: {count} of {all} steps.',
  },
  leftOver: { zh: '余差', en: 'Left over' },
  requirementsThen: { zh: '要求的变化', en: 'What requirements do' },
  noChange: { zh: '与现状相同', en: 'as at present' },
  nearestOf: { zh: '共 {count} 解，取离现值最近的', en: 'nearest of {count}' },
  notEnough: { zh: '范围内抵消不了', en: 'its range does not make up for it' },
  jumpsPast: {
    zh: '结果跳过原值（多因人数取整），此为最接近的',
    en: 'the figure jumps past it (mostly where people are whole); this is nearest',
  },
  noHelp: { zh: '此时第二项不影响结果', en: 'here the second input does not move the figure' },
  notKnownHere: { zh: '未知或不适用', en: 'not known or does not apply' },
} as const satisfies Record<string, Bilingual>;
