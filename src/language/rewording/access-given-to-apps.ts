import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

const NAME = '((?!hemos )"?[\\p{L}][\\p{L}.\'-]*(?: [\\p{L}][\\p{L}.\'-]*){0,3}?"?)';
const ASKED = 'which apps did $1 consent to';

/** Whoever gives apps access consents to them: the apps are asked for, and not each permission. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `^[¿\\s]*(?:y )?a qu[eé] (?:apps?|aplicaciones) (?:les? )?(?:ha dado|dio|di[oó]|ha concedido|concedi[oó]|ha permitido) (?:acceso|permisos?) ${NAME}${END}`,
      'iu',
    ),
    ASKED,
  ],
  [
    new LazyPattern(
      `^[¿\\s]*(?:y )?a qu[eé] (?:apps?|aplicaciones) ${NAME} (?:les? )?(?:ha dado|dio|di[oó]|ha concedido|concedi[oó]) (?:acceso|permisos?)${END}`,
      'iu',
    ),
    ASKED,
  ],
];

/** "a qué apps les ha dado acceso X?" as "which apps did X consent to?". Other texts stay. */
export const askForAppsLetIn = (text: string): string => (text.length > LONGEST ? text : applyTurns(text, TURNS));

/** A longer text tells a story. */
const LONGEST = 160;
