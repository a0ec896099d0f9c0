import type { Bilingual } from '../schema';

/** Of the words of the page of sensitivities those of its curves, maps, answers and pairs. */
export const trialWords = {
  // Sweep
  sweep: { zh: '单因素曲线', en: 'One input as a curve' },
  sweepLead: { zh: '{lever}变动时结果怎样变', en: 'what the {lever} does over its range' },
  sweepSays: {
    zh: '{lever}从 {from} 到 {to}，{figure}在 {low} 至 {high} 之间；途中 {flips} 处要求改变结论，{cliffs} 处断点。',
    en: 'As the {lever} goes from {from} to {to}, the {figure} lies between {low} and {high}; on the way requirements flip at {flips} places and there are {cliffs} cliffs.',
  },
  sweepStill: {
    zh: '{lever}从 {from} 到 {to}，{figure}始终为 {low}；途中 {flips} 处要求改变结论，{cliffs} 处断点。',
    en: 'From {from} to {to} of the {lever} the {figure} stays at {low}; on the way requirements flip at {flips} places and there are {cliffs} cliffs.',
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
