import { Session, type PolicyPack } from '../engine';
import type { ScenarioFile } from '../schema';

/** One session for each policy, while the scenario and its years stay: it keeps what a change does not reach. */
export class Sessions {
  readonly #kept = new Map<string, Session>();
  #table: { readonly scenario: ScenarioFile; readonly dated: ScenarioFile } | undefined;

  of(
    pack: PolicyPack,
    { scenario, years }: { readonly scenario: ScenarioFile; readonly years: ScenarioFile['years'] },
  ): Session {
    const dated = this.#dated(scenario, years);
    const kept = this.#kept.get(pack.policy.id);
    if (kept?.scenario === dated) return kept;
    const session = new Session(pack, dated);
    this.#kept.set(pack.policy.id, session);
    return session;
  }

  #dated(scenario: ScenarioFile, years: ScenarioFile['years']): ScenarioFile {
    const kept = this.#table;
    if (kept?.scenario === scenario && kept.dated.years === years) return kept.dated;
    const dated = { ...scenario, years };
    this.#table = { scenario, dated };
    return dated;
  }
}
