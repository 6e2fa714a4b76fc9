import type { DossierLine, DossierSection } from '../answers/model/app-dossier.js';
import { SEVERITY_MARKS, type Mark } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** A section, or the part of it that a page has room for. */
interface Block {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly DossierLine[];
}

/** One page behind the overview. */
export interface DossierPage {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const LINES_A_PAGE = 16;
/** Characters of a summary at the comfortable length. */
export const LONGEST_SUMMARY = 220;

/** A visible placeholder for an empty name. */
export function orPlaceholder(text: string): string {
  return text === '' ? '(no visible name)' : text;
}

/** The text, or an alternative when nothing of it is visible. */
export function orAlternative(text: string, otherwise: string): string {
  return text === '' ? otherwise : text;
}

/** The mark of a severity, if any. */
export function toSeverityMarks(severity: DossierLine['severity']): readonly Pick<Mark, 'icon' | 'word' | 'color'>[] {
  return severity === undefined ? [] : [SEVERITY_MARKS[severity]];
}

function pick<Id extends string>(
  sections: readonly DossierSection<Id>[],
  ids: readonly Id[],
): readonly DossierSection<Id>[] {
  return ids.flatMap((id) => sections.find((one) => one.id === id) ?? []);
}

/** The sections of a chapter on as many pages as their lines need; a long section continues on the next. */
function pagesOf(title: string, sections: readonly DossierSection<string>[]): readonly DossierPage[] {
  const pages: DossierPage[] = [];
  let blocks: Block[] = [];
  let room = LINES_A_PAGE;
  const turn = () => {
    if (blocks.length > 0) pages.push({ title: pages.length === 0 ? title : `${title}, continued`, blocks });
    blocks = [];
    room = LINES_A_PAGE;
  };
  for (const one of sections) {
    let { lines } = one;
    if (room < 2) turn();
    do {
      const now = lines.slice(0, Math.max(room - 1, 1));
      const begun = lines.length < one.lines.length;
      blocks.push({
        title: begun ? `${one.title}, continued` : one.title,
        summary: begun ? '' : one.summary,
        lines: now,
      });
      lines = lines.slice(now.length);
      room -= now.length + 1;
      if (lines.length > 0) turn();
    } while (lines.length > 0);
  }
  turn();
  return pages;
}

/** The opened part of a dossier: the overview or a page. */
export interface OpenedDossier {
  /** Absent: the overview. */
  readonly page?: DossierPage;
  /** The first page of each chapter. */
  readonly chapters: readonly Turn[];
  readonly next?: Turn;
}

/** Page number a button opens; the overview is page 1. */
interface Turn {
  readonly title: string;
  readonly to: number;
}

/** Opens a dossier at a page; one that is not there gives the nearest that is. */
export function openDossierPage<Id extends string>(
  sections: readonly DossierSection<Id>[],
  chapters: readonly { readonly title: string; readonly sections: readonly Id[] }[],
  wanted: number,
): OpenedDossier {
  const behind = chapters.flatMap(({ title, sections: ids }) =>
    pagesOf(title, pick(sections, ids)).map((page, at) => ({ page, isFirst: at === 0 })),
  );
  const current = Math.min(Math.max(Math.trunc(wanted), 1), behind.length + 1);
  const turns = behind.map(({ page: { title }, isFirst }, at) => ({ title, to: at + 2, isFirst }));
  const page = behind[current - 2]?.page;
  const next = turns[current - 1];
  return {
    ...omitUndefined({ page }),
    chapters: turns.filter(({ isFirst }) => isFirst),
    ...(page && next && { next }),
  };
}

/** Template data of one section on a page. */
export function buildSectionData({ title, summary, lines }: Block, scale: number) {
  return {
    title,
    summaries: summary === '' ? [] : [{ text: sanitizeToString(summary, Math.round(LONGEST_SUMMARY * scale)) }],
    lines: lines.map(({ text, technical, severity }) => ({
      text: orAlternative(sanitizeToString(text, Math.round(200 * scale)), '–'),
      details:
        technical === undefined || technical === ''
          ? []
          : [{ text: sanitizeToString(technical, Math.round(160 * scale)) }],
      marks: toSeverityMarks(severity),
    })),
  };
}
