import assert from 'node:assert/strict';
import { reportAsCsv } from '../../src/answers/report-csv.js';
import { type FileUnavailableReason, addFileUnavailableHint } from '../../src/answers/file-unavailable-hint.js';
import { createAnswerFile, FILE_FORMATS, parseFileFormat, type FileFormat } from '../../src/answers/report-file.js';
import { escapeJsonControlCharacters } from '../../src/answers/report-json.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { understand } from '../../src/language/understand-question.js';
import { NOW, report, row } from '../cards/report-card-fixtures.js';

/** How an answer is shown is not what was asked. */
const asked = ({ format: _format, ...parameters }: QuestionParameters) => parameters;

describe('An answer asked for as a file that cannot be sent', () => {
  const rows = [row(1, 'critical', ['Adele Vance']), row(2, null, ['Alex Wilber'])];
  const notesOn = (question: string, why: FileUnavailableReason = 'not-personal') => {
    const understanding = understand(question, { now: NOW });
    const parameters = asked(understanding.parameters);
    const listing = { columns: ['Admin'], rows };
    const answer: Extract<Answer, { kind: 'report' }> = {
      kind: 'report',
      intent: 'admins-without-mfa',
      parameters,
      report: report({ rows, more: { listing, notes: ['A note.'] } }),
      stored: true,
      answeredAt: NOW,
    };
    const format = parseFileFormat(understanding.parameters.format) ?? assert.fail('no format');
    const hinted = addFileUnavailableHint(answer, format, why);
    return hinted.kind === 'report' ? hinted.report.notes : assert.fail('no report');
  };

  it('comes as a card all the same where no file can be sent, with the reason and the command that gives all rows', () => {
    const [note, hint = ''] = notesOn('which admins lack MFA, as CSV');
    assert.equal(note, 'A note.');
    assert.match(hint, /^I can send a file in our personal chat only\. Ask me there, or on the bot’s machine/);
    assert.match(hint, /npx warden check admins-without-mfa --csv prints all 2 rows/);
  });

  it('says to ask the same question where it narrows', () => {
    assert.match(notesOn('which global admins lack MFA, json please').at(-1) ?? '', /ask "the same question" --json/);
  });

  it('tells a file that is too large from a client that takes none', () => {
    assert.match(
      notesOn('which admins lack MFA, as CSV', 'too-large').at(-1) ?? '',
      /^The file is larger .* Narrow the question/,
    );
    assert.match(
      notesOn('which admins lack MFA, as CSV', 'not-here').at(-1) ?? '',
      /^I can’t send files to this client\. On/,
    );
  });
});

const fileOf = (of: CheckReport, format: FileFormat) =>
  createAnswerFile(
    { kind: 'report', intent: of.result.check, parameters: {}, report: of, stored: true, answeredAt: NOW },
    format,
  );

describe('The file of an answer', () => {
  const rows = [row(1, 'critical', ['Adele\u202eVance']), row(2, null, ['Alex Wilber'])];
  const gaps = [{ reason: 'permission-missing', detail: 'Policy.Read.All' }] as const;
  const whole = report({ rows, gaps, more: { listing: { columns: ['Admin'], rows } } });

  it('has the check and the day in its name, and its true size beforehand', async () => {
    for (const format of FILE_FORMATS) {
      const file = await fileOf(whole, format);
      assert.equal(file.name, `${whole.result.check}-${whole.result.asOf.slice(0, 10)}.${format}`);
      assert.equal(file.sizeBytes, Buffer.byteLength([...file.pieces()].join('')));
      assert.equal([...file.pieces()].join(''), [...file.pieces()].join(''), 'read twice, the same');
    }
  });

  it('is what the command line prints', async () => {
    const csv = await fileOf(whole, 'csv');
    assert.equal([...csv.pieces()].join(''), reportAsCsv(whole));
    const json = [...(await fileOf(whole, 'json')).pieces()];
    assert.deepEqual(
      JSON.parse(json.join('')),
      JSON.parse(JSON.stringify({ ...whole.result, listing: whole.listing })),
    );
    assert.equal(
      json.join(''),
      `${escapeJsonControlCharacters(JSON.stringify({ ...whole.result, listing: whole.listing }))}\n`,
    );
    assert.doesNotMatch(json.join(''), /[\p{Cf}]/u, 'escaped');
  });

  it('comes in pieces no longer than a row or a finding', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => row(at, 'low', ['x'.repeat(50)]));
    const long = report({ rows: many, more: { listing: { columns: ['Admin'], rows: many } } });
    for (const format of FILE_FORMATS) {
      const pieces = [...(await fileOf(long, format)).pieces()];
      assert.ok(Math.max(...pieces.map(({ length }) => length)) < 2_000, format);
    }
  });

  it('is for answers that were asked for as one', () => {
    const wanted = (question: string) => parseFileFormat(understand(question, { now: NOW }).parameters.format);
    assert.equal(wanted('which admins lack MFA?'), undefined);
    assert.equal(wanted('which admins lack MFA, as a CSV file'), 'csv');
    assert.equal(wanted('which admins lack MFA, export as JSON'), 'json');
  });
});
