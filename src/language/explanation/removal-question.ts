import { LazyPattern } from '../../core/lazy-pattern.js';
import type { ExplainRequest } from '../model/explain-request.js';
import { isGivenName } from '../given-names.js';
import { STOP_ATTACKERS_APP } from './attackers-app.js';
import { foldPhrase } from './fold-phrase.js';
import { findTerm } from './term-index.js';
import { findFramedSteps, LOCK_ACCOUNT } from './asked-steps.js';
import { findAskedTask } from './asked-task.js';
import { findNames } from '../parameters/find-names.js';

/** The explanation of how an app is removed: the steps are of no single check. */
export const REMOVE_APP = 'remove-app';

const VERB =
  '(?:get rid of|remove|delete|disable|deactivate|block|uninstall|decommission|retire|shut down|switch off|turn off|take down|kick out|throw out|evict|expel|oust|eject|eradicate|root out|weed out|contain|neutrali[sz]e|(?:switch|turn|shut|throw|kick|get|take)(?= .{1,80} (?:off|down|out)(?!\\p{L})))';
/** "the right way to", "correct order to": how something is done, with or without what leads to it. */
const RIGHT_WAY =
  "(?:(?:what is|what's|what would be|tell me|show me|give me) )?(?:the |a )?(?:best|safest|right|proper|correct|cleanest|recommended)? ?(?:way|order|sequence|procedure|steps|approach)(?: is)? (?:to|for|of|in which to) ";
const HOW_TO_REMOVE = new LazyPattern(
  [
    `^(?:please |and |so |ok |now )*(?:(?:in )?(?:what|which) (?:order|sequence) (?:do|can|could|should|would|must|to|shall|might) (?:(?:i|we|you|one) )?|${RIGHT_WAY}|how (?:do|can|could|should|would|must|to|shall|might) (?:(?:i|we|you|one) )?|what (?:do|must|should|can|would) (?:i|we|you|one) (?:(?:need|have) to )?(?:do )?to |(?:what is|what's) the (?:best|safest|right|proper) way to |(?:what are |give me |show me )?(?:the )?steps to )(?:(?:best|properly|safely|cleanly|quickly) )?${VERB} `,
    '^(?:wie|in welcher reihenfolge) (?:(?:kann|soll|muss|sollte) (?:ich|man|wir) |(?:entferne|entfernt|lösche|löscht|deaktiviere|deaktiviert|werde|wird|werfe|wirft|schmeiße|schmeißt|kicke|kickt) ?(?:ich|man|wir)? )',
    '^(?:comment|dans quel ordre) (?:(?:puis-je|peut-on|dois-je|doit-on|faut-il|faire pour) )?(?:supprimer|retirer|enlever|désactiver|évincer|expulser|éjecter|neutraliser|me débarrasser de|se débarrasser de) ',
    '^(?:c[óo]mo|en qu[eé] orden) (?:(?:puedo|podemos|se puede|debo|se debe|hay que|se) )?(?:eliminar|quitar|borrar|desactivar|expulsar|echar|deshacerme de|elimino|quito|borro|elimina|quita|borra|expulsa|echa) ',
    '^qu[ée] tengo que hacer para (?:eliminar|quitar|borrar|deshacerme de) ',
  ].join('|'),
  'iu',
);

/** "wie werde ich X los", "wie kann ich X entfernen": German says what is to be done at the end. */
const GERMAN_END =
  /(?<!\p{L})(?:los|loswerden|raus|hinaus|rauswerfen|hinauswerfen|rausschmeißen|entfernen|löschen|abschalten|deaktivieren|ausschalten)(?!\p{L})/iu;
const GERMAN = /^(?:wie|in welcher reihenfolge) (?:kann|soll|muss|sollte|werde|wird|werfe|wirft|schmei|kick)/iu;

/** What may stand before the name of an app that is itself to go: "the app". */
const BEFORE_NAME =
  /^(?:(?:the|our|this|that|die|den|das|der|l'|la|le|el) ?)?(?:(?:apps?|application|service principal|integration|anwendung|aplicaci[óo]n) ?)?["']?$/iu;
/** Behind its name: something of it or from it is to go, not the app. It may be to go from the tenant. */
const OF_NAME = new LazyPattern(
  `^["']?(?:'s(?!\\p{L})|\\s+(?:from|as|out of|aus|von|du|de la|del|de los)(?!\\p{L})(?! (?:(?:the|this|our|my|your|dem|unserem|notre|nuestro) )?(?:whole )?(?:tenant|environment|directory|organi[sz]ation|company)(?!\\p{L})))`,
  'iu',
);

/** How a removal is asked for, without what is to go; undefined: it is not. */
function restOfRemoval(text: string): { readonly rest: string; readonly at: number } | undefined {
  const said = text.replace(/^[¿¡\s]+/, '');
  const found = HOW_TO_REMOVE.exec(said);
  if (found === null || (GERMAN.test(said) && !GERMAN_END.test(said))) return undefined;
  return { rest: said.slice(found[0].length), at: text.length - said.length + found[0].length };
}

const SUSPECT =
  '(?:rogue|malicious|suspicious|shady|dodgy|evil|hostile|fake|compromised|hacked|bösartige[nr]?|verdächtige[nr]?|kompromittierte[nr]?|malicios[oa]|sospechos[oa]|malveillante?|suspecte?|frauduleuse|compromise|comprometid[oa])';
const BAD = `(?:${SUSPECT}|unknown|fremde[nr]?)`;
/** What the app holds changes none of the steps: "with Global Admin". */
const HOLDING = '(?:with|holding|that has|that holds|having|mit|avec|con) [^?,.]{2,60}?';
/** "an app", "unused enterprise apps": the kind as such. */
const AN_APP = new LazyPattern(
  `^(?:(?:an?|any|the|such|some|our|old|unused|risky|enterprise|oauth|eine?|einen|die|une?|l['’]|una?|la|${BAD}) ?){1,3}(?:apps?|applis?|applications?|anwendung|aplicaci[óo]n|service principals?|dienstprinzipal|principal de servicio|app registrations?)(?: ${BAD})?(?: ${HOLDING})?(?: (?:los|raus|hinaus|entfernen|löschen|deaktivieren|loswerden|rauswerfen|hinauswerfen|rausschmeißen|safely|properly|cleanly|here|from (?:our|the) tenant))*(?:[,.;?]? (?:and )?(?:in (?:which|what|the right) (?:order|sequence)|in welcher reihenfolge|dans quel ordre|en qu[ée] orden))?[\\s?.!]*$`,
  'iu',
);

/** "HR Onboarding Flow": words in capitals that are no term. A person is named otherwise. */
function isSpelledSo(rest: string): boolean {
  const name = rest.replace(CARE, '').replace(/[\s?.!]+$/u, '');
  if (!/^\p{Lu}[\p{L}\p{N}.&-]*(?: [\p{Lu}\p{N}(][\p{L}\p{N}.&()-]*){2,}$/u.test(name)) return false;
  return findTerm(foldPhrase(name)) === undefined && !isGivenName(name.split(' ')[0] ?? '');
}
const CARE = /(?:,? (?:safely|properly|cleanly|securely|carefully|for good|completely|please))+(?=[\s?.!]*$)/iu;

/** "a shady app": its owner may be who is behind it. */
const A_SUSPECT = new LazyPattern(`(?<!\\p{L})${SUSPECT}(?!\\p{L})`, 'iu');
const stepsOfRemoval = (text: string): string => (A_SUSPECT.test(text) ? STOP_ATTACKERS_APP : REMOVE_APP);

/** "the microsoft office sync app": one app, whatever the words before its kind are. */
const ONE_BY_KIND =
  /^(?:the|our|this|that) (?<name>(?!app )[\p{L}\p{N}"'][^?!.,]{2,50}?) (?:app|application|service principal|integration)[\s?.!]*$/iu;
/** "the owner of the app": something of it is to go. */
const OF_ANOTHER = /(?<!\p{L})(?:of|from|for|in|on|to|with|by|that|which|who|the|our|an?|any|all)(?!\p{L})/iu;
/** "the unused app": its nature, and no name. */
function findNameByKind(rest: string): string | undefined {
  const name = ONE_BY_KIND.exec(rest.replace(CARE, ''))?.groups?.['name'];
  return name === undefined || OF_ANOTHER.test(name) ? undefined : name.replace(/["']/gu, '');
}

/** The app that is to go, as it is called in the question. */
function findAppToRemove(text: string): string | undefined {
  const byName = findNames(text).find(({ kind }) => kind === 'app')?.value;
  const rest = restOfRemoval(text)?.rest ?? '';
  const said = byName ?? findNameByKind(rest) ?? (isSpelledSo(rest) ? rest.replace(/[\s?.!]+$/u, '') : undefined);
  return said !== undefined && said.includes(' ') ? said : byName;
}

/** Whether a text asks how to remove an app, named or not: "what do I have to do to get rid of Ledger Sync safely?". */
function asksHowToRemoveApp(text: string): boolean {
  const asked = restOfRemoval(text);
  if (asked === undefined) return false;
  if (AN_APP.test(asked.rest) && !/^the apps?/iu.test(asked.rest)) return true;
  if (isSpelledSo(asked.rest) || findNameByKind(asked.rest) !== undefined) return true;
  const app = findNames(text).find(({ kind }) => kind === 'app');
  if (app === undefined || app.start < asked.at) return false;
  return BEFORE_NAME.test(text.slice(asked.at, app.start)) && !OF_NAME.test(text.slice(app.end));
}

/** "the account of", where somebody is to go. */
const BEFORE_PERSON =
  /^(?:(?:the|our|this|that) )?(?:(?:user|person|account|admin(?:istrator)?|employee|colleague|guest)(?: account)?(?: of| for)? ?)?["']?$/iu;
const BEHIND_PERSON =
  /^["']?(?:['’]s(?: user| admin)? account)?(?: (?:from|out of|in) (?:(?:the|this|our|my) )?(?:whole )?(?:tenant|directory|organi[sz]ation|company))?(?:,? (?:please|now|then|safely|properly|cleanly|completely|right now))*[\s?.!]*$/iu;
const HOW_TO_LOCK =
  /^(?:please |and |so |ok |now )*(?:how (?:do|can|could|should|must|to) (?:(?:i|we|you|one) )?|steps to )(?:block|lock(?: out)?|suspend|disable|deactivate|off-?board|sign out|shut out) /iu;

/** "how do I disable Tomás?": nobody but a person has a first name. */
const FIRST_WORD = /^["']?([\p{L}-]+)["']?(?:['’]s(?: user| admin)? account)?[\s?.!]*$/iu;

/** Whether a text asks how to remove or lock out a person by name: "how do I get rid of Diego Marchetti?". Taking a role away is another question. */
function asksHowToRemovePerson(text: string): boolean {
  const locks = HOW_TO_LOCK.exec(text)?.[0].length;
  const at = locks ?? restOfRemoval(text)?.at;
  if (at === undefined) return false;
  const [person, other] = findNames(text);
  if (person === undefined && locks !== undefined) return isGivenName(FIRST_WORD.exec(text.slice(at))?.[1] ?? '');
  if (person?.kind !== 'user' || other !== undefined || person.start < at) return false;
  return BEFORE_PERSON.test(text.slice(at, person.start)) && BEHIND_PERSON.test(text.slice(person.end));
}

const IT =
  /^(?:it|that|this|them|those|these|(?:this|that|the|diese|die|cette|l'|esta|la) ?(?:app|application|anwendung|aplicaci[óo]n)|sie|es|das|elle|la|lo)(?!\p{L}|'s|\s+from(?!\p{L}))/iu;

/** Whether a text asks how to remove what was spoken of: "how do I get rid of it without breaking anything?". */
export const asksHowToRemoveIt = (text: string): boolean => IT.test(restOfRemoval(text)?.rest ?? '');

/** The explanation of how a consent is taken back. */
const REVOKE_CONSENT = 'revoke-consent';

const ASKS_HOW =
  /^[¿¡\s]*(?:and |but |so |ok |und |et |y )*(?:how|what (?:do|must|should|can|would) (?:i|we|you|one) (?:(?:need|have) to )?do to|what (?:is|are) the (?:\p{L}+ )?(?:way|steps)|wie|comment|c[óo]mo|que faire pour|qu[ée] (?:hago|hay que hacer) para)(?!\p{L})/iu;
const TAKES_BACK =
  /(?<!\p{L})(?:revok\p{L}*|withdraw\p{L}*|retract|take(?= .{0,80}(?:back|away))|remove|undo|cancel|widerruf\p{L}*|zurückzieh\p{L}*|zurücknehm\p{L}*|entzieh\p{L}*|nehme(?= .{0,80}zurück)|révoqu\p{L}*|retir\p{L}*|annul\p{L}*|revoc\p{L}*|quit\p{L}*|anul\p{L}*)(?!\p{L})/iu;
const CONSENT =
  /(?<!\p{L})(?:consents?|(?:permission|oauth|oauth2|delegated) grants?|zustimmung(?:en)?|einwilligung(?:en)?|consentements?|consentimientos?|permissions?(?! (?:of|for) (?:the )?(?:mailbox|group))|permisos?)(?!\p{L})/iu;

/** "how do I revoke his consent for Ledger Sync?" */
const asksHowToRevokeConsent = (text: string): boolean =>
  ASKS_HOW.test(text) && TAKES_BACK.test(text) && CONSENT.test(text);

/** The task of getting something out so that it can be told what it did. */
const KEEP_EVIDENCE = 'keep-evidence';
/** The same in German, French and Spanish: "ohne Spuren zu vernichten". */
const KEEPS_ABROAD =
  /^[¿¡\s]*(?:und |et |y )?(?:wie|comment|c[óo]mo)(?!\p{L})[^?]{3,100}?(?:,? (?:ohne|sans|sin) [^?,]{0,40}?(?:beweis\p{L}*|spuren|preuves?|traces|pruebas?|evidencias?|rastros?)(?!\p{L})|(?<!\p{L})(?:beweis\p{L}*|spuren) (?:zu )?(?:sichern|behalten|erhalten|bewahren)|(?:conserver|garder|préserver|conservar|preservar|guardar) (?:les |las |los )?(?:preuves|traces|pruebas|evidencias|rastros))/iu;

/** The steps that a text asks for: how an app that it names is removed, a consent revoked, an account reset or locked, a task done. */
export function findStepsAsked(text: string): ExplainRequest | undefined {
  if (KEEPS_ABROAD.test(text)) return { form: 'how-to', terms: [KEEP_EVIDENCE] };
  const task = findAskedTask(text);
  // "how do I remove it without losing evidence?" asks for more than how it is removed.
  if (task?.terms[0] === KEEP_EVIDENCE) return task;
  const steps = asksHowToRevokeConsent(text)
    ? REVOKE_CONSENT
    : asksHowToRemoveApp(text)
      ? stepsOfRemoval(text)
      : asksHowToRemovePerson(text)
        ? LOCK_ACCOUNT
        : findFramedSteps(text);
  const app = steps === REMOVE_APP ? findAppToRemove(text) : undefined;
  return steps === undefined
    ? task
    : { form: 'how-to', terms: [steps], ...(app === undefined ? {} : { named: [app] }) };
}
