import type { OwnLibrary } from '../loading';

/** What there is before a file of one's own is opened. */
export const noFiles: OwnLibrary = { files: [], packs: new Map() };
