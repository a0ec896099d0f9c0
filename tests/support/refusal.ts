import { simulate, type Problem } from '../../src/engine';
import { textsOf } from '../../src/cli/files';
import { problemLine } from '../../src/i18n';
import { Library, loadScenario } from '../../src/loading';

const register = `schemaVersion: 1
id: doc
title: { zh: 题, en: title }
short: { zh: 题, en: title }
issued: { zh: 无, en: none }
clauses:
  doc-30:
    article: 一
    zh: 不低于三成。
    en: At least 30%.
    force: mandatory
    computability: formula
    figures: [{ value: 0.3, unit: ratio, comparison: ">=" }]
    status: modelled
  doc-plain:
    article: 二
    zh: 没有数字。
    en: No figure.
    force: mandatory
    computability: formula
    status: modelled
`;

/** The first lines of `my-city`, a policy of its own document `doc` that extends national. */
export const policyHead = `schemaVersion: 1
id: my-city
extends: national
document: doc
status: draft
`;

/** The register of the document `doc`: doc-30 with the figure 0.3, doc-plain without any. */
export const registerFile = { file: 'seeds/doc.yaml', text: register };

/** A scenario file of one region without institutions. */
export const scenarioText = (values: string, more = '') => `schemaVersion: 1
id: mine
title: { zh: 我的, en: mine }
purpose: { zh: 试, en: try }
policy: inner-mongolia
years: { from: 2025, to: 2026 }
region:
  name: { zh: 某市, en: a city }
  values: { ${values} }
institutions: []
${more}`;

/** A target of `my-city` on the region, completed by further lines. */
export const target = (lines: string) => `targets:
  - id: goal
    label: { zh: 目标, en: goal }
    clause: doc-30
    entity: region
    indicator: vetEarmarkShare
    comparison: ">="
    by: 2030
    ${lines}
`;

/** A check of `my-city` on the region, completed by further lines. */
export const check = (lines: string) => `checks:
  - id: rule
    label: { zh: 要求, en: rule }
    clause: doc-30
    entity: region
    value: vetEarmarkShare
    comparison: ">="
    threshold: 0
    ${lines}
`;

/** The first problem of a policy that extends national, on one line, in English; or `accepted`. */
export function refusal(body: string, head = policyHead): string {
  const library = new Library(
    [
      ...textsOf('models').filter(({ file }) => file === 'models/national.yaml'),
      { file: 'models/my-city.yaml', text: head + body },
    ],
    [...textsOf('seeds').filter(({ file }) => file !== 'seeds/doc.yaml'), registerFile],
  );
  const problems: readonly Problem[] = (() => {
    const pack = library.pack('my-city');
    if (!pack.ok) return pack.problems;
    const scenario = loadScenario({ file: 'x.yaml', text: scenarioText('') });
    if (!scenario.ok) return scenario.problems;
    const run = simulate(pack.value, scenario.value.value);
    return run.ok ? [] : library.locate(run.problems);
  })();
  const [first] = problems;
  return first ? problemLine(first, 'en') : 'accepted';
}
