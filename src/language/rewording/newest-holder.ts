import { ROLE_NAME } from './role-name-patterns.js';
import { END, FIRST, type Turn } from './turn.js';

/** Who has been an admin for the shortest or longest time, and which holder of a role signed in last, in the words that the readers know. */
export const HOLDER_TURNS: readonly Turn[] = [
  // Who holds a role for how long is told by its assignment.
  [
    new RegExp(
      `${FIRST}(?:who is|who['’]s|which (?:person|account|user) is|which is|which one is) (?:the|our) (?:newest|latest|most recent|youngest) (?:of (?:our|the) )?(?:admins?(?:istrators?)?)${END}`,
      'iu',
    ),
    '$1which role assignment of a person began last',
  ],
  [
    new RegExp(
      `${FIRST}(?:who|which (?:person|account|user|admin)) (?:became|was made|was added(?: as)?|was appointed|has become|has been made|turned)(?: (?:an?|the))?(?: admin(?:istrator)?)? (?:most recently|last|latest)${END}`,
      'iu',
    ),
    '$1which role assignment of a person began last',
  ],
  [
    new RegExp(
      `${FIRST}(?:who is|who['’]s) (?:the|our) (?:longest[- ]serving|oldest serving) admin(?:istrator)?${END}|${FIRST}who (?:has been|is) (?:an? )?admin(?:istrator)? (?:for )?(?:the )?longest${END}`,
      'iu',
    ),
    'which role assignment of a person began first',
  ],
  [
    new RegExp(
      `${FIRST}who (?:has )?(?:last|most recently) signed in (?:as|with|being) (?:an? |the |our )?(?:role )?(?<role>${ROLE_NAME})${END}|${FIRST}who (?:has )?signed in (?:last|most recently) (?:as|with|being) (?:an? |the |our )?(?:role )?(?<role2>${ROLE_NAME})${END}`,
      'iu',
    ),
    'which $<role>$<role2> signed in most recently',
  ],
];
