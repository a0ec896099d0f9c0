import type { Bilingual } from '../../schema';

/** The words of the printed allocation note. Slots in braces. */
export const allocationNoteWords = {
  note: { zh: '分配说明', en: 'Allocation note' },
  openNote: { zh: '打印分配说明', en: 'Printable note' },
  backToAllocation: { zh: '返回分配', en: 'Back to the allocation' },
  print: { zh: '打印', en: 'Print' },
  noteBasis: { zh: '一、依据', en: '1. Basis' },
  noteMethod: { zh: '二、方法', en: '2. Method' },
  noteTable: { zh: '三、分配表', en: '3. Parts' },
  noteByHand: { zh: '四、人工调整', en: '4. Set by hand' },
  noteNoneByHand: { zh: '无。', en: 'None.' },
  noteMethodText: {
    zh: '资金总额 {pool} 元。按 {factors} 加权计算各校应得份额{adjust}{limits}，按最大余数法取到 {unit} 元，并列时按院校编号先后；各校合计与资金总额一致。',
    en: 'A pool of {pool} yuan. The share of each institution is weighted by {factors}{adjust}{limits}, rounded to {unit} yuan by the largest remainder, ties by id; the parts sum to the pool.',
  },
  noteAdjust: {
    zh: '，乘以 {variable} 后归一',
    en: ', multiplied by {variable} and brought back to the pool',
  },
  noteFloor: { zh: '，保底 {limit}', en: ', with a floor of {limit}' },
  noteCap: { zh: '，封顶 {limit}', en: ', with a cap of {limit}' },
  ofLastYear: { zh: '上年的 {share}', en: '{share} of last year' },
  noteRounding: {
    zh: '单位：万元。各行分别四舍五入到两位小数，合计与各行之和可能有尾差；以元计的合计为 {sum} 元。',
    en: 'Unit: 10,000 yuan, each row rounded to two places; rows may differ from the total in the last digit. In yuan the total is {sum}.',
  },
  noteIllustrative: {
    zh: '本说明含示例数据，不作为正式文件。',
    en: 'Holds illustrative figures; not an official paper.',
  },
  noteMethodOwn: {
    zh: '文件只定资金数额，未定分配办法；因素、权重与保底封顶由使用者选定。',
    en: 'The document sets the amount and not how it is shared; factors, weights, floor and cap are the user’s choice.',
  },
  noteNoBasis: {
    zh: '五份文件对这笔资金及其分配办法没有规定；数额、因素、权重与保底封顶由使用者选定。',
    en: 'None of the five documents sets this pool or how it is shared; amount, factors, weights, floor and cap are the user’s choice.',
  },
  noteMade: {
    zh: '方案：{scenario} · 政策：{policy} · 打印日期：{day}',
    en: 'Scenario: {scenario} · Policy: {policy} · Printed: {day}',
  },
  noteAllByHand: {
    zh: '资金总额 {pool} 元，各校数额均由人工指定，理由见第四部分。',
    en: 'A pool of {pool} yuan; every amount is set by hand, for the reasons in part 4.',
  },
  noteHandFirst: {
    zh: '先安排人工指定的 {count} 所共 {amount} 元，其余院校按上述方法分配余额。',
    en: '{amount} yuan are first set by hand for {count} institutions; the others share the rest as above.',
  },
  noteBounds: {
    zh: '保底向上、封顶向下取到 {unit} 元的整数倍；超出封顶或低于保底的差额按同一权重由其余院校分担，逐轮进行到无人越界。',
    en: 'Floors are rounded up and caps down to multiples of {unit} yuan; what they move is shared by the others with the same weights, round after round until nobody is beyond a bound.',
  },
  noteSplit: {
    zh: '其中因素法 {factors} 元、项目法 {projects} 元、绩效 {performance} 元。',
    en: 'Of it {factors} yuan go by factors, {projects} to projects and {performance} by performance.',
  },
  preparedBy: { zh: '编制', en: 'Prepared by' },
  checkedBy: { zh: '复核', en: 'Checked by' },
  approvedBy: { zh: '审批', en: 'Approved by' },
  dateLine: { zh: '日期', en: 'Date' },
  sumOf: { zh: '合计', en: 'Total' },
} as const satisfies Record<string, Bilingual>;
