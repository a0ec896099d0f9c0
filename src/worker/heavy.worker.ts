import { TaskRunner } from './answerTask';
import type { Asked, Told } from './messages';

const runner = new TaskRunner(() => performance.now());

/** Everything heavy is worked out here, one question at a time, so that the page never waits. */
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    runner.run(data, (told) => self.postMessage(told));
  } catch {
    const told: Told = { id: data.id, kind: 'failed' };
    self.postMessage(told);
  }
};
