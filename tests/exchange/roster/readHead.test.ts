import { describe, expect, it } from 'vitest';
import { readHead, readUnit } from '../../../src/exchange/roster/readHead';

describe('the head of a column', () => {
  it.each([
    ['全日制在校生 2024（人）', { name: '全日制在校生', year: 2024, unit: 'one' }],
    ['2024年学费收入(万元)', { name: '学费收入', year: 2024, unit: 'wan' }],
    ['学费收入（单位：千元）', { name: '学费收入', unit: 'thousand' }],
    ['２０２４学年度　毕业生', { name: '毕业生', year: 2024 }],
    ['财政拨款（执行）每年（元）', { name: '财政拨款执行', isEveryYear: true, unit: 'one' }],
    ['生均拨款标准（万元/人）', { name: '生均拨款标准', unit: 'wan' }],
    ['提取比例（%）', { name: '提取比例', unit: 'percent' }],
    ['Tuition income 2025 (yuan)', { name: 'tuitionincome', year: 2025, unit: 'one' }],
    ['场地年租金（每平方米）', { name: '场地年租金每平方米' }],
    ['代码', { name: '代码' }],
  ])('%s is read as its name, year and unit', (text, expected) => {
    expect(readHead(text)).toEqual({ year: undefined, isEveryYear: false, unit: undefined, ...expected });
  });

  it('a line above the table says the unit, a title does not', () => {
    expect(readUnit('单位：万元')).toBe('wan');
    expect(readUnit('Unit: yuan')).toBe('one');
    expect(readUnit('职业院校基本情况表')).toBeUndefined();
  });
});
