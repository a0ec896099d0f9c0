import type { Value } from '../../engine';
import type { Words } from '../../state';

/** What a document asks of a share, in words: at least 50.00%, at most 60.00%; nothing where it sets no bound. */
export function shareRangeText(
  { from, to }: { readonly from: Value | undefined; readonly to: Value | undefined },
  words: Words,
): string | undefined {
  const least =
    from?.kind === 'known' && from.number.n !== 0n ? words.quantity(from.number, 'ratio') : undefined;
  // A share ends at the whole by itself.
  const most =
    to?.kind === 'known' && to.number.compare(1) < 0 ? words.quantity(to.number, 'ratio') : undefined;
  if (least !== undefined && most !== undefined) return words.t('between', { from: least, to: most });
  if (least !== undefined) return words.t('atLeast', { from: least });
  return most === undefined ? undefined : words.t('atMost', { to: most });
}
