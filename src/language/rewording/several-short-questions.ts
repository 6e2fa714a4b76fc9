import { isDomainTerm } from '../parameters/name-or-domain-term.js';
import { findRole } from '../parameters/role-names.js';
import { splitWords } from '../question-tokenizer.js';

/** A name in its capitals, and two questions or more behind it. */
const SEVERAL =
  /^\s*(?<name>"[^"]{1,80}"|\p{Lu}[\p{L}\p{N}.'-]*(?: (?:de|van|von|der|di|da|el|al|\p{Lu}[\p{L}\p{N}.'-]*)){1,3}|[\w.+-]+@[\w.-]+) ?(?:[:,;]| [-–—]) ?(?<asked>(?:[^?]{2,40}\?\s*){2,6})$/u;

/** A question of one of these words is a whole one, and has an answer of its own. */
const ASKS_BY_ITSELF =
  /^[\s¿]*(?:and |or |und |et |y )?(?:who|whom|whose|what|which|when|where|why|how|since|until|is|are|was|were|does|do|did|has|have|can|could|wer|was|wann|wo|wie|warum|welche\p{L}*|seit|ist|sind|hat|haben|kann|darf|qui|que|quoi|quand|où|comment|combien|pourquoi|quel\p{L}*|est-ce|depuis|quién|qué|cuándo|cuánt\p{L}*|cómo|dónde|desde|es|está|tiene)(?!\p{L})/iu;

/** "Sven Hartmann: account disabled? roles left? owner of any app?": everything that is known of one answers all. Other texts stay. */
export function askForPageOfOne(text: string): string {
  const { name, asked } = SEVERAL.exec(text)?.groups ?? {};
  if (name === undefined || asked === undefined) return text;
  const parts = asked.split('?').filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.some((part) => ASKS_BY_ITSELF.test(part))) return text;
  const called = name.replaceAll('"', '');
  if (isDomainTerm(called) || findRole(splitWords(called)) !== undefined) return text;
  return `tell me about "${called}"`;
}
