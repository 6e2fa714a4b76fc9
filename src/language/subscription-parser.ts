import type { SubscribeRequest } from '../alerts/model/subscription-request.js';
import { CHECK_IDS, type CheckId } from '../checks/model/check-id.js';
import { LazyPattern } from '../core/lazy-pattern.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import { normaliseQuestion } from './normalise-question.js';
import { findSeverity, findTopics, TOPIC_CHOICE } from './subscription-topics.js';
import { parseEscalation } from './subscription-escalation.js';
import { hasRhythm, parseSchedule, RHYTHM_WORDS } from './subscription-schedule.js';
import { findClockRange, findPauseUntil } from './subscription-times.js';
import { findTimeZone } from './subscription-time-zone.js';
import { understand } from './understand-question.js';
import { type UnderstandingContext } from './understanding-context.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What is read of a text. */
interface Said {
  /** As written, mentions as names. */
  readonly text: string;
  /** The same in small letters. */
  readonly plain: string;
  readonly context: UnderstandingContext;
  /** Where the text names one. */
  readonly timeZone?: string;
}

/** Undefined: the text is not about this. Asked in turn, the first to answer counts. */
type Reader = (said: Said) => SubscribeRequest | undefined;

/**
 * What a person wants of the alerts and reports of a conversation, from a text that `understand` called `subscribe`. Local, deterministic;
 * never throws, whatever the text. What is not clear is asked back for, never guessed.
 */
export function understandSubscription(question: string, context: UnderstandingContext): SubscribeRequest {
  const text = normaliseQuestion(question.slice(0, 4_000).replace(/<at\b[^<>]{0,200}>([^<>]{0,200})<\/at>/gi, ' $1 '));
  const plain = text.toLowerCase();
  const timeZone = findTimeZone(plain);
  const said: Said = { text, plain, context, ...omitUndefined({ timeZone }) };
  for (const read of READERS) {
    const request = read(said);
    if (request !== undefined) return QUIETER.has(request.want) && ASKS.test(plain) ? onlyAsked : request;
  }
  return {
    want: 'unclear',
    missing: `What shall I send here? Say "alert this channel about critical findings", or name one of: ${TOPIC_CHOICE}.`,
  };
}

/** What makes this bot send less. */
const QUIETER: ReadonlySet<SubscribeRequest['want']> = new Set<SubscribeRequest['want']>([
  'stop',
  'pause',
  'quiet-hours',
]);

/** "did somebody stop the connector?", "can we stop the hackers?": a question ends nothing. "Could you stop …?" is an order. */
const ASKS =
  /^(?:(?:ok|okay|so|and|but|hi|hello|hey)[, ]+)*(?:who|whom|whose|what|which|when|where|why|how|did|does|do(?! not\b)|is|are|was|were|has|have|had|(?:can|could|will|would|may|might|should|must)(?! you(?! know)\b)|wer|wem|wann|warum|wieso|wie|welche[rs]?|hat|haben|ist|sind|wurden?|qui|quand|pourquoi|comment|quel(?:le)?s?|est-ce|quién(?:es)?|quien(?:es)?|cuándo|por qué|cómo)(?!\p{L})/u;

const onlyAsked: SubscribeRequest = {
  want: 'unclear',
  missing:
    'I change nothing for a question. To end what I send here, say "stop the alerts"; to see what that is, "what do you send here?".',
};

const LIST =
  /\b(?:what|which|show|list)\b.{0,40}\b(?:(?:do|are|will|would) you (?:send|post|tell|alert|notify|report|deliver|sending|posting)|subscri(?:bed|ptions?)|alert settings?|(?:alerts?|reports?|notifications?) (?:do|are|will|does|come|comes|go|goes|we get|i get|is|set up|configured))\b|\b(?:am i|are we|is this (?:channel|chat)) subscribed\b|^(?:my |our |the |current )?(?:subscriptions?|alert settings?)\W*$|\b(?:what|which) (?:do|does) (?:we|i|this (?:channel|chat)) (?:get|receive)\b/;

const list: Reader = ({ plain }) => (LIST.test(plain) ? { want: 'list' } : undefined);

const resume: Reader = ({ plain }) =>
  /\b(?:resume|unpause|un-?mute|unsnooze|un-?silence|end (?:the )?pause|stop (?:the )?pausing|continue|carry on|start again|(?:turn|switch) (?:the )?(?:alerts?|notifications?|them|it)? ?(?:back )?on(?: again)?|you (?:can|may) (?:talk|speak|post) again|weiter)\b/.test(
    plain,
  ) && !/\b(?:until|for \d)/.test(plain)
    ? { want: 'resume' }
    : undefined;

const escalate: Reader = ({ text }) => parseEscalation(text);

const NO_QUIET =
  /\b(?:no(?: more)?|remove|turn off|switch off|stop|cancel|disable|end|without|drop|forget|clear|delete) (?:the |my |our |any )?quiet (?:hours?|time)\b|\b(?:alert|notify|wake) (?:me|us|this channel) (?:also |even )?(?:at|during the) night(?:s| too| as well)?$|\b(?:alerts|also|even) (?:at|during the) night(?: too| as well| again)\b/;

const noQuiet: Reader = ({ plain }) => {
  const refuses = /\b(?:don't|do not|never|not|only)\b/.test(plain);
  return NO_QUIET.test(plain) && !refuses ? { want: 'no-quiet-hours' } : undefined;
};

const QUIET =
  /\bquiet (?:hours?|time|nights?)\b|\b(?:no|not|don't|do not|never|without|only critical)\b.{0,60}\b(?:at night|overnight|during the night|nights|outside (?:of )?(?:office|business|working|work) hours|between \d|from \d|after \d)|\bquiet (?:between|from|at night|overnight)\b|\b(?:do not|don't) disturb (?:me |us )?(?:between|from|at night|overnight)\b|\bonly (?:during|in|within) (?:office|business|working|work) hours\b|\blet (?:me|us) sleep\b|\b(?:don't|do not) wake (?:me|us)\b/;

const quiet: Reader = ({ plain, timeZone }) => {
  if (!QUIET.test(plain)) return undefined;
  const office = /\b(?:office|business|working|work) hours\b/.test(plain);
  const night = /\bnights?\b|\bovernight\b|\bsleep\b/.test(plain);
  const range = findClockRange(plain) ?? (office ? OFF_WORK : night ? NIGHT : undefined);
  if (range === undefined || range.from === range.to) {
    return {
      want: 'unclear',
      missing: 'From when to when? Say for example "quiet hours 20:00 to 07:00 Europe/Zurich".',
    };
  }
  return { want: 'quiet-hours', ...range, ...omitUndefined({ timeZone }) };
};
const NIGHT = { from: '22:00', to: '07:00' } as const;
const OFF_WORK = { from: '18:00', to: '08:00' } as const;

const PAUSE =
  /\b(?:pause|mute|snooze|silence|hold off|hold (?:it|them|the alerts|alerts)|be quiet|keep quiet|quiet down|shut up|hush|pausiere\w*|take a break|do not disturb|don't disturb)\b/;
/** "stop for an hour" is a pause: it says when it ends. */
const STOP_A_WHILE =
  /\b(?:stop|no (?:more )?(?:alerts?|messages?|notifications?|reports?)|don't (?:send|post|alert|notify)|do not (?:send|post|alert|notify)|nothing|turn off|switch off|disable)\b.{0,60}\b(?:until|till|for (?:the next |about |another )?(?:\d|an?\b|half|one|two|three|four|five|six|eight|ten|twelve|today|tonight|the (?:day|night|weekend|rest)|(?<=(?:next|another) )(?:hour|day|week|month)\b)|over the weekend)/;

const pause: Reader = ({ plain, context, timeZone }) => {
  if (!PAUSE.test(plain) && !STOP_A_WHILE.test(plain)) return undefined;
  const nowMs = Date.parse(context.now);
  const here = { nowMs, timeZone: timeZone ?? context.timeZone ?? 'UTC' };
  const until = Number.isFinite(nowMs) ? findPauseUntil(plain, here) : undefined;
  if (until !== undefined) return { want: 'pause', until };
  return { want: 'unclear', missing: 'For how long? Say "pause for 2 hours" or "pause until Monday 8:00".' };
};

const STOP =
  /\b(?:stop|unsubscribe|cancel|no more|not any ?more|turn off|switch off|disable|remove|delete|(?<!month |the )end|quit|opt out|enough|leave (?:me|us|this channel) alone|get rid of|forget|drop(?! (?:me|us|the team|everyone)\b)|don't (?:send|post|alert|notify|want)|do not (?:send|post|alert|notify|want)|stopp\w*|halt)\b/;

const stop: Reader = (said) => {
  const { plain } = said;
  if (!STOP.test(plain)) return undefined;
  if (/\b(?:reports?|digests?|summar(?:y|ies)|overviews?)\b/.test(plain) || hasRhythm(plain)) {
    const check = reportAbout(said.text, said.context)?.report;
    const named = check !== 'posture' || /\bsecurity overview\b/.test(plain);
    return { want: 'stop', what: check === undefined || !named ? 'reports' : check };
  }
  // One subscription of several, not all that there is.
  if (/\balerts about everything\b/.test(plain)) return { want: 'stop', what: 'everything' };
  const [topic, ...more] = findTopics(plain);
  if (more.length > 0) return tooManyTopics;
  const alerts = /\b(?:alert(?:s|ing)?|notif\w+|warn\w*|pings?|findings?)\b/.test(plain);
  const all = /\b(?:all|everything|anything)\b/.test(plain);
  if (topic !== undefined && topic !== 'everything') return { want: 'stop', what: topic };
  return { want: 'stop', what: alerts && !all ? 'alerts' : 'all' };
};

const report: Reader = (said) => {
  const { plain, text, context } = said;
  const asksReport = /\b(?:reports?|digests?|summar(?:y|ies)|overviews?)\b/.test(plain);
  if (!hasRhythm(plain) && !(asksReport && /\b(?:schedule|send|post|deliver|mail)\b/.test(plain))) return undefined;
  const schedule = parseSchedule(plain, said.timeZone ?? context.timeZone ?? 'UTC');
  if (schedule === undefined) {
    return {
      want: 'unclear',
      missing: 'How often? I can do daily, on days of the week, weekly, monthly: "every Monday at 9".',
    };
  }
  const about = reportAbout(text, context);
  if (about === undefined) {
    return {
      want: 'unclear',
      missing: 'A report about what? Say for example "a weekly report of admins without MFA".',
    };
  }
  return { want: 'report', ...about, schedule };
};

const ALERT =
  /\b(?:alert(?:s|ed|ing)?|notif\w+|warn\w*|tell|inform\w*|ping|let (?:me|us|this channel|everyone) know|post|send|keep (?:me|us|this channel) (?:posted|informed|updated)|subscri\w+|watch|only|just|nothing but|want|sign (?:me|us) up|opt in|raise|shout|message|wake|page|poke|(?:drop|give|shoot) (?:me|us|the team|everyone)|report|benachrichtig\w*|informier\w*|here)\b/;

const alerts: Reader = ({ plain, timeZone }) => {
  const topics = findTopics(plain);
  const atLeast = findSeverity(plain);
  const only = /\b(?:only|just|nothing (?:but|else)|solely|exclusively|no other)\b/.test(plain);
  const anything =
    /\b(?:alert(?:s|ed|ing)?|notif\w+|warn\w*|subscri\w+|sign (?:me|us) up|opt in|benachrichtig\w*|keep (?:me|us|this channel) (?:posted|informed|updated))\b/.test(
      plain,
    );
  if (!ALERT.test(plain) || (topics.length === 0 && atLeast === undefined && !anything)) return undefined;
  const [topic, ...more] = topics;
  if (more.length > 0) return tooManyTopics;
  return {
    want: 'alerts',
    ...omitUndefined({ topic, atLeast }),
    ...(only ? { only: true } : {}),
    ...omitUndefined({ timeZone }),
  };
};

const tooManyTopics: SubscribeRequest = {
  want: 'unclear',
  missing: `One at a time, please: which of ${TOPIC_CHOICE} first?`,
};

const READERS: readonly Reader[] = [list, noQuiet, escalate, resume, quiet, pause, stop, report, alerts];

/** The question that a report answers again and again: what is left of the text without the sending and the when. */
function reportAbout(
  text: string,
  context: UnderstandingContext,
): { readonly report: CheckId | 'posture'; readonly parameters: QuestionParameters } | undefined {
  const about = text
    .replace(new LazyPattern(RHYTHM_WORDS.source, 'gi'), ' ')
    .replace(/\b(?:at|@|um) \d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|uhr|h\b|o'clock)?/gi, ' ')
    .replace(
      /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|o'clock)\b|\b\d{1,2}:\d{2}\b|\b(?:at )?(?:noon|midnight|midday)\b/gi,
      ' ',
    )
    .replace(
      /\b(?:[A-Z][a-z]+(?:_[A-Z][a-z]+)*\/){1,2}[A-Z][a-z]+(?:_[A-Z][a-z]+)*\b|\b(?:CES?T|UTC|GMT|[ECMP][SD]T)\b/g,
      ' ',
    )
    .replace(
      /^\W*(?:please |can you |could you |i want (?:you to )?|i would like (?:you to )?)*(?:stop|cancel|unsubscribe (?:from)?|no more|send|post|deliver|schedule|give|show|tell|mail|set up|create|add|remove|delete|turn off)\b/i,
      ' ',
    )
    .replace(/\b(?:me|us|this channel|to this channel|in this channel|here|the team)\b/gi, ' ')
    .replace(/\b(?:an?|the|our|your|my)? ?(?:report|digest)s?\b(?: (?:of|on|about|for|with|listing|showing))?/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const { intent, parameters } = understand(about, context);
  const check = CHECK_IDS.find((id) => id === intent);
  if (check !== undefined) {
    return { report: check, parameters: askedOf(parameters) };
  }
  const overview =
    intent === 'posture' || /\b(?:overview|summary|digest|posture|security|status|everything)\b/i.test(text);
  return overview ? { report: 'posture', parameters: {} } : undefined;
}

/** How an answer is shown is not what was asked. */
function askedOf({ page: _page, format: _format, ...rest }: QuestionParameters): QuestionParameters {
  return rest;
}
