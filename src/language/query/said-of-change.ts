import type { Query } from '../model/query.js';

/** Whether a query asks for changes by more than their time, with no guessed name. */
export const saysWhatWasDone = ({ about, where, named }: Query): boolean =>
  about === 'event' && where.some(({ op }) => op !== 'within') && named.every(({ guess }) => guess !== true);

/** "which partners can change something?": what may be changed, not what was. */
export const saysWhatMayChange = ({ about, where }: Query): boolean =>
  about !== 'event' && where.some(({ op, words }) => op === 'is' && /(?:^| )(?:change|modify)/.test(words));

/** "who has not changed the password for a year?": what became different tells nothing of it. */
export const saysWhatDidNot = ({ about, where }: Query): boolean =>
  about !== 'event' && where.some(({ op }) => op === 'not-within' || op === 'has-not');
