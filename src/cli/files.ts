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
  const texts = textsOf('scenarios');
  // Most files are named as their scenario: then one is read and not all of them.
  const likely = texts.find(({ file }) => file === `scenarios/${idOrFile}.yaml`);
  const first = likely && loadScenario(likely);
  if (first?.ok && first.value.value.id === idOrFile) return first;
  const builtIn = texts.map((file) => ({ file, loaded: loadScenario(file) }));
  const named = builtIn.find(({ file, loaded }) =>
    loaded.ok ? loaded.value.value.id === idOrFile : file.file === `scenarios/${idOrFile}.yaml`,
  );
  if (named) return named.loaded;
  if (existsSync(idOrFile)) return readScenario(idOrFile);
  const allowed = builtIn.flatMap(({ loaded }) => (loaded.ok ? [loaded.value.value.id] : [])).join(', ');
  const unknown: Outcome<never> = fail([
    { code: 'unknownScenario', file: '--scenario', path: [], data: { piece: idOrFile, allowed } },
  ]);
  return unknown;
}

/** A scenario of the user; a folder, or a file that may not be read, is bad input and not a fault of this tool. */
function readScenario(file: string): ReturnType<typeof loadScenario> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fail([{ code: 'notAFile', file: '--scenario', path: [], data: { piece: file } }]);
  }
  return loadScenario({ file, text });
}
