import { omitUndefined } from '../core/omit-undefined.js';
import type { Understanding } from './model/understanding.js';

/**
 * A meaning that is not about whom its question leaves out: an answer about the whole of something would else be about nobody but them. Their
 * names are then told as not used.
 */
export function withoutLeftOut<M extends Pick<Understanding, 'parameters' | 'query'>>(meaning: M): M {
  const { app, user, ...parameters } = meaning.parameters;
  if (meaning.query?.named.some(({ not }) => not === true) !== true) return meaning;
  const isLeftOut = (value: string | undefined): boolean =>
    meaning.query?.named.some(({ not, words }) => not === true && words === value) === true;
  const kept = omitUndefined({ app: isLeftOut(app) ? undefined : app, user: isLeftOut(user) ? undefined : user });
  return { ...meaning, parameters: { ...parameters, ...kept } };
}
