import { findGlossaryTerm } from '../../glossary/glossary.js';
import type { GlossaryTerm } from '../../glossary/glossary-term.js';
import { CHECKS } from '../check-registry.js';
import type { Explanation } from '../model/explanation.js';

/** A question to ask next. */
export type AskNext = Explanation['asks'][number];

/** More buttons than this hide the answer on a phone. */
const MOST_TERMS_NEXT = 3;

/** A text as its first sentence and what follows. */
export function splitFirstSentence(text: string): readonly [first: string, rest: string | undefined] {
  const end = /[.?!] (?=[\p{Lu}“-])/u.exec(text);
  if (end === null) return [text, undefined];
  return [text.slice(0, end.index + 1), text.slice(end.index + 2)];
}

/** The paragraph that is there. */
export function listText(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text): text is string => text !== undefined && text !== '');
}

/** Microsoft's page about a term. */
export function linkToTerm({ title, url }: Pick<GlossaryTerm, 'title' | 'url'>): Explanation['links'][number] {
  return { title: `Microsoft: ${title}`, url };
}

/** Asks for the definition of each of these terms, of a few. An id that is no term of the glossary is its own name. */
export function askTerms(ids: readonly string[]): readonly AskNext[] {
  return ids.slice(0, MOST_TERMS_NEXT).map((id) => {
    const title = findGlossaryTerm(id)?.title ?? id;
    return { title, question: `What does ${title} mean?` };
  });
}

/** Asks a check's question of this tenant; empty if there is none. */
export function askCheck(id: string | undefined): readonly AskNext[] {
  const check = id === undefined ? undefined : CHECKS.get(id);
  return check === undefined ? [] : [{ title: check.title, question: check.question }];
}
