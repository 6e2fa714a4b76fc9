import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const ONE = '(?<one>[^?!.;]{2,60}?)';
const ALSO_EN = '(?:also|as well|too|even)';

/** What joins two things, both of which are meant: there is no negation in it. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `(?<!\\p{L})not (?:only|just|merely|simply) (?=[^?!.;]*(?<!\\p{L})but )${ONE},? but(?: they| it)?(?: (?:must|should))? ${ALSO_EN} `,
      'iu',
    ),
    '$<one> and ',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})nicht (?:nur|bloß|allein) ${ONE},? sondern (?:auch|ebenso|zusätzlich)(?: noch)? `,
      'iu',
    ),
    '$<one> und ',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})nicht (?:nur|bloß|allein) ${ONE},? sondern (?<other>\\p{L}+(?: \\p{L}+){0,2}) auch(?!\\p{L})`,
      'iu',
    ),
    '$<one> und $<other>',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:non|pas) (?:seulement|uniquement|juste) ${ONE},? mais (?:aussi|également|encore|en plus) `,
      'iu',
    ),
    '$<one> et ',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})no (?:s[óo]lo|solamente|[úu]nicamente) ${ONE},? (?:sino|pero) (?:que )?(?:también|además|tambien) `,
      'iu',
    ),
    '$<one> y ',
  ],
];

/** "the permission and the role" that something needs: any of either. */
const EITHER_OF_RIGHT: readonly Turn[] = [
  [
    /(?<!\p{L})(?:the|an?) (permission|right) and (?:(?:have|hold|having|with) )?(?:the|an?) (?=(?:admin )?role(?!\p{L}))/iu,
    'a $1 and a ',
  ],
  [
    /(?<!\p{L})(?:also )?(?:die|eine) (berechtigung|permission) (?:haben|besitzen) und (?:die|eine) (?=(?:admin)?rolle(?!\p{L}))/iu,
    'mit einer $1 und einer ',
  ],
  [
    /(?<!\p{L})(?:die|der|eine[rn]?) (berechtigung|permission) und (?:(?:mit|über) )?(?:die|der|eine[rn]?) (?=(?:admin)?rolle(?!\p{L}))/iu,
    'eine $1 und eine ',
  ],
  [
    /(?<!\p{L})(?:la|l['’]|une) ?(permission|autorisation) et (?:(?:qui )?(?:ont|a|avec) )?(?:le|un) (?=r[ôo]le(?!\p{L}))/iu,
    'une $1 et un ',
  ],
  [/(?<!\p{L})(?:el|un) (permiso) y (?:(?:tienen|tengan|con) )?(?:el|un) (?=rol(?!\p{L}))/iu, 'un $1 y un '],
];

/** "not only the permission but also a role" asks for both; "not only" alone stays what it is. Other texts stay. */
export function sayBoth(text: string): string {
  const joined = applyTurns(text, TURNS);
  return joined === text ? text : applyTurns(joined, EITHER_OF_RIGHT);
}
