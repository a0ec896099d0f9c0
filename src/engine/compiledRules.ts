import type { Rules } from './policy';

/**
 * Rules kept by what they were compiled from, so that many sessions on other data need not compile them again. Only so many:
 * compiled rules are large.
 */
export class CompiledRules {
  readonly #kept = new Map<object, Map<string, Rules>>();

  constructor(private readonly most = 64) {}

  of(pack: object, key: string): Rules | undefined {
    return this.#kept.get(pack)?.get(key);
  }

  keep(pack: object, key: string, rules: Rules): void {
    const own = this.#kept.get(pack) ?? new Map<string, Rules>();
    const [oldest] = own.keys();
    if (oldest !== undefined && own.size >= this.most) own.delete(oldest);
    this.#kept.set(pack, own.set(key, rules));
  }
}
