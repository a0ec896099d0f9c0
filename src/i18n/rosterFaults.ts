import type { Bilingual } from '../schema';

/** Why a cell of a roster cannot be right, by the code of the fault. */
export const rosterFaults: Readonly<Record<string, Bilingual>> = {
  notANumber: { zh: '“{piece}”不是数', en: '“{piece}” is not a number' },
  negative: { zh: '{piece} 是负数，这里不能为负', en: '{piece} is below zero, which cannot be here' },
  belowLeast: { zh: '{piece} 小于 {least}', en: '{piece} is below {least}' },
  shareAboveOne: {
    zh: '{piece} 超过 100%，比例不能大于 1',
    en: '{piece} is above 100%; a share is at most 1',
  },
  aboveMost: { zh: '{piece} 大于 {most}', en: '{piece} is above {most}' },
  notWhole: { zh: '{piece} 不是整数', en: '{piece} is not a whole number' },
  notAFlag: { zh: '“{piece}”不是“是”或“否”', en: '“{piece}” is neither yes nor no' },
  tooLarge: { zh: '{piece} 太大，请检查单位', en: '{piece} is too large; check the unit' },
  tooManyDigits: { zh: '{piece} 的位数太多，无法原样保存', en: '{piece} has more digits than can be kept' },
  unknownLevel: { zh: '看不出“{piece}”是高职还是中职', en: '“{piece}” is neither higher nor secondary' },
  unknownOwner: {
    zh: '看不出“{piece}”是哪一级举办；可写 中央、省、市、县、民办、企业',
    en: '“{piece}” is no owner; write central, province, prefecture, county, private or enterprise',
  },
  nothingNamed: { zh: '这一行没有院校代码和名称', en: 'this row has neither code nor name of a school' },
};
