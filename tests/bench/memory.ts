import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builtInLibrary, findScenario } from '../../src/cli/files';
import { chancesOf } from '../../src/engine/lab/chances';
import { national, prepared } from './chances';
import { short, type Findings } from './timing';
import { packOf } from './work';

const draws = 1000;
const megabyte = 2 ** 20;

/**
 * The greatest memory of a process that draws chances for a whole country, the loading of its data included. It runs
 * compiled, as everywhere but here: what compiles would weigh more than half of what is measured.
 */
export async function memory(): Promise<Findings> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  // Two folders deep, as the code that looks for the built-in files expects.
  const outDir = join(root, 'test-results', 'bench');
  const entry = fileURLToPath(import.meta.url);
  const rolldownOptions = { output: { entryFileNames: 'memory.mjs' } };
  await build({ configFile: false, logLevel: 'error', build: { ssr: entry, outDir, rolldownOptions } });
  const args = [join(outDir, 'memory.mjs'), 'measure'];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const { peak, loaded } = JSON.parse(printed) as { peak: number; loaded: number };
  return {
    'memory/national': {
      ratio: null,
      unit: 'MB',
      against: 'nothing',
      detail: {
        ...{ institutions: national, years: 10, draws },
        ...{
          'peak (MB)': short(peak / megabyte),
          'with the tool and nothing loaded (MB)': short(loaded / megabyte),
        },
      },
    },
  };
}

function measure(): void {
  const found = findScenario('xingan');
  if (!found.ok) throw new Error('the example does not load; `npm test` says why');
  const scenario = found.value.value;
  const pack = packOf(builtInLibrary(), scenario.policy);
  const loaded = process.memoryUsage.rss();
  const { model, question } = prepared(pack, scenario, national);
  chancesOf(model, question(draws));
  // Linux and macOS tell kilobytes.
  process.stdout.write(JSON.stringify({ peak: process.resourceUsage().maxRSS * 1024, loaded }));
}

if (process.argv[2] === 'measure') measure();
