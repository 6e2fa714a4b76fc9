import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';
import { ask, NAME } from './whole-in-english.js';

/** What an administrator asks by an address of the log; where somebody signs in from is not read. */
const ASKED = 'from which IP address were changes made by';

/** "(for|in) the last week": when it was, which the readers of periods know. */
const WHEN_EN =
  '((?:,? (?:in|on|since|during|within|over|between|before|after|this|last|yesterday|today|lately|recently)(?! (?:to|case|order))(?!\\p{L})[^?]{0,40})?)';
const WHEN_DE = '((?: (?:in|am|seit|im|letzte[nrs]?|diese[nrs]?|gestern|heute)(?!\\p{L})[^?]{0,30}?)?)';
const WHEN_FR = '((?:,? (?:cette|ce|hier|depuis|en|pendant|ces|la semaine|le mois)(?!\\p{L})[^?]{0,30}?)?)';
const WHEN_ES = '((?:,? (?:esta|este|ayer|desde|en|durante|la semana|el mes)(?!\\p{L})[^?]{0,30}?)?)';

const IP_EN = '(?:source )?(?:ips?(?:[ -]address(?:es)?)?|(?:source )address(?:es)?|address(?:es)?)';
/** A name, and the kind before it; nobody who is only of a kind, and nothing that an answer before named. */
const DOER_EN =
  '(?:(?:the )?(?:app|application|service principal|user|account|admin|administrator) )?((?!(?:it|he|she|they|we|you|i|this|that|these|those|the|an?|any|some|our|all|people|users?|admins?|apps?|anyone|anybody|somebody|someone)(?![\\p{L}.@_-]))(?:"[^"]{2,60}"|[\\p{L}\\d][\\p{L}\\d.@\'_-]*(?: [\\p{L}\\d][\\p{L}\\d.@\'_-]*){0,4}?))';
const ACT_EN =
  '(?:act(?:ed)?|operated?|ma(?:k|d)e (?:(?:the|its|his|her|their|these|those|all|any) )?(?:changes|modifications)|do (?:(?:its|his|her|their|these|those) (?:work|changes|acts|things))|done (?:(?:its|his|her|their) (?:work|changes))|used? (?:for|in|to make) (?:(?:the|its|his|her|their|these|those) )?(?:changes|acts|actions)|bec?o?me active|been active|connect(?:ed)? to make (?:the )?changes)';

const DOER_DE = `(?:(?:die (?:app|anwendung)|der (?:benutzer|dienstprinzipal|admin)|das konto) )?${NAME}`;
const IP_DE = '(?:ip(?:-?adressen?)?|adressen?)';
const ACT_DE =
  '(?:gehandelt|agiert|operiert|gearbeitet|(?:(?:die|seine|ihre|alle) )?änderungen (?:gemacht|vorgenommen|durchgeführt))';

const DOER_FR = `(?:(?:l['’]appli(?:cation)?|l['’]app|le compte|l['’]utilisateur|l['’]admin) )?${NAME}`;
const IP_FR = '(?:adresses? ip|ips?|adresses?)';
const ACT_FR =
  '(?:agi|opéré|travaillé|(?:fait|effectué|apporté)(?:es?|s)? (?:(?:les|ses|des|ces) )?(?:changements|modifications))';

/** "la app" alone is no name. */
const DOER_ES = `(?:(?:la (?:app|aplicación)|la cuenta|el usuario|el admin) (?!(?:después|luego)(?!\\p{L})))?(?!(?:el|la|los|las|un|una|es[ae]|est[ae]|él|ella)(?!\\p{L}))${NAME}`;
const IP_ES = '(?:direcci(?:ón|ones) ip|ips?|direcci(?:ón|ones))';
const ACT_ES =
  '(?:actuó|ha actuado|operó|ha operado|trabajó|ha trabajado|(?:hizo|ha hecho|realizó|ha realizado)(?: (?:los|sus) cambios)?)';

/** Whoever is behind an attack is none by name: what the incident tells of its addresses is meant, whatever the verb. */
const OF_ATTACKER = 'from which IP address did the attacker work';
const ATTACKER_DE = '(?:der|die) (?:angreifer(?:in)?|täter(?:in)?|hacker(?:in)?|eindringling)';
const ATTACKER_FR = "(?:l['’](?:attaquant|intrus)|le (?:cybercriminel|pirate|hacker))";
const ATTACKER_ES = '(?:el|la) (?:atacante|cibercriminal|intrus[oa]|hacker|pirata)';

/** Who made something and from where, asked by nouns: "IP and account behind the creation of X". */
const MADE_FROM = 'who created $2 and from which IP';
const WHOEVER_EN =
  '(?:(?:which|what|the) )?(?:accounts?|users?|actors?|identity|identities|persons?|people|admins?|apps?|service principals?)';
const IPS_EN = `(?:(?:which|what|the) )?${IP_EN}`;
const CREATION_EN =
  '(?:is |are |was |were |stands? |stood )?(?:behind|for|of|used (?:for|in)|responsible for) (?:the )?(?:creation|making|set-?up|addition|creating|making) (?:of )?';
const BOTH_EN = `(?:(?:from )?${IPS_EN} (?:and|&|\\+|plus) (?:by )?${WHOEVER_EN}|${WHOEVER_EN} (?:and|&|\\+|plus) (?:from )?${IPS_EN})`;
const IS_EN = "(?:(?:what|which|who)(?:[’']s| is| are| was| were) )?";
const THING_EN =
  '((?:(?:the|our) )?(?!(?:it|this|that|these|those|them)(?![\\p{L}]))(?:"[^"]{2,60}"|[\\p{L}\\d][^?,;]{1,60}?))';
const THING_DE =
  '(?:(?:des|der|von|vom|die|den) )?(?:(?:eingangs|ausgangs)?(?:connectors?|konnektors?) |(?:transport|mail)?regel |app |anwendung )?';
const THING_FR =
  "(?:du connecteur |de la règle |de l['’]appli(?:cation)? |de l['’]app |du |de la |de |d['’]|le connecteur |la règle |l['’]appli(?:cation)? )";
const THING_ES = '(?:del conector |de la regla |de la (?:app|aplicación) |del |de la |de |el conector |la regla )';

/** The same in English, where the two that are asked for are then told one behind the other. */
export const WHO_MADE_AND_FROM_WHERE: readonly Turn[] = [
  [new LazyPattern(`${FIRST}${IS_EN}${BOTH_EN} ${CREATION_EN}${THING_EN}${END}`, 'iu'), `$1${MADE_FROM}`],
  [new LazyPattern(`${FIRST}${BOTH_EN} (?:created|made|set up|added|built) ${THING_EN}${END}`, 'iu'), `$1${MADE_FROM}`],
  [
    new LazyPattern(
      `${FIRST}from ${IPS_EN} (?:was|were) ${THING_EN} (?:created|made|set up|added|built),? (?:and )?by (?:whom|who|which account)${END}`,
      'iu',
    ),
    `$1${MADE_FROM}`,
  ],
  [new LazyPattern(`${FIRST}${IS_EN}${IPS_EN} ${CREATION_EN}${THING_EN}${END}`, 'iu'), `$1${MADE_FROM}`],
];

/**
 * From which address somebody acted, asked by any verb, as one asks for the address of the changes that they made: who did it is then told
 * from what it was done to.
 */
export const ADDRESS_OF_DOER: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `${FIRST}(?:(?:from|with|through|via|over|by|using) )?(?:which|what) ${IP_EN} (?:did|has|have) ${DOER_EN} ${ACT_EN}(?: (?:from|with|through|over))?${WHEN_EN}${END}`,
        'iu',
      ),
      `$1${ASKED} $2$3`,
    ],
    [
      new LazyPattern(
        `${FIRST}(?:which|what) ${IP_EN} (?:were|was) used by ${DOER_EN}(?: (?:for|in|to make) (?:(?:the|its|his|her|their|these|those) )?(?:changes|acts|actions))${WHEN_EN}${END}`,
        'iu',
      ),
      `$1${ASKED} $2$3`,
    ],
    [
      new LazyPattern(
        `${FIRST}(?:from )?where (?:did|has|have) ${DOER_EN} (?:act(?:ed)?|operated?|ma(?:k|d)e (?:(?:the|its|his|her|their|these|those) )?changes)(?: from)?${WHEN_EN}${END}`,
        'iu',
      ),
      `$1${ASKED} $2$3`,
    ],
    // What an app connects with is only known of what it did.
    [
      new LazyPattern(
        `${FIRST}(?:(?:from|with) )?(?:which|what) ${IP_EN} (?:did|has|have) the (?:app|application|service principal) ${DOER_EN} (?:used?|come from|work(?:ed)?(?: from)?|run(?: from)?)${WHEN_EN}${END}`,
        'iu',
      ),
      `$1${ASKED} $2$3`,
    ],
  ],
  de: [
    ask(
      `^((?:und )?)(?:(?:von )?welche[rn]? ${IP_DE} und welche[rsn]? (?:konto|benutzer|account|app|person)|welche[rsn]? (?:konto|benutzer|account|app|person) und welche[rn]? ${IP_DE}) (?:steck|steh|lieg)(?:t|en) hinter der (?:erstellung|anlage|einrichtung) ${THING_DE}${NAME}`,
      MADE_FROM,
    ),
    ask(
      accentFree(
        `^(?:und )?(?:(?:von|aus|über|mit) (?:welche[rn]? ${IP_DE}|wo)(?: aus)?|woher) \\p{L}+ ${ATTACKER_DE}(?: (?:denn|eigentlich))?(?: \\p{L}+)?`,
      ),
      OF_ATTACKER,
    ),
    ask(
      `^(?:und )?(?:von (?:welche[rn] ${IP_DE}|wo)(?: aus)?|(?:mit|über) welche[rn]? ${IP_DE}) (?:hat|war) ${DOER_DE}${WHEN_DE} (?:${ACT_DE}|aktiv|tätig)`,
      `${ASKED} $1$2`,
    ),
    ask(
      `^(?:und )?(?:von|aus) (?:welche[rn] ${IP_DE}|wo)(?: aus)? (?:kamen|kommen|stammen|stammten) (?:die |alle )?(?:änderungen|aktionen|handlungen) (?:von|der app) ${NAME}`,
      `${ASKED} $1`,
    ),
  ],
  fr: [
    ask(
      `^((?:et )?)(?:quelles? ${IP_FR} et quel(?:le)? (?:compte|utilisateur|personne|appli)|quel(?:le)? (?:compte|utilisateur|personne|appli) et quelles? ${IP_FR}) (?:(?:est|sont|se trouvent|se cachent) )?derrière la création ${THING_FR}${NAME}`,
      MADE_FROM,
    ),
    ask(
      accentFree(
        `^(?:et )?(?:(?:depuis|de|à partir de|avec|par) quelles? ${IP_FR}|d['’]où) (?:est-ce que )?(?:${ATTACKER_FR}(?: a(?:-t-il)?)? \\p{L}+(?:-t-il)?|(?:a )?\\p{L}+ ${ATTACKER_FR})`,
      ),
      OF_ATTACKER,
    ),
    ask(
      `^(?:et )?(?:(?:depuis|de|à partir de|avec|par) quelles? ${IP_FR}|d['’]où) (?:est-ce que |est-ce qu['’])?${DOER_FR} a(?:-t-(?:il|elle))? ${ACT_FR}${WHEN_FR}`,
      `${ASKED} $1$2`,
    ),
    ask(
      `^(?:et )?(?:(?:depuis|de|à partir de|avec|par) quelles? ${IP_FR}|d['’]où) a ${ACT_FR} ${DOER_FR}`,
      `${ASKED} $1`,
    ),
    ask(
      `^(?:et )?${DOER_FR} a ${ACT_FR} (?:depuis|de|à partir de|avec|par) quelles? ${IP_FR}${WHEN_FR}`,
      `${ASKED} $1$2`,
    ),
    ask(
      `^(?:et )?de quelles? ${IP_FR} (?:viennent|proviennent|sont venus|sont venues) les (?:changements|modifications|actions) (?:faites? par|faits? par|de|d['’]) ?${NAME}`,
      `${ASKED} $1`,
    ),
  ],
  es: [
    ask(
      `^[¿\\s]*((?:y )?)(?:(?:desde )?qué ${IP_ES} y qué (?:cuenta|usuario|persona|app)|qué (?:cuenta|usuario|persona|app) y (?:desde )?qué ${IP_ES}) (?:(?:está|están|hay|estuvieron) )?(?:detrás de|tras) la creación ${THING_ES}${NAME}`,
      MADE_FROM,
    ),
    ask(
      accentFree(
        `^[¿\\s]*(?:y )?¿?(?:desde|de|con|por) (?:(?:qué|cuál(?:es)?) ${IP_ES}|dónde) (?:(?:se|ha) )*\\p{L}+ ${ATTACKER_ES}`,
      ),
      OF_ATTACKER,
    ),
    ask(
      `^(?:y )?¿?(?:(?:desde|con|de|por) qué ${IP_ES}|(?:desde|de) dónde) ${ACT_ES} ${DOER_ES}(?: (?:los|sus) cambios)?${WHEN_ES}`,
      `${ASKED} $1$2`,
    ),
    ask(
      `^(?:y )?¿?(?:desde|de) qué ${IP_ES} (?:vienen|vinieron|proceden|salieron) los (?:cambios|actos) (?:hechos por|realizados por|de) ${NAME}`,
      `${ASKED} $1`,
    ),
  ],
};
