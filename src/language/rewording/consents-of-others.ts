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

/** "hat sonst noch jemand denen zugestimmt?" in English, which leaves out who was told. */
export const CONSENTS_OF_OTHERS: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    turn(`(?:hat|haben) (?:${DE_ELSE} ${DE_ONE}|${DE_ONE} ${DE_ELSE}) ${DE_AGREED}`, 'did anyone else agree to it'),
    turn(
      `(?:hat|haben) (?:(?:denen|ihnen|diesen (?:apps|anwendungen)|(?:in )?die) )?${DE_ELSE}(?: (?:denen|ihnen|diesen (?:apps|anwendungen)|(?:in )?die))? ${DE_AGREED}`,
      'did anyone else agree to them',
    ),
  ],
  fr: [
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
    turn(`${ES_ELSE} (?:la|lo|le) ${ES_AGREED}`, 'did anyone else agree to it'),
    turn(
      `${ES_ELSE} (?:(?:las|los|les) )?(?:también )?${ES_AGREED}(?: (?:a|para) (?:esas|estas) (?:apps|aplicaciones))?`,
      'did anyone else agree to them',
    ),
  ],
};

const SOMEBODY = '(?:any|some)(?:one|body)';
const CONSENT = '(?:also |ever |already )*(?:consent(?:ed)? to|accept(?:ed)?|approved?|agreed? to)';
const APP = '((?:the )?["\\p{Lu}][^?!]{2,60}?)(?:,? (?:too|as well|also))?';

/** "did anyone besides Jonathan Ward consent to X?": who did, but they. */
export const OTHERS_WHO_CONSENTED: readonly Turn[] = [
  [
    new LazyPattern(
      `^((?:(?:and|so|but) )*)(?:[Dd]id|[Hh]as|[Hh]ave) ${SOMEBODY} (?:else (?:than|besides|but|apart from)|other than|besides|apart from|except(?: for)?|but) ([^?!]{3,60}?) ${CONSENT} ${APP}${AT_END}`,
      'u',
    ),
    '$1who else besides $2 consented to $3',
  ],
];
