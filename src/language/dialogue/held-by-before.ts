import type { SubjectKind } from '../../core/subject.js';
import { distinctSubjects, type Subject } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { readWithEveryTable } from './follow-up-reading.js';
import { nameSubjects } from './named-subjects.js';
import { readOtherValue } from './replaced-before.js';

/** What belongs to apps, and to people. */
const HOLDERS: Readonly<Record<string, readonly SubjectKind[]>> = {
  credentials: ['service-principal'],
  'permission-grants': ['service-principal'],
};

/** "how many working secrets?", "which certificates?": without a verb that says whose. */
const WITHOUT_VERB =
  /^(?:how many|which|what|wie ?viele|welche|combien de|quel(?:le)?s|cu[áa]nt[oa]s|qu[ée]) (?:\p{L}+ ){0,3}?\p{L}+[\s?.!]*$/iu;
const VERB =
  /(?<!\p{L})(?:is|are|was|were|do|does|did|has|have|had|can|could|may|will|should|exist\p{L}*|expir\p{L}+|end\p{L}*|hold|need|start\p{L}*|in|of|all|total|there|ist|sind|hat|haben|gibt|kann|können|laufen|läuft|est|sont|a|ont|y|peu\p{L}+|expirent|hay|es|son|tiene\p{L}*|pued\p{L}+|caduca\p{L}*|vence\p{L}*|tenemos|avons)(?!\p{L})/iu;

/** "when does the certificate end?": one that is known from what was spoken of. */
const THE_ONE_HELD =
  /(?<!\p{L})(?:the|das|die|der|le|la|el)\s(?!(?:first|last|next|newest|oldest|latest|only|same)\s)(?:\p{L}+ )?(?:secret|certificate|key|credential|geheimnis|zertifikat|schlüssel|certificat|clé|secreto|certificado|clave)(?= (?:still |also )?(?:is|was|ends?|expires?|runs? out|start(?:s|ed)?|valid|added|created|on|ab|aus|abgelaufen|expire|caduca|vence)(?!\p{L})|\s*(?:\(|$|[?!.,;]))/iu;

/**
 * A question of secrets, certificates or permissions that says of no app whose they are, after apps were shown: theirs. undefined: it says so
 * itself, or asks of all that there are.
 */
export function askHeldBy(
  text: string,
  alone: Understanding,
  state: DialogueState,
  context: UnderstandingContext,
): Query | undefined {
  const { query } = alone;
  const kinds = HOLDERS[query?.table ?? ''];
  if (query === undefined || kinds === undefined || query.named.length > 0 || alone.tractable !== true)
    return undefined;
  const isVerbless = WITHOUT_VERB.test(text) && !VERB.test(text);
  const isOne = THE_ONE_HELD.test(text);
  if ((!isVerbless && !isOne) || state.unanswered !== undefined || state.explained !== undefined) return undefined;
  // "and which certificates?" after the secrets that expire: those that do, of whatever app.
  if (readOtherValue(text, state, context) !== undefined) return undefined;
  const reading = readWithEveryTable(text, context).find(({ table }) => table.id === query.table);
  if (reading?.nounAt === undefined || query.related !== undefined) return undefined;
  const spoken = state.referents.slice(0, state.spoken?.named ?? 0).flat();
  const isHolder = ({ kind }: Subject): boolean => kinds.includes(kind);
  const holders = distinctSubjects(isOne ? spoken.filter(isHolder) : state.shown.filter(isHolder));
  const meant = holders.length > 0 ? holders : distinctSubjects(spoken.filter(isHolder));
  if (meant.length === 0 || (isOne && meant.length > 1)) return undefined;
  return { ...query, named: nameSubjects(meant) };
}
