import { gapInWords } from '../../core/conclude.js';
import type { AppPart, DossierLine, DossierSection, DossierSectionId } from '../../core/dossier.js';
import type { Gap } from '../../core/gap.js';

/** A section before what could not be read is weighed in. */
export interface Draft {
  /** What is known, in one line; left out when nothing is. */
  readonly summary?: string;
  /** What it reads when nothing is there and all of it was read. */
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

/** One side of an app. */
export function section(id: DossierSectionId, draft: Draft): DossierSection {
  return titled(id, TITLES[id], draft);
}

/** The rule that nothing unread ever reads as "none" lives here and nowhere else. */
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

/** What was read of a list; empty when it was not read, which its gaps tell. */
export function valuesOf<T>(part: AppPart<readonly T[]>): readonly T[] {
  return part.ok ? part.value : [];
}

export function gapsOf(...parts: readonly AppPart<unknown>[]): readonly Gap[] {
  return distinct(parts.flatMap(({ gaps }) => gaps));
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [`${gap.reason} ${gap.detail}`, gap])).values()];
}
