import type { ChoiceAttribute, ChoiceValue } from '../model/attribute.js';
import type { EventActs } from './event-acts.js';
import { EVENT_ACTS, EVENT_THINGS } from './event-words.js';

/** How an act on a thing is said: "removed a mail flow rule", "removed mail flow rules". A plain "was removed" says no more than the act. */
const VERBS: Readonly<Record<string, string>> = {
  made: 'made',
  consented: 'consented to',
  activated: 'activated',
  new: 'brought',
};
/** What takes another form than its label with an "s" where there are several. */
const SEVERAL: Readonly<Record<string, string>> = {
  policy: 'policies or settings',
  'new-app': 'apps',
  'gone-app': 'apps',
  app: 'apps',
  assignment: 'assignments to apps',
};
const ONE: Readonly<Record<string, string>> = { 'new-app': 'app', 'gone-app': 'app' };

/** The value of one act on one kind of thing. */
const valueOf = (act: string, thing: string): string => `${act} ${thing}`;

function describeActOnThing(act: string, thing: string): ChoiceValue {
  const one = ONE[thing] ?? EVENT_THINGS[thing]?.label ?? thing;
  const verb = VERBS[act] ?? act;
  const article = /^[aeiou]/.test(one) ? 'an' : 'a';
  return {
    label: `${verb} ${article} ${one}`,
    // What is said of the two by themselves says it.
    words: { en: '' },
    says: [`${verb} ${article} ${one}`, `${verb} ${SEVERAL[thing] ?? `${one}s`}`],
  };
}

/**
 * What was done to what, as one: of two acts in a question ("passwords reset or rules deleted") each act is of its own thing.
 */
export const ACT_ON_THING: ChoiceAttribute<EventActs> = {
  type: 'choice',
  label: 'What was done',
  values: Object.fromEntries(
    Object.keys(EVENT_ACTS).flatMap((act) =>
      Object.keys(EVENT_THINGS).map((thing) => [valueOf(act, thing), describeActOnThing(act, thing)] as const),
    ),
  ),
  shownByFirst: true,
  anyOf: true,
  // The last thing is the most exact one: a credential is told as a secret.
  read: ({ acts, things }) => acts.flatMap((act) => things.toReversed().map((thing) => valueOf(act, thing))),
};
