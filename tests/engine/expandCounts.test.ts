import { describe, expect, it } from 'vitest';
import { packOf, run, scenario } from '../support/run';

const years = { from: 2023, to: 2025 };

describe('what is built up one by one', () => {
  it('is six variables of the policy, named after it in both languages', () => {
    const { variables } = packOf('national').policy;
    const parts = ['', 'Added', 'Capacity', 'UnitCost', 'UnitStaff', 'Cost'];
    const labels = parts.map((part) => variables.get(`trainingBases${part}`)?.label);
    expect(
      labels.every((label) => label?.zh.includes('实训基地') && label.en.includes('Training bases')),
    ).toBe(true);
  });

  it('adds what a year adds to the stock of the year before, and its cost to the programs', () => {
    const { simulation } = run(
      'national',
      scenario({
        years,
        region: {
          trainingBases: { 2022: 3 },
          trainingBasesAdded: { 2024: 2 },
          trainingBasesUnitCost: 1_500_000,
          otherProgramsCost: 400_000,
        },
      }),
    );
    const shown = (id: string, year: number) => {
      const value = simulation.value(id, 0, year);
      return value.kind === 'known' ? value.number.valueOf() : value.kind;
    };
    expect([2023, 2024, 2025].map((year) => shown('trainingBases', year))).toEqual([3, 5, 5]);
    expect([2023, 2024, 2025].map((year) => shown('programsUse', year))).toEqual([
      400_000, 3_400_000, 400_000,
    ]);
  });

  it('does not know its cost where something is added at a cost that nobody said', () => {
    const { simulation } = run(
      'national',
      scenario({ years, region: { trainingBases: { 2022: 3 }, trainingBasesAdded: { 2024: 2 } } }),
    );
    expect(simulation.value('programsUse', 0, 2024).kind).toBe('missing');
    expect(simulation.value('programsUse', 0, 2023).kind).toBe('known');
  });
});
