import { answerLab, answerProgramme, BatchModel } from '../engine';
import type { Asked, Told } from './messages';
import { programsKept, Recent } from './recent';

/** The shortest time between two reports of progress, in milliseconds. */
const reportEvery = 80;

/** Works out what is asked, one task after another; keeps the models of the last programs ready. */
export class TaskRunner {
  readonly #models = new Recent<BatchModel>(programsKept);

  constructor(private readonly now: () => number) {}

  /** Says how far it is as often as anyone would notice, then the answer. */
  run({ id, task, program }: Asked, tell: (told: Told) => void): void {
    if (task.kind === 'feasibility') {
      tell({ id, kind: 'answer', answer: answerProgramme(task.programme) });
      return;
    }
    const model = this.#models.use(task.program, () => {
      if (!program) throw new Error('unreachable: asked about a program that was never sent');
      return new BatchModel(program);
    });
    let told = this.now();
    const answer = answerLab(model, task.question, (done, all) => {
      if (this.now() - told < reportEvery) return;
      told = this.now();
      tell({ id, kind: 'progress', done, all });
    });
    tell({ id, kind: 'answer', answer });
  }
}
