/** Waits until the page has been drawn, so that what is said before long work is seen; a hidden page is not drawn and not waited for. */
export async function painted(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, 100);
  });
}
