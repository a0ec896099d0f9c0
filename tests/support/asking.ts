import type { Asking } from '../../src/state';
import { TaskRunner } from '../../src/worker/answerTask';
import type { Errand } from '../../src/worker';
import type { AnswerTo, Task, Told } from '../../src/worker/messages';

/** Does heavy tasks where the test runs: at once, or when told to. A newer task on a channel calls off an older one. */
export class FakeAsking implements Asking {
  readonly asked: Task[] = [];
  /** Whether tasks wait until they are let go. */
  isHolding = false;
  readonly #runner = new TaskRunner(() => performance.now());
  #waiting: { readonly channel: string; readonly go: () => void; readonly refuse: (why: Error) => void }[] =
    [];

  ask<T extends Task>(task: T, { channel, program, onProgress }: Errand): Promise<AnswerTo<T>> {
    this.stop(channel);
    this.asked.push(structuredClone(task));
    return new Promise((resolve, reject) => {
      const tell = (told: Told): void => {
        if (told.kind === 'progress') onProgress?.(told.done, told.all);
        if (told.kind === 'answer') resolve(structuredClone(told.answer) as AnswerTo<T>);
      };
      const go = () => this.#runner.run({ id: 0, task, ...(program ? { program } : {}) }, tell);
      if (this.isHolding) this.#waiting.push({ channel, go, refuse: reject });
      else go();
    });
  }

  stop(channel: string): void {
    for (const { refuse } of this.#waiting.filter((each) => each.channel === channel))
      refuse(new Error('called off'));
    this.#waiting = this.#waiting.filter((each) => each.channel !== channel);
  }

  /** Lets what waits be done, the oldest first. */
  letGo(): void {
    for (const { go } of this.#waiting.splice(0)) go();
  }

  /** The worker dies under what waits. */
  die(): void {
    for (const { refuse } of this.#waiting.splice(0)) refuse(new Error('the worker died'));
  }
}
