import { omitUndefined } from '../core/omit-undefined.js';
import type { Understanding } from './model/understanding.js';

/** A meaning without the parameters that name whom its question leaves out: the answer would be about nobody but them. */
export function withoutLeftOut<M extends Pick<Understanding, 'parameters' | 'query'>>(meaning: M): M {
  const { app, user, ...parameters } = meaning.parameters;
  if (meaning.query?.named.some(({ not }) => not === true) !== true) return meaning;
  const isLeftOut = (value: string | undefined): boolean =>
    meaning.query?.named.some(({ not, words }) => not === true && words === value) === true;
  const kept = omitUndefined({ app: isLeftOut(app) ? undefined : app, user: isLeftOut(user) ? undefined : user });
  return { ...meaning, parameters: { ...parameters, ...kept } };
}
