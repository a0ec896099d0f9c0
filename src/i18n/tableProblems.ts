import type { Bilingual } from '../schema';

/** Why a file with a table is not read, and what to do about it. */
export const tableProblems: Readonly<Record<string, Bilingual>> = {
  tableTooLarge: {
    zh: '文件超过 {most} MB，没有打开；请只保留名册一张表再试',
    en: 'The file is larger than {most} MB and was not opened; keep only the sheet with the roster and try again',
  },
  tableEmpty: {
    zh: '文件里没有数据；请检查选的是不是这个文件',
    en: 'The file holds no data; check that it is the right one',
  },
  tableNotText: {
    zh: '读不懂这个文件的编码；请在 Excel 或 WPS 里另存为 .xlsx，或“CSV UTF-8”',
    en: 'The encoding of the file cannot be read; save it from Excel or WPS as .xlsx or as “CSV UTF-8”',
  },
  tableQuotes: {
    zh: '第 {row} 行的引号没有成对，后面的内容无法分列；请改正后再试',
    en: 'A quotation mark in row {row} is not closed, so what follows cannot be told apart; close it and try again',
  },
  tableTooLong: {
    zh: '表格超过 {most} 行；请删去多余的行，或把数据复制到新的工作簿',
    en: 'The table has more than {most} rows; delete what is not needed, or copy the data into a new workbook',
  },
  tableTooWide: {
    zh: '表格超过 {most} 列；请删去多余的列',
    en: 'The table has more than {most} columns; delete what is not needed',
  },
  tableTooFull: {
    zh: '表格超过 {most} 个单元格；请拆成几个文件',
    en: 'The table has more than {most} cells; divide it into several files',
  },
  tableTooFar: {
    zh: '单元格 {piece} 在第 {rows} 行或第 {columns} 列之外；请删去远处的内容，或把数据复制到新的工作簿',
    en: 'The cell {piece} lies beyond row {rows} or column {columns}; delete what stands far out, or copy the data into a new workbook',
  },
  archiveBroken: {
    zh: '文件已损坏，无法解压；请从原处重新复制，或在 Excel 或 WPS 里另存一次',
    en: 'The file is damaged and cannot be unpacked; copy it again from where it came, or save it anew in Excel or WPS',
  },
  archiveEntries: {
    zh: '文件里的部件超过 {most} 个，不像普通工作簿，没有打开；请把数据复制到新的工作簿',
    en: 'The file has more than {most} parts, unlike an ordinary workbook, and was not opened; copy the data into a new workbook',
  },
  archiveBomb: {
    zh: '文件解压后会超过 {most} MB，或压缩得异常厉害，没有打开；请把数据复制到新的工作簿',
    en: 'Unpacked, the file would exceed {most} MB, or it is packed beyond all measure; it was not opened; copy the data into a new workbook',
  },
  archiveLies: {
    zh: '文件内容与它自己的目录不符（已损坏或被改动），没有打开；请从原处重新复制',
    en: 'What the file holds is not what its own directory says (damaged or tampered with); it was not opened; copy it again from where it came',
  },
  workbookNot: {
    zh: '这个文件不是 .xlsx 工作簿；请在 Excel 或 WPS 里另存为 .xlsx',
    en: 'The file is no .xlsx workbook; save it as .xlsx in Excel or WPS',
  },
  workbookOld: {
    zh: '这是旧格式的工作簿（.xls）；请在 Excel 或 WPS 里另存为 .xlsx',
    en: 'This is a workbook of the old kind (.xls); save it as .xlsx in Excel or WPS',
  },
  workbookEncrypted: {
    zh: '工作簿有密码保护，无法读取；请去掉密码后另存一次',
    en: 'The workbook is locked with a password and cannot be read; save it without the password',
  },
  workbookEntities: {
    zh: '工作簿里有实体声明，正常的表格软件不会写出，没有打开；请把数据复制到新的工作簿',
    en: 'The workbook declares entities, which no spreadsheet program writes, and was not opened; copy the data into a new workbook',
  },
  workbookReference: {
    zh: '工作簿里的单元格地址“{piece}”不成立，没有打开；请在 Excel 或 WPS 里另存一次',
    en: 'The workbook has a cell at “{piece}”, which is no place, and was not opened; save it anew in Excel or WPS',
  },
  workbookBroken: {
    zh: '工作簿已损坏，读不出表格；请在 Excel 或 WPS 里打开后另存一次',
    en: 'The workbook is damaged and no table can be read from it; open it in Excel or WPS and save it anew',
  },
  notInGb18030: {
    zh: '字符“{piece}”无法用 GB18030 保存；请改用 UTF-8 或 .xlsx',
    en: 'The character “{piece}” cannot be written in GB18030; take UTF-8 or .xlsx instead',
  },
  rosterNoRows: {
    zh: '标题行下面没有院校；请检查选的标题行对不对',
    en: 'There are no schools below the heads; check that the right row was taken for the heads',
  },
  rosterNoSchools: {
    zh: '没有一列是院校代码或名称；请在下面指定',
    en: 'No column holds the codes or names of the schools; say below which one does',
  },
  rosterColumnTwice: {
    zh: '“{piece}”与前面的一列用途相同；请把其中一列改为“不导入”',
    en: '“{piece}” is used for the same as a column before it; set one of the two to “not imported”',
  },
  tableNoWorker: {
    zh: '这个浏览器（或单位的安全设置）不允许后台线程，无法读写表格；请换用 Chrome 或 Edge 109 以上',
    en: 'This browser, or a security setting, allows no background threads, so tables cannot be read or written; use Chrome or Edge 109 or newer',
  },
  tableTooSlow: {
    zh: '读取这个文件花了太久，已经停止；请把数据复制到新的工作簿',
    en: 'Reading the file took too long and was stopped; copy the data into a new workbook',
  },
};
