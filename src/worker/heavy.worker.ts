import { answerProgramme } from '../engine';
import type { Asked, Told } from './messages';

/** Everything heavy is worked out here, one question at a time, so that the page never waits. */
self.onmessage = ({ data: { id, programme } }: MessageEvent<Asked>) => {
  const told: Told = { id, answer: answerProgramme(programme) };
  self.postMessage(told);
};
