import { answerProgramme, type FeasibilityAnswer, type Programme } from '../engine';
import type { Asked, Told } from './messages';

/** The part of a worker that is used; passed in, so that it can be faked. */
export interface Helper {
  onmessage: ((event: { data: Told }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(asked: Asked): void;
  terminate(): void;
}

/**
 * The one worker for all heavy work. A new question calls off the one before: what nobody waits for is not worked out.
 * A worker that dies is replaced for the next question; where none can be had at all, the page does the work itself.
 */
export class HeavyWork {
  #helper: Helper | undefined;
  #asked = 0;
  #callOff: (() => void) | undefined;

  constructor(private readonly start: () => Helper) {}

  /** The answer to a programme; rejects where it was called off or the worker died. */
  answer(programme: Programme): Promise<FeasibilityAnswer> {
    this.stop();
    this.#asked += 1;
    const id = this.#asked;
    const helper = this.#helperOrNone();
    if (!helper) return Promise.resolve().then(() => answerProgramme(programme));
    return new Promise((resolve, reject) => {
      const end = (why: string) => {
        this.#drop();
        reject(new Error(why));
      };
      this.#callOff = () => end('called off');
      helper.onmessage = ({ data }) => {
        if (data.id !== id) return;
        this.#callOff = undefined;
        resolve(data.answer);
      };
      helper.onerror = () => end('the worker died');
      helper.postMessage({ id, programme });
    });
  }

  /** Calls off what is being worked out; does nothing where that is nothing. */
  stop(): void {
    this.#callOff?.();
  }

  #drop(): void {
    this.#callOff = undefined;
    this.#helper?.terminate();
    this.#helper = undefined;
  }

  #helperOrNone(): Helper | undefined {
    try {
      this.#helper ??= this.start();
    } catch {
      return undefined;
    }
    return this.#helper;
  }
}
