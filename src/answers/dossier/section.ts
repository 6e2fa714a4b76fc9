import { gapInWords } from '../../core/conclude.js';
import type { AppPart, DossierLine, DossierSection, DossierSectionId } from '../../core/dossier.js';
import type { Gap } from '../../core/gap.js';

/** A section before its gaps are merged into the summary. */
export interface Draft {
  /** What is known, in one line; omit if nothing is. */
  readonly summary?: string;
  /** The summary if everything was read and there is nothing. */
  readonly none: string;
  readonly lines?: readonly DossierLine[];
  readonly gaps?: readonly Gap[];
}

const TITLES: Readonly<Record<DossierSectionId, string>> = {
  identity: 'What it is',
  risk: 'Risk',
  permissions: 'May',
  roles: 'Roles',
  reach: 'Reaches',
  credentials: 'Credentials',
  use: 'Last use',
  owners: 'Owners',
  consent: 'Agreed',
  oddities: 'Looks odd',
  history: 'History',
};

/** Creates a section of an app's dossier. */
export function section(id: DossierSectionId, draft: Draft): DossierSection {
  return titled(id, TITLES[id], draft);
}

/** Creates a dossier section. This is the only place that ensures unread data never shows as "none". */
export function titled<Id extends string>(
  id: Id,
  title: string,
  { summary, none, lines = [], gaps = [] }: Draft,
): DossierSection<Id> {
  return { id, title, summary: summaryOf(summary, none, distinct(gaps)), lines, gaps: distinct(gaps) };
}

function summaryOf(summary: string | undefined, none: string, gaps: readonly Gap[]): string {
  const [first, ...rest] = gaps;
  if (first === undefined) return summary ?? none;
  const why = `${gapInWords(first)}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`;
  return summary === undefined ? `not known: ${why}` : `${summary}; not all could be read: ${why}`;
}

/** The values that were read; empty if unread, which the gaps of the part explain. */
export function valuesOf<T>(part: AppPart<readonly T[]>): readonly T[] {
  return part.ok ? part.value : [];
}

/** The distinct gaps of several parts. */
export function gapsOf(...parts: readonly AppPart<unknown>[]): readonly Gap[] {
  return distinct(parts.flatMap(({ gaps }) => gaps));
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [`${gap.reason} ${gap.detail}`, gap])).values()];
}
