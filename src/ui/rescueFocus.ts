import { tick } from 'svelte';

/**
 * Gives the focus a place to stay when the control that had it has gone with what it did, so that the next Tab goes on
 * from here and not from the top of the page.
 */
export async function rescueFocus(place: HTMLElement | null | undefined): Promise<void> {
  await tick();
  if (document.activeElement === null || document.activeElement === document.body) place?.focus();
}
