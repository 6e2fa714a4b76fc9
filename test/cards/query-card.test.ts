import assert from 'node:assert/strict';
import { iterateCardObjects, listButtonTitles, readCardText } from './card-assertions.js';
import { renderer } from './all-card-states.js';
import {
  queryAnswer,
  QUERY_LIST,
  QUERY_PAGES,
  QUERY_UNKNOWN,
  QUERY_WHEN,
  QUERY_YES_NO,
} from './query-card-fixtures.js';
import { NOW, row } from './report-card-fixtures.js';

const draw = (answer: typeof QUERY_LIST, options = {}) => renderer.render(answer, { now: NOW, ...options });
const dataOf = (card: object, title: string) =>
  [...iterateCardObjects(card)].find((one) => one['title'] === title && one['type'] === 'Action.Execute')?.['data'];

describe('The card of the answer to a query', () => {
  it('says the answer first, then what it did not use and did not count, then the rows', () => {
    const { card, summary } = draw(QUERY_LIST);
    assert.match(
      readCardText(card),
      /^which gmail admins lack MFA\?\n3 of 14 admins[^\n]*\nI did not use: “gmail”\.\nNot counted: 1 admin that is disabled\.\nSeverity\nName · Roles · Second factor\n◆ Critical\nAdele Vance\n/,
    );
    assert.match(summary, /^which gmail admins lack MFA\?\n3 of 14 admins.*\nI did not use: “gmail”\.$/);
    assert.match(readCardText(card), /As of 10:42 UTC, read just now · 14 admins examined/);
  });

  it('tells what answers a second question in full', () => {
    const said = `On “when?”: ${Array.from({ length: 12 }, (_, at) => `Admin ${at + 1}: 2026-11-2${at % 10} 02:12`).join('; ')} at last`;
    const of = queryAnswer({ rows: [row(1, 'low', ['Admin 1'])], headline: '1 of 30', notes: [said] });
    assert.match(readCardText(draw(of).card), / at last\n/);
  });

  it('says them on every page', () => {
    const rows = Array.from({ length: 25 }, (_, at) => row(at + 1, 'low', [`Admin ${at + 1}`]));
    const of = queryAnswer({ rows, headline: '25 of 30', notes: ['Not seen: the audit log.'] });
    for (const page of [1, 2, 3]) assert.match(readCardText(draw(of, { page }).card), /\nNot seen: the audit log\.\n/);
  });

  it('has no column of severities where nothing is judged', () => {
    const text = readCardText(draw(QUERY_PAGES).card);
    assert.doesNotMatch(text, /Severity|No finding|worst first/);
    assert.match(text, /\n1–10 of 60\n/);
  });

  it('leads on and back by the page that a button carries, with the question as it was understood', () => {
    const first = draw(QUERY_PAGES).card;
    assert.deepEqual(listButtonTitles(first), ['Show next 10', 'As CSV', 'Refresh', 'Open in portal']);
    const asked = { question: 'list all admins', intent: 'admins-without-mfa', query: QUERY_PAGES.asked };
    assert.deepEqual(dataOf(first, 'Show next 10'), { asked, page: 2 });
    const last = draw(QUERY_PAGES, { page: 99 }).card;
    assert.match(readCardText(last), /\n51–60 of 60\n/);
    assert.deepEqual(listButtonTitles(last).slice(0, 2), ['Previous', 'As CSV']);
    assert.deepEqual(dataOf(last, 'Previous'), { asked, page: 5 });
  });

  it('shows every row once over all pages, and each opens its portal page', () => {
    const names = [1, 2, 3, 4, 5, 6].flatMap((page) =>
      [...iterateCardObjects(draw(QUERY_PAGES, { page }).card)].flatMap(({ text, selectAction }) =>
        selectAction === undefined ? [] : [text],
      ),
    );
    assert.deepEqual(
      names,
      QUERY_PAGES.result.listing.rows.map(({ subject }) => subject.name),
    );
  });

  it('tells times in the zone of the reader', () => {
    const { card, summary } = draw(QUERY_WHEN, { timeZone: 'Europe/Berlin' });
    assert.match(readCardText(card), /\n24 Nov 2026, 08:52 UTC\+1: last sign-in of Diego Siciliani\n/);
    assert.match(readCardText(card), /Diego Siciliani\n24 Nov 2026, 08:52 UTC\+1/);
    assert.doesNotMatch(summary, /07:52/);
  });

  it('is never green, and unknown only where it is not known', () => {
    assert.match(
      readCardText(draw(QUERY_UNKNOWN).card),
      /\? Unknown[^]*I could not tell[^]*Not seen[^]*How to grant it/,
    );
    for (const of of [QUERY_LIST, QUERY_UNKNOWN, QUERY_YES_NO]) {
      assert.doesNotMatch(JSON.stringify(draw(of).card), /"good"/);
    }
    assert.doesNotMatch(readCardText(draw(QUERY_YES_NO).card), /Unknown|Fail|Pass/);
  });

  it('explains what its judgement looks for, about the rows that it shows, and leads back', () => {
    const narrowed = { ...QUERY_LIST, result: { ...QUERY_LIST.result } };
    const rows = QUERY_LIST.result.listing.rows.slice(2);
    const { card } = draw(
      { ...narrowed, result: { ...narrowed.result, listing: { ...narrowed.result.listing, rows } } },
      { explain: true },
    );
    assert.match(readCardText(card), /Why it matters[^]*What I saw\nDiego Siciliani has no second factor/);
    assert.doesNotMatch(readCardText(card), /Adele Vance has no second factor/);
    assert.deepEqual(listButtonTitles(card), ['Back', 'Open in portal']);
  });

  it('offers no explanation where nothing is judged', () => {
    assert.ok(!listButtonTitles(draw(QUERY_PAGES).card).includes('Why and how to fix'));
    assert.deepEqual(draw(QUERY_PAGES, { explain: true }), draw(QUERY_PAGES));
  });

  it('carries no question that is too long for a button', () => {
    const long = { ...QUERY_PAGES, question: 'x'.repeat(2_000) };
    assert.deepEqual(listButtonTitles(draw(long).card), ['Open in portal']);
    assert.match(readCardText(draw(long).card), /ask the question again in words/);
  });

  it('counts the notes that have no room', () => {
    const of = queryAnswer({ rows: [], headline: 'None', notes: Array.from({ length: 11 }, (_, at) => `Note ${at}.`) });
    assert.match(readCardText(draw(of).card), /Note 7\.\nAnd 3 more notes/);
  });

  it('marks the name that is odd, not the row: Mail.Read of a look-alike app has an honest name', () => {
    const rows = [row(1, 'medium', ['Mail.Read', 'Μicrosoft Office Sync'])];
    const of = { ...QUERY_LIST, result: { ...QUERY_LIST.result, listing: { columns: ['Name', 'App'], rows } } };
    assert.match(readCardText(draw(of).card), /\nMail\.Read\n.icrosoft Office Sync ⚠ look-alike letters\n/);
  });
});
