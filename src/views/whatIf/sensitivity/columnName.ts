import type { DrawnColumn } from '../../../engine';
import { sensitivityWords as lab } from '../../../i18n';
import type { Shares, Words } from '../../../state';

/** What is drawn, by name: whose and of which years, where it is one of several. */
export function columnName({ id, target, cells }: DrawnColumn, { simulation }: Shares, words: Words): string {
  const years = [...new Set(cells.map(({ year }) => year))].sort((left, right) => left - right);
  const [from, to] = [years[0], years.at(-1)];
  const when = from === undefined ? '' : from === to ? String(from) : `${String(from)}–${String(to)}`;
  const label = words.label(id);
  if (target === 'parameter') return `${label} ${when}`.trim();
  const { entity } = simulation.variable(id);
  const owners = new Set(cells.map(({ index }) => simulation.entity(entity, index).path));
  const [owner = 'region'] = owners;
  const who = owners.size > 1 ? words.of(lab.together) : owner === 'region' ? '' : words.entityName(owner);
  return [who, label, when].filter((part) => part !== '').join(' · ');
}
