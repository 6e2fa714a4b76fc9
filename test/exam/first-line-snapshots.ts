import path from 'node:path';
import { assertMatchesText } from '../support/text-snapshots.js';
import type { Given } from './exam.js';

/**
 * What moves with the clock, as the demo tenant's dates do: instants, spans, the log of a time, and what a question says of the calendar.
 * Its answers are held against what is expected of them, and not kept.
 */
const OF_CLOCK =
  /\d{4}-\d\d-\d\d|\b(?:\d+|a|one) (?:second|minute|hour|day|week|month|year)s?\b|\bchanges\b|^By: | granted to |\b(?:consented|created|added|removed|reset|activated) (?:to|of|from)\b|on our side|incident/u;
const CALENDAR =
  /january|february|march|april|\bmay\b|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|week|month|year|quarter|today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|woche|monat|jahr|heute|gestern|morgen|semaine|mois|année|\ban\b|aujourd|hier|demain|semana|\bmes\b|meses|año|hoy|ayer|mañana|recent|lately|days|tage|jours|días|soon|bald|expir|ablauf|ablaufen/iu;

/** A question, and the first line of its answer. undefined: it moves with the clock. */
export function sayFirstLine(question: string, { intent, answer, text, unread }: Given): string | undefined {
  const [line = ''] = text.split('\n');
  if (OF_CLOCK.test(line) || CALENDAR.test(question)) return undefined;
  const left = unread.length === 0 ? '' : ` (left: ${unread.join('; ')})`;
  return `${question}\n  ${intent}, ${answer.kind}: ${line}${left}`;
}

/** Compares the first lines of a file of questions with those that were read and kept. */
export function assertFirstLines(file: string, lines: readonly string[]): void {
  const name = file.replace(/\.jsonl$/u, '.txt');
  assertMatchesText(path.join(import.meta.dirname, 'first-lines', name), lines.join('\n'));
}
