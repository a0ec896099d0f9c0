import { describe, expect, it } from 'vitest';
import { findScenario, textsOf } from '../../src/cli/files';
import { resultJson } from '../../src/exchange';
import { packOf, run } from '../support/run';

/** What is watched: results that a reader would quote. Inputs and helpers may be renamed without a change here. */
const watched = {
  region: ['educationSurcharge', 'localEducationSurcharge', 'vetEarmark', 'vetEarmarkShortfall', 'higherPerStudentLevel', 'secondaryPerStudentLevel', 'higherFloorShortfall', 'fundingNeed', 'fundingPaid', 'fundingGap', 'idleMoney', 'dualQualifiedShareRegion', 'trainingPersonTimesRegion', 'vocationalBachelorRatio'],
  institutions: ['fullTimeStudents', 'appropriationDue', 'appropriation', 'externalTeacherCost', 'partTimeTeacherCost', 'trainingPay', 'schoolConditionsFund', 'performancePayPool', 'nextEnrolmentPlan', 'hostingAward', 'techTransferReward'],
};

const names = textsOf('scenarios').map(({ file }) => file.replace(/^scenarios\/|\.yaml$/g, ''));

/**
 * Golden results as text, one line a series, so that a difference can be read. They change only with a reason that
 * the commit says: `npx vitest run tests/golden -u`.
 */
describe.each(names)('%s', (name) => {
  it('gives what it gave before', async () => {
    const loaded = findScenario(name);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
    const { value: scenario } = loaded.value;
    const result = resultJson(packOf(scenario.policy), scenario.id, run(scenario.policy, scenario), { because: ({ code }) => code, note: ({ code }) => code });
    const line = (table: (typeof result)['region'], of: string, ids: readonly string[]) =>
      ids.map((id) => `${of}.${id} ${Object.values(table[id]?.values ?? {}).map((value) => value ?? '-').join(' ')}`);
    const lines = [
      `${name} ${result.policy} ${result.years[0]}-${result.years.at(-1)}`,
      ...line(result.region, 'region', watched.region),
      ...Object.entries(result.institutions).flatMap(([id, table]) => line(table, id, watched.institutions)),
      ...[...result.checks, ...result.targets].filter(({ status }) => !['met', 'notApplicable'].includes(status)).map(({ id, entity, year, status }) => `${status} ${id} ${entity} ${year}`).sort(),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${name}.txt`);
  });
});
