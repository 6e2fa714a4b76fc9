import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { applyDecisionEvent } from '../../src/decisions/decision-state-machine.js';
import type { FingerprintPart } from '../../src/decisions/model/app-fingerprint-parts.js';
import {
  after,
  all,
  approve,
  confirm,
  containing,
  end,
  failedIn,
  plan,
  refused,
  undo,
} from './decision-event-sequences.js';
import { CONTAIN, decision, NOW, PEOPLE } from './decision-samples.js';

const { megan, alex } = PEOPLE;

describe('a decision, over time,', () => {
  it('takes the first of two only for as long as they may decide, whatever they agreed to', () => {
    const critical = decision({ severity: 'critical' });
    const revoked = after(critical, plan(megan), confirm(megan), confirm(alex), ...all('gone'), end);
    const failed = failedIn(critical, megan, alex);
    const second = { firstRefused: 'disabled' };
    const proposals = [
      ['approval-proposed', after(critical, approve(megan)), approve(alex, second), approve(megan)],
      ['revoke-proposed', after(critical, plan(megan), confirm(megan)), confirm(alex, second), confirm(megan)],
      ['revoked', after(revoked, undo(megan)), undo(alex, second), undo(megan)],
      ['failed-in-part', after(failed, confirm(megan)), confirm(alex, second), confirm(megan)],
    ] as const;
    for (const [name, proposed, withoutFirst, back] of proposals) {
      const anew = after(proposed, withoutFirst);
      assert.equal(anew.state.name, name, 'the second is the first now');
      assert.match(JSON.stringify(anew.state), /Megan Bowen may not decide any more \(account turned off\)/);
      const decided = after(anew, back);
      assert.match(decided.state.name, /^(?:approved|revoking|undoing)$/);
    }
  });

  it('does not take the first of two who has a hand in the app by now, but for a containment when nobody else is left', () => {
    const critical = decision({ severity: 'critical' });
    const hands = { hands: [megan.objectId] };
    assert.equal(after(critical, approve(megan), approve(alex, hands)).state.name, 'approval-proposed');
    const proposed = after(critical, plan(megan), confirm(megan), confirm(alex, hands));
    assert.ok(proposed.state.name === 'revoke-proposed' && proposed.state.by === alex);
    const contain = { planHash: CONTAIN.hash };
    const containment = after(critical, containing(megan), confirm(megan, contain));
    const anew = after(containment, confirm(alex, { ...contain, ...hands }));
    assert.ok(anew.state.name === 'revoke-proposed' && anew.state.by === alex);
    const contained = after(containment, confirm(alex, { ...contain, ...hands, lockedOut: true }));
    assert.equal(contained.state.name, 'revoking');
  });

  it('that one of two agreed to lapses after three days: the app is open, or as it was, and the record has it', () => {
    const critical = decision({ severity: 'critical' });
    const revoked = after(critical, plan(megan), confirm(megan), confirm(alex), ...all('gone'), end);
    const lapse = { name: 'lapse' } as const;
    const late = instant(Date.parse(NOW) + 3 * 24 * 60 * 60_000);
    for (const [proposed, name, words] of [
      [after(critical, approve(megan)), 'open', /Megan Bowen agreed to approve it on 2026-11-24/],
      [after(critical, plan(megan), confirm(megan)), 'open', /Megan Bowen agreed to revoke it/],
      [after(revoked, undo(megan)), 'revoked', /Megan Bowen agreed to undo it/],
      [after(failedIn(critical, megan, alex), confirm(megan)), 'failed-in-part', /agreed to try the rest again/],
    ] as const) {
      assert.deepEqual(applyDecisionEvent(proposed, lapse, instant(Date.parse(late) - 1)), {
        ok: false,
        reason: 'wrong-state',
      });
      const lapsed = applyDecisionEvent(proposed, lapse, late);
      assert.ok(lapsed.ok);
      const { state } = lapsed.next;
      assert.equal(state.name, name);
      assert.match(
        'returned' in state ? (state.returned ?? '') : 'calledOff' in state ? (state.calledOff ?? '') : '',
        words,
      );
      assert.equal('undoProposed' in state || 'retryProposed' in state, false);
      assert.deepEqual(
        lapsed.entries.map(({ what }) => what),
        ['lapse'],
      );
      assert.equal(applyDecisionEvent(lapsed.next, lapse, late).ok, false, 'once');
    }
  });

  it('that one of two agreed to counts no more once it is too old, though nobody has looked yet', () => {
    const late = instant(Date.parse(NOW) + 4 * 24 * 60 * 60_000);
    const proposed = after(decision({ severity: 'critical' }), plan(megan), confirm(megan));
    const second = applyDecisionEvent(proposed, confirm(alex)(proposed), late);
    assert.ok(second.ok && second.next.state.name === 'revoke-proposed');
    assert.deepEqual([second.next.state.by, second.next.state.at], [alex, late]);
    assert.match(second.next.state.instead ?? '', /Megan Bowen .* has lapsed/);
  });

  it('to approve says what cannot be compared, since when, and no more when it can be', () => {
    const compared = (...uncompared: readonly FingerprintPart[]) => ({ name: 'compared', uncompared }) as const;
    const approved = after(decision(), approve(megan));
    assert.equal(
      refused(approved, () => compared()),
      'wrong-state',
      'all compared is no news',
    );
    const unsure = after(approved, () => compared('roles'));
    assert.ok(unsure.state.name === 'approved');
    assert.deepEqual(unsure.state.uncompared, [{ part: 'roles', since: NOW }]);
    assert.equal(
      refused(unsure, () => compared('roles')),
      'wrong-state',
      'nor is the same again',
    );
    const later = instant(Date.parse(NOW) + 60_000);
    const more = applyDecisionEvent(unsure, compared('roles', 'owners'), later);
    assert.ok(more.ok && more.next.state.name === 'approved');
    assert.deepEqual(more.next.state.uncompared, [
      { part: 'roles', since: NOW },
      { part: 'owners', since: later },
    ]);
    const sure = after(more.next, () => compared());
    assert.deepEqual(sure.state, approved.state);
  });
});
