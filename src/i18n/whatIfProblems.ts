import type { Language } from './language';

/** Why a question of the what-if desk cannot be asked, and what to change. */
export const whatIfProblems: Record<string, Record<Language, string>> = {
  noSuchLever: {
    zh: '没有可以调整的输入“{piece}”；请先选一个输入',
    en: 'there is no input "{piece}" to move; choose one',
  },
  leverTwice: {
    zh: '输入“{piece}”选了两次；请去掉一个',
    en: 'the input "{piece}" is chosen twice; take one away',
  },
  noSuchOutput: {
    zh: '没有结果“{piece}”；请先选一个结果、检查或目标',
    en: 'there is no result "{piece}"; choose a result, check or target',
  },
  notFinite: {
    zh: '“{piece}”不是可以计算的数；请填普通小数',
    en: '"{piece}" is no number to calculate with; write a plain decimal',
  },
  rangeUpsideDown: {
    zh: '范围的起点 {from} 大于终点 {to}；请对调',
    en: 'the range starts at {from} and ends below it at {to}; swap them',
  },
  rangeBelowLeast: {
    zh: '范围 {from} 至 {to} 低于允许的下限 {least}；请缩小范围',
    en: 'the range {from} to {to} goes below {least}, the least that is allowed; narrow it',
  },
  rangeAboveMost: {
    zh: '范围 {from} 至 {to} 超过允许的上限 {most}；请缩小范围',
    en: 'the range {from} to {to} goes above {most}, the most that is allowed; narrow it',
  },
  presentOutside: {
    zh: '现值 {piece} 不在给定的范围内；请放宽范围',
    en: 'the present value {piece} is outside the range; widen it',
  },
  presentUnknown: {
    zh: '结果“{piece}”的现值未知，无法保持不变；请补数据，或填入要保持的数',
    en: 'what the result "{piece}" is at present is not known and cannot be kept; enter the data, or the value to be kept',
  },
  noStepInRange: {
    zh: '{from} 至 {to} 之间没有整数（或整分）可取；请放宽范围',
    en: 'no whole step lies between {from} and {to}; widen the range',
  },
  noPoints: {
    zh: '点数或次数 {piece} 不够；至少为 1 的整数',
    en: '{piece} points or draws are too few; take a whole number from 1 on',
  },
  tooManyPoints: {
    zh: '共需计算 {piece} 次，最多 {most} 次；请减少点数或输入',
    en: 'this takes {piece} runs and {most} are the most; take fewer points or inputs',
  },
};
