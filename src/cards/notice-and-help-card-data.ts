import { describeDatabaseState, type DatabaseState } from '../core/database-problem.js';
import { EXAMPLE_PERSON } from '../core/example-person.js';
import type { AccessRefusalReason } from '../answers/model/access-policy-port.js';
import type { DeclineReason } from '../language/model/understanding.js';
import type { IntentWordings } from '../language/model/intent-wording.js';
import type { Intent } from '../language/model/intent-id.js';
import { describeNotUnderstood } from '../answers/model/not-understood-wording.js';
import { answerToNoQuestion, describeReferenceProblem } from '../answers/model/reference-problem-wording.js';
import { createAskButton, createButton, type Button } from './card-buttons.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** Template data of `notice.json`: a few sentences and, where there is one, a way on. */
export interface Notice {
  readonly title: string;
  /** What was asked, word by word; empty or one. */
  readonly quotes: readonly { readonly text: string }[];
  readonly paragraphs: readonly { readonly text: string }[];
  readonly groups: readonly ButtonGroup[];
}

/** Template data of `help.json`. */
export interface Help {
  readonly title: string;
  readonly paragraphs: readonly { readonly text: string }[];
  readonly groups: readonly ButtonGroup[];
  readonly footnotes: readonly { readonly label: string; readonly text: string }[];
}

interface ButtonGroup {
  /** Empty or one. */
  readonly titles: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
}

const MAY_READ =
  'directory roles, sign-in methods, apps and their permissions, connectors, mail flow rules, the audit log.';
/** The help card's questions: what is wrong right now first. */
const WRONG_NOW: readonly Intent[] = ['admins-without-mfa', 'mail-flow-changes'];
const LOOK_AROUND: readonly Intent[] = ['risky-apps', 'transport-rules'];
const BE_TOLD: readonly Intent[] = ['subscribe', 'incidents'];
const REFUSALS: Readonly<Record<AccessRefusalReason, readonly [string, string]>> = {
  'not-allowed': [
    'You are not among the people who may ask me.',
    'Your security team decides who may, by a role or a group.',
  ],
  guest: ['I answer members of this organisation only, not guests.', 'Please ask your contact here to look for you.'],
  'other-tenant': ['I answer people of my own organisation only.', 'Please ask your contact here to look for you.'],
  disabled: ['This account is turned off, so I cannot answer it.', 'Your help desk can tell you more.'],
  'unknown-person': [
    'I could not find you in this organisation, so I cannot answer.',
    'If you are new, try again in an hour.',
  ],
  'cannot-verify': [
    'I could not check just now whether you may ask, so I do not answer.',
    'Please try again in a few minutes.',
  ],
};

/** Template data of the help card. */
export function buildHelpData(words: IntentWordings): Help {
  return {
    title: 'What you can ask me',
    paragraphs: [
      {
        text: `Ask in your own words, also about one app or person (“who is ${EXAMPLE_PERSON}?”), or start with one of these.`,
      },
    ],
    groups: helpGroups(words),
    footnotes: footnotes(),
  };
}

/** Template data of the welcome card. */
export function buildWelcomeData(words: IntentWordings): Help {
  return {
    title: 'I am Tenant Warden',
    paragraphs: [
      {
        text: 'I watch who and what can reach the mail of this Microsoft 365 tenant, and answer questions about it from what I read there.',
      },
      {
        text: 'Only people whom your security team has named get answers. Ask in your own words, or start with one of these.',
      },
    ],
    groups: helpGroups(words),
    footnotes: footnotes(),
  };
}

/** Longer questions are not asked again word by word: a card has room for six buttons and little else. */
const LONGEST_PICKED = 300;
/** Asked by their own question alone: nothing that a question names narrows them. */
const OF_THE_TALK: readonly Intent[] = ['help', 'subscribe'];

/** Asked back: more than one report fits, or more than one thing was asked at once. A button asks for its report with all that was named. */
export function buildClarifyData(question: string, alternatives: readonly Intent[], words: IntentWordings): Notice {
  const offers = alternatives.filter((intent) => intent !== 'none').slice(0, 6);
  return {
    title: offers.length === 0 ? 'I am not sure what you ask' : 'Which of these first?',
    quotes: quote(question),
    paragraphs: [
      {
        text:
          offers.length === 0
            ? 'Try other words, or write "help".'
            : 'You asked more than one thing, or more than one answer fits. I give one at a time: pick one, or use other words.',
      },
    ],
    groups: offers.length === 0 ? [] : [{ titles: [], buttons: offers.map((one) => pickButton(one, question, words)) }],
  };
}

/** "mail-flow-changes: what did Bob do?": the picked report, and what the question names still narrows it. */
function pickButton(intent: Intent, question: string, words: IntentWordings): Button {
  const asking = createAskButton(intent, words);
  const asked = sanitizeToString(question, LONGEST_PICKED + 1);
  if (asked === '' || asked.length > LONGEST_PICKED || OF_THE_TALK.includes(intent)) return asking;
  return createButton(asking.title, { verb: 'ask', data: { question: `${intent}: ${asked}` } });
}

const DECLINED: Readonly<
  Record<Exclude<DeclineReason['because'], 'no-question' | 'not-read'>, Pick<Notice, 'title' | 'paragraphs'>>
> = {
  outside: {
    title: 'That is outside what I do',
    paragraphs: [{ text: 'I answer questions about the admins, apps, mail flow and audit log of this tenant.' }],
  },
  'not-understood': { title: 'I did not understand that', paragraphs: [] },
  change: {
    title: 'I change nothing by chat',
    paragraphs: [
      { text: 'Nothing was done. What becomes of an app, approvers decide on its card, with “Review and decide”.' },
      { text: 'For all else, “Why and how to fix” on an answer tells what to do, and where.' },
    ],
  },
  'follow-up': { title: 'I can’t tell what you mean', paragraphs: [] },
};

/** A text that gets no answer, and the way on: the card of the app that was to be changed, or what can be asked. */
export function buildDeclinedData(
  question: string,
  why: Exclude<DeclineReason, { because: 'not-read' }> | undefined,
  words: IntentWordings,
): Notice {
  if (why?.because === 'no-question')
    return { title: answerToNoQuestion(why.dropped), quotes: [], paragraphs: [], groups: [] };
  const { title, paragraphs } = DECLINED[why?.because ?? 'outside'];
  const told = sanitizeToString(tellReason(why), 500);
  return {
    title,
    paragraphs: [...paragraphs, ...(told === '' ? [] : [{ text: told }])],
    quotes: quote(question),
    groups: offerInstead(why, words),
  };
}

type DeclinedHere = Exclude<DeclineReason, { because: 'not-read' }> | undefined;

function tellReason(why: DeclinedHere): string {
  if (why?.because === 'follow-up') return describeReferenceProblem(why.reference);
  return why?.because === 'not-understood' ? describeNotUnderstood(why) : '';
}

function offerInstead(why: DeclinedHere, words: IntentWordings): Notice['groups'] {
  const app = why?.because === 'change' ? sanitizeToString(why.app ?? '', 80).replaceAll('"', '') : '';
  const showing =
    app === ''
      ? []
      : [createButton(`Show ${app}`, { verb: 'ask', data: { question: `tell me about the app "${app}"` } })];
  if (showing.length > 0) return [{ titles: [], buttons: showing }];
  const near = why?.because === 'not-understood' ? [why.nearest] : [];
  const offered = new Set<Intent>([...near, 'admins-without-mfa', 'risky-apps', 'mail-flow-changes']);
  return group('I can tell you', [...offered].slice(0, 3), words);
}

/** Template data of the notice that refuses a person. */
export function buildRefusedData(reason: AccessRefusalReason): Notice {
  const [why, next] = REFUSALS[reason];
  return { title: 'I cannot answer you here', quotes: [], paragraphs: [{ text: why }, { text: next }], groups: [] };
}

/** When the answer is in the database, which is down. */
export function buildDatabaseDownData(state: DatabaseState): Notice {
  const { what, nextStep } = describeDatabaseState(state);
  return {
    title: what,
    quotes: [],
    paragraphs: [
      { text: 'The answer needs what is stored there. I do not know it now; that is not the same as none.' },
      { text: nextStep },
    ],
    groups: [],
  };
}

/** Template data of the notice after an internal error, with its problem id. */
export function buildBrokenData(problemId: string): Notice {
  return {
    title: 'Something broke on our side',
    quotes: [],
    paragraphs: [
      { text: 'Your question was fine. Nothing in the tenant was changed.' },
      {
        text: `Please ask again in a minute. If it happens again, give this number to whoever runs Tenant Warden: ${sanitizeToString(problemId, 64)}`,
      },
    ],
    groups: [],
  };
}

/** To an owner who answered. */
export function buildOwnerThanksData(appName: string): Notice {
  return {
    title: 'Thank you',
    quotes: [],
    paragraphs: [
      {
        text: `Your answer about ${sanitizeToString(appName, 80)} stands on the card of those who decide about the app.`,
      },
    ],
    groups: [],
  };
}

/** The first three lines in plain text. */
export function formatNoticeSummary(message: Pick<Notice, 'title' | 'paragraphs'>): string {
  return [message.title, ...message.paragraphs.map(({ text }) => text)].slice(0, 3).join('\n');
}

function helpGroups(words: IntentWordings): readonly ButtonGroup[] {
  return [
    ...group('What is wrong right now', WRONG_NOW, words),
    ...group('Look around', LOOK_AROUND, words),
    ...group('Be told', BE_TOLD, words),
  ];
}

function group(title: string, intents: readonly Intent[], words: IntentWordings): readonly ButtonGroup[] {
  if (intents.length === 0) return [];
  return [
    { titles: title === '' ? [] : [{ text: title }], buttons: intents.map((intent) => createAskButton(intent, words)) },
  ];
}

function quote(question: string): readonly { readonly text: string }[] {
  const text = sanitizeToString(question, 200);
  return text === '' ? [] : [{ text: `“${text}”` }];
}

function footnotes(): Help['footnotes'] {
  return [
    { label: 'What I may read: ', text: MAY_READ },
    { label: 'What I may change: ', text: 'only what approvers confirm on the card of an app.' },
    { label: 'What I cannot see: ', text: 'each answer says it; for all of them at once: npx warden doctor.' },
  ];
}
