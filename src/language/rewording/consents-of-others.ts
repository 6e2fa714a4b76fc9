import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const AT_END = '(?=[\\s?.!]*$)';
const turn = (source: string, meant: string): Turn => [
  new LazyPattern(`^[\\s¿]*(?:(?:und|et|y|aber|mais|pero) )?${source}${AT_END}`, 'iu'),
  meant,
];

const DE_ELSE =
  '(?:denn |auch |da )*(?:sonst (?:noch )?(?:jemand|wer|irgendwer)|noch (?:jemand|wer)(?: ander(?:s|es|er))?|(?:jemand|irgendwer|wer) ander(?:s|es|er)|andere)(?: auch| noch| schon)*';
const DE_ONE = '(?:dem|der|dieser (?:app|anwendung)|ihr)';
const DE_AGREED = '(?:zugestimmt|eingewilligt|seine zustimmung gegeben)';
const FR_ELSE = "(?:quelqu'un|une personne) d'autre";
const FR_AGREED = '(?:consenti|donné son (?:consentement|accord))';
const ES_ELSE = '(?:alguien más|alguna otra persona|otra persona)';
const ES_AGREED =
  '(?:(?:ha )?consentido|consintió|(?:dio|ha dado) (?:su |el )?consentimiento|(?:acept|aprob|autoriz)ó|ha (?:acept|aprob|autoriz)ado)';

/** Who is left out, by name, and which app it is of. */
const NAME = '([^?,]{2,40}?)';
const APP_DE = '(?:(?:der|die|dem) (?:app|anwendung) )';
const APP_FR = "(?:(?:l'(?:appli(?:cation)?|app)|la|le) )?";
const APP_ES = '(?:la (?:app|aplicación) )?';
const WHO_CONSENTED = 'who else besides $1 consented to $2';
const DE_SAID = `(?:${DE_AGREED}|freigegeben|zugelassen|akzeptiert|genehmigt|erlaubt)`;
const DE_SOMEBODY = '(?:(?:noch|sonst|auch) )*(?:jemand|wer|irgendwer)(?: ander(?:s|es|er))?(?: (?:noch|sonst|auch))*';
const DE_BESIDES = '(?:außer|ausser|neben|bis auf)';
const FR_SAID = '(?:consenti à|(?:accept|approuv|autoris)ée?|donné son (?:consentement|accord) (?:à|pour)|dit oui à)';
const FR_BESIDES = "(?:d'autre que|autre que|à part|hormis|excepté|sauf|en dehors de)";
const ES_SAID = `(?:${ES_AGREED}|dijo que sí|ha dicho que sí)`;
const ES_BESIDES = '(?:(?:más )?que|(?:más )?(?:aparte|además) de|excepto|salvo)';

/** "hat sonst noch jemand denen zugestimmt?" in English, which leaves out who was told. */
export const CONSENTS_OF_OTHERS: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    turn(`(?:hat|haben) ${DE_BESIDES} ${NAME} ${DE_SOMEBODY} ${APP_DE}?${NAME} ${DE_SAID}`, WHO_CONSENTED),
    turn(`(?:hat|haben) ${DE_SOMEBODY} ${DE_BESIDES} ${NAME} ${APP_DE}${NAME} ${DE_SAID}`, WHO_CONSENTED),
    turn(`(?:hat|haben) ${DE_BESIDES} ${NAME} ${DE_SOMEBODY} (?:ja )?zu ${NAME} (?:ja )?gesagt`, WHO_CONSENTED),
    turn(`(?:hat|haben) (?:${DE_ELSE} ${DE_ONE}|${DE_ONE} ${DE_ELSE}) ${DE_AGREED}`, 'did anyone else agree to it'),
    turn(
      `(?:hat|haben) (?:(?:denen|ihnen|diesen (?:apps|anwendungen)|(?:in )?die) )?${DE_ELSE}(?: (?:denen|ihnen|diesen (?:apps|anwendungen)|(?:in )?die))? ${DE_AGREED}`,
      'did anyone else agree to them',
    ),
  ],
  fr: [
    turn(
      `(?:est-ce (?:que |qu'))?(?:quelqu'un|une personne) ${FR_BESIDES} ${NAME} a(?:-t-(?:il|elle))? (?:(?:aussi|déjà) )?${FR_SAID} ${APP_FR}${NAME}`,
      WHO_CONSENTED,
    ),
    turn(
      `(?:est-ce que )?${FR_ELSE} (?:l'a-t-il|l'a) (?:acceptée?|approuvée?|autorisée?)`,
      'did anyone else agree to it',
    ),
    turn(
      `(?:est-ce que )?${FR_ELSE} (?:y )?(?:a|a-t-il|leur a) (?:aussi )?${FR_AGREED}(?: (?:à|pour) (?:celles-ci|ces (?:applis?|apps?|applications)))?`,
      'did anyone else agree to them',
    ),
  ],
  es: [
    turn(
      `(?:alguien|(?:alguna|otra) persona) ${ES_BESIDES} ${NAME} (?:también )?${ES_SAID} (?:(?:a|para) )?${APP_ES}${NAME}`,
      WHO_CONSENTED,
    ),
    turn(
      `${ES_SAID} (?:alguien|(?:alguna|otra) persona) ${ES_BESIDES} ${NAME} (?:(?:a|para) |(?=la app|la aplicación))${APP_ES}${NAME}`,
      WHO_CONSENTED,
    ),
    turn(`${ES_ELSE} (?:la|lo|le) ${ES_AGREED}`, 'did anyone else agree to it'),
    turn(
      `${ES_ELSE} (?:(?:las|los|les) )?(?:también )?${ES_AGREED}(?: (?:a|para) (?:esas|estas) (?:apps|aplicaciones))?`,
      'did anyone else agree to them',
    ),
  ],
};

const SOMEBODY = '(?:any|some)(?:one|body)';
/** How people say that somebody let an app in. */
export const CONSENTED =
  '(?:consent(?:ed)? to|accept(?:ed)?|approved?|agreed? to|let in|allow(?:ed)?|authori[sz]ed?|click(?:ed)? (?:accept|allow|yes|ok) (?:on|for)|g[ia]ven? (?:access|consent|permissions?) to|grant(?:ed)? (?:access|consent|permissions?) to|sa(?:y|id) (?:yes|ok(?:ay)?) to|sign(?:ed)? up (?:for|to))';
const CONSENT = `(?:also |ever |already )*${CONSENTED}`;
const APP = '((?:the )?["\\p{Lu}][^?!]{2,60}?)(?:,? (?:too|as well|also))?';
const BESIDES = '(?:other than|besides|apart from|aside from|except(?: for)?|but)';
const DID = '^((?:(?:and|so|but) )*)(?:[Dd]id|[Hh]as|[Hh]ave)';
const WHO_ELSE = '$1who else besides $2 consented to $3';

/** "did anyone besides Jonathan Ward consent to X?": who did, but they. */
export const OTHERS_WHO_CONSENTED: readonly Turn[] = [
  [
    new LazyPattern(
      `${DID} ${SOMEBODY},? (?:else (?:than|besides|but|apart from)|${BESIDES}) ([^?!]{3,60}?),? ${CONSENT} ${APP}${AT_END}`,
      'u',
    ),
    WHO_ELSE,
  ],
  [
    new LazyPattern(
      `${DID} ${SOMEBODY}(?: else)? ${CONSENT} ((?:the )?["\\p{Lu}][^?!,]{2,60}?),? ${BESIDES} (?<besides>["\\p{Lu}][^?!]{2,60}?)${AT_END}`,
      'u',
    ),
    '$1who else besides $<besides> consented to $2',
  ],
];
