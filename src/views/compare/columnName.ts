import { builtIn } from '../../builtin';
import type { PolicyPack } from '../../engine';
import { compareWords as c } from '../../i18n';
import { groupChanges, type App, type ColumnRun, type ColumnSpec } from '../../state';
import { policyName } from '../frame/policyName';

/** What a column is called. */
export function columnName(spec: ColumnSpec, app: App): string {
  const { words, workspace } = app;
  const { say, of } = words;
  switch (spec.kind) {
    case 'table':
      return say(c.onTable);
    case 'opened':
      return say(c.opened);
    case 'policy':
      return say(c.underPolicy, { policy: nameOfPolicy(spec.id, app) });
    case 'scenario': {
      const entry = builtIn.scenarios.find(({ id }) => id === spec.id);
      const scenario = entry ? of(entry.title) : spec.id;
      return spec.policy === undefined || spec.policy === entry?.policy
        ? scenario
        : say(c.underScenario, { scenario, policy: nameOfPolicy(spec.policy, app) });
    }
    case 'reading':
      return say(c.readingAs, { option: optionName(workspace.pack, spec.reading, spec.option, app) });
    case 'kept':
      return spec.name;
  }
}

/** What a column is made of: the scenario, the document, how much was changed. */
export function columnAbout({ source, pack, layers }: ColumnRun, app: App): string {
  const { say, of, t } = app.words;
  const count = groupChanges(Object.fromEntries(layers.flatMap(({ patch }) => Object.entries(patch)))).length;
  const changes =
    count === 0 ? say(c.unchanged) : count === 1 ? t('changeCountOne') : t('changeCount', { count });
  return [of(source.scenario.title), nameOfPolicy(pack.policy.id, app), changes].join(t('semicolon'));
}

/** A policy by its id as lists name it. */
export function nameOfPolicy(id: string, { policies, words }: App): string {
  const policy = policies.find((each) => each.id === id);
  return policy ? policyName(policy, words) : id;
}

/** What a reading asks, by its policy. */
export function questionOf({ policy }: PolicyPack, reading: string, { words }: App): string {
  const question = policy.readings.get(reading)?.question;
  return question ? words.of(question) : reading;
}

/** An option of a reading, by its policy. */
export function optionName({ policy }: PolicyPack, reading: string, option: string, { words }: App): string {
  const label = policy.readings.get(reading)?.labels?.[option];
  return label ? words.of(label) : option;
}
