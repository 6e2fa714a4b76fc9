import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const EACH =
  '(?:in each (?:case|instance)|in every case|(?:for|by|with) each(?: of them| one)?|each(?: of them)?|each time|respectively|in (?:that|the) case)';

/** "…, and which role is it in each case?": rows tell it of each anyway. */
export const IN_EACH_CASE: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `(?<=^[^?]{8,120}?(?<!\\p{L})(?:an?|any|some) (?:[\\p{L}-]+ ){0,3}?roles?(?: (?:in|of) [\\p{L} ]{3,20}?)?),? and (?:which|what)(?: (?:one|roles?))?(?: (?:is|are) (?:it|they|that)| (?:do|does) (?:they|it|each) (?:have|hold))?,? ${EACH}(?=[\\s?.!]*$)`,
        'iu',
      ),
      ', and which one',
    ],
    // "and who is the publisher of each?": one column more of the same rows.
    [
      new LazyPattern(
        `(?<=^(?:and |so )?(?:which|what|who|list|show|how many)(?!\\p{L})[^?]{8,160}?),? and (?:who|what|which|when) (?:is|are|was|were) (?:the|their) ([\\p{L}-]+(?: [\\p{L}-]+)?) (?:of|for) (?:each|every one|all|both)(?: of (?:them|those|these)| one)?(?=[\\s?.!]*$)`,
        'iu',
      ),
      ', with their $1',
    ],
  ],
  de: [
    [
      /(?<=^(?:und )?(?:welche\p{L}*|wer|wie viele|zeig\p{L}*|liste)(?!\p{L})[^?]{8,160}?),? und (?:wer|was|wie|welche[rs]?|wann) (?:ist|sind|war|heißt)(?: jeweils)? (?:der|die|das|ihr|deren) ([\p{L}-]+)(?: (?:jeweils|von (?:jede[rmn]|allen)))+(?=[\s?.!]*$)/iu,
      ' und ihr $1',
    ],
    [
      /(?<=^[^?]{8,120}?rollen?(?!\p{L})[^?]{0,20}?),? und welche(?: rollen?)?(?: (?:ist|sind) (?:es|das))? (?:jeweils|im einzelnen|in jedem fall)(?=[\s?.!]*$)/iu,
      ', und welche',
    ],
  ],
  fr: [
    [
      /(?<=^(?:et )?(?:quel\p{L}*|qui|combien|liste|montre)(?!\p{L})[^?]{8,160}? et (?:quel(?:le)?|qui) est [^?,]{3,40}?) (?:de|pour) chacune?(?: d['’](?:entre )?(?:eux|elles))?(?=[\s?.!]*$)/iu,
      '',
    ],
    [
      /(?<=^[^?]{8,120}?(?<!\p{L})rôles?(?!\p{L})[^?]{0,30}?),? et (?:lequel|lesquels|quel rôle)(?: est-ce)?(?: (?:à chaque fois|dans chaque cas|chaque fois|respectivement|pour chacune?))?(?=[\s?.!]*$)/iu,
      ', et quel est le rôle',
    ],
  ],
  es: [
    [
      /(?<=^[^?]{8,120}?(?<!\p{L})(?:rol|roles)(?!\p{L})[^?]{0,30}?),? y (?:cuál|cual|cuáles|qué rol)(?: es)? (?:en cada caso|cada uno|cada una|respectivamente)(?=[\s?.!]*$)/iu,
      ', y cuál',
    ],
  ],
};
