import { builtIn, type PolicyEntry } from '../../builtin';
import type { Words } from '../../state';

/** A policy as a list of policies names it: the short name of its document, and what stage a draft is at. */
export function policyName(policy: PolicyEntry, words: Words): string {
  const register = builtIn.registers.find(({ id }) => id === policy.document);
  return register ? words.of(register.short) : policy.id;
}
