import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { nameSubjects } from './named-subjects.js';
import { kindOfNoun } from './reference-words.js';

const OTHERS =
  /(?<!\p{L})(?<all>others)(?!\p{L})|(?<!\p{L})(?:other|another|further|andere[nrsm]?|weitere[nrsm]?|autres?|otr[oa]s?)(?!\p{L})(?:\s+(?<noun>\p{L}+))?|(?<!\p{L})(?<who>who|wer|qui|qui[eé]n) (?:else|sonst|noch|d'autre|más)(?!\p{L})/iu;

/** "what other apps did he consent to?": without the app that was spoken of. A message that says nothing of others stays as it is. */
export function leaveOutBefore(
  understanding: Understanding,
  text: string,
  { referents }: DialogueState,
): Understanding {
  const found = OTHERS.exec(text)?.groups;
  const { query, otherQueries } = understanding;
  if (found === undefined || query === undefined) return understanding;
  const noun = found['noun'];
  const kind = found['who'] === undefined ? kindOfNoun(noun ?? '') : 'user';
  // "what other roles …": none of what was shown is one.
  if (noun !== undefined && kind === undefined) return understanding;
  const leaveOut = (one: Query): Query => without(one, kind, referents);
  return {
    ...understanding,
    query: leaveOut(query),
    ...(otherQueries === undefined ? {} : { otherQueries: otherQueries.map(leaveOut) }),
  };
}

/** What others are told apart from: things that are shown by themselves, not what was done to them or what they hold. */
const ARE_THINGS: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'user',
  'service-principal',
  'connector',
  'transport-rule',
  'policy',
  'group',
]);

/** Without the subjects spoken of last, except those about whom it is asked. */
function without(query: Query, kind: SubjectKind | undefined, referents: DialogueState['referents']): Query {
  const asked = new Set(query.named.flatMap(({ ids = [] }) => ids));
  const isLeftOut = ({ id, kind: own }: Subject): boolean =>
    !asked.has(id) && (kind === undefined ? ARE_THINGS.has(own) : own === kind);
  const left = referents.find(([first]) => first !== undefined && isLeftOut(first)) ?? [];
  return { ...query, named: [...query.named, ...nameSubjects(left).map((one) => ({ ...one, not: true }))] };
}
