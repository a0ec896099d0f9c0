import { rulesDigest } from '../../engine';
import { reportWords as r } from '../../i18n';
import { givenValues, type Words, type Workspace } from '../../state';

/** How many values in use are illustrative or of no stated source. */
export function doubtfulCount({ scenario, simulation }: Pick<Workspace, 'scenario' | 'simulation'>): number {
  return givenValues(scenario, simulation.rules).filter(
    ({ kind }) => kind === 'illustrative' || kind === 'unstated',
  ).length;
}

/** The policy in force as a paper names it: title of its document and number. */
export function policyTitle({ pack: { policy, registers } }: Pick<Workspace, 'pack'>, words: Words): string {
  const register = registers.find(({ id }) => id === policy.document);
  return register ? `${words.of(register.title)} ${register.number ?? ''}`.trim() : policy.id;
}

/** The first letters of the digest of the rules: enough to tell versions apart. */
export function shortDigest({ pack }: Pick<Workspace, 'pack'>): string {
  return rulesDigest(pack.policy).slice(0, 12);
}

/** What stands under a figure that leaves the app: what it was made of and when, and the mark of illustrative data. */
export function figureFoot(workspace: Workspace, words: Words, day: string) {
  return {
    source: words.say(r.figureSource, {
      app: words.t('appName'),
      scenario: words.of(workspace.scenario.title),
      policy: policyTitle(workspace, words),
      digest: shortDigest(workspace),
      day,
    }),
    mark: doubtfulCount(workspace) > 0 ? words.say(r.markShort) : undefined,
  };
}
