import { answerProgramme } from '../../src/engine';
import type { Helper } from '../../src/worker/heavyWork';

/** A worker without a browser, which answers, dies or stays silent as a test wants. */
export class FakeHelper implements Helper {
  onmessage: Helper['onmessage'] = null;
  onerror: Helper['onerror'] = null;
  isTerminated = false;

  constructor(private readonly does: 'answer' | 'die' | 'nothing') {}

  postMessage({ id, programme }: Parameters<Helper['postMessage']>[0]): void {
    if (this.does === 'answer') this.onmessage?.({ data: { id, answer: answerProgramme(programme) } });
    if (this.does === 'die') this.onerror?.(new Error('gone'));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
