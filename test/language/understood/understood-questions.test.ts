import path from 'node:path';
import { instant } from '../../../src/core/instant.js';
import { understandMessage } from '../../../src/language/understand-message.js';
import { understandSubscription } from '../../../src/language/subscription-parser.js';
import { readDialogues } from '../../exam/dialogue-exam.js';
import { readQuestions } from '../../exam/exam.js';
import { assertMatchesText } from '../../support/text-snapshots.js';
import { FROM_STRANGERS } from '../all-question-sets.js';
import { CATALOGUE } from '../question-set-catalogue.js';
import { DECLINED } from '../question-set-declined.js';
import { QUESTIONS } from '../question-set-first.js';
import { ABOUT_ONE_PERSON, NOT_ABOUT_ONE_PERSON } from '../question-set-people.js';
import { THIRTEENTH_ASKED_BACK } from '../question-set-thirteenth.js';
import { writeFollowUps } from './follow-ups.js';
import { writeDialogue } from './spoken-dialogues.js';
import { ALERT_WISHES, WAYS_OF_ASKING } from './ways-of-asking.js';
import { writeFound, writeUnderstanding } from './written-understanding.js';

const NOW = instant('2026-11-24T10:42:00Z');
const CONTEXT = { now: NOW, timeZone: 'Europe/Zurich' };

const ASKED: readonly string[] = [
  ...QUESTIONS,
  ...CATALOGUE,
  ...DECLINED,
  ...FROM_STRANGERS,
  ...ABOUT_ONE_PERSON,
  ...NOT_ABOUT_ONE_PERSON,
  ...THIRTEENTH_ASKED_BACK,
].map(({ q }) => q);

const fileOf = (name: string): string => path.join(import.meta.dirname, 'snapshots', `${name}.txt`);

describe('What is understood', () => {
  for (const name of ['english', 'strangers', 'auditors', 'held-out', 'languages']) {
    it(`of the questions of the exam is what was reviewed: ${name}`, () => {
      const understood = readQuestions(`${name}.jsonl`).map(
        ({ ask }) => `${ask}\n${writeUnderstanding(understandMessage(ask, CONTEXT))}`,
      );
      assertMatchesText(fileOf(name), understood.join('\n'));
    });
  }

  it('of our own questions, with all that was found in them, is what was reviewed', () => {
    const understood = ASKED.map((question) => `${question}\n${writeFound(understandMessage(question, CONTEXT))}`);
    assertMatchesText(fileOf('own-questions'), understood.join('\n'));
  });

  it('of each way to name, order and ask is what was reviewed', () => {
    const understood = WAYS_OF_ASKING.map(
      (text) => `${text}\n${writeUnderstanding({ ...understandMessage(text, CONTEXT), otherQueries: [] })}`,
    );
    assertMatchesText(fileOf('ways-of-asking'), understood.join('\n'));
  });

  it('of what people wish of alerts and reports is what was reviewed', () => {
    const understood = ALERT_WISHES.map((wish) => {
      const { intent } = understandMessage(wish, CONTEXT);
      return `${wish}\n  ${intent} ${JSON.stringify(understandSubscription(wish, CONTEXT))}`;
    });
    assertMatchesText(fileOf('alert-wishes'), understood.join('\n'));
  });

  it('of the dialogues of the exam is what was reviewed', () => {
    const understood = readDialogues().map((dialogue) => writeDialogue(dialogue, CONTEXT));
    assertMatchesText(fileOf('dialogues'), understood.join('\n'));
  });

  it('of each way to go on from an answer is what was reviewed', () => {
    assertMatchesText(fileOf('follow-ups'), writeFollowUps(CONTEXT));
  });
});
