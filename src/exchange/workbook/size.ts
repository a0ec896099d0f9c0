import { variablesInUse, type Bound, type Problem, type Simulation } from '../../engine';
import { Scope, type WorkbookChoice } from './scope';

/** What a workbook may hold: beyond, programs open it slowly or not at all. */
export const mostFormulas = 200_000;
const mostCells = 400_000;

/** About how many cells of figures a workbook will have, told without making it; of them formulas. */
export function sizeOf(simulation: Simulation, choice: WorkbookChoice): { cells: number; formulas: number } {
  const scope = new Scope(simulation, choice);
  const { rules } = simulation;
  const used = variablesInUse(rules);
  const years = scope.years.length;
  const cellsOf = (kind: string) => scope.selected(kind).length * years;
  let [entered, calculated] = [0, 0];
  /** What is added up inside a formula has cells of its own, unless it is a variable. */
  const innerOf = (bound: Bound | undefined): number => {
    if (bound?.kind !== 'apply') return 0;
    const [first] = bound.operands;
    const isOwn = bound.over !== undefined && first?.kind === 'apply' && bound.operator !== 'allocate';
    return bound.operands.reduce((sum, each) => sum + innerOf(each), isOwn ? cellsOf(bound.over) : 0);
  };
  for (const { id, entity, formula, appliesTo, role } of rules.variables.values()) {
    if (!used.has(id)) continue;
    if (formula === undefined && appliesTo === undefined) entered += cellsOf(entity);
    else calculated += cellsOf(entity) * (role === 'result' && entity === 'region' ? 2 : 1);
    calculated += innerOf(formula);
  }
  // A year of what is entered follows the one before.
  const following = (entered / years) * (years - 1);
  for (const { entity } of [...rules.checks, ...rules.targets])
    calculated += cellsOf(entity) * cellsOfRequirement;
  return { cells: entered + calculated, formulas: choice.isValuesOnly ? 0 : calculated + following };
}

const cellsOfRequirement = 4;

/** Why a workbook is not made: it would be too large. The sentence says what to choose. */
export function refuseSize(simulation: Simulation, choice: WorkbookChoice): Problem | undefined {
  const { cells, formulas } = sizeOf(simulation, choice);
  const refuse = (code: string, piece: number, most: number): Problem => ({
    code,
    file: 'export',
    path: [],
    data: { piece: String(piece), most: String(most) },
  });
  if (formulas > mostFormulas) return refuse('tooManyFormulas', formulas, mostFormulas);
  return cells > mostCells ? refuse('tooManyCells', cells, mostCells) : undefined;
}
