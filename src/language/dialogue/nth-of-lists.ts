import type { Subject, SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { WITH_OWN_ACCOUNT } from './moment-of-before.js';

/** What apps have or do, and nobody who let them in: "what can the second one do?". */
const OF_APP =
  /(?<!\p{L})(?:(?:can|could|may|might|is allowed to) [^?]*(?<!\p{L})(?:do|read|see|send|write|change|access|touch|reach)|permissions?|secrets?|certificates?|credentials?|publishers?|owners?|owns|expires?|(?:kann|darf)|berechtigung(?:en)?|rechte|geheimniss?e?|zertifikate?|herausgeber|besitzer(?:in)?|gehört|läuft|peut|droits|autorisations?|certificats?|éditeur|propriétaires?|appartient|expire|puede|permisos|secretos?|certificados?|editor|propietari[oa]s?|due[ñn][oa]s?|pertenece|caduca)(?!\p{L})/iu;
/** What people are or have, and no app. */
const OF_PERSON =
  /(?<!\p{L})(?:guests?|departments?|manager|job|employees?|external|gast|abteilung|mitarbeiter(?:in)?|invitée?|service|employée?|invitad[oa]|departamento|emplead[oa])(?!\p{L})/iu;

/**
 * The lists in which "the second one" can have its place, the likeliest first: after "who let them in?" of several apps, those apps and the
 * people who did. More than one: it may be of either. `text`: what is asked of it.
 */
export function listsOfNth(
  { shown, referents, understanding: { query } }: DialogueState,
  kind: SubjectKind | undefined,
  nth: number,
  text: string | undefined,
): readonly (readonly Subject[])[] {
  const asked = query?.about === 'user' || !areAll(shown, 'user') ? undefined : askedOf(referents, query?.named);
  if (asked === undefined) return [shown];
  if (kind !== undefined) return areAll(asked, kind) ? [asked] : [shown];
  if (text !== undefined && (WITH_OWN_ACCOUNT.test(text) || OF_PERSON.test(text))) return [shown];
  const isOfApp = areAll(asked, 'service-principal') && text !== undefined && OF_APP.test(text);
  return isOfApp || nth > shown.length ? [asked] : [asked, shown];
}

const areAll = (subjects: readonly Subject[], kind: SubjectKind): boolean => subjects.every((one) => one.kind === kind);

/** The list of things of which the question before asked: "them". undefined: it asked of one, or of all. */
function askedOf(
  referents: DialogueState['referents'],
  named: readonly { readonly ids?: readonly string[]; readonly not?: boolean }[] = [],
): readonly Subject[] | undefined {
  const ids = new Set(named.filter(({ not }) => not !== true).flatMap((one) => one.ids ?? []));
  if (ids.size < 2) return undefined;
  return referents.find(
    (group) => group.length === ids.size && group.every(({ id, kind }) => kind !== 'user' && ids.has(id)),
  );
}
