import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, type Outcome } from '../engine';
import { Library, loadScenario, type TextFile } from '../loading';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The texts of a folder of the project, named as they stand in it. */
export function textsOf(folder: string): TextFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}

/** The built-in policies with their registers. */
export function builtInLibrary(): Library {
  return new Library(textsOf('models'), textsOf('seeds'));
}

/** A scenario by the id of a built-in one or by the name of a file. */
export function findScenario(idOrFile: string): ReturnType<typeof loadScenario> {
  const builtIn = textsOf('scenarios').map((file) => ({ file, loaded: loadScenario(file) }));
  const named = builtIn.find(({ file, loaded }) =>
    loaded.ok ? loaded.value.value.id === idOrFile : file.file === `scenarios/${idOrFile}.yaml`,
  );
  if (named) return named.loaded;
  if (existsSync(idOrFile)) return loadScenario({ file: idOrFile, text: readFileSync(idOrFile, 'utf8') });
  const allowed = builtIn.flatMap(({ loaded }) => (loaded.ok ? [loaded.value.value.id] : [])).join(', ');
  const unknown: Outcome<never> = fail([
    { code: 'unknownScenario', file: '--scenario', path: [], data: { piece: idOrFile, allowed } },
  ]);
  return unknown;
}
