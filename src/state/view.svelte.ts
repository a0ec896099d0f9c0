import type { MoneyUnit } from '../format';
import type { Language } from '../i18n';
import type { Scope } from './scope';

/** What was asked "why?" of. */
export type Question =
  | { readonly kind: 'cell'; readonly variable: string; readonly index: number; readonly year: number }
  | { readonly kind: 'requirement'; readonly id: string; readonly index: number; readonly year: number }
  | { readonly kind: 'parameter'; readonly id: string; readonly year: number }
  | { readonly kind: 'share'; readonly allocation: string; readonly index: number; readonly year: number };

/** How the work is looked at: nothing here changes a figure. */
export class View {
  language = $state<Language>('zh');
  money = $state<MoneyUnit>('wan');
  year = $state(0);
  scope = $state<Scope>('from');
  /** From when a figure of a clause is changed: from the year on show on, or in every year. */
  ruleScope = $state<'from' | 'all'>('from');
  /** The factors whose weight stays while others are moved, by allocation and part. */
  locked = $state.raw<Readonly<Record<string, readonly string[]>>>({});
  /** On small screens the pages and controls fold into a menu. */
  isMenuOpen = $state(false);
  /** The trail of questions; the last one is answered on show. */
  #trail = $state.raw<readonly Question[]>([]);

  get question(): Question | undefined {
    return this.#trail.at(-1);
  }
  get trail(): readonly Question[] {
    return this.#trail;
  }

  /** Asks from a page: a new trail. */
  ask(question: Question): void {
    this.#trail = [question];
  }
  /** Asks from within an answer: one step further. */
  follow(question: Question): void {
    this.#trail = [...this.#trail, question];
  }
  back(): void {
    this.#trail = this.#trail.slice(0, -1);
  }
  closeWhy(): void {
    this.#trail = [];
  }
}
