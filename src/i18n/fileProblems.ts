import type { Problem } from '../engine';
import type { LocatedProblem } from '../loading';
import type { Language } from './language';
import { changeSentence } from './problems';
import { fill } from './template';

/** What only files and the command line can have: the first view is without it. */
const sentences: Record<string, Record<Language, string>> = {
  yamlSyntax: { zh: '不是有效的 YAML：{piece}', en: 'this is not valid YAML: {piece}' },
  yamlAlias: {
    zh: '不能用 *{piece} 引用文件别处的内容，请把它写全',
    en: '*{piece} refers to another place of the file, which is not read here; write it out',
  },
  keyTwice: {
    zh: '同一个键写了两次，请删去一个：{piece}',
    en: 'a key stands twice; delete one of them: {piece}',
  },
  tooManyDigits: {
    zh: '数字 {piece} 超过 15 位有效数字，无法精确保存，请缩短',
    en: 'the number {piece} has more than 15 significant digits and cannot be kept exactly; shorten it',
  },
  unknownKey: { zh: '没有“{piece}”这个键，请检查拼写', en: 'there is no key "{piece}"; check its spelling' },
  missingKey: { zh: '缺少“{piece}”，请补上', en: '"{piece}" is missing; add it' },
  wrongKey: { zh: '键“{piece}”的写法不对', en: 'the key "{piece}" is not written as it must be' },
  wrongType: {
    zh: '{piece} 不是需要的类型（{expected}）；数字请写成不带单位、千分位和引号的小数，例如 12000',
    en: '{piece} is not of the type needed ({expected}); write numbers as plain decimals without unit, separators or quotes, such as 12000',
  },
  wrongValue: {
    zh: '{piece} 不能用在这里；数字请写成普通小数，例如 12000；年份为 1900 至 2199 的四位数',
    en: '{piece} cannot stand here; write numbers as plain decimals such as 12000, and years from 1900 to 2199 with four digits',
  },
  unknownPolicy: {
    zh: '没有名为“{piece}”的政策，现有：{allowed}',
    en: 'there is no policy "{piece}"; there are: {allowed}',
  },
  extendsItself: {
    zh: '政策“{piece}”绕回来继承了自己',
    en: 'the policy "{piece}" extends itself in a circle',
  },
  unknownDocument: {
    zh: '没有“{piece}”这份文件的条款册',
    en: 'there is no register of a document "{piece}"',
  },
  unknownClause: { zh: '条款册里没有“{piece}”这一条', en: 'no register has a clause "{piece}"' },
  clauseElsewhere: {
    zh: '条款 {piece} 属于 {elsewhere}，不属于 {document}；请改用本文件的条款，或改写 source 中的文件',
    en: 'the clause {piece} belongs to {elsewhere} and not to {document}; name a clause of that document, or the right document',
  },
  clauseWithoutFigure: {
    zh: '条款 {clause} 没有数字，不能作为 {piece} 的依据',
    en: 'the clause {clause} has no figure and cannot be the source of {piece}',
  },
  figureNotInClause: {
    zh: '{piece} 不是条款 {clause} 的数字（条款中为 {allowed}）',
    en: '{piece} is not a figure of the clause {clause} (which has {allowed})',
  },
  figureWithoutClause: {
    zh: '参数 {piece} 有数字却没有注明条款，请补 source',
    en: 'the parameter {piece} has a figure but names no clause; add its source',
  },
  figureInFormula: {
    zh: '公式里藏着数字 {piece}；请设为带条款的参数',
    en: 'the formula hides the figure {piece}; make it a parameter with a clause',
  },
  setWithoutValue: {
    zh: '--set 的写法是 路径=值，收到“{piece}”',
    en: '--set takes path=value, not "{piece}"',
  },
  unknownScenario: {
    zh: '没有名为“{piece}”的方案，现有：{allowed}；也可以给出文件名',
    en: 'there is no scenario "{piece}"; there are: {allowed}; a file name will do too',
  },
  notAFile: {
    zh: '“{piece}”不是可以读取的文件；请给出一个 YAML 文件',
    en: '"{piece}" is not a file that can be read; give a YAML file',
  },
  missingArgument: { zh: '缺少 {piece}', en: '{piece} is missing' },
  unknownArgument: { zh: '不认识“{piece}”', en: '"{piece}" is not known' },
  // Workbooks
  tooManyFormulas: {
    zh: '约有 {piece} 个公式单元格，最多 {most} 个；请少选几年或几所院校，或只导出数值',
    en: 'it would have about {piece} formula cells and {most} are the most; choose fewer years or colleges, or values only',
  },
  tooManyCells: {
    zh: '约有 {piece} 个数字单元格，最多 {most} 个；请少选几年或几所院校',
    en: 'it would have about {piece} cells of figures and {most} are the most; choose fewer years or colleges',
  },
  notXlsx: {
    zh: '“{piece}”不是 .xlsx 文件名；计算表只写成 .xlsx',
    en: '"{piece}" is no name of an .xlsx file; a workbook is written as .xlsx only',
  },
  notWritable: {
    zh: '“{piece}”写不进去；请检查文件夹是否存在、文件是否正打开着',
    en: '"{piece}" cannot be written; check that the folder is there and the file is not open',
  },
  notYears: {
    zh: '“{piece}”不是年份范围；请写成 2026 或 2026-2028',
    en: '"{piece}" is no range of years; write 2026 or 2026-2028',
  },
  notALanguage: { zh: '没有语言“{piece}”，可用 zh、en', en: 'there is no language "{piece}"; use zh or en' },
  // Files of one's own
  fileTooLarge: {
    zh: '文件有 {piece} KB，最多 {most} KB；请拆开或删去多余内容',
    en: 'the file has {piece} kB and {most} are the most; split it or take out what is not needed',
  },
  tooManyFiles: {
    zh: '自有文件最多 {most} 份，请先移除一些',
    en: 'there can be {most} files of your own; remove some first',
  },
  tooMuchKept: {
    zh: '自有文件合计超过 {most} KB，请先移除一些',
    en: 'your own files together are above {most} kB; remove some first',
  },
  notUtf8: {
    zh: '文件不是 UTF-8 编码（可能是 GBK/GB18030）；请用记事本等“另存为”，编码选 UTF-8，再打开',
    en: 'the file is not in UTF-8 (perhaps in GBK/GB18030); save it as UTF-8 and open it again',
  },
  notText: {
    zh: '这不是文本文件；请打开 .yaml 文本文件',
    en: 'this is no text file; open a .yaml text file',
  },
  tooDeep: {
    zh: '层层嵌套太深，不读；政策文件不超过 {most} 层',
    en: 'it is nested too deeply to be read; a policy file has at most {most} levels',
  },
  tooManyLines: {
    zh: '文件超过 {most} 行；请拆成几份',
    en: 'the file has more than {most} lines; split it',
  },
  lineTooLong: {
    zh: '有一行超过 {most} 个字符，不读；请分行写',
    en: 'a line has more than {most} characters and is not read; break it',
  },
  notAPolicy: {
    zh: '这既不是政策文件，也不是条款册；可从本页的起步文件改起',
    en: 'this is neither a policy file nor a clause register; start from the starter files of this page',
  },
  scenarioNotPolicy: {
    zh: '这是测算方案文件，这里只打开政策文件和条款册',
    en: 'this is a scenario file; policy files and clause registers are opened here',
  },
  idBuiltIn: {
    zh: 'id“{piece}”已归本工具内置的文件，请换一个，例如 my-city',
    en: 'the id "{piece}" belongs to a file that is built in; take another, such as my-city',
  },
  builtInOnly: {
    zh: '“{piece}”只能由内置政策声明，请删去',
    en: 'only the built-in policies can say "{piece}"; delete it',
  },
  tooManyRules: {
    zh: '共 {piece} 条规则，一份文件最多 {most} 条',
    en: 'it has {piece} rules and {most} are the most of one file',
  },
  tooManyOptions: {
    zh: '口径选项共 {piece} 个，一份文件最多 {most} 个',
    en: 'its readings have {piece} options and {most} are the most of one file',
  },
  readerNotFetched: {
    zh: '读取文件的组件没有取到，网络可能断了；请重新载入页面再试，或改用单文件版',
    en: 'the part that reads files could not be fetched; reload the page and try again, or use the single-file build',
  },
  // Projects
  projectTooLarge: {
    zh: '文件有 {piece} MB，项目文件最多 {most} MB；请确认选对了文件',
    en: 'the file has {piece} MB and {most} are the most of a project; check that it is the right one',
  },
  projectTooDeep: {
    zh: '嵌套太深，不是本工具写的项目文件；请让对方重新存一份',
    en: 'it is nested too deeply to be a project file of this app; have it saved anew',
  },
  notAProject: {
    zh: '这不是项目文件，或已损坏；请选择本工具存出的 .json 文件',
    en: 'this is no project file, or it is damaged; choose a .json file that this app has saved',
  },
  draftNotProject: {
    zh: '这是政策草案文件；请到“规则”页用“载入草案”打开',
    en: 'this is the file of a draft; open it on the Rules page under “Load a draft”',
  },
  newerProject: {
    zh: '这个文件由更新版本的工具写成，这里读不了；请换用新版本再打开',
    en: 'a newer version of the app has written this file and this one cannot read it; open it with that version',
  },
  projectDamaged: {
    zh: '“{piece}”这一部分读不懂，整个文件都没有采用；请让对方重新存一份',
    en: 'the part “{piece}” cannot be read, so nothing of the file was used; have it saved anew',
  },
  projectUnread: {
    zh: '没有读到内容，请再试一次；网络断开时可改用单文件版',
    en: 'it could not be read; try again, or use the single-file build where there is no network',
  },
  linkDamaged: {
    zh: '链接不完整或已损坏（可能在转发时被截断）；请向对方再要一次，或要项目文件',
    en: 'the link is incomplete or damaged (perhaps cut off on its way); ask for it again, or for the project as a file',
  },
  scenarioGone: {
    zh: '里面的方案“{piece}”是这一版没有的；请用写出它的版本打开',
    en: 'its scenario “{piece}” is not in this version of the app; open it with the one that has written it',
  },
  stillNeeded: {
    zh: '“{piece}”还要用它，请先移除“{piece}”，没有移除',
    en: '"{piece}" still needs it and it was not removed; remove "{piece}" first',
  },
};

/** The sentence of a problem: what it is and how to fix it. */
export function problemSentence(problem: Pick<Problem, 'code' | 'data'>, language: Language): string {
  const sentence = sentences[problem.code];
  return sentence ? fill(sentence[language], problem.data) : changeSentence(problem, language);
}

/** A problem on one line: file, line, path, sentence. */
export function problemLine(problem: Problem | LocatedProblem, language: Language): string {
  const line = 'line' in problem ? `:${String(problem.line)}` : '';
  const path = problem.path.length > 0 ? ` ${problem.path.join('.')}` : '';
  return `${problem.file}${line}${path}: ${problemSentence(problem, language)}`.replace(/\s+/g, ' ');
}
