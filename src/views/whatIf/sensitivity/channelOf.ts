import type { LabAsk, LabChannel, SensitivityDesk } from '../../../state';

/** A channel of the desk for one kind of question, so that a newer question of one part calls off only its own older one. */
export function channelOf<Kind extends LabAsk['kind']>(
  desk: () => SensitivityDesk,
  name: string,
): LabChannel<Kind> {
  return {
    ask: (question, onProgress) => desk().ask(question, name, onProgress),
    stop: () => desk().stop(name),
  };
}
