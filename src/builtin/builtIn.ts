import catalogue from 'virtual:catalogue';
import { compose, type PolicyPack } from '../engine';
import type { ClauseWords, Example, PolicyFile, RegisterEntry, ScenarioFile } from '../schema';

const policyFiles = import.meta.glob<PolicyFile>('/models/*.yaml', { import: 'default' });
const registerFiles = import.meta.glob<RegisterEntry>('/seeds/*.yaml', { import: 'default' });
const wordFiles = import.meta.glob<Readonly<Record<string, ClauseWords>>>('/seeds/*.yaml', {
  query: '?words',
  import: 'default',
});
const exampleFiles = import.meta.glob<Examples>('/models/*.yaml', { query: '?examples', import: 'default' });
const scenarioFiles = import.meta.glob<ScenarioFile>('/scenarios/*.yaml', { import: 'default' });

/** Worked examples by the variable that they document. */
export type Examples = Readonly<Record<string, readonly Example[]>>;

/** The built-in files by what a list of them needs to show; each is fetched only when it is used. */
export const builtIn = {
  scenarios: catalogue.scenarios,
  registers: catalogue.registers,
  /** The policies that can be run: all but the shared definitions. */
  policies: catalogue.policies.filter(({ parent }) => parent !== undefined),
};
export type PolicyEntry = (typeof builtIn.policies)[number];

/** A built-in policy with all it inherits and the registers of its documents. */
export async function loadPack(id: string): Promise<PolicyPack> {
  const chain = chainOf(id);
  const documents = chain.flatMap(({ document }) => (document === undefined ? [] : [document]));
  const [files, registers] = await Promise.all([
    Promise.all(chain.map(({ file }) => fetchOf(policyFiles, file))),
    Promise.all(
      catalogue.registers
        .filter((entry) => documents.includes(entry.id))
        .map(({ file }) => fetchOf(registerFiles, file)),
    ),
  ]);
  const [first, ...rest] = files;
  if (!first) throw new Error(`unreachable: no policy ${id}`);
  return { policy: compose([first, ...rest]), registers };
}

/** Every built-in policy file and register as values, for files of one's own to be held against. */
export async function loadGround(): Promise<{
  readonly policies: readonly PolicyFile[];
  readonly registers: readonly RegisterEntry[];
}> {
  const all = async <T>(files: Readonly<Record<string, () => Promise<T>>>): Promise<readonly T[]> =>
    Promise.all(Object.values(files).map((load) => load()));
  const [policies, registers] = await Promise.all([all(policyFiles), all(registerFiles)]);
  return { policies, registers };
}

/** The words of the clauses of a built-in register, fetched when someone reads them. */
export async function loadClauseWords(document: string): Promise<Readonly<Record<string, ClauseWords>>> {
  const entry = catalogue.registers.find(({ id }) => id === document);
  if (!entry) throw new Error(`unreachable: no register ${document}`);
  return fetchOf(wordFiles, entry.file);
}

/**
 * The worked examples that hold under a built-in policy, fetched when someone reads them. Of a variable that several
 * files of the chain give examples for, those of the youngest; the tests run the same ones.
 */
export async function loadExamples(policy: string): Promise<Examples> {
  const files = await Promise.all(chainOf(policy).map(({ file }) => fetchOf(exampleFiles, file)));
  return Object.fromEntries(files.flatMap((examples) => Object.entries(examples)));
}

/** A built-in scenario. */
export async function loadBuiltInScenario(id: string): Promise<ScenarioFile> {
  const entry = catalogue.scenarios.find((each) => each.id === id);
  if (!entry) throw new Error(`unreachable: no scenario ${id}`);
  return fetchOf(scenarioFiles, entry.file);
}

/** From the oldest ancestor to the policy itself. */
function chainOf(id: string): (typeof catalogue.policies)[number][] {
  const entry = catalogue.policies.find((each) => each.id === id);
  if (!entry) return [];
  return entry.parent === undefined ? [entry] : [...chainOf(entry.parent), entry];
}

function fetchOf<T>(files: Readonly<Record<string, () => Promise<T>>>, file: string): Promise<T> {
  const load = files[file];
  if (!load) throw new Error(`unreachable: no file ${file}`);
  return load();
}
