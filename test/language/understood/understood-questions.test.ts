import path from 'node:path';
import { instant } from '../../../src/core/instant.js';
import { understandMessage } from '../../../src/language/understand-message.js';
import { understandSubscription } from '../../../src/language/subscription-parser.js';
import { readDialogues } from '../../exam/dialogue-exam.js';
import { readQuestions } from '../../exam/exam.js';
import { assertMatchesText } from '../../support/text-snapshots.js';
import { ALERT_WISHES } from './alert-wishes.js';
import { writeDialogue } from './spoken-dialogues.js';
import { writeUnderstanding } from './written-understanding.js';

const NOW = instant('2026-11-24T10:42:00Z');
const CONTEXT = { now: NOW, timeZone: 'Europe/Zurich' };

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
});
