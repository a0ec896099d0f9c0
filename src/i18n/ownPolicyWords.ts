import type { Bilingual } from '../schema';

/** The words of the page of policy files. They come with the page, so that the first view is without them. */
export const ownPolicyWords = {
  title: { zh: '打开自己的政策文件', en: 'Open a policy file of your own' },
  lead: {
    zh: '写一份政策文件（.yaml），放进来就和内置的五份政策并列运行。文件只在这台设备上读取和保存，不会上传。',
    en: 'Write a policy file (.yaml) and put it here: it runs beside the five that are built in. Files are read and kept on this device only and are not sent anywhere.',
  },
  dropZone: {
    zh: '把政策文件和它的条款册一起拖到这里（拖到任何页面都可以）',
    en: 'Drop the policy file and its clause register here together (or on any page)',
  },
  pick: { zh: '选择文件…', en: 'Choose files…' },
  reading: { zh: '正在读取…', en: 'Reading…' },
  refused: {
    zh: '没有载入任何文件，原有的政策不变。共 {count} 处要改：',
    en: 'Nothing was loaded and what was there stays. Places to change: {count}',
  },
  line: { zh: '第 {line} 行', en: 'line {line}' },
  unfit: {
    zh: '没有生效：桌面上的改动与它不合，原因见页首；原来的文件不变。',
    en: 'This did not take effect: the changes on the table do not fit it, for the reason at the top of the page. The files are as they were.',
  },
  loaded: { zh: '已载入：{ids}。', en: 'Loaded: {ids}.' },
  replaced: {
    zh: '已替换同一 id 的旧文件：{ids}。',
    en: 'The earlier files of the same id were replaced: {ids}.',
  },
  inUse: { zh: '现在用于方案“{scenario}”。', en: 'It is now used on the scenario “{scenario}”.' },
  notInUse: {
    zh: '没有用到当前方案上：原因见页首，或只载入了条款册。',
    en: 'It is not used on the scenario: the reason is at the top of the page, or only a register was loaded.',
  },
  seeOverview: { zh: '看概览', en: 'See the overview' },
  seeRules: { zh: '看条款', en: 'See the clauses' },
  removed: { zh: '已移除 {id}。', en: '{id} was removed.' },
  ownFiles: { zh: '自有文件', en: 'Your files' },
  none: { zh: '还没有自有文件。', en: 'There are none yet.' },
  name: { zh: '名称', en: 'Name' },
  kindPolicy: { zh: '政策', en: 'policy' },
  kindRegister: { zh: '条款册', en: 'clause register' },
  kind: { zh: '类别', en: 'Kind' },
  parent: { zh: '依据（extends）', en: 'Extends' },
  file: { zh: '文件（点按下载）', en: 'File (download)' },
  date: { zh: '载入日期', en: 'Loaded on' },
  action: { zh: '操作', en: 'Action' },
  remove: { zh: '移除', en: 'Remove' },
  removeOne: { zh: '移除 {id}（{kind}）', en: 'Remove {id} ({kind})' },
  current: { zh: '使用中', en: 'in use' },
  unloadedTitle: { zh: '保存着、但载入不了的文件', en: 'Files that are kept but do not load' },
  unloadedLead: {
    zh: '规则改了，或所依据的文件不在了。原文还在，可下载、改好后再打开。',
    en: 'The rules have changed, or a file that they stand on is gone. The texts are still here: download, correct and open them again.',
  },
  guide: { zh: '写一份自己的政策', en: 'Write your own policy' },
  guideStart: {
    zh: '下载两个起步文件，用文本编辑器（记事本即可）打开；保存时编码选 UTF-8。它们属于一个虚构的城市，放进来就能运行：',
    en: 'Download the two starter files and open them in a text editor; save them as UTF-8. They are of a fictitious city and run as they are:',
  },
  guideTry: { zh: '不下载，直接试用', en: 'Try them without a download' },
  guideHead: {
    zh: '头几行：id 是政策的名字（小写字母、数字、连字符），不能与内置的相同；extends 写它依据的政策，可用 {policies}，或自己的另一份；没写的规则都沿用它。',
    en: 'The first lines: id names the policy (lower-case letters, digits, hyphens) and differs from those built in; extends names the policy that it stands on, one of {policies} or another of your own. Every rule that is not said is as there.',
  },
  guideParameter: {
    zh: '参数：id 见下面的一览。values 按年份写，每个数管到下一个年份；source 写出处：五份文件之外的写 outside（名称、文号、年份），有自己条款册的写 document 与 clause。',
    en: 'A parameter: its id stands in the list below. values go by year, each until the next; source says where the figure is from: outside (title, number, year), or document and clause of a register of your own.',
  },
  guideTarget: {
    zh: '目标：clause 引用条款册里的一条，value 和 by 必须是那一条写着的数字；indicator 写要考核的变量。',
    en: 'A target: clause names a clause of the register, value and by must be figures of that clause, and indicator is the variable that is judged.',
  },
  guideReading: {
    zh: '口径：default 改成本文件采用的选项，because 写理由；读者仍可在“规则”页切换。',
    en: 'A reading: default is the option that your document takes and because says why; a reader can still switch it on the Rules page.',
  },
  guideRegister: {
    zh: '条款册：document 写它的 id。每条用自己的话写，figures 列出条款里的数字；花括号里的文字若含英文逗号或冒号，要加引号。',
    en: 'The clause register: document names its id. State each clause in your own words; figures lists the numbers that it prints. Inside braces a text with a comma or a colon is quoted.',
  },
  guideOpen: {
    zh: '把两个文件一起拖进来。都对就立即用于当前方案，概览、院校页的对照和规则页都换成它；有错则逐处列出，例如把 values 误写成 value：',
    en: 'Drop both files here. If all is right the policy is used at once: on the overview, in the comparison of a college and on the Rules page. If not, every place is listed; values misspelt as value gives:',
  },
  guideAgain: {
    zh: '改好后再拖一次即可：id 相同的旧文件会被替换。',
    en: 'Correct the file and drop it again: the earlier one of the same id is replaced.',
  },
  names: { zh: '参数、变量和口径的 id 一览', en: 'The ids of parameters, variables and readings' },
  namesLead: {
    zh: '当前政策“{policy}”下可用的名字',
    en: 'What there is under the policy on the table, “{policy}”',
  },
  id: { zh: 'id', en: 'id' },
  meaning: { zh: '含义', en: 'Meaning' },
  unit: { zh: '单位', en: 'Unit' },
  kindParameter: { zh: '参数', en: 'parameter' },
  kindVariable: { zh: '变量', en: 'variable' },
  kindReading: { zh: '口径', en: 'reading' },
  options: { zh: '选项：{options}', en: 'options: {options}' },
  downloadOne: { zh: '下载 {file}', en: 'Download {file}' },
} as const satisfies Record<string, Bilingual>;
