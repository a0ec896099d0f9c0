import { problemLine, type Language } from '../i18n';
import { simulateCommand } from './simulateCommand';

const language: Language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('zh')
  ? 'zh'
  : 'en';

/** Prints the result of a scenario under a policy as one JSON object; on bad input one line, and exit code 2. */
function main(): void {
  const result = simulateCommand(process.argv.slice(2), language);
  if (result.ok) {
    process.stdout.write(`${JSON.stringify(result.value)}\n`);
    return;
  }
  const [first] = result.problems;
  if (first) process.stderr.write(`${problemLine(first, language)}\n`);
  process.exitCode = 2;
}

main();
