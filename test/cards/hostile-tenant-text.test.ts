import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LARGEST_CARD_BYTES } from '../../src/cards/card-soundness-check.js';
import type { RenderedCard } from '../../src/cards/index.js';
import type { DecisionState } from '../../src/decisions/model/decision-state.js';
import { GAP_REASONS } from '../../src/core/gap.js';
import { PORTAL_HOSTS } from '../../src/m365/portal-links.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { SEVERITIES } from '../../src/core/severity.js';
import type { OwnedApp } from '../../src/tenant/model/person-reader-port.js';
import { APP, dossier, PARTS, read } from '../support/sample-dossier.js';
import { act, ADELE, person, PERSON_PARTS } from '../support/sample-person.js';
import { answer, HOSTILE, HOSTILE_NAMES, NOW, report, row } from './report-card-fixtures.js';
import { decision, HOSTILE_STATES, question } from './decision-card-fixtures.js';
import { renderer } from './all-card-states.js';
import { listRenderComplaints, iterateCardObjects, readCardText } from './card-assertions.js';

/** What an attacker would put into a name, among any other text. */
const weapon = fc.constantFrom(
  ...HOSTILE_NAMES,
  '<at>',
  '${',
  '{{DATE(2017-02-14T06:00:00Z, SHORT)}}',
  '{{TIME(2017-02-14T06:00:00Z)}}',
  '{{{',
  '](https://evil.example)',
  '\u202E',
  '"\\'.repeat(90),
  '😀'.repeat(400),
);
const hostileText = fc.oneof(
  { weight: 2, arbitrary: fc.array(weapon, { minLength: 1, maxLength: 4 }).map((some) => some.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);
const oneRow = fc.record({
  severity: fc.constantFrom(...SEVERITIES, null),
  cells: fc.array(hostileText, { maxLength: 7 }),
});
const hostileReport: fc.Arbitrary<CheckReport> = fc
  .record({
    rows: fc
      .constantFrom(0, 1, 10, 200)
      .chain((n) =>
        fc
          .array(oneRow, { minLength: Math.min(n, 12), maxLength: Math.min(n, 12) })
          .map((some) => Array.from({ length: n }, (_, index) => some[index % some.length]!)),
      ),
    gaps: fc.array(fc.record({ reason: fc.constantFrom(...GAP_REASONS), detail: hostileText }), { maxLength: 8 }),
    texts: fc.array(hostileText, { minLength: 12, maxLength: 12 }),
    kind: fc.constantFrom('donut', 'bar'),
    value: fc.oneof(fc.nat(), fc.constantFrom(0, -1, NaN, Infinity)),
  })
  .map(({ rows, gaps, texts, kind, value }) => {
    const [headline = '', why = '', note = '', step = '', blind = '', label = '', app = '', ...columns] = texts;
    return report({
      rows: rows.map(({ severity, cells }, index) => row(index, severity, cells)),
      gaps,
      headline,
      more: {
        why,
        question: headline,
        examinedNoun: label,
        notes: [note, note, note],
        nextSteps: Array.from({ length: 9 }, () => ({ text: step })),
        blindSpots: Array.from({ length: 9 }, () => blind),
        parameters: { app, user: app, role: app, filter: app },
        listing: { columns, rows: rows.map(({ severity, cells }, index) => row(index, severity, cells)) },
        picture: {
          kind: kind === 'bar' ? 'bar' : 'donut',
          title: note,
          slices: Array.from({ length: 9 }, () => ({ label, value, tone: 'good' as const })),
        },
      },
    });
  });

/** What every card must be, whatever the tenant holds. `data` is handed back by a click and shown to nobody. */
function isHarmless({ card, summary }: RenderedCard): void {
  assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES);
  const shown = JSON.stringify(card, (key, value: unknown) => (key === 'data' ? undefined : value));
  for (const text of [shown, summary]) {
    assert.doesNotMatch(text, /<\/?at\b/i);
    assert.doesNotMatch(text, /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/);
    assert.ok(!text.includes('${'));
    assert.doesNotMatch(text, /\{\{(?:DATE|TIME)\(2017/, 'a day and time of the attacker');
  }
  assert.ok(!summary.includes('{{'));
  for (const { type, text, url } of iterateCardObjects(card)) {
    if (type === 'TextRun') assert.ok(!String(text).includes('{{'), 'Teams fills in nothing there');
    if (type === 'TextBlock') assert.doesNotMatch(String(text), /(?<!\\)\]\(|https?:/);
    if (typeof url === 'string') assert.ok(PORTAL_HOSTS.includes(new URL(url).host));
  }
}

/** The state with every text that an attacker or a person wrote replaced. */
function withText(state: DecisionState, text: string): DecisionState {
  const written = ['reason', 'returned', 'words', 'why', 'undoReason', 'detail', 'instead'];
  return JSON.parse(
    JSON.stringify(state, (key, value: unknown) => (written.includes(key) ? text : value)),
  ) as DecisionState;
}

describe('A hostile tenant', () => {
  it('names are shown as text: no link, no mention, no reversed letters, and what is odd is said', () => {
    const drawn = renderer.render(answer(HOSTILE), { now: NOW });
    isHarmless(drawn);
    const text = readCardText(drawn.card);
    assert.match(text, /\[Sign in again\]\(hxxps:\/\/evil\.example\/login\)/);
    assert.match(text, /‹at›Megan Bowen‹\/at› please approve/);
    assert.match(text, /\$ \{secret\}/);
    assert.match(text, /Innocentgpj\.exe app ⚠ unusual characters/);
    assert.match(text, /Місrosoft Teams ⚠ look-alike letters/);
  });

  it('gets a sound, small card for any texts, any number of rows and any gaps', () => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), fc.integer({ min: -3, max: 25 }), (any, stored, page) => {
        for (const options of [{}, { page }, { explain: true }]) {
          const drawn = renderer.render(answer(any, stored), { now: NOW, ...options });
          isHarmless(drawn);
          assert.deepEqual(listRenderComplaints(drawn.card), []);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  it('what a person typed is shown as text, however long', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constant('x<at>${'.repeat(20_000))), (question) => {
        isHarmless(renderer.render({ kind: 'declined', question }, { now: NOW }));
        isHarmless(renderer.render({ kind: 'clarify', question, alternatives: ['risky-apps'] }, { now: NOW }));
        isHarmless(renderer.render({ kind: 'broken', problemId: question }, { now: NOW }));
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  it('gets a sound, small card about an app whatever it and its owners are called, on every page', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.array(hostileText, { maxLength: 40 }),
        fc.integer({ min: -3, max: 25 }),
        (name, all, page) => {
          const owners = all.map((owner, index) => ({
            kind: 'user' as const,
            id: `o-${index}`,
            name: owner,
            enabled: true,
          }));
          const identity = PARTS.identity.ok ? PARTS.identity.value : assert.fail();
          const of = dossier({
            app: { ...APP, name },
            identity: read({ ...identity, displayName: name, replyUrls: all, homepage: name }),
            owners: read(owners),
          });
          const drawn = renderer.render(
            { kind: 'dossier', dossier: of, stored: false, answeredAt: NOW },
            { now: NOW, page },
          );
          isHarmless(drawn);
          assert.deepEqual(listRenderComplaints(drawn.card), []);
          const apps = all.slice(0, 6).map((other, index) => ({ id: `a-${index}`, appId: other, name: other }));
          const choice = { found: 'several', asked: name, apps, more: 0, gaps: [] } as const;
          isHarmless(renderer.render({ kind: 'choose-app', choice }, { now: NOW }));
        },
      ),
      { numRuns: 40, seed: 2026 },
    );
  });

  it('gets a sound, small card about a person whatever they and their apps are called, on every page', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.array(hostileText, { maxLength: 40 }),
        fc.integer({ min: -3, max: 12 }),
        (name, all, page) => {
          const identity = PERSON_PARTS.identity.ok ? PERSON_PARTS.identity.value : assert.fail();
          const owned = all.map((app): OwnedApp => ({
            name: { id: app, appId: app, name: app },
            owns: ['registration'],
            power: read(undefined),
          }));
          const of = person({
            who: { ...ADELE, name, upn: name },
            parts: {
              identity: read({ ...identity, displayName: name, userPrincipalName: name, department: name }),
              owned: read(owned),
            },
            acts: {
              events: read(all.map((text, at) => act('2026-11-20T12:00:00Z', text, text, { id: `e-${at}`, ip: text }))),
              requests: 0,
            },
          });
          const drawn = renderer.render(
            { kind: 'person', dossier: of, stored: false, answeredAt: NOW },
            { now: NOW, page },
          );
          isHarmless(drawn);
          assert.deepEqual(listRenderComplaints(drawn.card), []);
          const people = all.slice(0, 3).map((other, index) => ({ id: `p-${index}`, name: other, upn: other }));
          const apps = all.slice(0, 3).map((other, index) => ({ id: `a-${index}`, appId: other, name: other }));
          const choice = { found: 'both', asked: name, people, apps, more: true, gaps: [] } as const;
          isHarmless(renderer.render({ kind: 'choose-person', choice }, { now: NOW }));
        },
      ),
      { numRuns: 40, seed: 2026 },
    );
  });

  it('gets a sound, small card of a decision in every state, and of the list, whatever anything in it is called', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...HOSTILE_STATES), (text, state) => {
        const of = decision(withText(state, text), {
          app: { id: 'a', appId: text, name: text },
          evidence: [text, text],
        });
        const cards = [
          renderer.renderDecision(of, { now: NOW }),
          renderer.renderOwnerQuestion(of, question({ askedBy: { objectId: 'x', name: text } }), { now: NOW }),
          renderer.renderOwnerThanks(of),
          renderer.render({ kind: 'decisions', decisions: [of, of], entries: [], answeredAt: NOW }, { now: NOW }),
        ];
        for (const drawn of cards) {
          isHarmless(drawn);
          assert.deepEqual(listRenderComplaints(drawn.card), []);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  it('a parameter comes back letter by letter', () => {
    const app = '<at>\u202E${x}';
    const { card } = renderer.render(answer({ ...HOSTILE, parameters: { app } }), { now: NOW });
    const refresh = [...iterateCardObjects(card)].find(
      ({ verb, type }) => type === 'Action.Execute' && verb === 'answer.refresh',
    );
    assert.deepEqual(refresh?.['data'], { check: 'admins-without-mfa', parameters: { app } });
  });
});
