import { execFileSync } from 'node:child_process';
import { build } from 'vite';
import { z } from 'zod';
import type { Findings } from './timing';

const measured = z.array(z.object({ name: z.string(), size: z.number(), sizeLimit: z.number() }));

/** Builds the app and weighs what the size budget names, gzipped. */
export async function sizes(): Promise<Findings> {
  for (const mode of ['production', 'single']) await build({ mode, logLevel: 'error' });
  const output = execFileSync('npx', ['--no-install', 'size-limit', '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  return Object.fromEntries(
    measured.parse(JSON.parse(output)).map(({ name, size, sizeLimit }) => [
      `size/${name}`,
      {
        ratio: Number((size / sizeLimit).toFixed(3)),
        unit: 'of its limit, gzipped bytes',
        against: `the limit of ${String(sizeLimit)} bytes`,
        detail: { bytes: size },
      },
    ]),
  );
}
