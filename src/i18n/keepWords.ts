import type { Bilingual } from '../schema';

/** Why work is not on the device, and what to do; fetched when it is to be said. */
export const keepWords = {
  newer: {
    zh: '另一个窗口改了这个项目，这里从那以后的改动没有存入，也没有覆盖那边的。',
    en: 'Another window has changed this project. What was done here since then is not saved, and nothing of theirs was overwritten.',
  },
  gone: {
    zh: '另一个窗口删除了这个项目，这里的改动没有存入。',
    en: 'Another window has deleted this project; what is done here is not saved.',
  },
  full: {
    zh: '这台设备的浏览器存储已满，最近的改动没有存入；请把项目存为文件，或删除不用的项目。',
    en: 'The browser’s storage on this device is full and the latest changes are not saved; save the project as a file, or delete projects that you no longer need.',
  },
  stuck: {
    zh: '浏览器的存储没有回应，最近的改动没有存入；下次改动时会再试，也可以先把项目存为文件。',
    en: 'The browser’s storage does not answer and the latest changes are not saved; the next change tries again, or save the project as a file.',
  },
  failed: {
    zh: '浏览器没有存入最近的改动；下次改动时会再试，也可以先把项目存为文件。',
    en: 'The browser did not save the latest changes; the next change tries again, or save the project as a file.',
  },
  outdated: {
    zh: '另一个窗口用了新版本，或存储被清除；为不损坏它，这里停止保存。请把项目存为文件，再重新载入页面。',
    en: 'A newer version of the app has been opened in another window, or the storage was cleared; so as not to damage anything this page has stopped saving. Save the project as a file, then reload.',
  },
  shut: {
    zh: '浏览器的项目库没有打开：现在看到的可能不是最近的工作；这里所做的另行保存，下次打开后成为单独的项目。',
    en: 'The browser’s store of projects did not open: what you see may not be your latest work. What is done here is kept elsewhere and becomes a project of its own next time.',
  },
  loadOther: { zh: '载入另一份', en: 'Load the other state' },
  keepMine: { zh: '把我的另存为副本', en: 'Keep mine as a copy' },
  toFile: { zh: '存为文件…', en: 'Save as a file…' },
  copyName: { zh: '{name} 副本', en: '{name} (copy)' },
  untitled: { zh: '未命名项目', en: 'Untitled project' },
} as const satisfies Record<string, Bilingual>;
