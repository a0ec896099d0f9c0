import process from 'node:process';
import { countEndToEnd, countUnit } from './counts.mjs';
import { begin, forgetReport, prepare, readReport, run } from './steps.mjs';

prepare();
const { findOrInstallBrowser } = await import('./browser.mjs');

let passed = 0;
let failed = 0;

function count(name, good, bad, output = '') {
  passed += good;
  failed += bad;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    `${bad === 0 ? '✓' : '✕'} ${name}: ${String(good)} passed, ${String(bad)} failed (${seconds} s)`,
  );
  if (bad > 0 && output) console.log(output);
}

/** A step that passes or fails as a whole. */
function step(name, command, args) {
  started = Date.now();
  const { ok, output } = run(command, args, { quiet: true });
  count(name, ok ? 1 : 0, ok ? 0 : 1, output);
  return ok;
}

let started = Date.now();
// The longest of them goes beside the others: it has a core of its own meanwhile.
const linting = begin('eslint', ['.', '--max-warnings', '0']);
step('format', 'prettier', ['--check', '.']);
step('types', 'tsc', ['--noEmit']);
step('components', 'svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings']);
step('layers', 'depcruise', ['src', 'tests']);
step('dead code', 'knip', []);
started = Date.now();
const lint = await linting;
count('lint', lint.ok ? 1 : 0, lint.ok ? 0 : 1, lint.output);

started = Date.now();
forgetReport('test-results/unit.json');
const unit = run(
  'vitest',
  ['run', '--coverage', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
  { quiet: true, env: { NO_COLOR: '1' } },
);
const units = countUnit(readReport('test-results/unit.json'), unit.ok);
count('unit, property, golden and model tests', units.good, units.bad, unit.output);

const built =
  step('build', 'vite', ['build']) && step('build of the single file', 'vite', ['build', '--mode', 'single']);
if (built) {
  step('size', 'size-limit', []);
  started = Date.now();
  const browser = await findOrInstallBrowser((line) => console.log(line));
  if (browser) {
    forgetReport('test-results/e2e.json');
    const ended = run('playwright', ['test', '--project', 'app'], { env: { BROWSER_PATH: browser } });
    const ends = countEndToEnd(readReport('test-results/e2e.json'), ended.ok);
    count('end to end', ends.good, ends.bad);
  } else {
    const sentence =
      'No browser: install Chrome, Chromium or Edge, or set BROWSER_PATH to one. The end-to-end tests did not run.';
    count('end to end', 0, 1, sentence);
  }
}

console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
