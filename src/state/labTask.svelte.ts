import type { LabAnswer, LabAnswers, Problem } from '../engine';
import type { LabAsk } from './sensitivityDesk.svelte';

type Kind = LabAsk['kind'];
type AskOf<K extends Kind> = Extract<LabAsk, { readonly kind: K }>;
type OnProgress = (done: number, all: number) => void;

/** An answer with the question and what was on the table when it was asked. */
export interface LabShown<About, K extends Kind> {
  readonly about: About;
  readonly question: AskOf<K>;
  readonly value: LabAnswers[K];
}

/** Where a question is put, each on its own channel. */
export interface LabChannel<K extends Kind> {
  ask(question: AskOf<K>, onProgress: OnProgress): Promise<LabAnswer<K>>;
  stop(): void;
}

/** What takes longer than this shows how far it is; anything shorter is simply there. */
const slowAfter = 200;

/** One question of the page to the worker, as the page shows it. The last answer stays until the next is there. */
export class LabTask<About, K extends Kind> {
  #shown = $state.raw<LabShown<About, K>>();
  #problems = $state.raw<readonly Problem[]>([]);
  #state = $state<'idle' | 'working' | 'done' | 'refused' | 'stopped' | 'failed'>('idle');
  #isSlow = $state(false);
  #progress = $state(0);
  #round = 0;
  #last: { readonly about: About; readonly question: AskOf<K> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly channel: LabChannel<K>) {}

  get shown(): LabShown<About, K> | undefined {
    return this.#shown;
  }
  /** Why the question cannot be asked so. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }
  /** `stopped` by the reader, `failed` where the worker died or broke off. */
  get state(): 'idle' | 'working' | 'done' | 'refused' | 'stopped' | 'failed' {
    return this.#state;
  }
  /** Whether it takes so long that a reader wants to know. */
  get isSlow(): boolean {
    return this.#isSlow;
  }
  /** From 0 to 1. */
  get progress(): number {
    return this.#progress;
  }

  /** Asks; what it returns calls the question off without a word, for whoever left or asks another. */
  ask(about: About, question: AskOf<K>): () => void {
    this.#round += 1;
    const round = this.#round;
    this.#last = { about, question };
    this.#start();
    const onProgress: OnProgress = (done, all) => {
      if (round === this.#round) this.#progress = done / all;
    };
    this.channel.ask(question, onProgress).then(
      (answer) => {
        if (round !== this.#round) return;
        if (answer.ok) this.#shown = { about, question, value: answer.value };
        this.#end(answer.ok ? 'done' : 'refused', answer.ok ? [] : answer.problems);
      },
      () => {
        if (round === this.#round) this.#end('failed', []);
      },
    );
    return () => {
      if (round !== this.#round) return;
      this.#round += 1;
      clearTimeout(this.#timer);
      this.channel.stop();
    };
  }

  /** The reader has seen enough. */
  cancel(): void {
    this.#round += 1;
    this.#end('stopped', []);
    this.channel.stop();
  }

  /** Puts the last question once more, after it was stopped or had failed. */
  again(): void {
    if (this.#last) this.ask(this.#last.about, this.#last.question);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#state = 'working';
    this.#progress = 0;
    this.#isSlow = false;
    this.#timer = setTimeout(() => (this.#isSlow = true), slowAfter);
  }

  #end(state: 'done' | 'refused' | 'stopped' | 'failed', problems: readonly Problem[]): void {
    clearTimeout(this.#timer);
    this.#isSlow = false;
    this.#state = state;
    this.#problems = problems;
  }
}
