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

/** How sure a question is whose act the log is asked for. */
const READ_IN_LOG = 0.85;

/** What else happened around an act makes no page of who did it: the log is asked all the same. */
export function ofActAlone(meaning: Omit<Understanding, 'question'>): Omit<Understanding, 'question'> {
  const { intent, query } = meaning;
  const isPage = intent === 'app-details' || intent === 'person-details';
  if (!isPage || query?.about !== 'event' || query.form !== 'yes-no' || query.unread.length > 0) return meaning;
  return { ...meaning, intent: 'mail-flow-changes', parameters: {}, confidence: READ_IN_LOG, unused: [] };
}
