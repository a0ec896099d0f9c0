import { builtInLibrary, findScenario } from '../../src/cli/files';
import { allocation } from './allocation';
import { browser } from './browser';
import { chances } from './chances';
import { engine } from './engine';
import { growth } from './growth';
import { lanes } from './lanes';
import { memory } from './memory';
import { policyDesk } from './policyDesk';
import { roster } from './roster';
import { sizes } from './sizes';
import type { Findings } from './timing';
import { packOf } from './work';

/**
 * Measures everything and prints it: as one JSON object with `--json`, else a line for each. With `--browser` what is
 * measured is what a person waits for in a real browser, and nothing else.
 */
async function main(): Promise<void> {
  const [scenario, province] = [findScenario('xingan'), findScenario('inner-mongolia')];
  if (!scenario.ok || !province.ok) throw new Error('the example does not load; `npm test` says why');
  const library = builtInLibrary();
  const { value } = scenario.value;
  const pack = packOf(library, value.policy);
  const findings: Findings = process.argv.includes('--browser')
    ? await browser(value)
    : {
        ...engine(library, value.policy, value),
        ...growth(pack, value),
        ...allocation(pack, value),
        ...policyDesk(packOf(library, 'inner-mongolia'), province.value.value),
        ...lanes(),
        ...chances(pack, value),
        ...(await memory()),
        ...(await roster(pack, value)),
        ...(await sizes()),
      };
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(findings)}\n`);
    return;
  }
  for (const [name, { ratio, unit, against, detail }] of Object.entries(findings)) {
    const figures = Object.entries(detail).map(([key, figure]) => `${key} ${String(figure)}`);
    console.log(`${name}: ${String(ratio)} ${unit}, against ${against}\n  ${figures.join(' · ')}`);
  }
}

await main();
