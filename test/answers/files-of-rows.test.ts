import assert from 'node:assert/strict';
import type { Answer } from '../../src/answers/model/answer.js';
import { queryAnswerAsCsv, reportAsCsv } from '../../src/answers/report-csv.js';
import { createAnswerFile, type RowsAnswer } from '../../src/answers/report-file.js';
import type { Query } from '../../src/language/model/query.js';
import { ADMINS, answer as reportAnswer, GUEST_GAP, NOW, report } from '../cards/report-card-fixtures.js';
import { answerAbout, CAN_SEND, GAP, type SampleApp, where } from './query/sample-apps.js';

const APPS: readonly SampleApp[] = [
  { name: '=cmd()', can: ['send'], publisher: 'A, B "C"', severity: 'high' },
  { name: 'Portal\u202e', can: ['send'], id: 'portal-id' },
];
const result = answerAbout(APPS, { where: [CAN_SEND] }, { gaps: [GAP] });
const queried = (of = result): RowsAnswer =>
  ({
    kind: 'query',
    intent: 'none',
    parameters: {},
    question: '',
    asked: {} as Query,
    result: of,
    answeredAt: NOW,
  }) satisfies Answer;
const text = async (of: RowsAnswer, format: 'csv' | 'json') => {
  const file = await createAnswerFile(of, format);
  return { ...file, text: [...file.pieces()].join('') };
};

describe('The rows of a question as a file', () => {
  it('are CSV with all columns, which a spreadsheet opens and runs nothing of, and what was not read', () => {
    const [head, first, second, gap, ...rest] = queryAnswerAsCsv(result).split('\r\n');
    assert.equal(head, '\uFEFFSeverity,Name,Can,Owners,Publisher,"Verified publisher","Object id",Kind,"Portal page"');
    assert.match(
      first ?? '',
      /^high,'=cmd\(\),"send mail",none,"A, B ""C""",no,"id of =cmd\(\)",service-principal,https:/,
    );
    assert.match(second ?? '', /^,Portal\ufffd,"send mail",none,none,no,portal-id,service-principal,https:/);
    assert.equal(gap, '"not read","the permission Application.Read.All is not granted",,,,,,,');
    assert.deepEqual(rest, ['']);
  });

  it('are JSON with the query and the answer', async () => {
    const { text: json } = await text(queried(), 'json');
    const read = JSON.parse(json) as Record<string, unknown>;
    assert.deepEqual(Object.keys(read), ['query', 'answer', 'text', 'notes', 'gaps', 'asOf', 'listing']);
    assert.deepEqual([read['text'], read['asOf'], read['answer']], [result.headline, result.asOf, result.answer]);
    assert.deepEqual(read['listing'], JSON.parse(JSON.stringify(result.listing)));
    assert.doesNotMatch(json, /\u202e/u);
    assert.ok(json.endsWith('}\n'));
  });

  it('are called by the table and the day, and of the size that is said', async () => {
    for (const format of ['csv', 'json'] as const) {
      const file = await text(queried(), format);
      assert.equal(file.name, `apps-2026-11-24.${format}`);
      assert.equal(file.sizeBytes, Buffer.byteLength(file.text));
      // As often as it is read, it is the same.
      assert.equal([...file.pieces()].join(''), file.text);
    }
    const csv = await text(queried(), 'csv');
    assert.equal(csv.text, queryAnswerAsCsv(result));
  });

  it('are those of a report alike, where a question asks for one', async () => {
    const of = report({ rows: ADMINS, gaps: [GUEST_GAP] });
    const csv = await text(reportAnswer(of) as RowsAnswer, 'csv');
    assert.deepEqual([csv.name, csv.text], ['admins-without-mfa-2026-11-24.csv', reportAsCsv(of)]);
    const json = JSON.parse((await text(reportAnswer(of) as RowsAnswer, 'json')).text) as {
      readonly findings: readonly unknown[];
    };
    assert.equal(json.findings.length, of.result.findings.length);
  });

  it('have a name though no column is shown, and cells though some are missing', () => {
    const bare = queryAnswerAsCsv({
      ...result,
      gaps: [],
      listing: { columns: [], rows: result.listing.rows.slice(1) },
    });
    assert.match(bare, /^\uFEFFSeverity,Name,"Object id",Kind,"Portal page"\r\n,Portal\ufffd,portal-id,/);
    const short = result.listing.rows.slice(1).map((row) => ({ ...row, cells: ['x'] }));
    assert.match(
      queryAnswerAsCsv({ ...result, gaps: [], listing: { ...result.listing, rows: short } }),
      /\r\n,x,,,,,portal-id,/,
    );
  });

  it('are many and all there', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => ({ name: `App ${at}` }));
    const of = answerAbout(many, { where: [where('verified', false)] });
    const file = await text(queried(of), 'csv');
    assert.equal(file.text.split('\r\n').length, 12_002);
    assert.equal(file.sizeBytes, Buffer.byteLength(file.text));
  });
});
