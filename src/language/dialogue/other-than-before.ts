import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { nameSubjects } from './named-subjects.js';
import { kindOfNoun } from './reference-words.js';

const OTHERS =
  /(?<!\p{L}|(?:to|of|for|from|by|on|as|or) )(?<all>others)(?!\p{L})|(?<!\p{L})(?:other|another|further|andere[nrsm]?|weitere[nrsm]?|autres?|otr[oa]s?)(?!\p{L})(?:\s+(?<noun>\p{L}+))?|(?<!\p{L})(?<who>who|whom|anyone|anybody|someone|somebody|wer|jemand|qui|quelqu'un|qui[eé]n|alguien) (?:else|sonst|noch|anders|anderes|d'autre|más)(?!\p{L})/iu;

/** "what other apps did he consent to?": without the app that was spoken of. A message that says nothing of others stays as it is. */
export function leaveOutBefore(understanding: Understanding, text: string, state: DialogueState): Understanding {
  const found = OTHERS.exec(text)?.groups;
  const { query, otherQueries } = understanding;
  if (found === undefined || query === undefined) return understanding;
  const noun = found['noun'];
  const kind = found['who'] === undefined ? kindOfNoun(noun ?? '') : 'user';
  // "what other roles …": none of what was shown is one.
  if (noun !== undefined && kind === undefined) return understanding;
  const leaveOut = (one: Query): Query => without(one, kind, found['who'], state);
  return {
    ...understanding,
    query: leaveOut(query),
    ...(otherQueries === undefined ? {} : { otherQueries: otherQueries.map(leaveOut) }),
  };
}

/** "which other apps hold Mail.Send?", which is complete alone: without the one app that the last answer names. */
export function leaveOutLast(understanding: Understanding, text: string, state: DialogueState): Understanding {
  const noun = OTHER_NOUN.exec(text)?.groups?.['noun'];
  const kind = noun === undefined ? undefined : kindOfNoun(noun);
  const last = state.referents.slice(0, state.spoken?.named ?? 0).filter(([first]) => first?.kind === kind);
  const [only, ...others] = last;
  const isOne = only?.length === 1 && others.every(([first]) => first?.id === only[0]?.id);
  const isAsked = understanding.query?.named.some(({ words }) => words === only?.[0]?.name) === true;
  if (kind === undefined || !isOne || isAsked) return understanding;
  return leaveOutBefore(understanding, text, { ...state, referents: last });
}

const OTHER_NOUN = /(?<!\p{L})(?:which|what|how many|are there|who are the)(?: consents to)? other (?<noun>\p{L}+)/iu;

/** What others are told apart from: things that are shown by themselves, not what was done to them or what they hold. */
const ARE_THINGS: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'user',
  'service-principal',
  'connector',
  'transport-rule',
  'policy',
  'group',
]);

/**
 * Without the subjects that the last answer names, or that those before it named from which it goes on, except those about whom it is asked; where
 * there are none, "anyone else" is not used.
 */
function without(
  query: Query,
  kind: SubjectKind | undefined,
  who: string | undefined,
  { referents, spoken, understanding }: DialogueState,
): Query {
  const asked = new Set(query.named.flatMap(({ ids = [] }) => ids));
  const isLeftOut = ({ id, kind: own }: Subject): boolean =>
    !asked.has(id) && (kind === undefined ? ARE_THINGS.has(own) : own === kind);
  // "which of those can read his mail?" goes on from whose they are, and names nobody.
  const goesOn = understanding.followsUp === true;
  const last = who === undefined || goesOn ? referents : referents.slice(0, spoken?.named ?? referents.length);
  const left = last.find(([first]) => first !== undefined && isLeftOut(first)) ?? [];
  if (left.length === 0) return who === undefined ? query : { ...query, unread: [...query.unread, `${who} else`] };
  return { ...query, named: [...query.named, ...nameSubjects(left).map((one) => ({ ...one, not: true }))] };
}
