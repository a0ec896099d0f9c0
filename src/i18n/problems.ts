import type { Problem } from '../engine';
import { chances } from './chances';
import type { Language } from './language';
import { refusals } from './refusals';
import { fill } from './template';
import { whatIfProblems } from './whatIfProblems';

type Sentence = Record<Language, string>;

/** What, and how to fix it. Where stands in front of it. */
const sentences: Record<string, Sentence> = {
  unknownOption: {
    zh: '{piece} 不是可选项，可选：{allowed}',
    en: '{piece} is not an option; choose one of: {allowed}',
  },
  idTwice: {
    zh: 'id“{piece}”出现了两次，请改掉一个',
    en: 'the id "{piece}" stands twice; change one of them',
  },
  stepOutdated: {
    zh: '这一步是在规则变动以前做的，按现在的规则算不了，没有退到那里',
    en: 'this step was made before the rules changed and cannot be run by those of today, so it was not gone to',
  },
  // Policies
  incomplete: { zh: '还缺“{piece}”，请补上', en: '"{piece}" is not said; add it' },
  nameTwice: {
    zh: '“{piece}”同时是参数和变量，请改名',
    en: '"{piece}" is both a parameter and a variable; rename one',
  },
  unknownEntity: { zh: '没有“{piece}”这类主体', en: 'there is no kind of entity "{piece}"' },
  unknownUnit: {
    zh: '没有“{piece}”这个单位；可用 yuan、person、ratio 等，或 yuan/person',
    en: 'there is no unit "{piece}"; use yuan, person, ratio and the like, or yuan/person',
  },
  cycle: {
    zh: '公式互相循环：{piece}；跨年引用请用 prev()',
    en: 'formulas need each other in a circle: {piece}; refer to last year with prev()',
  },
  // Formulas
  formulaTooLong: {
    zh: '公式长 {piece} 个字符，最多 500',
    en: 'the formula has {piece} characters; 500 are the most',
  },
  formulaTooLarge: {
    zh: '公式有 {piece} 个节点，最多 200',
    en: 'the formula has {piece} nodes; 200 are the most',
  },
  formulaCharacter: { zh: '公式里不能有“{piece}”', en: 'a formula cannot hold "{piece}"' },
  formulaDigits: {
    zh: '数字“{piece}”写法不对：用普通小数，最多 15 位有效数字',
    en: 'the number "{piece}" is not a plain decimal of at most 15 significant digits',
  },
  formulaSyntax: {
    zh: '公式“{piece}”读不懂，请检查括号和运算符',
    en: 'the formula "{piece}" cannot be read; check its brackets and operators',
  },
  formulaNotAllowed: {
    zh: '公式语言里没有“{piece}”；可用 + - * /、比较、and or not、? :、min max abs floor ceil round clamp prev firstKnown sum mean count share allocate',
    en: 'the formula language has no "{piece}"; it has + - * /, comparisons, and or not, ? :, min max abs floor ceil round clamp prev firstKnown sum mean count share allocate',
  },
  formulaNotBeforeComparison: {
    zh: '“{piece}”有歧义，请写成 not (…)',
    en: '"{piece}" can be read two ways; write not (…)',
  },
  formulaArity: { zh: '“{piece}”的参数个数不对', en: '"{piece}" has the wrong number of operands' },
  unknownName: {
    zh: '没有“{piece}”这个变量或参数，请检查拼写',
    en: 'there is no variable or parameter "{piece}"; check its spelling',
  },
  lowerEntityOutsideAggregate: {
    zh: '“{piece}”属于下级主体，只能放在 sum、mean 或 count 里',
    en: '"{piece}" belongs to a lower entity and can only stand inside sum, mean or count',
  },
  nothingBelow: { zh: '{piece}(…) 里没有下级主体的变量', en: '{piece}(…) names nothing of a lower entity' },
  notOneBranch: {
    zh: '不能把不同分支的主体（{piece}）放在同一个汇总里',
    en: 'entities of different branches ({piece}) cannot stand in one aggregate',
  },
  poolNotAbove: {
    zh: 'allocate 的资金池必须属于上级主体',
    en: 'the pool of allocate must belong to a higher entity',
  },
  unitMismatch: {
    zh: '单位对不上：{left} 与 {right}（{operator}）',
    en: 'units do not fit: {left} and {right} ({operator})',
  },
  // Patches and data
  unknownPath: {
    zh: '路径“{piece}”读不懂；例如 region.vetEarmarkShare@2026、institutions.college.trainingFee、parameters.creditRate、readings.higherFloorTest',
    en: 'the path "{piece}" cannot be read; examples: region.vetEarmarkShare@2026, institutions.college.trainingFee, parameters.creditRate, readings.higherFloorTest',
  },
  unknownId: { zh: '没有“{piece}”，请检查拼写', en: 'there is no "{piece}"; check its spelling' },
  readingsConflict: {
    zh: '{left} 与 {right} 都改了 {piece}，请改选其中一个口径',
    en: '{left} and {right} both change {piece}; choose another option for one of them',
  },
  parameterAsValue: {
    zh: '“{piece}”是参数，不是数据；请在 choices 里用 parameters.{piece} 修改',
    en: '"{piece}" is a parameter and not data; change it with parameters.{piece} under choices',
  },
  wrongEntity: {
    zh: '“{piece}”属于 {entity}，不属于 {kind}',
    en: '"{piece}" belongs to {entity} and not to {kind}',
  },
  notANumber: {
    zh: '“{piece}”不是数；请写不带单位和千分位的小数，例如 12000',
    en: '"{piece}" is not a number; write a plain decimal without unit or separators, such as 12000',
  },
  notAYear: { zh: '“{piece}”不是年份', en: '"{piece}" is not a year' },
  wrongYears: {
    zh: '{from}—{to} 不能作为测算年份；请填 1900 至 2200 之间、不超过 60 年的范围',
    en: '{from} to {to} cannot be the years; give a range within 1900 to 2200 of at most 60 years',
  },
  notAFlag: { zh: '只能填 0（否）或 1（是）', en: 'only 0 (no) or 1 (yes) can stand here' },
  belowMinimum: {
    zh: '{piece} 小于 {least}；这里不能更小',
    en: '{piece} is below {least}, the least that can stand here',
  },
  weightsNotWhole: {
    zh: '权重合计为 {piece}%，应为 100%',
    en: 'the weights sum to {piece}% and must sum to 100%',
  },
  givenAndAllocated: {
    zh: '{piece} 既录入了数额，又由分配算出；请删去其中一个',
    en: '{piece} is both entered and decided by an allocation; delete one of them',
  },
  amountMissing: {
    zh: '“{piece}”没有写明数额（amount）',
    en: 'the amount of "{piece}" is not said (amount)',
  },
  projectWithoutSchool: {
    zh: '项目“{piece}”没有写明院校（institution）',
    en: 'the project "{piece}" does not say whose it is (institution)',
  },
  reasonMissing: {
    zh: '“{piece}”的数额是人工指定的，必须写明理由（reason）',
    en: 'the amount of "{piece}" is set by hand and needs a reason',
  },
  notAShare: { zh: '{piece} 不在 0 到 1 之间', en: '{piece} is not between 0 and 1' },
  ...refusals,
  ...whatIfProblems,
  ...chances,
  aboveMaximum: {
    zh: '{piece} 大于 {most}；这里不能更大',
    en: '{piece} is above {most}, the most that can stand here',
  },
  notWhole: {
    zh: '{piece} 不是整数；人数、岗位和次数请填整数',
    en: '{piece} is not a whole number; people, posts and counts are entered whole',
  },
  tooLarge: { zh: '{piece} 太大，超过 1000 万亿；请检查单位', en: '{piece} is above 10^15; check the unit' },
  yearOutside: {
    zh: '{piece} 年不在方案的测算年份 {from}—{to} 之内',
    en: 'the year {piece} is not one of the years {from} to {to} of the scenario',
  },
  wrongChangeCount: {
    zh: '{piece} 项改动无法分解；最多 {most} 项',
    en: '{piece} changes cannot be told apart; {most} are the most',
  },
  wrongOrderCount: {
    zh: '不能抽 {piece} 种先后次序；请取 {least} 到 {most} 之间的偶数',
    en: '{piece} orders cannot be drawn; take an even number from {least} to {most}',
  },
  // Notes
  readingNotUsed: {
    zh: '口径 {piece} 在 {policy} 下没有作用',
    en: 'the reading {piece} has no effect under {policy}',
  },
  parameterNotUsed: {
    zh: '参数 {piece} 在 {policy} 下没有条款，未作用',
    en: 'the parameter {piece} has no clause under {policy} and no effect',
  },
  valueNotUsed: {
    zh: '{piece} 已填，但在 {policy} 下不适用',
    en: '{piece} is given but does not apply under {policy}',
  },
};

/** The sentence of a problem with a change, a choice or data: what it is and how to fix it. Those of files stand apart. */
export function changeSentence({ code, data }: Pick<Problem, 'code' | 'data'>, language: Language): string {
  const sentence = sentences[code];
  return sentence ? fill(sentence[language], data) : code;
}
