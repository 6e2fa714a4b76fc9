import { memoize } from '../../core/bounded-memoize.js';

/** Returns one shared instance for equal texts: saves memory and makes comparisons fast. */
export const internRecordText = memoize((text) => text);
