/** What runs in the page that is measured: each function is sent there by its text and needs nothing around it. */

interface Response {
  /** From the key or click to the next frame: what was typed is on the screen. */
  readonly echo: number;
  /** To the frame that shows what followed from it. */
  readonly painted: number;
}
declare global {
  var measuredResponse: Promise<Response>;
  /** Ends the watch over frames and tells them. */
  var measuredFrames: () => { frames: number[]; updates: number };
}

/** Starts to watch for the next key or click, until an element shows something else. */
export function watchResponse(element: Element): void {
  globalThis.measuredResponse = new Promise((resolve) => {
    const before = element.textContent;
    let began = 0;
    let echo = 0;
    const begin = ({ timeStamp }: Event) => {
      if (began > 0) return;
      began = timeStamp;
      requestAnimationFrame(() => setTimeout(() => (echo = performance.now() - began)));
    };
    for (const kind of ['keydown', 'click']) addEventListener(kind, begin, { capture: true, once: true });
    const look = () => {
      if (echo > 0 && element.textContent !== before)
        setTimeout(() => resolve({ echo, painted: performance.now() - began }));
      else requestAnimationFrame(look);
    };
    look();
  });
}

export function response(): Promise<Response> {
  return globalThis.measuredResponse;
}

/** Scrolls an element from the top in four seconds, by so many pixels in every frame; how long each frame took. */
export function frameTimes(element: Element, step: number): Promise<number[]> {
  const steps = 240;
  return new Promise((resolve) => {
    const times: number[] = [];
    let last: number | undefined;
    let top = 0;
    const next = (now: number) => {
      if (last !== undefined) times.push(now - last);
      last = now;
      element.scrollTop = top += step;
      if (times.length < steps) requestAnimationFrame(next);
      else resolve(times);
    };
    requestAnimationFrame(next);
  });
}

/** Watches how long each frame takes, and how often the text of an element changes, until asked for both. */
export function framesWhile(selector: string): void {
  const frames: number[] = [];
  let updates = 0;
  let last: number | undefined;
  let text = document.querySelector(selector)?.textContent;
  let isOver = false;
  const next = (now: number) => {
    if (last !== undefined) frames.push(now - last);
    last = now;
    const shown = document.querySelector(selector)?.textContent;
    if (shown !== text) updates += 1;
    text = shown;
    if (!isOver) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  globalThis.measuredFrames = () => {
    isOver = true;
    return { frames, updates };
  };
}
