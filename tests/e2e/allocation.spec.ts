import { expect, test } from '@playwright/test';
import { open, watch } from './support';

const total = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0);

test('the parts are the pool, whatever the weights', async ({ page }) => {
  const complaints = watch(page);
  await open(page, 'allocation');
  await page.getByText('元', { exact: true }).first().click();
  await expect(page.getByText('✓ Σ = 5,000,000.00 元，与资金总额一致')).toBeVisible();
  const table = page.getByRole('region', { name: '各校分配' }).getByRole('table');
  const parts = async () => total(await table.locator('button.ask').allTextContents());
  expect(await parts()).toBeCloseTo(5_000_000, 2);
  const students = page.getByRole('textbox', { name: '全日制在校生', exact: true });
  await students.fill('80');
  await students.press('Enter');
  await expect(page.getByRole('textbox', { name: '专业课教师', exact: true })).toHaveValue('12.00%');
  await expect(page.getByRole('textbox', { name: /办学质量评估得分/ })).toHaveValue('8.00%');
  expect(await parts()).toBeCloseTo(5_000_000, 2);
  expect(complaints).toEqual([]);
});

test('a locked weight stays while the others give way', async ({ page }) => {
  await open(page, 'allocation');
  await page.getByRole('checkbox', { name: '锁定：专业课教师' }).check();
  const students = page.getByRole('textbox', { name: '全日制在校生', exact: true });
  await students.fill('60');
  await students.press('Enter');
  await expect(page.getByRole('textbox', { name: '专业课教师', exact: true })).toHaveValue('30.00%');
  await expect(page.getByRole('textbox', { name: /办学质量评估得分/ })).toHaveValue('10.00%');
});

test('an amount by hand needs a reason, says who pays, and is printed with it', async ({ page }) => {
  await open(page, 'allocation');
  await page.getByRole('button', { name: '人工调整：示例中职学校（戊）' }).click();
  await page.getByRole('textbox', { name: /指定数额/ }).fill('500000');
  await expect(page.getByText(/由谁承担：示例中职学校（戊） \+17\.74 万元，其余各校：/)).toBeVisible();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('alert')).toContainText('请写明理由');
  await page.getByRole('textbox', { name: '理由' }).fill('新建实训楼');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('row', { name: /示例中职学校（戊）.*50\.00.*人工/ })).toBeVisible();
  await expect(page.getByText('✓ Σ = 5,000,000.00 元，与资金总额一致')).toBeVisible();
  await page.getByRole('link', { name: '打印分配说明' }).click();
  await expect(page.getByText('示例中职学校（戊）：50.00 万元；新建实训楼')).toBeVisible();
  await expect(page.getByText(/兴署办发〔2023〕10号/).first()).toBeVisible();
  await page.goto('./#/scenario');
  await expect(page.getByRole('row', { name: /人工 · 示例中职学校（戊）.*50\.00 万元/ })).toBeVisible();
});

test('what weights give a school so much is answered, or why none do', async ({ page }) => {
  await open(page, 'allocation');
  const reach = page.getByRole('region', { name: '什么权重能让一所学校得到……' });
  await reach.getByRole('textbox').fill('173');
  await reach.getByRole('button', { name: '求解' }).click();
  await expect(reach.getByText(/的权重提到 [\d.]+%/).first()).toBeVisible();
  await reach.getByRole('textbox').fill('400');
  await reach.getByRole('button', { name: '求解' }).click();
  await expect(reach.getByText(/没有一个因素单独提高能做到/)).toBeVisible();
});

test('a part answers "why?" by its factors, and floors that are too high say by how much', async ({
  page,
}) => {
  await open(page, 'allocation');
  await page.getByRole('region', { name: '各校分配' }).locator('button.ask').first().click();
  const why = page.getByRole('region', { name: '为什么？' });
  await expect(why.getByText(/全日制在校生：权重 50\.00% × 占比/)).toBeVisible();
  await page.locator('main').getByRole('combobox', { name: '年份', exact: true }).selectOption('2023');
  const floor = page.getByRole('textbox', { name: '保底' });
  await floor.fill('110');
  await floor.press('Enter');
  await expect(page.getByRole('alert')).toContainText('各校保底合计超出资金总额 500,000.00 元');
  await page.locator('main').getByRole('combobox', { name: '年份', exact: true }).selectOption('2024');
  await expect(page.getByRole('alert')).toContainText('有院校上年没有分到这笔资金');
});

test('a change from this year on leaves the money of earlier years alone', async ({ page }) => {
  await open(page, 'allocation');
  const table = page.getByRole('region', { name: '各校分配' }).getByRole('table');
  const lastYear = async () => {
    await page.getByRole('combobox', { name: '年份', exact: true }).first().selectOption('2025');
    const parts = await table.locator('button.ask').allTextContents();
    await page.getByRole('combobox', { name: '年份', exact: true }).first().selectOption('2026');
    return parts;
  };
  const before = await lastYear();
  const students = page.getByRole('textbox', { name: '全日制在校生', exact: true });
  await students.fill('90');
  await students.press('Enter');
  await expect(table.locator('button.ask').first()).not.toHaveText('170.29');
  expect(await lastYear()).toEqual(before);
});

test('projects are entered, funded from their part of the pool, and taken away again', async ({ page }) => {
  await open(page, 'allocation');
  await page.getByText('全部按因素分，或分出一部分给项目与绩效').click();
  const division = page.getByRole('region', { name: '资金切块' });
  await division.getByRole('button', { name: '增加项目' }).click();
  await expect(division.getByRole('alert')).toContainText('请填写项目名称');
  await division.getByRole('textbox', { name: '名称' }).fill('实训楼');
  await division.getByRole('combobox', { name: '院校' }).selectOption('college-a');
  await division.getByRole('textbox', { name: /申请/ }).fill('80');
  await division.getByRole('button', { name: '增加项目' }).click();
  await expect(division.getByText('切块中项目法为 0')).toBeVisible();
  await division.getByRole('textbox', { name: '项目法', exact: true }).fill('10');
  await division.getByRole('textbox', { name: '项目法', exact: true }).press('Enter');
  // 10% of 5,000,000 is less than what is asked.
  await expect(division.getByRole('row', { name: /实训楼 示例高职院校（甲）.*50\.00/ })).toBeVisible();
  await expect(page.getByText('✓ Σ = 5,000,000.00 元，与资金总额一致')).toBeVisible();
  await division.getByRole('button', { name: '删去 实训楼' }).click();
  await expect(division.getByRole('row', { name: /实训楼/ })).toHaveCount(0);
});

test('what districts hand up is a pool of its own, marked as outside the five documents', async ({
  page,
}) => {
  await open(page, 'allocation');
  await page.getByRole('combobox', { name: '资金' }).first().selectOption('handedUp');
  await expect(page.getByText('五份文件之外').first()).toBeVisible();
  await expect(page.getByText(/✓\s+Σ = [\d,]+\.\d\d 元，与资金总额一致/)).toBeVisible();
  await page.getByRole('region', { name: '各校分配' }).locator('button.ask').first().click();
  await expect(page.getByRole('region', { name: '为什么？' })).toContainText('青岛市职业教育条例');
});
