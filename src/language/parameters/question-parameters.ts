import type { QuestionParameters } from '../../core/question-parameter-types.js';
import { INTENT_DEFINITIONS } from '../intents/intent-registry.js';
import type { Concept } from '../lexicon/phrase-lexicon.js';
import type { Intent } from '../model/intent-id.js';
import type { Word } from '../question-tokenizer.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { findQuestionFilter } from './question-filter-names.js';
import type { FoundName } from './found-name.js';
import { blankNames, findNames } from './find-names.js';
import { findHoursOfDay, type FoundHours } from './hours-in-question.js';
import { findPauseEnd, findPeriod, type Period } from './question-period.js';
import { findExactPermission, findSpokenPermission } from './permission-names.js';
import { findRole } from './role-names.js';
import { findDepartment, findRequestedFormat, findPageNumber } from './department-page-and-format.js';
import type { TimeContext } from './time-span.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** The names in a text, and a permission named exactly: found before the words are read, for names say nothing. */
export interface NamesFound {
  readonly names: readonly FoundName[];
  readonly exactPermission?: string;
}

/** Finds the names and the exact permission in a text. */
export function findNamesAndPermission(text: string): NamesFound {
  const exact = findExactPermission(text);
  const department = findDepartment(text)?.toLowerCase();
  const found = findNames(text);
  const names = (exact === undefined ? found : found.map((name) => cutBefore(exact, name, text))).filter(
    (name) =>
      (exact === undefined || !name.value.includes(exact)) &&
      !(name.value.toLowerCase() === department && INSIDE.test(text.slice(0, name.start))),
  );
  return { names, ...omitUndefined({ exactPermission: exact }) };
}

/** "gave Field Service Portal the Files.Read.All permission": the name ends before the permission. */
function cutBefore(permission: string, name: FoundName, text: string): FoundName {
  const at = text.toLowerCase().indexOf(permission.toLowerCase(), name.start);
  if (at <= name.start || at >= name.end) return name;
  const value = text
    .slice(name.start, at)
    .replace(/(?: (?:the|an?|its|die|das|la|les?|el|un|une|l['’]))* ?$/iu, '')
    .trim();
  return /\p{L}/u.test(value) ? { ...name, value, end: name.start + value.length } : name;
}

/** "in Human Resources": where people work is no app. */
const INSIDE = /(?<!\p{L})(?:in|from|within) (?:the |our )?$/iu;

interface Source {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: NamesFound;
  readonly context: UnderstandingContext;
  /** Whether it orders something about the alerts and reports of the conversation. */
  readonly ordersTalk: boolean;
}

/** All that was read from a question before its intent is known; `concepts` are what the parameters tell of it. */
export interface QuestionMaterial {
  readonly text: string;
  /** Lower case, names blanked, typing errors corrected. */
  readonly plain: string;
  readonly words: readonly Word[];
  readonly names: readonly FoundName[];
  readonly here: TimeContext;
  readonly app: string | undefined;
  readonly user: string | undefined;
  readonly permission: string | undefined;
  /** Whether the permission was named exactly, not in plain words. */
  readonly exact: boolean;
  readonly period: Period;
  /** Hours of the day and days of the week, and where in the text they stand. */
  readonly hours?: FoundHours;
  readonly concepts: readonly Concept[];
  /** The number of those who did it is asked for; the words ask who did it. */
  readonly isCounted?: boolean;
}

/** What is to end, in any of our languages. "Expired in October" was the last one. */
const ENDS =
  /(?<!\p{L})(?:expir(?:e|es|ing|y|ation|ent|era|eront|an|a|aran?)|run(?:s|ning)? out|(?:will |to )?(?:ends?|lapses?)|due|l(?:ä|ae)uft|laufen|ablaufen|abl(?:ä|ae)uft|endet|enden|caducan?|caducar[áa]n?|vencen?|vencer[áa]n?|termina[nr]?|terminent)(?!\p{L})/u;
const ENDED =
  /(?<!\p{L})(?:expired|lapsed|ended|ran out|abgelaufen\p{L}*|expiré\p{L}*|caducad\p{L}*|vencid\p{L}*|expirad\p{L}*|caducaron|vencieron)(?!\p{L})/u;

/** Whether what is to end is meant, and "have expired or will expire", of which both are. */
function readEnds(text: string): Pick<TimeContext, 'ahead' | 'isOverToo'> {
  const ended = ENDED.exec(text);
  if (ended === null) return { ahead: ENDS.test(text) };
  const after = text.slice(ended.index + ended[0].length);
  const ahead = OR_ENDS.test(after) && ENDS.test(after);
  return { ahead, isOverToo: ahead };
}

const OR_ENDS = /^,? (?:or|and|oder|und|ou|et|o|y|bzw\.?)(?!\p{L})/u;

/** "what has he been up to this week" tells no end of a period. */
const BEEN_UP_TO = /\b(?:been|is|was|are)\s+up to\b/g;
/** "the rules we have today", "still open today" are those of now; "made today" happened in a period. */
const OF_NOW =
  /(?<!\p{L})(?:(?:we|you|i|they) (?:have|own|run|use|got)|(?:that|which) (?:are|is|exist)|(?:is|are) there|exist|existing|in place|in force) (?:today|nowadays|these days|right now|at the moment)(?!\p{L})/gu;
const blank = (found: string): string => ' '.repeat(found.length);

/** Reads all parameters from a question before its intent is known. */
export function readQuestionMaterial({ text, words, names, context, ordersTalk }: Source): QuestionMaterial {
  const lower = blankNames(text, names.names).toLowerCase();
  const plain = respell(lower, words);
  const nowMs = Date.parse(context.now);
  const here = { nowMs, timeZone: context.timeZone ?? 'UTC', ...readEnds(plain) };
  // When something is to be sent is no condition.
  const hours = ordersTalk || lower.length !== text.length ? undefined : findHoursOfDay(lower, here.timeZone);
  const dated = hours === undefined || hours.isOfDay === true ? plain : respell(blankHours(lower, hours), words);
  const app = names.names.find((name) => name.kind === 'app')?.value;
  const user = names.names.find((name) => name.kind === 'user')?.value;
  const permission = names.exactPermission ?? findSpokenPermission(words);
  const period = Number.isFinite(nowMs)
    ? findPeriod(dated.replace(BEEN_UP_TO, blank).replace(OF_NOW, blank), here)
    : {};
  const concepts: Concept[] = [];
  if (app !== undefined) concepts.push('named-app');
  if (user !== undefined) concepts.push('named-user');
  if (names.exactPermission !== undefined) concepts.push('named-permission');
  else if (permission !== undefined) concepts.push('mail-access');
  if (period.since !== undefined || period.until !== undefined) concepts.push('period');
  if (ordersTalk) concepts.push('talk-order');
  const exact = names.exactPermission !== undefined;
  const read = { text, plain, words, names: names.names, here, app, user, permission, exact, period, concepts };
  return { ...read, ...omitUndefined({ hours }) };
}

/** Hours are no part of the period: "after 6 pm" is no moment of today. */
const blankHours = (text: string, { start, end }: FoundHours): string =>
  text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);

/** The parameters that this intent's question names; what it does not name is absent. */
export function selectParameters(intent: Intent, material: QuestionMaterial): QuestionParameters {
  const { text, plain, words, app, user } = material;
  const { names = [], filters } = INTENT_DEFINITIONS.find((definition) => definition.intent === intent) ?? {};
  const role = names.includes('role') ? findRole(words) : undefined;
  const permission = material.exact || names.includes('permission') ? material.permission : undefined;
  const filter = findQuestionFilter(plain, filters);
  const department = findDepartment(text);
  const page = findPageNumber(text);
  const format = findRequestedFormat(plain);
  return {
    ...omitUndefined({ app, role, user, department }),
    ...periodOf(intent, material),
    ...omitUndefined({ permission, filter, page, format }),
  };
}

/** "every Monday at 9" is when a report is sent, not what it covers: of a subscription only the end of a pause is read. */
function periodOf(intent: Intent, { plain, here, period }: QuestionMaterial): Period {
  if (intent === 'help') return {};
  return intent === 'subscribe' ? findPauseEnd(plain, here) : period;
}

/** The lower-case text with typing errors corrected ("yesterdy") and short forms written out ("werent"): those are several words at one place. */
function respell(lower: string, words: readonly Word[]): string {
  let result = lower;
  words.forEach(({ text, start, end }, at) => {
    const typed = lower.slice(start, end);
    if (typed === text || !/^\p{L}{4,}$/u.test(typed) || words[at - 1]?.start === start) return;
    const meant = words.slice(at).filter((word) => word.start === start);
    const before = result.length - (lower.length - start);
    result = `${result.slice(0, before)}${meant.map((word) => word.text).join(' ')}${lower.slice(end)}`;
  });
  return result;
}
