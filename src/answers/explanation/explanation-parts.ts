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

/** Steps in the portal that are of no single check. `terms`: what to read next, by the ids of terms. */
export interface PortalSteps extends Pick<Explanation, 'headline' | 'steps'> {
  /** A contract: `term` of the intent `explain`. */
  readonly id: string;
  /** What is done: "Remove an app". */
  readonly name: string;
  readonly paragraphs?: readonly string[];
  readonly terms: readonly string[];
}

/** Tells how something is done in the portal; nothing is read from the tenant. */
export const tellSteps = ({ id, name, headline, steps, paragraphs = [], terms }: PortalSteps): Explanation => ({
  form: 'how-to',
  subjects: [{ id, name }],
  title: `How to ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  headline,
  paragraphs,
  steps,
  links: [],
  asks: askTerms(terms),
});

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
