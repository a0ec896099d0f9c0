/** What a report is saved with. */
interface SavedReport {
  readonly title: string;
  /** As `lang` of the page: zh-CN or en. */
  readonly language: string;
  /** The markup of the paper as the screen shows it, its pictures inside. */
  readonly paper: string;
  readonly styles: readonly string[];
}

/** Comments that a framework leaves in markup, and imports of styles, which a file by itself cannot follow. */
const leftovers = /<!--[\s\S]*?-->/g;
const imports = /@import[^;]*;/g;
/** What may end the style or the title of a page early. */
const unsafe: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A report as one page that opens by itself, from a stick and without a network: nothing in it fetches or runs, and its own
 * policy forbids both. The markup comes from the page and is escaped there.
 */
export function savedPage({ title, language, paper, styles }: SavedReport): string {
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title.replace(/[&<>]/g, (sign) => unsafe[sign] ?? '')}</title>`,
    `<style>${styles.join('\n').replace(imports, '').replaceAll('</', '<\\/')}</style>`,
    '</head>',
    `<body class="saved-report">${paper.replace(leftovers, '')}</body>`,
    '</html>',
    '',
  ].join('\n');
}
