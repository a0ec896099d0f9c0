import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PolicyPack, Run } from '../engine';
import { resultJson } from './resultJson';

/** A fingerprint of every cell, check, target and share of a run, in no language: the same for the same figures to the last place shown. */
export function resultsDigest(pack: PolicyPack, scenario: string, run: Run): string {
  const silent = { because: () => '', note: () => '' };
  // Other rules that give the same figures give the same fingerprint.
  const results = { ...resultJson(pack, scenario, run, silent), rulesDigest: '', notes: [] };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(results)))).slice(0, 16);
}
