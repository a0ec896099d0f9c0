import type { Root } from '../../src/engine/whatIf';

/** The places of roots, as text. */
export function rootsAsText(roots: readonly Root[], digits = 9): string[] {
  const at = (value: number) => String(Number(value.toFixed(digits)));
  return roots.map((root) => {
    if (root.kind === 'plateau') return `plateau ${at(root.from)} ${at(root.to)}`;
    if (root.kind === 'jump') return `jump ${root.direction} ${at(root.before)} ${at(root.after)}`;
    if (root.kind === 'crosses') return `${root.direction} ${at(root.at)}`;
    return root.kind === 'touches' ? `touches from ${root.from} ${at(root.at)}` : `ends ${at(root.at)}`;
  });
}
