import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, type Turn } from './turn.js';

/** A permission by its name: "Mail.Read". */
export const PERMISSION = '[A-Z]\\w+(?:\\.\\w+)+|offline_access|full_access_as_app';
/** One or several of them: "Mail.Read oder Mail.Send". */
export const PERMISSIONS = `(?:${PERMISSION})(?:(?:,| or| und| oder| et| ou bien| ou| y| o)+ (?:${PERMISSION}))*`;
/** A role or permission; the next group of a pattern. */
export const TERM = `(${ROLE_NAME}|${PERMISSION})`;
/** A policy by its name; the next group of a pattern. */
export const POLICY = '("[^"]+"|Require [^?]{3,60}?|Block [^?]{3,60}?)';
/** Somebody or something by its name; the next group of a pattern. */
export const NAME =
  '("[^"]+"|[\\p{Lu}\\d][\\p{L}\\p{N}.@-]*(?: (?:(?:de|van|von) )?[\\p{Lu}\\d][\\p{L}\\p{N}.@-]*){0,4}?|[\\p{Ll}]+-[\\p{Ll}\\d-]+)';

/** A whole question of another language, and as English asks it. */
export const ask = (source: string, english: string): Turn => [new LazyPattern(`${source}${END}`, 'iu'), english];
