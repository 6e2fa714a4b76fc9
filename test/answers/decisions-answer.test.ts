import assert from 'node:assert/strict';
import { annotateApprovals } from '../../src/answers/approval-annotations.js';
import { answerDecisions } from '../../src/answers/decisions-answer.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { createCardRenderer } from '../../src/cards/index.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { instant } from '../../src/core/instant.js';
import type { Person } from '../../src/core/person-id-and-name.js';
import { createApprovalReader } from '../../src/decisions/approved-app-reader.js';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import type { UncomparedPart } from '../../src/decisions/model/uncompared-fingerprint-parts.js';
import { answer, report, row, WORDS } from '../cards/report-card-fixtures.js';
import { decision, NOW, PEOPLE } from '../decisions/decision-samples.js';
import { recordingLog, silentLog } from '../support/test-logs.js';
import { APP, dossier } from '../support/sample-dossier.js';

const clock = { now: () => NOW };
const UNTIL = instant('2027-02-22T09:00:00Z');
const approved = (
  app = APP,
  by: readonly Person[] = [PEOPLE.megan],
  more: { readonly uncompared?: readonly UncomparedPart[] } = {},
): Decision =>
  decision({
    app,
    state: {
      name: 'approved',
      by,
      at: NOW,
      reason: 'Ours since 2024',
      until: UNTIL,
      fingerprint: { permissions: 'a', roles: 'b', credentials: 'c', owners: 'd', replyUrls: 'e', publisher: 'f' },
      ...more,
    },
  });

/** The decisions that are kept, and the newest line of the record. */
function storeOf(decisions: readonly Decision[]) {
  const entry: DecisionRecordEntry = {
    sequence: 7,
    at: NOW,
    decisionId: null,
    app: APP,
    what: 'refused',
    by: PEOPLE.alex,
    details: { reason: 'guest' },
    previousHash: 'a',
    hash: 'b',
  };
  return {
    inStates: (states: readonly string[]) =>
      Promise.resolve(decisions.filter(({ state }) => states.includes(state.name))),
    record: ({ before = Infinity }: { readonly before?: number }) =>
      Promise.resolve([entry].filter(({ sequence }) => sequence < before)),
  };
}

/** Rows about apps as the checks give them; the second is the sample app. */
const ROWS = [row(1, 'critical', ['Other', 'x']), row(2, 'high', [APP.name, 'y'])].map((one, at) => ({
  ...one,
  subject: {
    kind: 'service-principal' as const,
    id: at === 1 ? APP.id : 'ffffffff-0000-4000-8000-000000000001',
    name: 'n',
  },
}));
const APPS = report({ rows: ROWS, more: { listing: { columns: ['App', 'May'], rows: ROWS } } });
const QUESTION = {
  understanding: { question: '', intent: 'risky-apps', parameters: {}, confidence: 1, alternatives: [] },
} as const;
const asked = (given: Answer, decisions: readonly Decision[]) =>
  annotateApprovals(
    { answer: () => Promise.resolve(given) },
    createApprovalReader(storeOf(decisions)),
    silentLog,
  ).answer(QUESTION);

describe('What was decided', () => {
  it('is of one app where the question names it, by its name, its app id or its object id', async () => {
    const other = { ...APP, id: 'ffffffff-0000-4000-8000-000000000001', appId: 'x', name: 'Other' };
    const store = storeOf([approved(), decision({ app: other })]);
    for (const app of [APP.name, APP.appId, APP.id]) {
      const answer = await answerDecisions(store, clock, { app });
      assert.deepEqual([answer.decisions.map((one) => one.app.name), answer.entries.length], [[APP.name], 1], app);
    }
    const none = await answerDecisions(store, clock, { app: 'Nobody knows' });
    assert.deepEqual([none.decisions, none.entries], [[], []]);
    assert.match(answerInWords(none), /Nothing was decided on “Nobody knows”/);
  });

  it('has of the record only what falls into the period that was asked for, and says so', async () => {
    const later = instant(Date.parse(NOW) + 60_000);
    const since = await answerDecisions(storeOf([approved()]), clock, { since: later });
    const until = await answerDecisions(storeOf([approved()]), clock, { until: later });
    assert.deepEqual([since.entries.length, until.entries.length], [0, 1]);
    const shown = JSON.stringify(createCardRenderer({ words: WORDS }).render(since, { now: NOW }).card);
    assert.match(shown, /The record from .* on\./);
  });

  it('is found however much the record has heard since', async () => {
    const [line] = await storeOf([]).record({});
    assert.ok(line);
    // Somebody who may not decide clicked and clicked.
    const heard = Array.from({ length: 2_500 }, (_, at) => ({ ...line, sequence: 2_600 - at, app: null }));
    const all: readonly DecisionRecordEntry[] = [...heard, { ...line, at: instant(Date.parse(NOW) - 86_400_000) }];
    const record = ({ limit, before = Infinity }: { readonly limit: number; readonly before?: number }) =>
      Promise.resolve(all.filter(({ sequence }) => sequence < before).slice(0, limit));
    const store = { ...storeOf([]), record };
    const ofApp = await answerDecisions(store, clock, { app: APP.name });
    const ofDay = await answerDecisions(store, clock, { until: instant(Date.parse(NOW) - 60_000) });
    for (const { entries } of [ofApp, ofDay]) assert.deepEqual(entries, all.slice(-1));
  });

  it('comes with what is to be done first, and the newest lines of the record', async () => {
    const open = decision({ id: '22222222-2222-4222-8222-222222222222' });
    const said = await answerDecisions(storeOf([approved(), open]), clock);
    assert.deepEqual(
      said.decisions.map(({ state }) => state.name),
      ['open', 'approved'],
    );
    const text = answerInWords(said);
    assert.match(text, /Office Sync Helper: open/);
    assert.match(text, /approved by Megan Bowen until 2027-02-22T09:00:00Z: Ours since 2024/);
    assert.match(text, /refused \(guest\): .*, by Alex Wilber/);
  });

  it('says so when there is nothing', async () => {
    const said = await answerDecisions({ ...storeOf([]), record: () => Promise.resolve([]) }, clock);
    assert.match(answerInWords(said), /Nothing was decided yet/);
  });
});

describe('An approved app', () => {
  it('is seen to be approved in the row, in a line and in the text, and its finding stays as it was', async () => {
    const given = answer(APPS);
    const said = await asked(given, [approved(APP, [PEOPLE.megan, PEOPLE.alex])]);
    assert.ok(said.kind === 'report');
    assert.deepEqual(said.report.listing.columns, ['App', 'May', 'Decision']);
    assert.deepEqual(
      said.report.listing.rows.map(({ cells }) => cells.at(-1)),
      ['', 'approved by Megan Bowen and Alex Wilber until 2027-02-22'],
    );
    assert.deepEqual(said.report.result, APPS.result);
    assert.equal(said.report.headline, APPS.headline);
    assert.match(answerInWords(said), /Decided: .* \(approved by Megan Bowen and Alex Wilber until 2027-02-22\)/);
  });

  it('is found by its app id too, and nothing is said where none is listed', async () => {
    const byAppId = ROWS.map((one) => ({ ...one, subject: { ...one.subject, id: APP.appId.toUpperCase() } }));
    const given = answer({ ...APPS, listing: { columns: ['App', 'May'], rows: byAppId } });
    const said = await asked(given, [approved()]);
    assert.ok(said.kind === 'report' && said.report.listing.columns.includes('Decision'));
    assert.deepEqual(await asked(answer(APPS), [approved({ ...APP, id: 'x', appId: 'y' })]), answer(APPS));
    assert.deepEqual(await asked(answer(APPS), []), answer(APPS));
  });

  it('is approved in its dossier, which keeps its severity and all its lines', async () => {
    const of = dossier();
    const said = await asked({ kind: 'dossier', dossier: of, stored: false, answeredAt: NOW }, [approved()]);
    assert.ok(said.kind === 'dossier');
    const risk = said.dossier.sections.find(({ id }) => id === 'risk');
    assert.match(risk?.lines[0]?.text ?? '', /approved by Megan Bowen until 2027-02-22: Ours since 2024/);
    assert.match(risk?.summary ?? '', /; approved by Megan Bowen until 2027-02-22$/);
    assert.equal(said.dossier.severity, of.severity);
    const before = of.sections.find(({ id }) => id === 'risk');
    assert.deepEqual(risk?.lines.slice(1), before?.lines);
  });

  it('that cannot be compared with what was approved is never simply called approved, wherever it is listed', async () => {
    const unsure = approved(APP, [PEOPLE.megan], { uncompared: [{ part: 'roles', since: NOW }] });
    const words = /its admin roles could not be compared since 2026-11-24/;
    const said = await asked(answer(APPS), [unsure]);
    assert.ok(said.kind === 'report');
    assert.match(said.report.listing.rows[1]?.cells.at(-1) ?? '', words);
    const about = await asked({ kind: 'dossier', dossier: dossier(), stored: false, answeredAt: NOW }, [unsure]);
    assert.match(about.kind === 'dossier' ? JSON.stringify(about.dossier) : '', words);
    assert.match(answerInWords(await answerDecisions(storeOf([unsure]), clock)), words);
  });

  it('whose approval cannot be read is listed all the same, and that is said', async () => {
    const log = recordingLog();
    const away = { approved: () => Promise.reject(new Error('the database is away')) };
    const said = await annotateApprovals({ answer: () => Promise.resolve(answer(APPS)) }, away, log).answer(QUESTION);
    assert.ok(said.kind === 'report');
    assert.deepEqual(said.report.listing, APPS.listing);
    assert.match(said.report.notes.join(' '), /approved could not be read/);
  });
});
