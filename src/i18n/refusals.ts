import type { Language } from './language';

/** Why a pool was not shared out, by how much, and what to do about it. */
export const refusals: Record<string, Record<Language, string>> = {
  noSchool: {
    zh: '没有院校参加分配；请选择参加的院校',
    en: 'no institution takes part; choose who does',
  },
  negativePool: { zh: '资金总额为负，差 {by} 元', en: 'the pool is {by} yuan below zero' },
  manualAbovePool: {
    zh: '人工指定的数额超出资金总额 {by} 元；请调低',
    en: 'the amounts set by hand are {by} yuan above the pool; lower them',
  },
  manualBelowPool: {
    zh: '各校都由人工指定，合计比资金总额少 {by} 元；请调高，或放开至少一所',
    en: 'every part is set by hand and {by} yuan of the pool are left; raise them, or set one free',
  },
  emptyFactor: {
    zh: '因素“{name}”各校均为零，无法据以分配；请补数据或把权重设为 0',
    en: 'nobody has anything of the factor "{name}"; enter its data or set its weight to 0',
  },
  negativeFactor: {
    zh: '“{name}”有院校为负，不能据以分配；请检查数据',
    en: '"{name}" is below zero for some institution and nothing can be shared by it; check its data',
  },
  nobodyScores: {
    zh: '各校因素得分均为零，无法据以分配；请检查数据与调节系数',
    en: 'every score is zero and there is nothing to share by; check the data and coefficients',
  },
  floorAboveCap: {
    zh: '“{name}”的保底（或已得的项目与绩效部分）高于封顶；请调整',
    en: 'the floor of "{name}", or what it has from projects and performance, is above its cap; change one',
  },
  floorsAbovePool: {
    zh: '各校保底合计超出资金总额 {by} 元；请降低保底或增加资金',
    en: 'the floors together are {by} yuan above the pool; lower them or add money',
  },
  capsBelowPool: {
    zh: '各校封顶合计比资金总额少 {by} 元；请提高封顶或减少资金',
    en: 'the caps together are {by} yuan below the pool; raise them or take money out',
  },
  noLastYear: {
    zh: '有院校上年没有分到这笔资金，不能按上年的比例保底或封顶；请先看上年，或把保底封顶改为固定数额',
    en: 'some institution got nothing of this pool last year, so no floor or cap can be a share of it; look at last year, or make floor and cap amounts',
  },
  residueWithoutRoom: {
    zh: '尾差 {by} 元无处安放：各校都已到封顶；请改小分配单位或提高封顶',
    en: 'the {by} yuan that the unit does not divide have no place under any cap; take a smaller unit or raise a cap',
  },
};
