import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ComposedPolicy } from './compose';

/**
 * A fingerprint of a composed policy: the same for the same rules, however the files are ordered.
 * Written beside every result, so that a figure can be traced to the rules that made it.
 */
export function rulesDigest(policy: ComposedPolicy): string {
  // What documents say of one another is for readers: it changes no figure.
  const rules = { ...policy, relations: undefined };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(rules))))).slice(0, 16);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries: [string, unknown][] =
    value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
