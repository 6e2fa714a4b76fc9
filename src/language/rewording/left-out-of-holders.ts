import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, FIRST, type Turn } from './turn.js';

const APPS = '(?:(?:the|any|all|our|die|alle|les|las|los) )*(?:apps?|applis?|applications?|service principals?)';
const IF_NOT_COUNTED =
  "(?:if|when) (?:we|you|i) (?:(?:don['’]?t|do not) (?:count|include)|leave (?:out|aside)|ignore|exclude|disregard|set aside)";
const LEAVES_OUT = `(?:(?:not|without) (?:counting|including)|excluding|except(?: for)?|ignoring|disregarding|leaving (?:out|aside)|apart from|aside from|without|minus|${IF_NOT_COUNTED}|ohne|außer|sans(?: compter)?|sauf|hors|sin(?: contar)?|excepto|salvo)`;
/** The verb stands around the apps: "if you leave the apps out". */
const LEFT_OUT_AROUND = `(?:(?:(?:if|when) (?:we|you|i|one) (?:leave|set|put|keep|take)|(?:leaving|setting|putting|keeping|taking)|with) ${APPS} (?:left |set |put )?(?:out|aside)(?: of it| of account)?|wenn (?:man|wir|du|ich|ihr|sie) ${APPS} (?:weglässt|weglass(?:en|t|e)|ausklammer(?:t|n|e)|nicht (?:mit)?zähl(?:t|en|e|st)))`;
const HELD = `(?:(?:${ROLE_NAME})s?|(?<!\\p{L})(?:roles?|rollen|rôles?))(?!\\p{L})`;
const PEOPLE = '(?:admins?|administrators?|administrador(?:es)?|administrateurs?|administratoren)';
const ELIGIBLE =
  '(?:(?:the|those|that are|who are|only|just|merely) )*(?:pim[- ])?eligible(?: (?:ones|people|admins|holders|accounts|assignments))?';
const NOT_THOSE =
  ',? (?:but |and |please )*(?:leave out|leave aside|leaving (?:out|aside)|skip|ignore|ignoring|exclude|excluding|omit|drop|without|except(?: for)?|not counting|not|minus) ';
const ROLE_ALWAYS = '(?:permanent(?:ly)?|standing|always)';
const ON_DEMAND =
  '(?:only |just )?(?:(?:does|do|must|can|will|has|is|are) (?:he|she|it|they) (?:only |just |have to |need to |to )*(?:activate|elevate|eligible|request|get|use)(?: (?:it|that|the role|to it|for it))?(?: (?:through|via|by|in|with|over|using) pim| on demand| when needed)?|(?:through|via|by|in|with|over) pim|eligible|on demand)';

const NAME = '(?:\\p{L}[\\p{L}.-]*(?: (?:(?:de|van|von|der|den) )?\\p{L}[\\p{L}.-]*){0,2}?)';

/** Who holds a role, without apps and those who may only activate it; which of the two ways somebody holds it; and what else somebody holds. */
export const LEFT_OUT_TURNS: readonly Turn[] = [
  // Admins are people anyway; holders of a role are apps, too.
  [
    new LazyPattern(
      `(?<=^[^?]{0,20}(?<!\\p{L})${PEOPLE} (?:do we have|have we got|are there|we have|haben wir|gibt es|avons-nous|tenemos|hay)),? ${LEAVES_OUT} ${APPS}${END}`,
      'iu',
    ),
    '',
  ],
  [
    new LazyPattern(`(?<=${HELD}[^?,;]{0,40}),? (?:${LEAVES_OUT} ${APPS}|${LEFT_OUT_AROUND})${END}`, 'iu'),
    ', leaving out apps',
  ],
  [
    new LazyPattern(`(?<=(?:${ROLE_NAME})s?) (?:are|is) (?:not |no |n['’]t )(?:an? )?apps?${END}`, 'iu'),
    ' are there, leaving out apps',
  ],
  // Whoever holds it permanently is told from those; of others it is the condition.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:permanent|permanently|standing)(?!\\p{L})[^?;]{0,60})${NOT_THOSE}${ELIGIBLE}${END}`,
      'iu',
    ),
    '',
  ],
  [new LazyPattern(`(?<=(?:${ROLE_NAME})s?)${NOT_THOSE}${ELIGIBLE}${END}`, 'iu'), ' that are not eligible'],
  [
    new LazyPattern(
      `${FIRST}(?:is|are) ([^?,]{2,50}?) (?:an? )?${ROLE_ALWAYS} (?:an? )?(${ROLE_NAME}),? or ${ON_DEMAND}${END}`,
      'iu',
    ),
    "$1is $2's $3 role permanent or eligible",
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|are) ([^?,]{2,50}?) (?:an? )?(${ROLE_NAME}) ${ROLE_ALWAYS},? or ${ON_DEMAND}${END}`,
      'iu',
    ),
    "$1is $2's $3 role permanent or eligible",
  ],
  [
    new LazyPattern(
      `${FIRST}(?:does|do|has|have) ([^?,]{2,50}?) (?:have |hold |got )?(?:the )?(${ROLE_NAME})(?: role)? ${ROLE_ALWAYS},? or ${ON_DEMAND}${END}`,
      'iu',
    ),
    "$1is $2's $3 role permanent or eligible",
  ],
  // "is X just Global Reader or something else too?": all that is held tells what else there is.
  [
    new LazyPattern(
      `${FIRST}(?:is|does|has) (?:only |just )?(${NAME}) (?:(?:hold|have|got) )?(?:just|only|merely|simply|nothing but) (?:an? |the )?(?:role )?${ROLE_NAME}(?: role)?,? or (?:also |is (?:he|she|it|there) |does (?:he|she|it) (?:have|hold) )?(?:also )?(?:something|anything|another role|any other roles?|other roles?|more)(?: (?:else|more))?(?: (?:too|as well|besides|on top))?${END}`,
      'iu',
    ),
    '$1which roles does $2 have',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:what|which) other roles (?:does|do) (${NAME}) (?:have|hold) (?:besides|apart from|other than|aside from|beside|next to) ${ROLE_NAME}${END}`,
      'iu',
    ),
    '$1which roles does $2 have',
  ],
];
