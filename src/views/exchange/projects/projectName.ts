import { projectWords } from '../../../i18n';
import type { Words } from '../../../state';

/** What a project is called; one without a name says so. */
export function projectName({ name }: { readonly name: string }, words: Words): string {
  return name === '' ? words.say(projectWords.untitled) : name;
}
