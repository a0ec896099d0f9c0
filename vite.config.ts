import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
import { policyFile, register, scenarioFile } from './src/schema';

const schemas = { models: policyFile, seeds: register, scenarios: scenarioFile };
type Folder = keyof typeof schemas;
const builtInFile = /\/(models|seeds|scenarios)\/[^/]+\.yaml(?:\?(words|examples))?$/;

/** Built-in YAML becomes modules at build time: checked by its schema here, so that the app need not do it again. */
function yamlModules(): Plugin {
  const catalogue = 'virtual:catalogue';
  const all = (folder: Folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        name,
        data: schemas[folder].parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))),
      }));
  return {
    name: 'yaml-modules',
    resolveId: (id) => (id === catalogue ? `\0${catalogue}` : undefined),
    load(id) {
      if (id !== `\0${catalogue}`) return undefined;
      const policies = all('models').map(({ name, data }) => {
        const { id, extends: parent, document, status } = policyFile.parse(data);
        return { file: `/models/${name}`, id, parent, document, status };
      });
      const registers = all('seeds').map(({ name, data }) => {
        const { id, short, number, outside, clauses } = register.parse(data);
        const all = Object.values(clauses);
        const modelled = all.filter(({ status }) => status === 'modelled').length;
        return { file: `/seeds/${name}`, id, short, number, outside, all: all.length, modelled };
      });
      const scenarios = all('scenarios').map(({ name, data }) => {
        const { id, title, group, policy } = scenarioFile.parse(data);
        return { file: `/scenarios/${name}`, id, title, group, policy };
      });
      return `export default ${JSON.stringify({ policies, registers, scenarios })}`;
    },
    transform(code, id) {
      const [, folder, part] = (builtInFile.exec(id) ?? []) as [string?, Folder?, string?];
      if (!folder) return undefined;
      const data = partOf(folder, parse(code), part);
      return { code: `export default ${JSON.stringify(data)}`, map: null };
    },
  };
}

/** What a module holds of a file: what is only read by people comes apart from what figures are made of. */
function partOf(folder: Folder, data: unknown, part: string | undefined): unknown {
  if (folder === 'seeds') return registerPart(data, part === 'words');
  return folder === 'models' ? policyPart(data, part === 'examples') : schemas[folder].parse(data);
}

/** The worked examples apart from the rest of a policy, by variable. */
function policyPart(data: unknown, isExamples: boolean): unknown {
  const { variables, ...rest } = policyFile.parse(data);
  const parts = Object.entries(variables).flatMap(([id, { examples, ...rule }]): [string, unknown][] =>
    isExamples ? (examples ? [[id, examples]] : []) : [[id, rule]],
  );
  const part: unknown = Object.fromEntries(parts);
  return isExamples ? part : { ...rest, variables: part };
}

/** The words of the clauses apart from the rest of a register: figures come without them. */
function registerPart(data: unknown, isWords: boolean): unknown {
  const { clauses, ...rest } = register.parse(data);
  const parts = Object.entries(clauses).map(([id, { zh, en, because, ...entry }]) => [
    id,
    isWords ? { zh, en, because } : entry,
  ]);
  const part: unknown = Object.fromEntries(parts);
  return isWords ? part : { ...rest, clauses: part };
}

/** The single file carries its own policy: nothing runs but the script and style that were built into it. */
function contentSecurityPolicy(): Plugin {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const hashes = (html: string, tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) =>
      hash(text),
    );
  return {
    name: 'content-security-policy',
    enforce: 'post',
    // After everything has been written into the page, so that the hashes are those of what will run.
    writeBundle({ dir = '' }) {
      const path = `${dir}/index.html`;
      const html = readFileSync(path, 'utf8');
      const policy = [
        `default-src 'none'`,
        // WebAssembly is compiled from bytes that the engine writes itself; no text ever becomes code.
        `script-src ${hashes(html, 'script').join(' ')} 'wasm-unsafe-eval'`,
        `worker-src blob:`,
        `style-src ${hashes(html, 'style').join(' ')}`,
        `img-src data: blob:`,
        `font-src data:`,
        `connect-src 'none'`,
        `base-uri 'none'`,
        `form-action 'none'`,
        `object-src 'none'`,
      ].join('; ');
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      writeFileSync(path, html.replace('<head>', `<head>${meta}`));
    },
  };
}

/** `assets/models-xingan-….js` for a built-in file or `words-…` for a part of it, `assets/<name>-….js` otherwise. */
function chunkName({ facadeModuleId }: { facadeModuleId: string | null }) {
  const [, folder, part = folder] = builtInFile.exec(facadeModuleId ?? '') ?? [];
  return `assets/${part === undefined ? '' : `${part}-`}[name]-[hash].js`;
}

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    yamlModules(),
    svelte({ configFile: false }),
    ...(mode === 'single' ? [viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy()] : []),
  ],
  build: {
    target: 'chrome87',
    outDir: mode === 'single' ? 'dist-single' : 'dist',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Three folders hold files of the same name; the size budget needs to tell them apart.
        chunkFileNames: chunkName,
        // What the page needs before anything is opened is one file: else every page that shares a part of it splits it anew.
        ...(mode === 'single' ? {} : { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } }),
      },
    },
  },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Left to itself it leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    // A busy machine must not fail a test that is only slow there; a hang is still found.
    testTimeout: mode === 'deep' ? 900_000 : 60_000,
    env: { TZ: 'Asia/Shanghai' },
    // What is worked out has to be held by tests without a browser; components are held by the end-to-end tests.
    coverage: {
      include: ['src/engine/**/*.ts', 'src/state/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: {
        'src/engine/**': { lines: 95, branches: 82 },
        'src/state/**': { lines: 95, branches: 88 },
      },
    },
  },
}));
