import { parsePath } from '../engine';
import type { App } from '../state';

/** What changes are about, by the words of the policy on show: the question of a reading, the label of all else. */
export function changeNames(paths: readonly string[], { words, workspace }: App): string {
  const { readings } = workspace.simulation.rules;
  const names = paths.map((text) => {
    const path = parsePath(text);
    if (path?.kind === 'given') return words.label(path.variable);
    if (!path) return text;
    const question = path.kind === 'reading' ? readings.get(path.id)?.question : undefined;
    return question ? words.of(question) : words.label(path.id);
  });
  return [...new Set(names)].join(words.t('listComma'));
}
