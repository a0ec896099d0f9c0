import { builtIn } from '../../builtin';
import type { ListedPolicy, Words } from '../../state';

/** A policy as a list of policies names it: the short name of its document; one's own by its register, with its id where that differs. */
export function policyName({ id, document, short, isOwn }: ListedPolicy, words: Words): string {
  if (isOwn && !short) return id;
  if (short) return document === id ? words.of(short) : `${words.of(short)} · ${id}`;
  const register = builtIn.registers.find((each) => each.id === document);
  return register ? words.of(register.short) : id;
}
