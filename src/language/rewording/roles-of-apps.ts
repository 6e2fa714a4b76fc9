import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

/** A role, whichever. */
export const ANY_ROLE =
  '(?:admin(?:istrator|istrative|istration)?s? |directory |privileged |entra(?: id)? |azure ad )*roles?';
const APPS =
  '(?:(?:the|our|any|all|an?) )*(?:(?:enterprise )?(?:apps?|applications?)|service principals?|app registrations?|programs?)';
const NOW = '(?: (?:currently|now|right now|at the moment|today|at present|here))*';

/** The roles that apps hold, however it is said. */
export const ROLES_OF_APPS: readonly Turn[] = [
  // What is assigned to apps they hold; "were assigned" is told by the log.
  [
    new LazyPattern(
      `${FIRST}(?:(?:please )?(?:which|what|how many|list|show|name|give)(?: (?:me|us))?(?: (?:all|the|of|our))* )?(${ANY_ROLE}) (?:(?:that |which )?(?:are|is) )?(?:(?:currently|now|actually) )*(?:(?:assigned|granted|given|handed out|attributed) to|held by) ${APPS}${NOW}${END}`,
      'iu',
    ),
    '$1which $2 are held by apps',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:(?:list|show|name|give)(?: (?:me|us))? )?(?:(?:all|the|our) )*(${ANY_ROLE}) (?:(?:that|which) )?${APPS} (?:hold|have|are assigned|are granted)${NOW}${END}`,
      'iu',
    ),
    '$1which $2 are held by apps',
  ],
];
