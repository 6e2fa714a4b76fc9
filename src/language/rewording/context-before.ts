import { LazyPattern } from '../../core/lazy-pattern.js';
import { asksInFull } from '../dialogue/asking-words.js';
import { findReference } from '../dialogue/reference-words.js';
import { findNames } from '../parameters/find-names.js';
import { findOtherLanguage } from './spoken-language.js';

/** Where what somebody says of their situation ends and what they ask begins. */
const BOUNDARY = /[.!;:]\s+|,\s+(?:so|hence|therefore|thus)[,:]?\s+|\s[–—-]\s+/gu;
const LEAD = /^(?:(?:so|and|but|then|now|hence|therefore)[ ,:]+)+/iu;

/** "For the routing diagram, how many …", "Before we block anything at the firewall: which …", "While reviewing exceptions, …". */
const OCCASION =
  /^(?:for|before|after|while|when|as|since|because|if|to|in order to|in preparation (?:for|of)|ahead of|regarding|concerning|about)(?!\p{L})[^,?]{3,80},\s+(?=(?:which|who|whose|what|how many|is|are|does|do|did|has|have|list|show|give|tell|name)\s)/iu;
/** These say what is asked, and not why. */
const OF_QUESTION =
  /^(?:for (?:which|what|whom|each|every|all|apps?|admins?|users?|rules?|people)|(?:before|after|since|to|about|concerning|regarding|as|if|when|because) (?:which|what|whom|who|when|we\s+(?:revoke|remove|disable|delete|reset)|you|the (?:attack|incident|app)|\p{Lu})|if|when|as of|to (?:which|what|whom))(?!\p{L})/iu;

/** What narrows a question wherever it stands, and what only a question is of. */
const NARROWS =
  /(?<!\p{L})(?:only|except|excluding|apart from|other than|ignor\p{L}+|mean|meant|leave|leaving|aside|besides|already know|i know)(?!\p{L})/iu;
/** "those", "the rest": what is asked goes on from what was said before. */
const GOES_ON =
  /(?<!\p{L})(?:those|these|them|they|their|that|this|it|its|he|she|him|her|his|ones?|remaining|rest|others?|else|there|such|so|same|both|either|neither|two|again|(?<=how many )of each)(?!\p{L})(?! (?:is|are|exists?|still|has|have|were|was|can|may|must|who|which|hold|were|will)(?!\p{L}))/iu;

/** A question by itself says of what: "give me just the number" does not. */
const OF_SOMETHING =
  /(?<!\p{L})(?:apps?|applications?|admin\p{L}*|rules?|connectors?|polic(?:y|ies)|roles?|secrets?|certificates?|credentials?|permissions?|consent\p{L}*|users?|accounts?|guests?|people|persons?|partners?|groups?|mfa|passwords?|changes?|changed|mail|incidents?|attack\p{L}*|settings?|pim|licen[cs]es?|tenant|sign-?ins?|signed in|owners?|methods?|factors?|global|reader)(?!\p{L})/iu;

const FEWEST_WORDS = 4;

const TEAM_OF_EN =
  '(?:(?:the|our|internal|external|it|security|soc|cloud|m365|incident|it security) )*(?:auditors?|audit|revision|compliance|helpdesk|help desk|service ?desk|incident response|ir|soc|security|security operations|secops|data protection|legal|finance|management|board|ciso|governance|identity|iam|infrastructure|operations|1st level|2nd level|first level|second level)(?: (?:team|department|desk))?';
const TEAM_OF_DE =
  '(?:(?:der|die|dem|das|unser|unsere|interne[rnms]?|externe[rnms]?) )*(?:revision|prüfung|wirtschaftsprüf(?:ung|er)|it-?(?:sicherheit|revision|leitung|support|abteilung|team)?|datenschutz|informationssicherheit|sicherheits(?:team|abteilung)|geschäftsleitung|vorstand|rechtsabteilung|personalabteilung|compliance|buchhaltung)(?:-?(?:team|abteilung))?';
const TEAM_OF_FR =
  "(?:(?:la|le|les|l['’]|notre|équipe|l['’]équipe|service|le service|du|de la|de l['’]|de|des) ?)*(?:audit|contrôle|sécurité|cybersécurité|rssi|dsi|direction|conformité|support|assistance|réponse (?:à|aux) incidents?|juridique|exploitation)(?: (?:interne|externe|informatique|des systèmes d['’]information))?";
const TEAM_OF_ES =
  '(?:(?:el|la|los|nuestr[oa]|equipo|área|departamento|servicio|de|del) )*(?:auditor[íi]a|seguridad|ciberseguridad|cumplimiento|soporte|respuesta a incidentes|direcci[óo]n|legal|sistemas|mesa de ayuda|gobierno)(?: (?:interna|externa|inform[áa]tica))?';
/** Teams and departments that ask, as they name themselves before a question: "Interne Revision: …". */
const TEAMS = [TEAM_OF_EN, TEAM_OF_DE, TEAM_OF_FR, TEAM_OF_ES].join('|');

/** Purposes before a question, in four languages: "for the weekly report: …". Alone they may ask for a subscription. */
const PURPOSES = [
  "for (?:(?:the|my|our|an?|this|next|(?:today|tomorrow)['’]s) )?(?:\\p{L}[\\p{L}’'-]* ){0,3}?(?:reports?|audits?|meetings?|reviews?|tickets?|board|auditors?|management|slides?|deck|summary|documentation|handover|minutes|files?|presentation|inventory|register|statistics|stats|dashboard|kpis?|insurance|insurers?|accounting|bookkeeping|finance (?:team|department|people)|legal|compliance|certification|authorities)",
  '(?:\\p{L}+ ){0,3}(?:report|audit|meeting|review) question',
  '(?:f[üu]rs?|for|vom|von|aus) (?:(?:den|dem|der|die|das|unsere[mnrs]?|meine[mnrs]?|eine[mnrs]?) )?(?:\\p{L}[\\p{L}-]* ){0,2}?(?:\\p{L}*(?:bericht|audit|auditor|prüfer|report|besprechung|sitzung|meeting|ticket|prüfung|revision|präsentation|dokumentation|übergabe|protokoll|vorstand|geschäftsleitung|statistik|versicherung|versicherer|buchhaltung|buchhalter|rechtsabteilung|zertifizierung))',
  "(?:c['’]est )?(?:pour|for|de la part (?:de|du)) (?:(?:la|le|les|mon|ma|notre|un|une|ce|cette) |l['’])?(?:rapport|audit|réunion|revue|ticket|comité|direction|présentation|documentation|bilan|compte rendu|dossier|statistiques?|assurance|assureurs?|compta(?:bilité)?|auditeurs?|auditrice|service juridique|certification)(?: (?:d['’])?\\p{L}+){0,3}?",
  '(?:es )?(?:para|for|de parte de) (?:(?:el|la|los|las|mi|nuestr[oa]|un|una|est[ea]) )?(?:informe|auditor[íi]a|reuni[óo]n|revisi[óo]n|ticket|comit[ée]|direcci[óo]n|presentaci[óo]n|documentaci[óo]n|resumen|acta|estad[íi]sticas?|seguros?|aseguradora|contabilidad|auditor(?:a|es)?|departamento legal|certificaci[óo]n)(?: \\p{L}+){0,3}?',
  // Who asks says nothing of what is asked.
  `(?:(?:here is|this is|hier ist|hier spricht|ici|aquí|i am|i['’]m|ich bin|wir sind|je suis|nous sommes|soy|somos) )?(?:(?:from|of|with|in|von|vom|aus|bei|beim|im|de|del|d['’]|en) )?(?:${TEAMS})(?: (?:here|hier|ici|aquí))?`,
  "(?:(?:hallo|hi|moin|hey|sorry),? )?(?:ich )?bin (?:noch )?(?:ganz )?neu (?:hier|im team|dabei|in der it)|je (?:suis (?:tout )?(?:nouveau|nouvelle)|débute)(?: ici| dans l['’]équipe)?|soy nuev[oa] (?:aqu[íi]|en (?:esto|el equipo))|(?:i['’]?m|i am) new (?:here|to this|to the team)",
] as const;
const PURPOSE = new LazyPattern(
  `^[\\s¿¡]*(?:(?:(?:a )?(?:quick|short|another|one more) (?:one|question|thing)|(?:i|we) need (?:it|this|that|numbers|(?:a|the) number)) )?(?:${PURPOSES.join('|')})\\s*(?:[:,–—]|\\s-\\s)\\s*`,
  'iu',
);
const OF_TEAM = new LazyPattern(`^[\\s¿¡]*(?:${TEAMS})\\s*[:,–—-]`, 'iu');
/** An order, and no question: where and when something is to be posted. */
const ORDERS = /^(?:please |bitte )?(?:post|send|mail|subscribe|schick|poste|sende|publi|envoi|env[íi]a|manda)/iu;
const FEWEST_WORDS_FOR_PURPOSE = 3;

/**
 * "We are tidying up our connectors, so which of the inbound ones …?": the question by itself, where what stands before it only tells why it is
 * asked. undefined: there is no such sentence, or the question goes on from it.
 */
export function askWithoutContext(text: string): string | undefined {
  const purpose = PURPOSE.exec(text)?.[0];
  if (purpose !== undefined) return askedBehind(text, purpose);
  if (findOtherLanguage(text) !== undefined) return undefined;
  const occasion = OF_QUESTION.test(text) ? undefined : OCCASION.exec(text)?.[0];
  if (occasion !== undefined && isContext(occasion)) return askable(text.slice(occasion.length));
  for (const { 0: boundary, index } of text.matchAll(BOUNDARY)) {
    const context = text.slice(0, index);
    if (context.includes('?') || asksInFull(context)) return undefined;
    const asked = askable(text.slice(index + boundary.length).replace(LEAD, ''));
    if (asked !== undefined) return isContext(context) ? asked : undefined;
  }
  return undefined;
}

/** The text without the purpose of its question or the team that asks it: "Pour le rapport d'audit : …", "Helpdesk: …". Others stay. */
export function withoutPurposeBefore(text: string): string {
  const said = PURPOSE.exec(text)?.[0];
  return said === undefined ? text : (askedBehind(text, said) ?? text);
}

/** "Help Desk: who is in it?" is of the group that is called so. */
function askedBehind(text: string, purpose: string): string | undefined {
  const asked = text.slice(purpose.length);
  const isOfTeam = OF_TEAM.test(purpose) && findReference(asked) !== undefined;
  return isOfTeam ? undefined : askedFor(asked);
}

const isContext = (text: string): boolean =>
  text.trim().split(/\s+/).length >= FEWEST_WORDS && !NARROWS.test(text) && findNames(text).length === 0;

const askedFor = (text: string): string | undefined =>
  text.split(/\s+/).length < FEWEST_WORDS_FOR_PURPOSE || ORDERS.test(text) ? undefined : text;

function askable(text: string): string | undefined {
  const asked = text.trim();
  if (!asksInFull(asked) || asked.split(/\s+/).length < FEWEST_WORDS) return undefined;
  if (!OF_SOMETHING.test(asked) && findNames(asked).length === 0) return undefined;
  return GOES_ON.test(asked) || findReference(asked) !== undefined ? undefined : asked;
}
