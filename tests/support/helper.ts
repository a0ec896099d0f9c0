import { TaskRunner } from '../../src/worker/answerTask';
import type { Helper } from '../../src/worker/heavyWork';
import type { Asked } from '../../src/worker/messages';

/** A worker without a browser, which answers (now or when told to), dies or stays silent as a test wants. */
export class FakeHelper implements Helper {
  onmessage: Helper['onmessage'] = null;
  onerror: Helper['onerror'] = null;
  isTerminated = false;
  readonly heard: Asked[] = [];
  readonly #runner: TaskRunner;

  constructor(
    private readonly does: 'answer' | 'die' | 'nothing',
    now: () => number = () => 0,
  ) {
    this.#runner = new TaskRunner(now);
  }

  postMessage(asked: Asked): void {
    // As between a page and a worker, only what can be cloned gets through.
    this.heard.push(structuredClone(asked));
    if (this.does === 'answer') this.answerLast();
    if (this.does === 'die') this.onerror?.(new Error('gone'));
  }

  /** Answers what was asked last, after all. */
  answerLast(): void {
    const asked = this.heard.at(-1);
    if (asked) this.#runner.run(asked, (told) => this.onmessage?.({ data: structuredClone(told) }));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
