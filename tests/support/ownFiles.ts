import { readFileSync } from 'node:fs';
import { loadGround } from '../../src/builtin';
import { problemLine } from '../../src/i18n';
import { loadOwn, type OwnFile, type TextFile } from '../../src/loading';

/** The built-in files as the app has them: values without the words of their clauses. */
export const ground = await loadGround();

/** What is said of files of one's own, one line each in English; nothing where they load. */
export function refusalsOf(texts: readonly TextFile[], standing: readonly OwnFile[] = []): string[] {
  const loaded = loadOwn(texts, standing, ground);
  return loaded.ok ? [] : loaded.problems.map((problem) => problemLine(problem, 'en'));
}

/** A policy of one's own on xingan, completed by further lines. */
export const ownPolicy = (body = '', id = 'my-city', parent = 'xingan') => ({
  file: `${id}.yaml`,
  text: `schemaVersion: 1\nid: ${id}\nextends: ${parent}\nstatus: draft\n${body}`,
});

const starterText = (name: string) => ({
  file: name,
  text: readFileSync(`src/views/ownPolicies/starter/${name}`, 'utf8'),
});

/** The starter files of the guide: a policy of a fictitious city and its register. */
export const starter = [starterText('my-city.yaml'), starterText('my-city-clauses.yaml')] as const;
