import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { QueryOrder } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { declineReference, understandAsQuery } from './dialogue-understandings.js';
import { tableOf } from './follow-up-message.js';
import { nameSubjects } from './named-subjects.js';

const OF_TWO =
  '(?: (?:of (?:the|those|these) two|of them|of both|von (?:beiden|den beiden)|der beiden|des deux|de l[oa]s dos))?';
/** Behind it the sentence goes on, and no noun follows. */
const GOES_ON =
  '(?=\\s*(?:$|[?!.,;])|\\s+(?:ab|aus|an|noch|auch|gemacht|erstellt|angelegt|zuletzt|expires?|ends?|runs?|last|do|does|made|created|used|still|valid|expire|est|a|es|tiene|caduca|encore|toujours)(?!\\p{L}))';
const one = (source: string): RegExp => new LazyPattern(`(?<!\\p{L})(?:${source})${OF_TWO}`, 'iu');

/** "the older one" and "the newer one" of two, in each language; what stands for the one of which is asked. */
const SAID: readonly (readonly [said: RegExp, direction: QueryOrder['direction'], by: string])[] = [
  [one(`the (?:older|elder|earlier)(?: ones?(?!\\p{L})|${GOES_ON})`), 'ascending', 'it'],
  [one(`the (?:newer|younger|more recent)(?: ones?(?!\\p{L})|${GOES_ON})`), 'descending', 'it'],
  [one(`(?:der|die|das|den|dem) ältere[nrsm]?${GOES_ON}`), 'ascending', 'dieses'],
  [one(`(?:der|die|das|den|dem) (?:neuere|jüngere)[nrsm]?${GOES_ON}`), 'descending', 'dieses'],
  [one(`(?:le|la) plus (?:ancien(?:ne)?|vieux|vieille)${GOES_ON}`), 'ascending', 'celui-là'],
  [one(`(?:el|la) más (?:antigu[oa]|viej[oa])${GOES_ON}`), 'ascending', 'ese'],
];

/** "Field Service Portal: secret portal-new": a secret is called after its app. */
const OF_APP = /^(?<app>[^"]+): (?<kind>secret|certificate) /u;

/**
 * "when does the older one expire?" after two were shown: the one of them that is older; after one secret of an app: the oldest of its
 * secrets. Of more than two it is asked back. undefined: nothing of the kind is said or was shown.
 */
export function askOfOlderOne(
  question: string,
  text: string,
  state: DialogueState,
  understand: (said: string, state?: DialogueState) => Understanding,
): Understanding | undefined {
  const [pattern, direction, by] = SAID.find(([said]) => said.test(text)) ?? [];
  const [first] = state.shown;
  // In French and Spanish the oldest of many is called so, too.
  if (state.shown.length > 2 && /^(?:celui-là|ese)$/u.test(by ?? '')) return undefined;
  if (pattern === undefined || direction === undefined || by === undefined || state.unanswered !== undefined)
    return undefined;
  if (first === undefined || state.shown.length === 1)
    return askOfSecrets(question, text, pattern, direction, state, understand);
  if (state.shown.some(({ kind }) => kind !== first.kind)) return undefined;
  const names = state.shown.map(({ name }) => name);
  const ofFirst = { ...state, shown: [first], referents: [[first], ...state.referents], spoken: { told: 1, named: 1 } };
  const { query, intent } = state.shown.length > 2 ? NOTHING : understand(text.replace(pattern, by), ofFirst);
  const table = query && tableOf(query);
  const isOfFirst = query?.named.some(({ words, ids = [] }) => ids[0] === first.id || words === first.name) === true;
  const age = table?.age ?? table?.period;
  if (query === undefined || table === undefined || age === undefined || table.about !== first.kind || !isOfFirst)
    return declineReference(question, { kind: 'several', names });
  const order = { attribute: age, direction };
  return understandAsQuery(
    question,
    { ...query, named: nameSubjects(state.shown, table.id), order, limit: 1 },
    table,
    intent,
  );
}

const NOTHING: Pick<Understanding, 'query' | 'intent'> = { intent: 'none' };

/** After "which of its secrets is the newest?" the older one is another secret of the same app. */
function askOfSecrets(
  question: string,
  text: string,
  pattern: RegExp,
  direction: QueryOrder['direction'],
  { referents, shown: [last] }: DialogueState,
  understand: (said: string) => Understanding,
): Understanding | undefined {
  const [[secret] = []] = referents.filter(([first, ...others]) => first?.kind === 'credential' && others.length === 0);
  const { app, kind } = OF_APP.exec(secret?.name ?? '')?.groups ?? {};
  if (app === undefined || kind === undefined) return undefined;
  // Something else was shown since.
  if (last !== undefined && last.kind !== 'credential' && last.name !== app) return undefined;
  const which = direction === 'ascending' ? 'oldest' : 'newest';
  return { ...understand(text.replace(pattern, `the ${which} ${kind} of "${app}"`)), question };
}
