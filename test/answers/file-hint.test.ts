import assert from 'node:assert/strict';
import { withFileHint } from '../../src/answers/file-hint.js';
import type { Answer } from '../../src/core/answer.js';
import type { QuestionParameters } from '../../src/core/question.js';
import { understand } from '../../src/language/understand.js';
import { NOW, report, row } from '../cards/fixtures.js';

/** How an answer is shown is not what was asked. */
const asked = ({ format: _format, ...parameters }: QuestionParameters) => parameters;

describe('An answer asked for as a file in chat', () => {
  const rows = [row(1, 'critical', ['Adele Vance']), row(2, null, ['Alex Wilber'])];
  const answerTo = (question: string): Answer => {
    const understanding = understand(question, { now: NOW });
    const parameters = asked(understanding.parameters);
    const listing = { columns: ['Admin'], rows };
    const answer: Answer = {
      kind: 'report',
      intent: 'admins-without-mfa',
      parameters,
      report: report({ rows, more: { listing, notes: ['A note.'] } }),
      stored: true,
      answeredAt: NOW,
    };
    return withFileHint(answer, understanding);
  };
  const notesOf = (answer: Answer) => (answer.kind === 'report' ? answer.report.notes : []);

  it('comes as a card all the same, with the command that gives all rows', () => {
    const [note, hint = ''] = notesOf(answerTo('which admins lack MFA, as CSV'));
    assert.equal(note, 'A note.');
    assert.match(hint, /npx warden check admins-without-mfa --csv prints all of it \(2 rows\)/);
  });

  it('says to ask the same question where it narrows', () => {
    assert.match(
      notesOf(answerTo('which global admins lack MFA, json please')).at(-1) ?? '',
      /ask "the same question" --json/,
    );
  });

  it('leaves every other answer as it is', () => {
    assert.deepEqual(notesOf(answerTo('which admins lack MFA?')), ['A note.']);
    const help: Answer = { kind: 'help' };
    assert.equal(withFileHint(help, understand('help, as csv', { now: NOW })), help);
  });
});
