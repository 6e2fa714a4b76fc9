import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, FIRST, type Turn } from './turn.js';
import { NAME } from './whole-in-english.js';

const HOLDER_KIND = '(apps?|applications?|service principals?|people|persons?|users?|guests?|groups?)';

const ASSIGNMENTS =
  '(?:(?:show|list|give|tell)(?: me| us)? |which |what |all )*(?:the |our |all )*(?:admin |new )?role (?:assignments|grants)';
const SINCE = '(since|after|from|in|during|of) ([^,;?]{2,30}?)';

/** Which apps a role is assigned to, who has been an admin for the shortest or longest time, and which holder signed in last, plainly. */
export const HOLDER_TURNS: readonly Turn[] = [
  // "the role he activated today": when it was activated says which one is meant, and nothing of its end.
  [
    /(?<=(?<!\p{L})(?:when|until when|how long) [^?]{1,60}(?<!\p{L})(?:the|his|her|their|an?) )((?:\p{L}+ ){0,3}role),? (?:(?:that|which) )?(?:he|she|they) (?:(?:has|have|had|only|just) )*activated(?: (?:just now|right now|now|today|earlier today|this (?:morning|afternoon|evening)|earlier))?(?=[\s?.!]*$)/iu,
    'activated $1',
  ],
  // "role assignments since August that went to an app": the assignments began then, not the apps.
  [
    new LazyPattern(
      `${FIRST}${ASSIGNMENTS} ${SINCE} (?:(?:that|which) )?(?:(?:(?:are |were |have |has |have been )?(?:(?:went|gone|go|going|made|given|granted|assigned) to|held by)|(?:are|were) to)|have) (?:an? |the )?${HOLDER_KIND}${END}`,
      'iu',
    ),
    '$1which role assignments to $4 began $2 $3',
  ],
  [
    new LazyPattern(
      `${FIRST}${ASSIGNMENTS} (?:(?:that|which) )?(?:are |were |have |has |have been )?(?:(?:went|gone|go|going|made|given|granted|assigned) ${SINCE} to|held ${SINCE} by) (?:an? |the )?${HOLDER_KIND}${END}`,
      'iu',
    ),
    '$1which role assignments to $6 began $2$4 $3$5',
  ],
  [
    new LazyPattern(
      `${FIRST}${ASSIGNMENTS} (?:(?:that|which) )?(?:are |were |have |has |have been )?(?:(?:went|gone|go|going|made|given|granted|assigned) to|held by) (?:an? |the )?${HOLDER_KIND} ${SINCE}${END}`,
      'iu',
    ),
    '$1which role assignments to $2 began $3 $4',
  ],
  // "Is assigned" means that the app has it now; "were assigned last week" is told by the log.
  [
    /^((?:and |so )?(?:which|what|how many|list|show me)(?: (?:all|the|our|of our))* (?:apps?|applications|service principals)(?: that| which)?) (?:are|is) (?:currently )?(?:assigned|given|granted) (?:to )?(?=(?:an?|any|some|the)(?: [\p{L}()]+){0,4} roles?(?!\p{L})(?![^?]{0,60} (?:by|since|lately|recently|last|today|yesterday)(?!\p{L})))/iu,
    '$1 have ',
  ],
  [
    /^((?:and |so )?(?:which|what|how many|list|show me)(?: (?:all|the|our|of our))* (?:apps?|applications|service principals)(?: that| which)? (?:have|has|with) (?:an?|any|some|the)(?: [\p{L}()]+){0,4} roles?(?: [^?]{3,40}?)?) assigned(?: to (?:them|it))?(?=[\s?.!]*$)/iu,
    '$1',
  ],
  // Which role of several ends is told by its assignment.
  [
    new LazyPattern(
      `${FIRST}(?:do|does) (?:(?:any|one) (?:of the )?roles? of ${NAME}|any of ${NAME}['’]s roles|${NAME} have (?:any|a) roles? that) (?:expires?|ends?|runs? out|lapses?)[?.,;]*(?: (?:and|if so),?)* which(?: ones?)?,? and when${END}`,
      'iu',
    ),
    '$1which roles of $2$3$4 expire and when',
  ],
  // Who holds a role for how long is told by its assignment.
  [
    new LazyPattern(
      `${FIRST}(?:who is|who['’]s|which (?:person|account|user) is|which is|which one is) (?:the|our) (?:newest|latest|most recent|youngest) (?:of (?:our|the) )?(?:admins?(?:istrators?)?)${END}`,
      'iu',
    ),
    '$1which role assignment of a person began last',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:who|which (?:person|account|user|admin)) (?:became|was made|was added(?: as)?|was appointed|has become|has been made|turned)(?: (?:an?|the))?(?: admin(?:istrator)?)? (?:most recently|last|latest)${END}`,
      'iu',
    ),
    '$1which role assignment of a person began last',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:who is|who['’]s) (?:the|our) (?:longest[- ]serving|oldest serving) admin(?:istrator)?${END}|${FIRST}who (?:has been|is) (?:an? )?admin(?:istrator)? (?:for )?(?:the )?longest${END}`,
      'iu',
    ),
    'which role assignment of a person began first',
  ],
  [
    new LazyPattern(
      `${FIRST}who (?:has )?(?:last|most recently) signed in (?:as|with|being) (?:an? |the |our )?(?:role )?(?<role>${ROLE_NAME})${END}|${FIRST}who (?:has )?signed in (?:last|most recently) (?:as|with|being) (?:an? |the |our )?(?:role )?(?<role2>${ROLE_NAME})${END}`,
      'iu',
    ),
    'which $<role>$<role2> signed in most recently',
  ],
];
