import { remembering } from '../../core/remembering.js';

/** One and the same text for all that are equal: kept once, and compared at a glance. */
export const oneText = remembering((text) => text);
