import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Understanding, UnreadTopic } from '../model/understanding.js';
import { PORTAL_PAGES } from '../../m365/portal-links.js';

const TIME =
  '(?:last|this|in|since|on|during|between|over|within|yesterday|today|lately|recently|letzte[nrs]?|diese[nrms]?|im|seit|gestern|heute|in|am|en|depuis|cette|ce|ces|hier|la semaine|le mois|desde|esta|este|ayer|el mes|at night|geändert|gemacht|verändert|vorgenommen|was|etwas)';
/** A place ends where the text does, or where a time begins. */
const TO_END = `(?=(?: ${TIME}(?!\\p{L})[^?]{0,40})?[\\s?.!]*$)`;
const STRANGE_EN =
  '(?:unknown|unusual|strange|suspicious|foreign|unfamiliar|untrusted|external|unexpected|other|odd|new)';
const WHERE_EN = '(?:(?:ip )?address(?:es)?|ips?|locations?|places?|countr(?:y|ies)|networks?|devices?)';
const STRANGE_DE = '(?:unbekannt|fremd|ungewöhnlich|verdächtig|extern|anderen?|seltsam|neu)\\p{L}*';
const PLACES: readonly RegExp[] = [
  `from (?:somewhere |anywhere )?(?:outside(?! (?:firms?|partners?|vendors?|contractors?|companies|people|users|consultants?|parties|providers?|admins?)(?!\\p{L}))(?: of)?(?: (?:the |our |this )?(?:[\\p{L}’'-]+ ){0,3}?[\\p{L}’'-]+)?|abroad|overseas|home|(?:an? |any |some )?${STRANGE_EN} ${WHERE_EN})`,
  `(?:von|aus) (?:irgendwo )?(?:(?:außerhalb|ausserhalb|extern|draußen)(?: (?:des|der|unsere[rs]|vom|von|dem|den)(?: [\\p{L}-]+){1,2}?)?|dem ausland|(?:zu )?hause|(?:eine[rmn]? |irgendeine[rmn]? )?${STRANGE_DE} (?:ip-?)?(?:adressen?|ips?|orten?|netze?n?|ländern?|land))`,
  "(?:depuis|de|d['’]|hors|en dehors) ?(?:l['’](?:extérieur|étranger)|(?:du|de notre|de l['’]) ?(?:réseau|bureau|entreprise)|(?:chez (?:soi|eux)|la maison)|(?:des?|une?) (?:adresses?|ips?|lieux?|pays)(?: ip)? (?:inconnue?s?|inhabituel(?:le)?s?|suspecte?s?|étrang(?:er|ère)s?))(?: (?:du|de|des|de la|de l['’]|de notre|de nos) ?[\\p{L}’'-]+(?: [\\p{L}’'-]+)?)?",
  'desde (?:fuera(?: (?:de|del) (?:(?:la|el|nuestra|nuestro) )?[\\p{L}-]+(?: [\\p{L}-]+){0,3}?)?|el extranjero|casa|(?:una? |unas |otr[oa]s? )?(?:direcci(?:ón|ones)|ips?|lugar(?:es)?|país(?:es)?)(?: ip)? (?:desconocid|extrañ|sospechos|inusual|extern|extranjer)\\p{L}*)',
].map((place) => new LazyPattern(`(?<!\\p{L})${place}${TO_END}`, 'iu'));

const WHEN = `(?<when>(?: ${TIME}(?!\\p{L})[^?]{0,40}?)?)`;
/** The question without the place, and the question for addresses that is answered instead. */
const FRAMES: readonly (readonly [said: RegExp, asked: string])[] = (
  [
    [
      '(?:(?:and|so|show|list|me|us|were there|are there|which|what|any|all|the|how many|recent) )*(?:changes|actions|acts|activity|edits|modifications)(?<of>(?: (?:of|to|on|in) (?:the |our )?[\\p{L} ]{3,30}?)?)(?: (?:that )?(?:were |was )?(?:made|done|performed|came|come|originated|coming))?',
      'from which IP addresses were changes$of made$when?',
    ],
    [
      '(?:(?:and|so) )*(?:(?:was|were|has|did) (?:anything|something)(?: been)? (?:changed|done|modified|happen)|(?:who|did (?:anyone|anybody|somebody|someone)) (?:made|make|did|do|changed?) (?:changes|a change|something|anything|any changes))',
      'from which IP addresses were changes made$when?',
    ],
    [
      '(?:(?:and|so) )*(?:which |what |were (?:any |the )?|any |the |who )?(?:(?:did|has|made|created|deleted|changed|removed) )?(?<noun>(?:mail flow |transport )?rules|connectors|apps|secrets|permissions|roles|passwords)(?: (?:were|was|been))? (?:created|made|added|changed|modified|deleted|removed|granted|reset|registered)',
      'from which IP addresses were changes of $noun made$when?',
    ],
    [
      '(?:(?:und|gab es|gibt es|zeig|mir|welche|alle|die) )*(?:änderungen|aktionen)(?<of>(?: an (?:den |unseren )?[\\p{L}-]+)?)(?: (?:wurden|kamen|gemacht|vorgenommen))*',
      'from which IP addresses were changes made$when?',
    ],
    [
      '(?:und )?(?:wurde|wer hat|hat (?:jemand|wer))(?: (?:was|etwas|irgendetwas|änderungen))?(?: (?:geändert|gemacht|verändert|vorgenommen))?',
      'from which IP addresses were changes made$when?',
    ],
    [
      '(?:(?:et|les|des|quelles?|quels?|y a-t-il(?: eu)?|toutes|liste) )*(?:modifications|changements|actions)(?: (?:ont été |ont-elles été )?(?:faite?s|effectuée?s|venant|provenant))?',
      'from which IP addresses were changes made$when?',
    ],
    [
      "(?:et )?(?:est-ce que )?(?:qui|quelqu['’]un|on) (?:a|aurait) (?:fait|modifié|changé)(?: (?:des (?:modifications|changements)|quelque chose))?",
      'from which IP addresses were changes made$when?',
    ],
    [
      '[¿\\s]*(?:(?:y|hubo|hay|qué|los|muestra) )*(?:cambios|modificaciones|acciones)(?: (?:se )?(?:hechos|hicieron|realizados|realizaron|vinieron))?',
      'from which IP addresses were changes made$when?',
    ],
    [
      '[¿\\s]*(?:y )?(?:alguien|quién|quien|se) (?:ha |hizo |ha hecho )?(?:cambió|cambiado|modificó|modificado|hizo|cambios)(?: (?:algo|cambios))?',
      'from which IP addresses were changes made$when?',
    ],
  ] as const
).map(([said, asked]) => [new LazyPattern(`^${said}${WHEN}[\\s?.!]*$`, 'iu'), asked]);

/** What Warden does not know about an address, and where to look. */
const PLACE_OF_ADDRESS: UnreadTopic = {
  id: 'place-of-address',
  name: 'which IP addresses are yours, or which country they are in',
  page: { title: 'Audit in Purview', url: PORTAL_PAGES.audit },
  nearest: 'mail-flow-changes',
};

/**
 * Declines "changes made from outside our office network", as the office's addresses are not read, and answers from which addresses changes were
 * made. undefined: the text names no place, or does not ask about changes.
 */
export function declinePlaceOfActs(said: string): Understanding | undefined {
  // "the company's network" may have the name of something of the tenant.
  const text = said.replace(/"/g, '');
  const asked = PLACES.flatMap((place) => askForAddresses(text, place.exec(text)))[0];
  if (asked === undefined) return undefined;
  return {
    question: said,
    intent: 'none',
    parameters: {},
    confidence: 0.95,
    alternatives: [],
    declined: { because: 'not-read', topic: PLACE_OF_ADDRESS },
    unused: [asked],
  };
}

/** The question for addresses that fits the text without its place. */
function askForAddresses(text: string, place: RegExpExecArray | null): readonly string[] {
  if (place === null) return [];
  const rest = `${text.slice(0, place.index)}${text.slice(place.index + place[0].length)}`.replace(/\s+/gu, ' ').trim();
  return FRAMES.flatMap(([said, asked]) => {
    const groups = said.exec(rest)?.groups;
    return groups === undefined ? [] : asked.replace(/\$(of|noun|when)/gu, (_, name: string) => groups[name] ?? '');
  });
}
