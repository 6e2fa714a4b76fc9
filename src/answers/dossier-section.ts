import { describeGap } from '../core/gap-wording.js';
import { distinctGaps, type Gap } from '../core/gap.js';
import type { ReadResult } from '../core/read-result.js';
import type { AppDossierSectionId, DossierLine, DossierSection } from './model/app-dossier.js';

/** A section before its gaps are merged into the summary. */
export interface DossierSectionDraft {
  /** What is known, in one line; omit if nothing is. */
  readonly summary?: string;
  /** The summary if everything was read and there is nothing. */
  readonly none: string;
  readonly lines?: readonly DossierLine[];
  readonly gaps?: readonly Gap[];
}

const TITLES: Readonly<Record<AppDossierSectionId, string>> = {
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
  incidents: 'Incidents',
  decisions: 'Decided',
  history: 'History',
};

/** Creates a section of an app's dossier. */
export function createAppSection(id: AppDossierSectionId, draft: DossierSectionDraft): DossierSection {
  return createDossierSection(id, TITLES[id], draft);
}

/** Creates a dossier section. This is the only place that ensures unread data never shows as "none". */
export function createDossierSection<Id extends string>(
  id: Id,
  title: string,
  { summary, none, lines = [], gaps = [] }: DossierSectionDraft,
): DossierSection<Id> {
  return { id, title, summary: summaryOf(summary, none, distinctGaps(gaps)), lines, gaps: distinctGaps(gaps) };
}

function summaryOf(summary: string | undefined, none: string, gaps: readonly Gap[]): string {
  const [first, ...rest] = gaps;
  if (first === undefined) return summary ?? none;
  const why = `${describeGap(first)}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`;
  return summary === undefined ? `not known: ${why}` : `${summary}; not all could be read: ${why}`;
}

/** The values that were read; empty if unread, which the gaps of the part explain. */
export function valuesOf<T>(part: ReadResult<readonly T[]>): readonly T[] {
  return part.ok ? part.value : [];
}

/** The distinct gaps of several parts. */
export function gapsOf(...parts: readonly ReadResult<unknown>[]): readonly Gap[] {
  return distinctGaps(parts.flatMap(({ gaps }) => gaps));
}
