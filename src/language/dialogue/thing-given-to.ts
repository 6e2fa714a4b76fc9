import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';

const WHO =
  '(?:they|he|she|each(?: one)?(?: of (?:them|those|these))?|(?:both|all|any|either|every one|some)(?: of (?:them|those|these))?|everybody|everyone|(?:those|these) (?:people|users|two|three|admins)|the (?:two|three|users?|admins?))';
const GAVE = '(?:give|grant|allow|assign|hand|consent|agree|approve)';
/** "what exactly did each of them give it?", "what did she consent to for that app?": asks about people and an app named before. */
const GAVE_IT = new LazyPattern(
  `(?<=^(?:and |so |but |then )*(?:what|which|how (?:much|many)|when)(?!\\p{L})[^,;?]{0,40}? did ${WHO} (?:(?:actually|really|exactly|each|all|both) )*${GAVE}(?: \\p{L}+){0,3} )(?:(?:to|for|in|on) )?(?:it|(?:this|that|the) app(?:lication)?)(?=[\\s?.!]*$)`,
  'iu',
);

/** Puts the name of the app in place of "it", which would be lost beside the people. Other texts stay. */
export function nameThingGivenTo(text: string, state: DialogueState): string {
  if (!GAVE_IT.test(text) || askWhatEachGave(text, state) !== undefined) return text;
  const { understanding, referents } = state;
  // What was asked of the log is asked of the same changes.
  if (understanding.query?.about === 'event') return text;
  const named = understanding.query?.named.filter(({ kind, not }) => kind === 'app' && not !== true) ?? [];
  const spoken = referents.find(([one]) => one?.kind === 'service-principal') ?? [];
  const [name, ...others] = named.length > 0 ? named.map(({ words }) => words) : spoken.map((one) => one.name);
  const isOne = name !== undefined && others.length === 0 && !name.includes('"');
  return isOne ? text.replace(GAVE_IT, () => `to "${name}"`) : text;
}

/** After "who gave X its permissions?": the same permissions, each with who gave it. undefined: something else is asked or was answered. */
export function askWhatEachGave(text: string, { understanding: { query } }: DialogueState): Query | undefined {
  const isOfGrants = query?.table === 'permission-grants' && query.form === 'who';
  if (!isOfGrants || !GAVE_IT.test(text) || !/^(?:and |so |but |then )*(?:what|which)(?!\p{L})/iu.test(text))
    return undefined;
  return { ...query, form: 'list', show: ['grantedBy'], unread: [] };
}
