/** The words of the frame of the page In and out; its parts bring their own. */
export const exchangeWords = {
  parts: { zh: '导入导出的内容', en: 'What goes in and out' },
  projects: { zh: '项目与分享', en: 'Projects and sharing' },
  roster: { zh: '院校名册', en: 'Roster' },
  workbook: { zh: '计算表', en: 'Workbook' },
  report: { zh: '报告', en: 'Report' },
};
