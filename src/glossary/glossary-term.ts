import type { CheckId } from '../checks/model/check-id.js';

/** What people call a term, by language: names separated by `|`, without article, as they stand in a question. */
export interface TermWords {
  readonly en: string;
  readonly de?: string;
  readonly fr?: string;
  readonly es?: string;
}

/** One word of the field, defined. Where two terms are often confused, one of them says in `contrasts` how they differ. */
export interface GlossaryTerm {
  /** Unique among terms, checks and detections. A contract: `term` of the intent `explain`. */
  readonly id: string;
  /** As a heading; it is a name of the term too. */
  readonly title: string;
  readonly words: TermWords;
  /** Two or three short sentences; the first one alone is a definition. */
  readonly text: string;
  /** Why it matters or is advised, where that is asked: two or three short sentences. Absent: its check or its text tells it. */
  readonly why?: string;
  /** Microsoft's page about it. */
  readonly url: string;
  /** Ids of terms to read next. */
  readonly seeAlso?: readonly string[];
  /** By the other term's id: the difference in one sentence. */
  readonly contrasts?: Readonly<Record<string, string>>;
  /** The check that judges it in the tenant. */
  readonly check?: CheckId;
}

/** A term's page on Microsoft Learn, by its path there. */
export function buildLearnUrl(path: string): string {
  return `https://learn.microsoft.com/${path}`;
}
