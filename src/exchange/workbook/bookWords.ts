import { explain, type Bound, type PolicyPack, type Simulation, type Token } from '../../engine';
import { plainText } from '../../format';
import { fill, unitText, words, workbookWords, type Language } from '../../i18n';
import type { Bilingual, ClauseWords, RegisterEntry, ScenarioFile, Source } from '../../schema';
import type { SheetNames } from './layout';
import type { WorkbookChoice } from './scope';

/** What a workbook is made of. */
export interface WorkbookSubject {
  readonly simulation: Simulation;
  readonly pack: PolicyPack;
  readonly scenario: ScenarioFile;
  readonly language: Language;
  /** The day it is made on, such as 2026-11-23. */
  readonly date: string;
  /** What was changed of the scenario, one line each. */
  readonly changes: readonly string[];
  /** The words of the clauses by register and clause, as far as they are at hand. */
  readonly clauseWords: Readonly<Record<string, Readonly<Record<string, ClauseWords>>>>;
  readonly choice: WorkbookChoice;
}

type Key = keyof typeof workbookWords;

/** A clause with the register that it stands in. */
export interface CitedClause {
  readonly id: string;
  readonly register: RegisterEntry;
}

/** Everything that a workbook says, in the language of the user. */
export class BookWords {
  readonly #twins = new Map<string, Set<string>>();

  constructor(private readonly subject: Pick<WorkbookSubject, 'simulation' | 'pack' | 'language'>) {
    for (const [kind, entities] of subject.simulation.population) {
      const names = entities.map(({ name }) => this.of(name));
      this.#twins.set(kind, new Set(names.filter((name, at) => names.indexOf(name) !== at)));
    }
  }

  say = (key: Key, data: Readonly<Record<string, string | number>> = {}): string =>
    fill(
      this.of(workbookWords[key]),
      Object.fromEntries(Object.entries(data).map(([slot, value]) => [slot, String(value)])),
    );

  of = (text: Bilingual): string => text[this.subject.language];

  unit = (unit: string): string => unitText(unit, this.subject.language);

  /** A word of a closed list, such as the force of a wording; nothing where nothing is said. */
  word = (key: string | undefined): string =>
    key !== undefined && Object.hasOwn(workbookWords, key) ? this.say(key as Key) : (key ?? '');

  /** The label of a variable or a requirement. */
  label = (id: string): string => {
    const { variables, checks, targets } = this.subject.simulation.rules;
    const isIt = (each: { readonly id: string }) => each.id === id;
    const found = variables.get(id) ?? checks.find(isIt) ?? targets.find(isIt);
    return found ? this.of(found.label) : id;
  };

  /** The name of an entity, with its id where another one has the same. */
  entity = (kind: string, index: number): string => {
    const { name, id, parent } = this.subject.simulation.entity(kind, index);
    const own = this.of(name);
    const isTwin = this.#twins.get(kind)?.has(own) === true;
    if (kind === 'program') return `${this.entity('institution', parent)} · ${own}`;
    return isTwin ? `${own} (${id})` : own;
  };

  /** The name of a kind of entity. */
  kind = (kind: string): string => this.word(`kind${kind.charAt(0).toUpperCase()}${kind.slice(1)}`);

  get sheets(): SheetNames {
    return {
      parameters: this.say('parameters'),
      data: this.say('data'),
      allocation: this.say('allocation'),
      calculation: (kind) => this.say('calculation', { kind: this.kind(kind) }),
    };
  }

  /** The register that has a clause. */
  cited = (id: string): CitedClause | undefined => {
    const register = this.subject.pack.registers.find(({ clauses }) => Object.hasOwn(clauses, id));
    return register && { id, register };
  };

  /** A clause as it is cited: number of the document, or its short name, and article. */
  clause = (id: string): string => {
    const found = this.cited(id);
    if (!found) return id;
    const { register } = found;
    return `${register.number ?? this.of(register.short)} ${register.clauses[id]?.article ?? ''}`.trim();
  };

  /** Where a rule comes from. */
  source = (source: Source | undefined): string => {
    if (!source) return '';
    if ('clause' in source) return this.clause(source.clause);
    const { title, number } = source.outside;
    return [this.of(title), number].filter((part) => part !== undefined).join(' ');
  };

  /** A formula in words. */
  formula = (bound: Bound, kind: string, index: number, year: number): string =>
    explain(bound, { kind, index, year }, this.subject.simulation.world)
      .words.map(this.#piece)
      .join(this.subject.language === 'en' ? ' ' : '')
      .replace(/ ?\( | \)/g, (bracket) => bracket.trim());

  #piece = (token: Token): string => {
    const { variables, parameters } = this.subject.simulation.rules;
    switch (token.kind) {
      case 'symbol':
        return token.text;
      case 'separator':
        return this.subject.language === 'en' ? ',' : '\u3001';
      case 'word':
        return this.of(words[token.word]);
      case 'constant':
        return plainText(token.value, 'number');
      case 'variable':
        return this.of(variables.get(token.id)?.label ?? { zh: token.id, en: token.id });
      case 'parameter':
        return this.of(parameters.get(token.id)?.label ?? { zh: token.id, en: token.id });
      case 'result':
        return '';
    }
  };
}
