import { writeFileSync } from 'node:fs';
import { today } from '../format';
import { problemLine, type Language } from '../i18n';
import type { Problem } from '../engine';
import { exportCommand } from './exportCommand';

const language: Language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('zh')
  ? 'zh'
  : 'en';

/** Writes the workbook of a scenario under a policy; on bad input one line, exit code 2, and no file. */
async function main(): Promise<void> {
  const result = await exportCommand(process.argv.slice(2), today());
  if (!result.ok) {
    refuse(result.problems[0]);
    return;
  }
  const { out, bytes } = result.value;
  try {
    writeFileSync(out, bytes);
  } catch {
    refuse({ code: 'notWritable', file: '--out', path: [], data: { piece: out } });
  }
}

function refuse(problem: Problem | undefined): void {
  if (problem) process.stderr.write(`${problemLine(problem, language)}\n`);
  process.exitCode = 2;
}

await main();
