import { describe, expect, it } from 'vitest';
import { carriersOf, comparableOf, editFlags, clauseEdits, ruleChanges, setRule } from '../../src/state';
import { crossReference } from '../../src/engine';
import { policyFile } from '../../src/schema';
import { library, packOf, policyIds, run, scenario } from '../support/run';
import { onTable } from '../support/table';

const year = 2026;

describe('relations between documents', () => {
  it.each(policyIds)('the declared direction of %s agrees with the figures where both have them', (id) => {
    const { policy } = packOf(id);
    const { rules } = run(id, scenario({})).simulation;
    for (const relation of policy.relations) {
      const figures = comparableOf(relation, rules, carriersOf(rules), year);
      if (!figures) continue;
      const { own, above } = figures;
      if (typeof own.figure !== 'object' || typeof above.figure !== 'object') throw new Error('no figure');
      const order = own.figure.compare(above.figure);
      // Of two equal figures the one that is only due from a year on asks for less.
      const isLater = own.by !== undefined && above.by === undefined;
      const direction =
        order < 0 || (order === 0 && isLater) ? 'softer' : order > 0 ? 'stricter' : 'different';
      expect([relation.clause, relation.direction]).toEqual([relation.clause, direction]);
    }
  });

  it('xingan has the five that the register of ambiguities names, three of them with figures', () => {
    const { policy } = packOf('xingan');
    const { rules } = run('xingan', scenario({})).simulation;
    expect(policy.relations.map(({ direction }) => direction)).toEqual([
      'softer',
      'softer',
      'softer',
      'softer',
      'stricter',
    ]);
    const shown = policy.relations.flatMap((relation) => {
      const figures = comparableOf(relation, rules, carriersOf(rules), year);
      return figures
        ? [[String(figures.own.figure), String(figures.above.figure), figures.own.by, figures.above.by]]
        : [];
    });
    expect(shown).toEqual([
      ['0.5', '0.7', '2025', '2025'],
      ['0.6', '0.7', '2025', '2025'],
      ['0.3', '0.3', '2025', undefined],
    ]);
  });

  it('a clause that is not there is refused, and so is one of another document as the own one', () => {
    const file = (clause: string, parent: string) =>
      policyFile.parse({
        schemaVersion: 1,
        id: 'child',
        document: 'xingan',
        status: 'draft',
        relations: [{ clause, parent, direction: 'softer', zh: '一', en: 'one' }],
      });
    const above = policyFile.parse({
      schemaVersion: 1,
      id: 'above',
      document: 'inner-mongolia',
      status: 'in-force',
    });
    const codes = (clause: string, parent: string) =>
      crossReference([above, file(clause, parent)], library.registers).map(({ code, path }) => [
        code,
        path.join('.'),
      ]);
    expect(codes('xam-dual-qualified-50', 'nmg-dual-qualified-70')).toEqual([]);
    expect(codes('xam-gone', 'nmg-gone')).toEqual([
      ['unknownClause', 'relations.0.clause'],
      ['unknownClause', 'relations.0.parent'],
    ]);
    expect(codes('nmg-dual-qualified-70', 'xam-dual-qualified-50')).toEqual([
      ['clauseElsewhere', 'relations.0.clause'],
    ]);
  });

  it('a figure set below that of the document above is flagged', () => {
    const table = onTable();
    const clause = 'xam-surcharge-share-30-2025';
    setRule(table, { kind: 'target', id: 'vetEarmarkShare30', key: 'value' }, 0.25);
    const { pack, simulation, history } = table;
    const { rules } = simulation;
    const carriers = carriersOf(rules);
    const relation = pack.policy.relations.find((each) => each.clause === clause);
    const above = relation && comparableOf(relation, rules, carriers, year)?.above;
    const ground = { pack, rules, changes: ruleChanges(history.table), year };
    const [edit] = clauseEdits(carriers.get(clause) ?? [], ground);
    expect(edit && editFlags(edit, rules, 'own', above?.figure)).toEqual(['flagBelowParent', 'flagSofter']);
  });
});
