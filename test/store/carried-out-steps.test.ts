import assert from 'node:assert/strict';
import { instant, type Instant } from '../../src/core/instant.js';
import type { DecisionRecordDraft } from '../../src/decisions/model/decision-store-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import type { Store } from '../../src/store/persistent-store.js';
import { ARMED, decision, PEOPLE } from '../decisions/decision-samples.js';
import { openEmptyStore } from '../support/postgres-test-server.js';
import { recordingLog } from '../support/test-logs.js';

const { megan, alex } = PEOPLE;
const at = (minute: number): Instant => instant(`2026-11-24T09:${String(minute).padStart(2, '0')}:00Z`);
const DISABLE = {
  service: 'graph',
  method: 'PATCH',
  path: '/v1.0/servicePrincipals/x',
  body: { accountEnabled: false },
};
const ENABLE = { ...DISABLE, body: { accountEnabled: true } };
const REMOVE = { service: 'exchange', cmdlet: 'Remove-InboundConnector', parameters: { Identity: 'relay' } };
const DELETE = { service: 'graph', method: 'DELETE', path: '/v1.0/servicePrincipals/x/appRoleAssignments/y' };
const PLAN = {
  steps: [
    { id: 'disable', write: DISABLE, undo: { possible: true, steps: [{ write: ENABLE }] } },
    { id: 'remove', write: REMOVE, undo: { possible: false, why: 'the connector is gone' } },
    { id: 'delete', write: DELETE, undo: { possible: false, why: 'x' } },
  ],
};

describe('what decisions carried out, by their record', () => {
  let store: Store;
  const log = recordingLog();
  beforeEach(async () => (store = await openEmptyStore({ log })));
  afterEach(() => store.close());

  /** A decision whose record has these entries, in this order. */
  async function recorded(
    opened: Decision,
    ...entries: readonly (Pick<DecisionRecordDraft, 'what' | 'at'> & Partial<DecisionRecordDraft>)[]
  ): Promise<void> {
    const drafts = entries.map((entry): DecisionRecordDraft => ({
      decisionId: opened.id,
      app: opened.app,
      by: null,
      details: {},
      ...entry,
    }));
    await store.decisions.open(opened, { ...(drafts[0] ?? assert.fail()), what: 'opened', details: {} });
    assert.ok(await store.decisions.change(opened, { ...opened, version: 2 }, drafts));
  }
  const moved = (from: string, to: string, event: Readonly<Record<string, unknown>> = {}) => ({ from, to, event });
  const planned = { what: 'plan', at: at(1), by: megan, details: moved('open', 'planned', { plan: PLAN }) };
  const confirmed = (by: typeof megan | typeof alex, minute: number, event = {}) => ({
    what: 'confirm',
    at: at(minute),
    by,
    details: moved('revoke-proposed', 'revoking', event),
  });
  const step = (minute: number, stepId: string, state: string, from = 'revoking') => ({
    what: 'step',
    at: at(minute),
    details: moved(from, from, { progress: { stepId, state } }),
  });
  const done = (minute: number) => ({ what: 'carried-out', at: at(minute), details: moved('revoking', 'revoked') });
  const stepsOf = async (apps: readonly string[] | 'all' = 'all') => {
    const { steps } = await store.decisions.carriedOut(apps);
    return steps.map(({ write, from, until, byHand }) => [write, from, until, byHand]);
  };

  it('is each write from its start to its end; one that was not started is none', async () => {
    await recorded(
      decision(),
      planned,
      confirmed(alex, 2),
      step(3, 'disable', 'started'),
      step(4, 'disable', 'written'),
      step(5, 'disable', 'verified'),
      step(6, 'remove', 'started'),
    );
    assert.deepEqual(await stepsOf(), [
      [DISABLE, at(3), at(5), undefined],
      [REMOVE, at(6), undefined, undefined],
    ]);
  });

  it('ends with the decision, whatever the last word on a step was', async () => {
    await recorded(decision(), planned, confirmed(alex, 2), step(3, 'delete', 'started'), done(7));
    assert.deepEqual(await stepsOf(), [[DELETE, at(3), at(7), undefined]]);
  });

  it('is each try of a write by itself', async () => {
    await recorded(decision(), planned, confirmed(alex, 2), step(3, 'remove', 'started'), step(5, 'remove', 'started'));
    assert.deepEqual(await stepsOf(), [
      [REMOVE, at(3), at(5), undefined],
      [REMOVE, at(5), undefined, undefined],
    ]);
  });

  it('is what an undo gives back, and nothing for what cannot be given back or was not planned', async () => {
    await recorded(
      decision(),
      planned,
      { what: 'undo', at: at(10), by: megan, details: moved('revoked', 'undoing') },
      step(11, 'disable', 'started', 'undoing'),
      step(12, 'disable', 'verified', 'undoing'),
      step(13, 'remove', 'started', 'undoing'),
      step(14, 'no such step', 'started', 'undoing'),
    );
    assert.deepEqual(await stepsOf(), [[ENABLE, at(11), at(12), undefined]]);
  });

  it('by hand is the whole plan, by those who confirmed it, until it is over', async () => {
    await recorded(
      decision(),
      planned,
      { ...confirmed(megan, 2), details: moved('planned', 'revoke-proposed', { byHand: true }) },
      confirmed(alex, 3),
      done(9),
    );
    const people = [megan.objectId, alex.objectId];
    assert.deepEqual(await stepsOf(), [
      [DISABLE, at(3), at(9), people],
      [REMOVE, at(3), at(9), people],
      [DELETE, at(3), at(9), people],
    ]);
  });

  it('handed over on the way is by hand from then on; a new plan begins anew', async () => {
    await recorded(
      decision(),
      planned,
      confirmed(alex, 2),
      { what: 'to-hand', at: at(4), by: megan, details: moved('revoking', 'revoking') },
      { what: 'stopped', at: at(5), details: moved('revoking', 'failed-in-part') },
      { ...planned, at: at(6) },
      confirmed(megan, 7),
      step(8, 'delete', 'started'),
    );
    assert.deepEqual((await stepsOf()).at(-1), [DELETE, at(8), undefined, undefined]);
    assert.deepEqual((await stepsOf())[0], [DISABLE, at(4), at(5), [alex.objectId]]);
  });

  it('is asked for of some apps, in any letter case, of all, or of none', async () => {
    const id = '0000000A-0000-4000-8000-00000000000A';
    const other = decision({ id: '22222222-2222-4222-8222-222222222222', app: { ...ARMED.app, id } });
    await recorded(decision(), planned, confirmed(alex, 2), step(3, 'disable', 'started'));
    await recorded(other, planned, confirmed(alex, 2), step(3, 'remove', 'started'));
    const remove = [REMOVE, at(3), undefined, undefined];
    assert.deepEqual(await stepsOf([id.toLowerCase()]), [remove]);
    assert.deepEqual(await stepsOf([id.toUpperCase()]), [remove]);
    assert.equal((await stepsOf('all')).length, 2);
    assert.deepEqual(await stepsOf([]), []);
    assert.deepEqual(await stepsOf(["x'); --"]), []);
    const { steps, recordedSince } = await store.decisions.carriedOut([id]);
    assert.deepEqual(steps[0]?.app, other.app);
    assert.ok(Date.parse(recordedSince) > Date.parse('2026-01-01T00:00:00Z'), recordedSince);
    assert.equal((await store.decisions.carriedOut([])).recordedSince, recordedSince);
  });

  it('is nothing by an entry of a shape that is not known, which the log says', async () => {
    const odd = { ...step(3, 'disable', 'started'), details: { from: 1, event: null } };
    await recorded(decision(), planned, confirmed(alex, 2), odd, step(4, 'remove', 'started'));
    assert.deepEqual(await stepsOf(), [[REMOVE, at(4), undefined, undefined]]);
    assert.ok(log.lines.some(({ level, message }) => level === 'warn' && message.includes('counts as not decided')));
  });
});
