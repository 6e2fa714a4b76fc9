import assert from 'node:assert/strict';
import type { Decision } from '../../src/decisions/model/decision.js';
import { decider, InMemoryDecisionService, TENANT } from './in-memory-decision-service.js';
import { ARMED, NOW } from './decision-samples.js';

const CRITICAL = { severity: 'critical' } as const;

/** A desk whose app is this bad. */
function deskOf(change: Partial<InMemoryDecisionService['evidence']> = {}): InMemoryDecisionService {
  const desk = new InMemoryDecisionService();
  desk.evidence = { ...desk.evidence, ...change };
  return desk;
}

/** Revoked and carried out, on an app that takes one person. */
async function revoked(
  desk: InMemoryDecisionService,
  scope: 'all' | 'contain' = 'all',
  before?: Decision,
): Promise<Decision> {
  return desk.work(await desk.view(desk.confirm(await desk.plan('megan', scope, before)), 'megan'));
}
const status = (decision: Decision, ...words: readonly string[]) => [decision.state.name, ...words];

describe('A review', () => {
  it('opens a decision with what is known of the app, once, and writes that down', async () => {
    const owner = { id: 'OWNER-1', name: 'Joni Sherman' };
    const grants = [
      { grantId: 'g', consentType: 'Principal', principalId: 'consenter', resourceId: 'r', scope: 'Mail.Read' },
    ] as const;
    const desk = deskOf({ people: ['it.admin'], suspects: [{ id: 'it.admin', name: 'IT' }] });
    desk.app = { ...ARMED, owners: [owner], delegatedGrants: grants };
    const opened = await desk.review('megan', 'incident-1');
    assert.deepEqual(
      { ...opened, id: '', snapshot: undefined },
      {
        id: '',
        version: 1,
        app: ARMED.app,
        severity: 'high',
        incidentId: 'incident-1',
        evidence: ['It can manage all of Exchange.'],
        conflicted: ['consenter', 'it.admin', 'owner-1'],
        snapshot: undefined,
        questions: [],
        state: { name: 'open' },
        openedAt: NOW,
        changedAt: NOW,
      },
    );
    assert.deepEqual(opened.snapshot.suspects, [{ id: 'it.admin', name: 'IT' }]);
    const [entry, ...others] = desk.record;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [entry?.what, entry?.by, entry?.decisionId],
      ['opened', { objectId: 'megan', name: 'megan of Contoso' }, opened.id],
    );
    assert.deepEqual(await desk.review('alex'), opened, 'the second finds the first one’s');
    assert.equal(desk.record.length, 1);
  });

  it('is refused where the app is gone, is another, or cannot be read whole', async () => {
    const review = { verb: 'decision.review', app: ARMED.app.id } as const;
    const desk = new InMemoryDecisionService();
    assert.equal(await desk.refusal({ ...review, incident: 'of another app' }, 'megan'), 'input-invalid');
    desk.app = { ...ARMED, peopleRead: false };
    assert.equal(await desk.refusal(review, 'megan'), 'cannot-verify');
    desk.unreadable = true;
    assert.equal(await desk.refusal(review, 'megan'), 'cannot-verify');
    desk.unreadable = false;
    desk.app = undefined;
    assert.equal(await desk.refusal(review, 'megan'), 'no-such-decision');
    assert.deepEqual(
      desk.record.map(({ what, details }) => [what, details['reason']]),
      [
        ['refused', 'input-invalid'],
        ['refused', 'cannot-verify'],
        ['refused', 'cannot-verify'],
        ['refused', 'no-such-decision'],
      ],
    );
  });

  it('of a revoked app shows the revoke as long as it holds, then opens a new decision on what is there', async () => {
    const desk = new InMemoryDecisionService();
    const done = await revoked(desk);
    assert.deepEqual(await desk.review('alex'), done);
    assert.ok(done.state.name === 'revoked');
    const [first] = done.state.plan.steps;
    assert.ok(first);
    desk.settle(first, undefined);
    assert.deepEqual(await desk.review('alex'), done, 'what cannot be read is no sign that it came back');
    desk.settle(first, false);
    const again = await desk.review('alex');
    assert.notEqual(again.id, done.id);
    assert.equal(again.contained, undefined, 'a whole revoke leaves nothing to build on');
    assert.deepEqual(status(desk.find(done.id)), ['superseded']);
  });

  it('of a contained app waits for the last look, then builds on what was switched off', async () => {
    const desk = new InMemoryDecisionService();
    const contained = await revoked(desk, 'contain');
    assert.ok(contained.state.name === 'revoked');
    assert.equal((await desk.review('alex')).id, contained.id);
    for (const minutes of [15, 45, 30]) {
      desk.pass(minutes);
      await desk.later(contained);
    }
    const again = await desk.review('alex');
    assert.notEqual(again.id, contained.id);
    assert.deepEqual(
      again.contained,
      contained.state.plan.steps.map(({ id, words }) => ({ id, words })),
    );
  });

  it('of an app that was critical before takes two again, whatever it hides by now, and keeps who is barred', async () => {
    const desk = deskOf({ severity: 'critical', people: ['megan'] });
    const [opened] = [await desk.review('alex')];
    desk.decisions.set(opened.id, { ...opened, barred: ['megan'], state: { name: 'expired', at: NOW, why: 'gone' } });
    desk.evidence = { ...desk.evidence, severity: 'low', people: [] };
    const again = await desk.review('alex');
    assert.deepEqual([again.severity, again.barred, again.conflicted], ['critical', ['megan'], []]);
    assert.deepEqual(again.evidence, [
      'It can manage all of Exchange.',
      'It was critical when it was decided on before.',
    ]);
    assert.equal(await desk.refusal(desk.approve(again), 'megan'), 'in-the-evidence');
  });
});

describe('Who may click', () => {
  it('is an approver of this tenant with a working account, as the tenant says at the click', async () => {
    const desk = new InMemoryDecisionService();
    const opened = await desk.review();
    const caller = { accountEnabled: true, userType: 'Member', groupIds: ['approvers'], roleTemplateIds: [] } as const;
    const may = async (lookup: Parameters<typeof desk.callers.set>[1], change = {}) => {
      desk.callers.set('joni', lookup);
      return desk.refusal(desk.approve(opened), { ...decider('joni'), ...change });
    };
    const found = (change: object) => ({ found: true, caller: { ...caller, ...change } }) as const;
    assert.equal(await may(found({ accountEnabled: false })), 'disabled');
    assert.equal(await may(found({ userType: 'Guest' })), 'guest');
    assert.equal(await may(found({ groupIds: ['others'] })), 'not-an-approver');
    assert.equal(await may({ found: false }), 'unknown-person');
    assert.equal(await may({ found: false, gap: { reason: 'throttled', detail: 'Graph' } }), 'cannot-verify');
    assert.equal(await may('down'), 'cannot-verify');
    assert.equal(await may(found({}), { tenantId: 'another' }), 'other-tenant');
    assert.equal(desk.find(opened.id).version, 1, 'none of it did anything');
    assert.equal(await may(found({}), { tenantId: TENANT.toUpperCase(), objectId: 'JONI' }), 'became approved');
  });

  it('is a holder of a role where the policy names one, and nobody where it names nothing', async () => {
    const roles = { tenantId: TENANT, roleTemplateIds: ['role-1'] };
    const desk = new InMemoryDecisionService();
    const opened = await desk.review();
    const holding = (...roleTemplateIds: string[]) =>
      desk.callers.set('joni', {
        found: true,
        caller: { accountEnabled: true, userType: 'Member', groupIds: ['approvers'], roleTemplateIds },
      });
    const refusal = (policy: { tenantId: string; roleTemplateIds: string[] }) =>
      desk.refusal(desk.approve(opened), 'joni', { policy });
    holding('role-2');
    assert.equal(await refusal(roles), 'not-an-approver');
    assert.equal(await refusal({ ...roles, roleTemplateIds: [] }), 'not-an-approver');
    holding('role-2', 'role-1');
    assert.equal(await refusal(roles), 'became approved');
  });

  it('sees what became of it, whoever asks; a late or a double click does nothing', async () => {
    const desk = new InMemoryDecisionService();
    const opened = await desk.review();
    const plan = { verb: 'decision.plan', decision: opened.id, version: 1, scope: 'all' } as const;
    const planned = await desk.view(plan, 'megan');
    const late = await desk.act(plan, decider('alex'));
    assert.deepEqual(late, { kind: 'refused', reason: 'stale', decision: planned });
    assert.deepEqual(await desk.view({ verb: 'decision.status', decision: opened.id }, 'anybody'), planned);
    assert.equal(await desk.refusal({ verb: 'decision.status', decision: 'none' }, 'megan'), 'no-such-decision');
  });
});

describe('A click on a critical app', () => {
  it('takes a second person who may still decide, as may the first', async () => {
    const desk = deskOf(CRITICAL);
    const proposed = await desk.view(desk.confirm(await desk.plan()), 'megan');
    assert.equal(proposed.state.name, 'revoke-proposed');
    assert.equal(await desk.refusal(desk.confirm(proposed), 'megan'), 'same-person');
    desk.callers.set('megan', 'down');
    assert.equal(await desk.refusal(desk.confirm(proposed), 'alex'), 'cannot-verify');
    desk.callers.set('megan', { found: false });
    const instead = await desk.view(desk.confirm(proposed), 'alex');
    assert.ok(instead.state.name === 'revoke-proposed');
    assert.equal(instead.state.by.objectId, 'alex');
    assert.equal(
      instead.state.instead,
      'megan of Contoso may not decide any more (not in the directory): their agreement counts no more.',
    );
    const revoking = await desk.view(desk.confirm(instead), 'joni');
    assert.ok(revoking.state.name === 'revoking');
    assert.deepEqual(
      revoking.state.by.map(({ objectId }) => objectId),
      ['alex', 'joni'],
    );
  });

  it('needs two from the moment that the app is critical, and says both reasons', async () => {
    const desk = new InMemoryDecisionService();
    const planned = await desk.plan();
    desk.evidence = { ...desk.evidence, ...CRITICAL };
    const proposed = await desk.view(desk.confirm(planned), 'megan');
    assert.deepEqual(status(proposed, proposed.severity), ['revoke-proposed', 'critical']);
    const second = { ...desk.confirm(proposed), reason: 'nobody knows it' } as ReturnType<typeof desk.confirm>;
    const revoking = await desk.view(second, 'alex');
    assert.ok(revoking.state.name === 'revoking');
    assert.equal(revoking.state.reason, 'not ours / nobody knows it');
  });

  it('by people with a hand in it contains the app only when too few others are left', async () => {
    const desk = deskOf({ ...CRITICAL, people: ['megan'] });
    const plan = async (scope: 'all' | 'contain') => {
      const { id, version } = await desk.review();
      return desk.refusal({ verb: 'decision.plan', decision: id, version, scope }, 'megan');
    };
    assert.equal(await plan('contain'), 'in-the-evidence', 'two others could');
    desk.approvers = undefined;
    assert.equal(await plan('contain'), 'in-the-evidence', 'who they are could not be read');
    desk.approvers = ['megan', 'alex'];
    assert.equal(await plan('all'), 'in-the-evidence');
    assert.equal(await plan('contain'), 'became planned');
  });

  it('by somebody without a hand counts a first one who has one by now, if too few others are left', async () => {
    const desk = deskOf(CRITICAL);
    const proposed = await desk.view(desk.confirm(await desk.plan('megan', 'contain')), 'megan');
    desk.evidence = { ...desk.evidence, people: ['megan'] };
    desk.approvers = ['megan', 'alex'];
    assert.equal(await desk.refusal(desk.confirm(proposed), 'alex'), 'became revoking');

    const others = deskOf(CRITICAL);
    const first = await others.view(others.confirm(await others.plan('megan', 'contain')), 'megan');
    others.evidence = { ...others.evidence, people: ['megan'] };
    others.approvers = ['megan', 'alex', 'joni'];
    assert.equal(await others.refusal(others.confirm(first), 'alex'), 'became revoke-proposed');
  });
});

describe('A click for which the app is read again', () => {
  it('shows the plan anew and does nothing where the app has changed since', async () => {
    const desk = new InMemoryDecisionService();
    const planned = await desk.plan();
    desk.app = { ...ARMED, appRoles: [] };
    const anew = await desk.view(desk.confirm(planned), 'alex');
    assert.ok(anew.state.name === 'planned' && anew.state.anew === true);
    assert.equal(anew.state.by.objectId, 'alex');
    assert.equal(
      await desk.refusal(
        { ...desk.confirm(planned), version: anew.version } as ReturnType<typeof desk.confirm>,
        'alex',
      ),
      'plan-changed',
    );
    assert.equal(await desk.refusal(desk.confirm(anew), 'alex'), 'became revoking');
  });

  it('is refused where the app cannot be read: who has a hand in it would not be known', async () => {
    const desk = deskOf({ people: ['it.admin'] });
    const opened = await desk.review();
    const { id, version } = opened;
    desk.unreadable = true;
    assert.equal(await desk.refusal(desk.approve(opened), 'megan'), 'cannot-verify');
    assert.equal(
      await desk.refusal({ verb: 'decision.plan', decision: id, version, scope: 'all' }, 'megan'),
      'cannot-verify',
    );
    assert.equal(await desk.refusal({ verb: 'decision.back', decision: id, version }, 'it.admin'), 'cannot-verify');
    desk.unreadable = false;
    const planned = await desk.plan('megan', 'all', opened);
    desk.unreadable = true;
    assert.equal(await desk.refusal(desk.confirm(planned), 'megan'), 'cannot-verify');
    assert.equal(
      await desk.refusal({ verb: 'decision.back', decision: id, version: planned.version }, 'alex'),
      'became open',
      'nothing needs to be read',
    );
    desk.unreadable = false;

    const failing = new InMemoryDecisionService();
    failing.outcomes.push({ done: false, reason: 'refused', detail: 'no' });
    const failed = await revoked(failing);
    assert.equal(failed.state.name, 'failed-in-part');
    failing.unreadable = true;
    assert.equal(await failing.refusal(failing.confirm(failed), 'megan'), 'cannot-verify', 'to try the rest again');
    assert.equal(await failing.refusal(failing.undo(failed), 'megan'), 'cannot-verify', 'to undo it');
    failing.unreadable = false;
    failing.evidence = { ...failing.evidence, people: ['megan'] };
    assert.equal(await failing.refusal(failing.confirm(failed), 'megan'), 'in-the-evidence');
    assert.equal(await failing.refusal(failing.undo(failed), 'megan'), 'in-the-evidence');
  });

  it('is taken for an app that is gone where that can be right: an undo brings it back', async () => {
    const desk = new InMemoryDecisionService();
    const done = await revoked(desk);
    desk.app = undefined;
    assert.equal(await desk.refusal(desk.approve(done), 'megan'), 'no-such-decision');
    assert.equal(await desk.refusal(desk.undo(done), 'megan'), 'became undoing');
  });
});

describe('The owners of an app', () => {
  it('are asked once each, those who are people, and have three days', async () => {
    const desk = new InMemoryDecisionService();
    desk.app = {
      ...ARMED,
      owners: [
        { id: 'owner-1', name: 'Joni' },
        { id: 'owner-2', name: 'Lee', kind: 'user' },
        { id: 'app-2', name: 'Provisioner', kind: 'service-principal' },
      ],
    };
    const { id, version } = await desk.review();
    const asked = await desk.view({ verb: 'decision.ask-owners', decision: id, version }, 'megan');
    assert.equal(asked.id, id);
    assert.deepEqual(
      asked.questions.map(({ owner, askedBy, askedAt, dueAt }) => [owner.name, askedBy.name, askedAt, dueAt]),
      ['Joni', 'Lee'].map((name) => [name, 'megan of Contoso', NOW, '2026-11-27T09:00:00Z']),
    );
    assert.equal(
      await desk.refusal({ verb: 'decision.ask-owners', decision: id, version: asked.version }, 'megan'),
      'wrong-state',
    );
    const [question, other] = asked.questions;
    assert.ok(question && other);
    const answer = (text: string, who: string) =>
      desk.refusal({ verb: 'decision.owner-answer', decision: id, question: question.id, text }, who);
    assert.equal(await answer('mine', 'owner-2'), 'not-an-approver');
    assert.equal(await answer('  ', 'owner-1'), 'reason-missing');
    assert.equal(await answer('It sends invoices.', 'OWNER-1'), 'became open');
    assert.deepEqual(
      desk.find(id).questions.map(({ answer: said }) => said),
      [{ text: 'It sends invoices.', at: NOW }, undefined],
    );
    assert.equal(await answer('No, it does not.', 'owner-1'), 'wrong-state');
    assert.equal(
      await desk.refusal({ verb: 'decision.owner-answer', decision: id, question: 'none', text: 'x' }, 'owner-1'),
      'no-such-decision',
    );
  });
});
