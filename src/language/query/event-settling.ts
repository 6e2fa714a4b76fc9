import { negateCondition } from '../model/condition-negation.js';
import type { SubjectKind } from '../../core/subject.js';
import type { NamedSubject, QueryCondition, QueryForm } from '../model/query.js';
import { ADDED, BETWEEN_NOUNS, pairActs } from './paired-acts.js';

const MAKES: ReadonlySet<unknown> = new Set(['created', 'made', 'added', 'granted', 'new']);
const OF_MAIL_FLOW: ReadonlySet<unknown> = new Set(['connector', 'rule', 'inbound', 'outbound']);

/** "when did X create …": X is who did it. */
const DOES = /^[¿\s]*(?:and )?(?:when|wann|quand|cuándo) (?:did|has|have|hat|haben|a|ha|creó)(?!\p{L})/u;

const isPlain = ({ op, group }: QueryCondition): boolean => op === 'is' && group === undefined;

/** No record of the log both makes and removes: "who made it and who removed it?" asks for either. */
function joinActs(where: QueryCondition[]): void {
  const acts = where.filter((one) => one.attribute === 'act' && isPlain(one));
  if (!acts.some(({ value }) => value === 'removed') || !acts.some(({ value }) => MAKES.has(value))) return;
  const group = Math.max(0, ...where.map((one) => one.group ?? 0)) + 1;
  for (const act of acts) where[where.indexOf(act)] = { ...act, group };
}

/**
 * A rule and a connector belong to no app: whoever is named beside them did it. And who made an app did not only add a secret to it.
 */
function settleNames(where: QueryCondition[], named: NamedSubject[], form: QueryForm, plain: string): void {
  const things = where.filter(({ attribute }) => attribute === 'thing');
  const isApp = ({ kind, attributes, not }: NamedSubject): boolean =>
    kind === 'app' && attributes === undefined && not !== true;
  if (things.some(({ value }) => OF_MAIL_FLOW.has(value))) {
    for (const [at, one] of named.entries()) if (isApp(one)) named[at] = { ...one, attributes: ['actor', 'object'] };
    return;
  }
  const made = where.find(({ attribute, value }) => attribute === 'act' && (value === 'created' || value === 'made'));
  const isGiven = named.some(({ kind }) => kind === 'role' || kind === 'permission');
  const isAsked = (form === 'who' || form === 'when') && !isGiven;
  if (!isAsked || made === undefined || things.length > 0 || !named.some(isApp)) return;
  where.push({ attribute: 'ofWhole', op: 'is', value: true, words: made.words });
  // What was made is no doer.
  if (form === 'when' && DOES.test(plain)) return;
  for (const [at, one] of named.entries()) if (isApp(one)) named[at] = { ...one, attributes: ['app', 'object'] };
}

const MAKE = /(?<!\p{L})(?:did|has|have|had) [^?,]{2,60}? (?:make|made)(?!\p{L})/u;
const A_CHANGE = /(?<!\p{L})(?:chang|modif|edit|alter|decision)/u;

/** "how many rules did X make?": not those that were removed. "make a change" is any act. */
function settleMaking(where: QueryCondition[], plain: string): void {
  const isOfThings = where.some(({ attribute, value }) => attribute === 'thing' && OF_MAIL_FLOW.has(value));
  if (!isOfThings || where.some(({ attribute }) => attribute === 'act')) return;
  if (MAKE.test(plain) && !A_CHANGE.test(plain))
    where.push({ attribute: 'act', op: 'is', value: 'created', words: 'make' });
}

/** "which app got a new owner?", "did an app receive a secret?": it was added. */
function settleGetting(where: QueryCondition[]): void {
  const things = where.filter(({ attribute }) => attribute === 'thing');
  if (things.length === 0 || !things.every((one) => isPlain(one) && ADDED.has(one.value))) return;
  const isNew = where.some((one) => one.attribute === 'act' && one.value === 'new' && isPlain(one));
  const at = where.findIndex((one) => one.attribute === 'act' && one.value === 'granted' && isPlain(one));
  const granted = where[at];
  if (granted !== undefined) where.splice(at, 1, ...(isNew ? [] : [{ ...granted, value: 'added' }]));
}

const GRANT_NOUN = /assignment|attribution|asignaci|zuweisung|vergabe/u;

/** "role assignments in November": in a time, what was assigned then. */
function settleAssigning(where: QueryCondition[]): void {
  const given = where.find(({ attribute, words }) => attribute === 'thing' && GRANT_NOUN.test(words));
  const isOfTime = where.some(({ attribute, op }) => attribute === 'at' && op === 'within');
  if (given === undefined || !isOfTime || where.some(({ attribute }) => attribute === 'act')) return;
  where.push({ attribute: 'act', op: 'is', value: 'granted', words: given.words });
}

/** What an app holds, and not only a part of it. */
const OF_APP: ReadonlySet<unknown> = new Set([
  'credential',
  'secret',
  'certificate',
  'federated',
  'owner',
  'permission',
]);
const KEYS: ReadonlySet<unknown> = new Set(['credential', 'secret', 'certificate', 'federated']);
/** Before the one that something is given to or taken from. */
const TO_ONE =
  /(?<!\p{L})(?:to|onto|on|into|in|from|of|for|at|einer|eines|einem|der|dem|den|für|bei|zu[rm]?|an|am|auf|von|vo[mn]|à|au|aux|sur|pour|dans|de|du|des|d['’]|a|al|en|del|sobre|para)(?: ?(?:an?|the|any|some|our|its|one|einer|eine[mn]?|der|dem|den|das|unsere[mnrs]?|une?|la|les?|nos|el|los|las|una?|nuestr[oa]s?|l['’]))* ?$/u;

/** Of the two objects that an app has, an enterprise app may mean either. */
const OBJECTS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:service principals?|dienstprinzipale?n?s?|principa(?:l|ux) de service|entidad(?:es)? de servicio)$/u,
    'service-principal',
  ],
  [
    /^(?:app(?:lication)? registrations?|app[- ]registrierung(?:en)?|(?:inscription|enregistrement)s? d'applications?|registros? de aplicaci[óo]n(?:es)?)$/u,
    'application',
  ],
];

/** "a secret to an enterprise app": the app is what holds it, and no other thing; of a key it says on which of the two objects it is. */
function settleHolder(where: QueryCondition[], plain: string): void {
  const held = where.find(({ attribute, value }) => attribute === 'thing' && OF_APP.has(value));
  const at = where.findIndex((one) => one.attribute === 'thing' && one.value === 'app' && isPlain(one));
  const app = where[at];
  if (held === undefined || app === undefined) return;
  // An apostrophe within its words ("application d'entreprise") is none in the text.
  const [first = ''] = app.words.split(' ');
  if (!TO_ONE.test(plain.slice(0, plain.indexOf(first)))) return;
  const on = KEYS.has(held.value) ? OBJECTS.find(([pattern]) => pattern.test(app.words))?.[1] : undefined;
  where.splice(at, 1, ...(on === undefined ? [] : [{ ...app, attribute: 'credentialOn', value: on }]));
}

/** "which header does it delete?": what is done to the header is not done to mail. */
function settleHeader(where: QueryCondition[], show: readonly string[]): void {
  const at = where.findIndex((one) => one.attribute === 'effect' && one.value === 'deletes' && isPlain(one));
  if (at >= 0 && show.includes('header') && where[at]?.words.includes(' ') === false) where.splice(at, 1);
}

/** "exclude the emergency account" says something of the policy, "except emergency accounts" of those who are left out. */
const SAYS_POLICY = /exclu|exempt|leav|left|ausgenommen/u;

/** "who is left out, apart from the break-glass account?": the others that a policy leaves out are asked for. */
function settleLeftOut(where: QueryCondition[], show: string[]): void {
  const at = where.findIndex(
    (one) => one.attribute === 'excludesEmergency' && one.value === false && !SAYS_POLICY.test(one.words),
  );
  if (at < 0 || !show.includes('excludedPeople')) return;
  where.splice(at, 1);
  show.splice(0, show.length, ...show.map((id) => (id === 'excludedPeople' ? 'otherExcluded' : id)));
}

/** Says in a question that somebody is left out. */
const SAYS_LEFT_OUT =
  /exclu|exempt|leav|left|except|besides|apart|omit|skip|spare|without|ausgenommen|ausnahm|ausnehm|ausgeschlossen|außer|ausser|ohne|sauf|exempt|excepté|hormis|épargn|sans|except|salvo|fuera|omit|sin/u;
/** Says that a policy works on somebody. */
const REACHES =
  /(?<!\p{L})(?:cover|appl(?:y|ies|ied)|reach|affect|protect|hold for|includ|block|requir|forc|enforc|demand|gelten|gilt|greif|erfass|abgedeckt|deckt|blockier|verlang|erzw|betreff|s['’]appliqu|appliqu|couvr|couvert|concern|touch|bloqu|exig|impos|aplic|cubr|cubierta|alcanz|afect|obliga)/u;

/** "does it cover the break glass account?" asks whether the account is in, and not whether it is out. */
function settleCovered(where: QueryCondition[], plain: string): void {
  const at = where.findIndex(({ attribute, op }) => attribute === 'excludesEmergency' && op === 'is');
  const said = where[at];
  if (said === undefined || SAYS_LEFT_OUT.test(plain) || REACHES.test(said.words) || !REACHES.test(plain)) return;
  where.splice(at, 1, negateCondition(said));
}

/** "which policies exclude admins?": which ones is told, too. */
function showLeftOut(where: readonly QueryCondition[], show: string[]): void {
  const asks = where.some(({ attribute, value }) => attribute === 'excludesAdmins' && value === true);
  if (asks && !show.includes('excludedPeople')) show.push('excludedPeople');
}

/** An act as a noun: "deletions", "Löschungen". */
const ACT_NOUN = /(?:ions?|als?|resets?|grants?|consents?|ung(?:en)?|iones|borrados?|ajouts?|cambios?|changes?)$/u;
/** "password resets and deletions": no record is both, so that either is counted. */
function joinNouns(where: QueryCondition[], plain: string): void {
  const isSaid = ({ attribute, op, value }: QueryCondition): boolean =>
    (attribute === 'thing' || attribute === 'act') && op === 'is' && typeof value === 'string';
  const ofPassword = where.some((one) => isSaid(one) && one.value === 'password');
  // A reset is what is done to a password: the one says the other.
  const reset = ofPassword ? where.find(({ attribute, value }) => attribute === 'act' && value === 'reset') : undefined;
  const said = where.filter((one) => isSaid(one) && one !== reset);
  const [one, other, more] = said.toSorted((a, b) => plain.indexOf(a.words) - plain.indexOf(b.words));
  if (one === undefined || other === undefined || more !== undefined) return;
  const spots = [one, other, ...(reset === undefined ? [] : [reset])]
    .map(({ words }) => ({ start: plain.indexOf(words), end: plain.indexOf(words) + words.length }))
    .toSorted((a, b) => a.start - b.start);
  const isNoun = [one, other].every(
    (each) => (each.attribute === 'thing' && one.attribute !== other.attribute) || ACT_NOUN.test(each.words),
  );
  const isJoined = spots.some(({ start }, at) => at > 0 && BETWEEN_NOUNS.test(plain.slice(spots[at - 1]?.end, start)));
  if (!isNoun || !isJoined) return;
  const group = Math.max(0, ...where.map((each) => each.group ?? 0)) + 1;
  const joined = where
    .filter((each) => each !== reset)
    .map((each) => (each === one || each === other ? { ...each, group } : each));
  where.splice(0, where.length, ...joined);
}

const ACTIVE =
  /^(?:active|aktive?[nrs]?|acti(?:f|ve)s?|activ[oa]s?)(?: (?:roles?|rollen|assignments?|role assignments?))?$/u;
/** One and the same is to be both. */
const AT_ONCE =
  /(?<!\p{L})(?:(?:is|are|ist|sind|est|sont|es|son|est[áa]n?) (?:both|sowohl|beides|à la fois|a la vez|tanto)|at the same time|at once|gleichzeitig|zugleich|en même temps|al mismo tiempo)(?!\p{L})/u;

/** "who is eligible and active?": beside eligible a role is meant to be active, not an account, and those of either kind are asked for. */
function settleActive(where: QueryCondition[], plain: string): void {
  const isOf = ({ attribute, value, op }: QueryCondition, id: string): boolean =>
    attribute === id && op === 'is' && value === (id === 'how' ? 'eligible' : true);
  const eligibleAt = where.findIndex((one) => isOf(one, 'how'));
  const isActive = (one: QueryCondition): boolean => isOf(one, 'enabled') || isOf(one, 'active');
  const activeAt = where.findIndex((one) => isActive(one) && ACTIVE.test(one.words));
  const [eligible, active] = [where[eligibleAt], where[activeAt]];
  if (eligible === undefined || active === undefined) return;
  const isSettled = eligible.group !== undefined || active.group !== undefined || AT_ONCE.test(plain);
  const group = isSettled ? {} : { group: Math.max(0, ...where.map((one) => one.group ?? 0)) + 1 };
  where[eligibleAt] = { ...eligible, ...group };
  where[activeAt] = { ...active, attribute: 'active', ...group };
}

/** "with the role group X or the role Y": the kind of the first is no condition on those who hold the second. */
function settleKindOfRole(where: QueryCondition[], named: readonly NamedSubject[]): void {
  if (!named.some(({ kind, or }) => kind === 'role' && or === true)) return;
  const at = where.findIndex(({ attribute, op, group }) => attribute === 'plane' && op === 'is' && group === undefined);
  if (at >= 0) where.splice(at, 1);
}

/** What the conditions and names of a reading mean together, where each by itself would say another thing. */
export function settleReading(
  about: SubjectKind,
  { where, named, show }: { where: QueryCondition[]; named: NamedSubject[]; readonly show: string[] },
  form: QueryForm,
  plain: string,
): void {
  if (about === 'transport-rule') settleHeader(where, show);
  if (about === 'policy') {
    settleLeftOut(where, show);
    settleCovered(where, plain);
    if (form !== 'count') showLeftOut(where, show);
  }
  if (about === 'role' || about === 'user') settleActive(where, plain);
  if (about === 'role') settleKindOfRole(where, named);
  if (about !== 'event') return;
  settleMaking(where, plain);
  settleGetting(where);
  settleAssigning(where);
  settleHolder(where, plain);
  pairActs(where, plain);
  joinNouns(where, plain);
  joinActs(where);
  settleNames(where, named, form, plain);
}
