import { remembering } from '../../core/remembering.js';

/** Returns one shared instance for equal texts: saves memory and makes comparisons fast. */
export const oneText = remembering((text) => text);
