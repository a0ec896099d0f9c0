import type { Because, Cell, Exact, Problem, Rules, Value } from '../engine';
import {
  differenceText,
  quantityText,
  redline,
  type MoneyUnit,
  type RedlineEdit,
  type RedlinePiece,
} from '../format';
import {
  becauseText,
  changeSentence,
  fill,
  inLanguage,
  magnitudes,
  messages,
  unitText,
  type Language,
  type MessageKey,
} from '../i18n';
import type { Bilingual, ClauseEntry, RegisterEntry } from '../schema';
import { entityNames } from './entityNames';
import type { View } from './view.svelte';
import type { Workspace } from './workspace.svelte';

/** A clause with the register it stands in and how it is cited under the policy in force. */
export interface Citation {
  readonly id: string;
  readonly clause: ClauseEntry;
  readonly register: RegisterEntry;
  /** From the policy's own document, from one it implements, or from outside the five. */
  readonly kind: 'own' | 'parent' | 'outside';
}

/** Everything that is said on the pages, in the reader's language and unit of money. */
export class Words {
  readonly #names = $derived.by(() => entityNames(this.workspace().simulation.population));

  constructor(
    /** In which language, unit of money and year it is spoken; a paper may have its own. */
    private readonly view: Pick<View, 'language' | 'money' | 'year'>,
    /** What is spoken of: the table, or a run of it under another policy, whose labels and clauses are then used. */
    private readonly workspace: () => Pick<Workspace, 'pack' | 'simulation'>,
  ) {}

  get language(): Language {
    return this.view.language;
  }

  /** A word or sentence of the app. */
  t = (key: MessageKey, data: Readonly<Record<string, string | number>> = {}): string =>
    this.say(messages[key], data);

  /** A text that came with a page, its slots filled. */
  say = (text: Bilingual, data: Readonly<Record<string, string | number>> = {}): string => {
    const texts = Object.fromEntries(Object.entries(data).map(([slot, value]) => [slot, String(value)]));
    return fill(this.of(text), texts);
  };

  /** A remark in the brackets of the language. */
  inBrackets = (text: string): string => this.t('brackets', { text });

  /** A label as it stands inside a sentence: English does without its capital. */
  inSentence = (label: string): string =>
    this.view.language === 'en' ? label.charAt(0).toLowerCase() + label.slice(1) : label;

  of = (text: Bilingual): string => inLanguage(text, this.view.language);

  /** The label of a variable, parameter, check or target. */
  label = (id: string): string => {
    const { variables, parameters, checks, targets } = this.#rules;
    const found =
      variables.get(id) ??
      parameters.get(id) ??
      checks.find((check) => check.id === id) ??
      targets.find((target) => target.id === id);
    return found ? this.of(found.label) : id;
  };

  /** A number in its unit, without naming it. */
  number = (value: Exact, unit: string): string => quantityText(value, unit, this.view.money);

  /** A number with its unit: 57.38 万元, 11,531 人, 30.00%. */
  quantity = (value: Exact, unit: string): string => {
    if (unit === 'flag') return this.t(value.n === 0n ? 'no' : 'yes');
    return `${this.number(value, unit)} ${this.#behind(unit)}`.trim();
  };

  /** A number with its unit, money in yuan to the fen: a calculation by hand must not change with the unit on show. */
  inYuan = (value: Exact, unit: string): string =>
    unit === 'yuan'
      ? `${quantityText(value, unit, 'yuan')} ${this.t('yuanBehind')}`.trim()
      : this.quantity(value, unit);

  difference = (value: Exact, unit: string): string =>
    `${differenceText(value, unit, this.view.money)} ${unit === 'ratio' ? this.t('pointsBehind') : this.#behind(unit)}`.trim();

  /** A sentence with its changed figures marked as in a redline. */
  redline = (sentence: Bilingual, edits: readonly RedlineEdit[]): RedlinePiece[] =>
    redline(this.of(sentence), edits, magnitudes[this.view.language]);

  /** A change as a signed percentage: +3.20%. */
  signed = (change: Exact): string => `${differenceText(change, 'ratio', this.view.money)}%`;

  /** The unit of money on show. */
  get money(): MoneyUnit {
    return this.view.money;
  }

  /** The year on show. */
  get year(): number {
    return this.view.year;
  }

  /** The name of a unit; of money, the one on show. */
  unit = (unit: string): string =>
    unit === 'yuan' ? this.t(this.view.money) : unitText(unit, this.view.language);

  /** A value on one line: a number, ? or —. */
  value = (value: Value, unit: string): string => {
    if (value.kind === 'known')
      return unit === 'flag' ? this.quantity(value.number, unit) : this.number(value.number, unit);
    return value.kind === 'missing' ? '?' : '—';
  };

  because = (because: Because): string => becauseText(because, this.view.language, this.label);

  problem = (problem: Problem): string => changeSentence(problem, this.view.language);

  /** The name of an entity by its path. */
  entityName = (path: string): string => {
    const name = this.#names.get(path);
    return name ? this.of(name) : path;
  };

  /** A cell by its names: 示例高职院校 · 在校生 · 2026. */
  cell = ({ variable, entity, year }: Cell): string => {
    const parts = [entity === 'region' ? '' : this.entityName(entity), this.label(variable), String(year)];
    return parts.filter((part) => part !== '').join(' · ');
  };

  citation = (id: string): Citation | undefined => {
    const { policy, registers } = this.workspace().pack;
    const register = registers.find(({ clauses }) => Object.hasOwn(clauses, id));
    const clause = register?.clauses[id];
    if (!register || !clause) return undefined;
    const kind = register.outside ? 'outside' : register.id === policy.document ? 'own' : 'parent';
    return { id, clause, register, kind };
  };

  /** The document of a clause as it is cited: its number, else its short name. */
  document = (register: Pick<RegisterEntry, 'number' | 'short'>): string =>
    register.number ?? this.of(register.short);

  /** A clause as a table cites it: its article, with the document where it is not the policy's own. */
  citedShort = (id: string): string => {
    const citation = this.citation(id);
    if (!citation) return id;
    const { clause, kind } = citation;
    if (kind === 'own') return clause.article;
    if (kind === 'parent') return `${this.t('parentDocument')} ${clause.article}`;
    return clause.basis === 'definition' ? this.t('ourDefinition') : this.t('nationalRule');
  };

  /** A clause cited in full: number and article. */
  citedInFull = (id: string): string => {
    const citation = this.citation(id);
    if (!citation) return id;
    const { clause, register } = citation;
    return register.outside ? clause.article : `${this.document(register)} ${clause.article}`;
  };

  get #rules(): Rules {
    return this.workspace().simulation.rules;
  }

  /** The unit as it stands behind a number. */
  #behind(unit: string): string {
    return unit === 'yuan' ? this.t(`${this.view.money}Behind`) : unitText(unit, this.view.language);
  }
}
