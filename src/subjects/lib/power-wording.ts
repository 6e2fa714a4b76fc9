import type { Wording } from '../model/wording.js';

/** What an app with a power can do, as it follows "can", and how questions say it. */
export type PowerWording = readonly [does: string, words: Wording];
