import assert from 'node:assert/strict';
import type { Decision } from '../../src/decisions/model/decision.js';
import { decider, InMemoryDecisionService, TENANT } from './in-memory-decision-service.js';
import { ARMED, NOW } from './decision-samples.js';

const CRITICAL = { severity: 'critical' } as const;

/** A service whose app is this bad. */
function deskOf(change: Partial<InMemoryDecisionService['evidence']> = {}): InMemoryDecisionService {
  const service = new InMemoryDecisionService();
  service.evidence = { ...service.evidence, ...change };
  return service;
}

/** Revoked and carried out, on an app that takes one person. */
async function revoked(
  service: InMemoryDecisionService,
  scope: 'all' | 'contain' = 'all',
  before?: Decision,
): Promise<Decision> {
  return service.work(await service.view(service.confirm(await service.plan('megan', scope, before)), 'megan'));
}
const status = (decision: Decision, ...words: readonly string[]) => [decision.state.name, ...words];

describe('A review', () => {
  it('opens a decision with what is known of the app, once, and writes that down', async () => {
    const owner = { id: 'OWNER-1', name: 'Joni Sherman' };
    const grants = [
      { grantId: 'g', consentType: 'Principal', principalId: 'consenter', resourceId: 'r', scope: 'Mail.Read' },
    ] as const;
    const service = deskOf({ people: ['it.admin'], suspects: [{ id: 'it.admin', name: 'IT' }] });
    service.app = { ...ARMED, owners: [owner], delegatedGrants: grants };
    const opened = await service.review('megan', 'incident-1');
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
    const [entry, ...others] = service.record;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [entry?.what, entry?.by, entry?.decisionId],
      ['opened', { objectId: 'megan', name: 'megan of Contoso' }, opened.id],
    );
    assert.deepEqual(await service.review('alex'), opened, 'the second finds the first one’s');
    assert.equal(service.record.length, 1);
  });

  it('is refused where the app is gone, is another, or cannot be read whole', async () => {
    const review = { verb: 'decision.review', app: ARMED.app.id } as const;
    const service = new InMemoryDecisionService();
    assert.equal(await service.refusal({ ...review, incident: 'of another app' }, 'megan'), 'input-invalid');
    service.app = { ...ARMED, peopleRead: false };
    assert.equal(await service.refusal(review, 'megan'), 'cannot-verify');
    service.unreadable = true;
    assert.equal(await service.refusal(review, 'megan'), 'cannot-verify');
    service.unreadable = false;
    service.app = undefined;
    assert.equal(await service.refusal(review, 'megan'), 'no-such-decision');
    assert.deepEqual(
      service.record.map(({ what, details }) => [what, details['reason']]),
      [
        ['refused', 'input-invalid'],
        ['refused', 'cannot-verify'],
        ['refused', 'cannot-verify'],
        ['refused', 'no-such-decision'],
      ],
    );
  });

  it('of a revoked app shows the revoke as long as it holds, then opens a new decision on what is there', async () => {
    const service = new InMemoryDecisionService();
    const done = await revoked(service);
    assert.deepEqual(await service.review('alex'), done);
    assert.ok(done.state.name === 'revoked');
    const [first] = done.state.plan.steps;
    assert.ok(first);
    service.settle(first, undefined);
    assert.deepEqual(await service.review('alex'), done, 'what cannot be read is no sign that it came back');
    service.settle(first, false);
    const again = await service.review('alex');
    assert.notEqual(again.id, done.id);
    assert.equal(again.contained, undefined, 'a whole revoke leaves nothing to build on');
    assert.deepEqual(status(service.find(done.id)), ['superseded']);
  });

  it('of a contained app waits for the last look, then builds on what was switched off', async () => {
    const service = new InMemoryDecisionService();
    const contained = await revoked(service, 'contain');
    assert.ok(contained.state.name === 'revoked');
    assert.equal((await service.review('alex')).id, contained.id);
    for (const minutes of [15, 45, 30]) {
      service.pass(minutes);
      await service.later(contained);
    }
    const again = await service.review('alex');
    assert.notEqual(again.id, contained.id);
    assert.deepEqual(
      again.contained,
      contained.state.plan.steps.map(({ id, words }) => ({ id, words })),
    );
  });

  it('of an app that was critical before takes two again, whatever it hides by now, and keeps who is barred', async () => {
    const service = deskOf({ severity: 'critical', people: ['megan'] });
    const [opened] = [await service.review('alex')];
    service.decisions.set(opened.id, {
      ...opened,
      barred: ['megan'],
      state: { name: 'expired', at: NOW, why: 'gone' },
    });
    service.evidence = { ...service.evidence, severity: 'low', people: [] };
    const again = await service.review('alex');
    assert.deepEqual([again.severity, again.barred, again.conflicted], ['critical', ['megan'], []]);
    assert.deepEqual(again.evidence, [
      'It can manage all of Exchange.',
      'It was critical when it was decided on before.',
    ]);
    assert.equal(await service.refusal(service.approve(again), 'megan'), 'in-the-evidence');
  });
});

describe('Who may click', () => {
  it('is an approver of this tenant with a working account, as the tenant says at the click', async () => {
    const service = new InMemoryDecisionService();
    const opened = await service.review();
    const caller = { accountEnabled: true, userType: 'Member', groupIds: ['approvers'], roleTemplateIds: [] } as const;
    const may = async (lookup: Parameters<typeof service.callers.set>[1], change = {}) => {
      service.callers.set('joni', lookup);
      return service.refusal(service.approve(opened), { ...decider('joni'), ...change });
    };
    const found = (change: object) => ({ found: true, caller: { ...caller, ...change } }) as const;
    assert.equal(await may(found({ accountEnabled: false })), 'disabled');
    assert.equal(await may(found({ userType: 'Guest' })), 'guest');
    assert.equal(await may(found({ groupIds: ['others'] })), 'not-an-approver');
    assert.equal(await may({ found: false }), 'unknown-person');
    assert.equal(await may({ found: false, gap: { reason: 'throttled', detail: 'Graph' } }), 'cannot-verify');
    assert.equal(await may('down'), 'cannot-verify');
    assert.equal(await may(found({}), { tenantId: 'another' }), 'other-tenant');
    assert.equal(service.find(opened.id).version, 1, 'none of it did anything');
    assert.equal(await may(found({}), { tenantId: TENANT.toUpperCase(), objectId: 'JONI' }), 'became approved');
  });

  it('is a holder of a role where the policy names one, and nobody where it names nothing', async () => {
    const roles = { tenantId: TENANT, roleTemplateIds: ['role-1'] };
    const service = new InMemoryDecisionService();
    const opened = await service.review();
    const holding = (...roleTemplateIds: string[]) =>
      service.callers.set('joni', {
        found: true,
        caller: { accountEnabled: true, userType: 'Member', groupIds: ['approvers'], roleTemplateIds },
      });
    const refusal = (policy: { tenantId: string; roleTemplateIds: string[] }) =>
      service.refusal(service.approve(opened), 'joni', { policy });
    holding('role-2');
    assert.equal(await refusal(roles), 'not-an-approver');
    assert.equal(await refusal({ ...roles, roleTemplateIds: [] }), 'not-an-approver');
    holding('role-2', 'role-1');
    assert.equal(await refusal(roles), 'became approved');
  });

  it('sees what became of it, whoever asks; a late or a double click does nothing', async () => {
    const service = new InMemoryDecisionService();
    const opened = await service.review();
    const plan = { verb: 'decision.plan', decision: opened.id, version: 1, scope: 'all' } as const;
    const planned = await service.view(plan, 'megan');
    const late = await service.act(plan, decider('alex'));
    assert.deepEqual(late, { kind: 'refused', reason: 'stale', decision: planned });
    assert.deepEqual(await service.view({ verb: 'decision.status', decision: opened.id }, 'anybody'), planned);
    assert.equal(await service.refusal({ verb: 'decision.status', decision: 'none' }, 'megan'), 'no-such-decision');
  });
});

describe('A click on a critical app', () => {
  it('takes a second person who may still decide, as may the first', async () => {
    const service = deskOf(CRITICAL);
    const proposed = await service.view(service.confirm(await service.plan()), 'megan');
    assert.equal(proposed.state.name, 'revoke-proposed');
    assert.equal(await service.refusal(service.confirm(proposed), 'megan'), 'same-person');
    service.callers.set('megan', 'down');
    assert.equal(await service.refusal(service.confirm(proposed), 'alex'), 'cannot-verify');
    service.callers.set('megan', { found: false });
    const instead = await service.view(service.confirm(proposed), 'alex');
    assert.ok(instead.state.name === 'revoke-proposed');
    assert.equal(instead.state.by.objectId, 'alex');
    assert.equal(
      instead.state.instead,
      'megan of Contoso may not decide any more (not in the directory): their agreement counts no more.',
    );
    const revoking = await service.view(service.confirm(instead), 'joni');
    assert.ok(revoking.state.name === 'revoking');
    assert.deepEqual(
      revoking.state.by.map(({ objectId }) => objectId),
      ['alex', 'joni'],
    );
  });

  it('needs two from the moment that the app is critical, and says both reasons', async () => {
    const service = new InMemoryDecisionService();
    const planned = await service.plan();
    service.evidence = { ...service.evidence, ...CRITICAL };
    const proposed = await service.view(service.confirm(planned), 'megan');
    assert.deepEqual(status(proposed, proposed.severity), ['revoke-proposed', 'critical']);
    const second = { ...service.confirm(proposed), reason: 'nobody knows it' } as ReturnType<typeof service.confirm>;
    const revoking = await service.view(second, 'alex');
    assert.ok(revoking.state.name === 'revoking');
    assert.equal(revoking.state.reason, 'not ours / nobody knows it');
  });

  it('by people with a hand in it contains the app only when too few others are left', async () => {
    const service = deskOf({ ...CRITICAL, people: ['megan'] });
    const plan = async (scope: 'all' | 'contain') => {
      const { id, version } = await service.review();
      return service.refusal({ verb: 'decision.plan', decision: id, version, scope }, 'megan');
    };
    assert.equal(await plan('contain'), 'in-the-evidence', 'two others could');
    service.approvers = undefined;
    assert.equal(await plan('contain'), 'in-the-evidence', 'who they are could not be read');
    service.approvers = ['megan', 'alex'];
    assert.equal(await plan('all'), 'in-the-evidence');
    assert.equal(await plan('contain'), 'became planned');
  });

  it('by somebody without a hand counts a first one who has one by now, if too few others are left', async () => {
    const service = deskOf(CRITICAL);
    const proposed = await service.view(service.confirm(await service.plan('megan', 'contain')), 'megan');
    service.evidence = { ...service.evidence, people: ['megan'] };
    service.approvers = ['megan', 'alex'];
    assert.equal(await service.refusal(service.confirm(proposed), 'alex'), 'became revoking');

    const others = deskOf(CRITICAL);
    const first = await others.view(others.confirm(await others.plan('megan', 'contain')), 'megan');
    others.evidence = { ...others.evidence, people: ['megan'] };
    others.approvers = ['megan', 'alex', 'joni'];
    assert.equal(await others.refusal(others.confirm(first), 'alex'), 'became revoke-proposed');
  });
});

describe('A click for which the app is read again', () => {
  it('shows the plan anew and does nothing where the app has changed since', async () => {
    const service = new InMemoryDecisionService();
    const planned = await service.plan();
    service.app = { ...ARMED, appRoles: [] };
    const anew = await service.view(service.confirm(planned), 'alex');
    assert.ok(anew.state.name === 'planned' && anew.state.anew === true);
    assert.equal(anew.state.by.objectId, 'alex');
    assert.equal(
      await service.refusal(
        { ...service.confirm(planned), version: anew.version } as ReturnType<typeof service.confirm>,
        'alex',
      ),
      'plan-changed',
    );
    assert.equal(await service.refusal(service.confirm(anew), 'alex'), 'became revoking');
  });

  it('is refused where the app cannot be read: who has a hand in it would not be known', async () => {
    const service = deskOf({ people: ['it.admin'] });
    const opened = await service.review();
    const { id, version } = opened;
    service.unreadable = true;
    assert.equal(await service.refusal(service.approve(opened), 'megan'), 'cannot-verify');
    assert.equal(
      await service.refusal({ verb: 'decision.plan', decision: id, version, scope: 'all' }, 'megan'),
      'cannot-verify',
    );
    assert.equal(await service.refusal({ verb: 'decision.back', decision: id, version }, 'it.admin'), 'cannot-verify');
    service.unreadable = false;
    const planned = await service.plan('megan', 'all', opened);
    service.unreadable = true;
    assert.equal(await service.refusal(service.confirm(planned), 'megan'), 'cannot-verify');
    assert.equal(
      await service.refusal({ verb: 'decision.back', decision: id, version: planned.version }, 'alex'),
      'became open',
      'nothing needs to be read',
    );
    service.unreadable = false;

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
    const service = new InMemoryDecisionService();
    const done = await revoked(service);
    service.app = undefined;
    assert.equal(await service.refusal(service.approve(done), 'megan'), 'no-such-decision');
    assert.equal(await service.refusal(service.undo(done), 'megan'), 'became undoing');
  });
});

describe('The owners of an app', () => {
  it('are asked once each, those who are people, and have three days', async () => {
    const service = new InMemoryDecisionService();
    service.app = {
      ...ARMED,
      owners: [
        { id: 'owner-1', name: 'Joni' },
        { id: 'owner-2', name: 'Lee', kind: 'user' },
        { id: 'app-2', name: 'Provisioner', kind: 'service-principal' },
      ],
    };
    const { id, version } = await service.review();
    const asked = await service.view({ verb: 'decision.ask-owners', decision: id, version }, 'megan');
    assert.equal(asked.id, id);
    assert.deepEqual(
      asked.questions.map(({ owner, askedBy, askedAt, dueAt }) => [owner.name, askedBy.name, askedAt, dueAt]),
      ['Joni', 'Lee'].map((name) => [name, 'megan of Contoso', NOW, '2026-11-27T09:00:00Z']),
    );
    assert.equal(
      await service.refusal({ verb: 'decision.ask-owners', decision: id, version: asked.version }, 'megan'),
      'wrong-state',
    );
    const [question, other] = asked.questions;
    assert.ok(question && other);
    const answer = (text: string, who: string) =>
      service.refusal({ verb: 'decision.owner-answer', decision: id, question: question.id, text }, who);
    assert.equal(await answer('mine', 'owner-2'), 'not-an-approver');
    assert.equal(await answer('  ', 'owner-1'), 'reason-missing');
    assert.equal(await answer('It sends invoices.', 'OWNER-1'), 'became open');
    assert.deepEqual(
      service.find(id).questions.map(({ answer: said }) => said),
      [{ text: 'It sends invoices.', at: NOW }, undefined],
    );
    assert.equal(await answer('No, it does not.', 'owner-1'), 'wrong-state');
    assert.equal(
      await service.refusal({ verb: 'decision.owner-answer', decision: id, question: 'none', text: 'x' }, 'owner-1'),
      'no-such-decision',
    );
  });

  it('are not asked where an incident suspects them by now, though it did not when the review was opened', async () => {
    const service = new InMemoryDecisionService();
    const owners = [
      { id: 'owner-1', name: 'Joni' },
      { id: 'owner-2', name: 'Lee' },
    ];
    service.app = { ...ARMED, owners };
    const { id, version, snapshot } = await service.review();
    assert.deepEqual(snapshot.suspects, []);
    const ask = { verb: 'decision.ask-owners', decision: id, version } as const;
    service.evidence = { ...service.evidence, suspects: owners.map((one) => ({ ...one, id: one.id.toUpperCase() })) };
    assert.equal(await service.refusal(ask, 'megan'), 'wrong-state');
    service.evidence = { ...service.evidence, suspects: [{ id: 'owner-1', name: 'Joni' }] };
    const { questions } = await service.view(ask, 'megan');
    assert.deepEqual(
      questions.map(({ owner }) => owner.name),
      ['Lee'],
    );
  });
});
