import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';

const START = '^[¿\\s]*(?:(?:and|so|but|und|et|y),? )?';
const END = '[\\s?.!]*$';
const whole = (source: string): LazyPattern => new LazyPattern(`${START}${source}${END}`, 'iu');

/** "what is it for?" of a rule or a connector that somebody made: people are for nothing. */
const WHAT_FOR = whole(
  '(?:what|whatever) (?:is|was) (?:it|that|this|that one) (?:good |meant |used |there |actually |supposed to be )?for',
);
const IS_MADE: ReadonlySet<string | undefined> = new Set(['transport-rule', 'connector', 'policy']);

/** "whose app is that?" after secrets or permissions: the owners of the apps that have them. */
const WHOSE_APPS = whole(
  '(?:whose (?:apps?|applications?) (?:is|are) (?:it|that|this|those|these|they)|wessen (?:apps?|anwendung(?:en)?) (?:ist|sind) (?:das|die|es))',
);
const OF_SEVERAL = /(?<!\p{L})(?:apps|applications|anwendungen)(?!\p{L})/iu;
const OF_APPS: ReadonlySet<string | undefined> = new Set(['credential', 'permission']);

const DOES = {
  en: '(?:reset|unlock|delete|create|assign|approve|register|manage|edit|block|invite|add|remove|consent|grant)',
  de: '(?:zurücksetzen|entsperren|löschen|anlegen|erstellen|zuweisen|genehmigen|registrieren|verwalten|ändern|einladen|zustimmen)',
};
/** What somebody who was told may do; by itself it reads as an order to do it. "@" stands for their name. */
const MAY: readonly (readonly [RegExp, string])[] = [
  [
    whole(
      `(?<may>can|could|may|is) (?:she|he|that person|this person|that (?:account|user|admin))(?<allowed> (?:able to|allowed to|permitted to))? (?<what>(?:also )?${DOES.en} [^,;?@]{3,50}?)`,
    ),
    '$<may> @$<allowed> $<what>?',
  ],
  [whole(`(?<may>kann|darf|könnte) (?:sie|er|die|der) (?<what>[^,;?@]{3,50}? ${DOES.de})`), '$<may> @ $<what>?'],
  [
    whole(
      "(?:est-ce qu['’])?(?:(?:elle|il) (?:peut|pourrait)|(?:peut|pourrait)-(?:elle|il)) (?:aussi )?(?:réinitialiser|changer|modifier) (?:(?:des|les|le|un) )?mots? de passe(?: d[e'’].{2,40}?)?",
    ),
    'can @ reset passwords?',
  ],
  [
    whole(
      '(?:ella |él )?(?:puede|podría) (?:también )?(?:restablecer|cambiar) (?:(?:las|la|una) )?contraseñas?(?: de .{2,40}?)?',
    ),
    'can @ reset passwords?',
  ],
];

/** Which secret was added by whom is asked of the app that was told, where nothing else is named. */
const LAST = {
  en: '(?:last|latest|newest|most recent)',
  de: '(?:letzten?|neuesten?|jüngsten?)',
  fr: '(?:derni(?:er|ère)|plus récente?)',
  es: '(?:último|última|más reciente)',
};
const ADDED_LAST: readonly LazyPattern[] = [
  `who (?:added|put|made|created|set|issued) (?:the |that )?${LAST.en} (?:client )?(?<secret>secret|certificate|credential|key)`,
  `wer hat (?:das|den|die) ${LAST.de} (?:client-?)?(?<secret>secret|zertifikat|geheimnis) (?:hinzugefügt|angelegt|erstellt|gesetzt)`,
  `qui a (?:ajouté|mis|créé) (?:le |la )?(?:${LAST.fr} )?(?<secret>secret|certificat)(?: ${LAST.fr}| le ${LAST.fr})?`,
  `qui[ée]n (?:añadió|puso|creó|agregó) (?:el |la )?(?:${LAST.es} )?(?<secret>secreto|certificado)(?: ${LAST.es})?`,
].map(whole);
const IS_LAST = new LazyPattern(`(?<!\\p{L})(?:${Object.values(LAST).join('|')})(?!\\p{L})`, 'iu');

function askOfSecretOfApp(text: string, { referents, unanswered }: DialogueState): string | undefined {
  const [[app, ...others] = []] = referents;
  if (app?.kind !== 'service-principal' || others.length > 0 || unanswered !== undefined) return undefined;
  const secret = ADDED_LAST.map((pattern) => pattern.exec(text)?.groups?.['secret']).find((one) => one !== undefined);
  if (secret === undefined || !IS_LAST.test(text)) return undefined;
  const noun = /^[zc]ert/iu.test(secret) ? 'certificate' : 'secret';
  return `who added the last ${noun} to that app?`;
}

/** "how long inactive?" after who or what is not used: when each was used last. */
const HOW_LONG_UNUSED = whole(
  '(?:(?:for )?how long|since when|(?:seit )?wie lange(?: schon)?|seit wann|depuis (?:combien de temps|quand)|(?:desde (?:hace )?)?cu[áa]nto(?: tiempo)?|desde cu[áa]ndo) (?:(?:are|is|were|was|have|has|been|they|he|she|it|sind|ist|sie|die|er|sont|est|elles?|ils?|est[áa]n?|llevan?) ?)*(?:inactive|unused|idle|dormant|inaktiv|ungenutzt|unbenutzt|inacti(?:f|ve)s?|inutilisée?s?|inactiv[oa]s?|sin usar)',
);

const LAST_USE: ReadonlyMap<string | undefined, string> = new Map([
  ['user', 'when did they last sign in?'],
  ['role', 'when did they last sign in?'],
  ['service-principal', 'when were they last used?'],
]);

/** "why is she flagged then?" */
const WHY_FLAGGED = whole(
  '(?:why|how come) (?:is|was) (?:she|he|that person|this person|this account|that account)(?: then)? (?:flagged|marked|at risk|risky|on the list|listed|red)(?: (?:then|there|here|anyway|at all))*',
);

/** The one person whom the last answer told. */
function personTold({ referents, unanswered }: DialogueState): string | undefined {
  const [last = []] = referents;
  const [only, ...others] = last;
  return unanswered === undefined && others.length === 0 && only?.kind === 'user' ? only.name : undefined;
}

/** "tell me more" after the open incidents: what happened, step by step. */
const TELL_MORE = whole(
  '(?:(?:please )?(?:tell|show|give) (?:me|us) (?:some )?more(?: (?:details|about (?:it|that|this)))?|more(?: details)?(?: please)?|(?:in )?(?:more )?detail(?:s)?(?: please)?|go on|mehr(?: dazu| davon| details)?(?: bitte)?|erzähl(?:e)? (?:mir )?mehr(?: dazu)?|dis-m.en plus|plus de détails|en détail|cu[ée]ntame m[áa]s|m[áa]s detalles)',
);
/** "which roles?" where the answer before found none of what was asked: not all that there are. */
const WHICH_OF_NONE = whole('(?:which|welche[nr]?|quel(?:le)?s) \\p{L}{3,}');
/** "which account was used first?" behind an attack: by whoever made it. */
const USED_FIRST = whole(
  '(?:which|what|whose) (?:account|user|admin|login|identity) (?:was|did (?:they|he|she|it|the attackers?)) (?:used?|abused?|compromised|taken over|hijacked)(?: (?:first|initially|at first|for (?:it|that|this)|to get in))*',
);
/** "who can stop it?" behind an app: nobody orders a report. */
const WHO_CAN_STOP = whole(
  '(?:who|whoever) (?:can|could|may|is able to|is allowed to) (?:stop|revoke|disable|block|approve|kill|end) (?:it|that|this|the app|that app)',
);

const ONLY =
  '(?:(?:only|just|nur|bloß|seulement|uniquement|s[óo]lo|solamente) |(?<=^[¿\\s]*(?:and|und|et|y) ))(?:(?:the|die|les?|l[oa]s|in|of|with|bei|von|den) )*';
/** "only connectors", "and rules?" behind all that somebody did. */
const KINDS_DONE: readonly (readonly [RegExp, string])[] = [
  [whole(`${ONLY}(?:connectors?|konnektoren|connecteurs|conectores)`), 'connectors'],
  [whole(`${ONLY}(?:(?:mail flow |transport )?rules?|(?:transport)?regeln|règles|reglas)`), 'rules'],
  [whole(`${ONLY}(?:apps?|applications?|anwendungen|applis|aplicaciones)`), 'apps'],
  [whole(`${ONLY}(?:roles?|rollen|rôles)`), 'roles'],
  [whole(`${ONLY}(?:polic(?:y|ies)|richtlinien|stratégies|directivas)`), 'policies'],
  [whole(`${ONLY}(?:passwords?|passwörter|kennwörter|mots de passe|contraseñas)`), 'passwords'],
];
const ASKED_DEEDS =
  /(?<!\p{L})(?:did|done|do|changed?|made|activit(?:y|ies)|actions|gemacht|getan|geändert|fait|changé|modifié|hizo|hecho|cambi[óo])(?!\p{L})/iu;

/** A short message about the kind of what somebody did, whose page was shown for it. */
function askOfKindDone(text: string, { understanding, unanswered }: DialogueState): string | undefined {
  const { intent, parameters, question } = understanding;
  if (intent !== 'person-details' || parameters.user === undefined || unanswered !== undefined) return undefined;
  const kind = ASKED_DEEDS.test(question) ? KINDS_DONE.find(([pattern]) => pattern.test(text))?.[1] : undefined;
  return kind === undefined ? undefined : `which ${kind} did ${parameters.user} change?`;
}

/** Of an attack, or of what whoever is behind it did. */
function askOfIncident(text: string, { understanding: { intent } }: DialogueState): string | undefined {
  if (intent !== 'incidents') return undefined;
  if (TELL_MORE.test(text)) return 'what happened in the attack?';
  return USED_FIRST.test(text) ? 'which account did the attacker use first?' : undefined;
}

/** An app was told last, or the attack that was made with one. */
const isOfApp = ({ referents, understanding: { intent } }: DialogueState): boolean =>
  referents[0]?.[0]?.kind === 'service-principal' || intent === 'incidents' || intent === 'app-details';

/** A short question with the one that was told in the place of what stands for it. Other texts stay. */
export function askOfTold(text: string, state: DialogueState): string {
  const about = state.understanding.query?.about;
  if (WHAT_FOR.test(text) && IS_MADE.has(about)) return "what's it for?";
  if (WHOSE_APPS.test(text) && OF_APPS.has(about))
    return OF_SEVERAL.test(text) ? 'who owns those apps?' : 'who owns that app?';
  const told = askOfIncident(text, state) ?? askOfKindDone(text, state);
  if (told !== undefined) return told;
  const isNone = state.shown.length === 0 && state.unanswered === undefined && state.explained === undefined;
  const isAsked = (state.understanding.query?.where.length ?? 0) > 0 && state.understanding.query?.about !== 'tenant';
  if (isNone && isAsked && WHICH_OF_NONE.test(text)) return 'which of them?';
  if (isOfApp(state) && WHO_CAN_STOP.test(text)) return 'who can revoke apps here?';
  const lastUse = state.unanswered === undefined ? LAST_USE.get(about) : undefined;
  if (lastUse !== undefined && HOW_LONG_UNUSED.test(text)) return lastUse;
  const secret = askOfSecretOfApp(text, state);
  if (secret !== undefined) return secret;
  const person = personTold(state);
  if (person !== undefined && WHY_FLAGGED.test(text)) return `why is ${person} flagged?`;
  if (person === undefined) return text;
  for (const [pattern, said] of MAY) {
    // A name may hold what a replacement reads as a group.
    const parts = pattern.test(text) ? text.replace(pattern, said).split('@') : [];
    if (parts.length > 1) return parts.join(person);
  }
  return text;
}
