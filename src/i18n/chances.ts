import type { Language } from './language';

/** What cannot be drawn, and what to write instead. */
export const chances: Record<string, Record<Language, string>> = {
  sdBelowZero: {
    zh: '标准差 {piece} 小于 0；请填 0 或正数',
    en: 'the standard deviation {piece} is below zero; give zero or more',
  },
  medianNotAboveZero: {
    zh: '对数正态分布的中位数 {piece} 必须大于 0',
    en: 'the median {piece} of a lognormal distribution must be above zero',
  },
  spreadNotAboveZero: {
    zh: '对数正态分布的离散程度 {piece} 必须大于 0；约 10% 的上下浮动填 0.1',
    en: 'the spread {piece} of a lognormal distribution must be above zero; a tenth up or down is 0.1',
  },
  triangleOutOfOrder: {
    zh: '最小值 {least}、最可能值 {likely}、最大值 {most} 应依次不减，且最小与最大不能相等',
    en: 'the least {least}, the likely {likely} and the most {most} must rise in this order',
  },
  rangeOutOfOrder: {
    zh: '下限 {from} 应小于上限 {to}',
    en: 'the range from {from} to {to} must run from the lower to the higher figure',
  },
  listEmpty: {
    zh: '列表里没有数；请至少填一个',
    en: 'the list has no figure; give at least one',
  },
  weightsNotForAll: {
    zh: '权重有 {piece} 个，数值有 {wanted} 个；请一一对应',
    en: 'there are {piece} weights for {wanted} figures; give one for each',
  },
  weightsAllZero: {
    zh: '权重不能为负，也不能全为 0',
    en: 'weights cannot be below zero, nor all of them zero',
  },
  correlationOutside: {
    zh: '相关系数 {piece} 不在 -1 到 1 之间',
    en: 'the correlation {piece} is not between -1 and 1',
  },
  factorMixed: {
    zh: '共同因素“{piece}”在 {left} 与 {right} 中抽取频率不同；请都按一次（once）或都按年（yearly）',
    en: 'the factor "{piece}" is drawn once by one of {left} and {right} and yearly by the other; let both be alike',
  },
  nothingLeft: {
    zh: '截断到 {from} 至 {to} 之后分布里什么也不剩；请放宽范围或改分布',
    en: 'nothing of the distribution is left between {from} and {to}; widen the bounds or change it',
  },
  nothingToMove: {
    zh: '“{piece}”在这些年份没有可以变动的数（未填、不适用，或由分配算出）',
    en: '"{piece}" holds no figure in these years that could be moved: it is missing, not applicable or decided by an allocation',
  },
  notDrawable: {
    zh: '“{piece}”不是数，不能抽取；可用数据路径或 parameters.…',
    en: '"{piece}" is no figure and cannot be drawn; name data or parameters.…',
  },
  drawnTwice: {
    zh: '{left} 与 {right} 抽取同一个数；请删去其中一个，或各自写明年份',
    en: '{left} and {right} draw the same figure; delete one of them or give each its years',
  },
  seedNotWhole: {
    zh: '随机种子 {piece} 不是整数',
    en: 'the seed {piece} is not a whole number',
  },
  drawsNotWhole: {
    zh: '抽取次数 {piece} 不是整数',
    en: 'the number of draws {piece} is not a whole number',
  },
  drawsNone: {
    zh: '抽取次数是 {piece}；至少 1 次',
    en: 'the number of draws is {piece}; one is the least',
  },
  drawsTooMany: {
    zh: '抽取 {piece} 次太多，最多 {most} 次；再多也不会更可信',
    en: '{piece} draws are too many; {most} are the most, and more would not be surer',
  },
};
