import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { withholdNothing } from '../../../src/answers/unread-note.js';
import { formatAttackPathHeadline } from '../../../src/answers/model/attack-path.js';
import { answerAbout, named, type SampleApp, where } from './sample-apps.js';

const ON: SampleApp = { name: 'On', can: ['send'], owners: [] };
const LATER: SampleApp = { name: 'Later' };
const OFF: SampleApp = { name: 'Off', state: 'disabled' };

const ask = (words: string, unread: readonly string[]) =>
  answerAbout([ON, OFF], { form: 'yes-no', where: [where('state', 'disabled', 'is', { words })], unread });

describe('Yes and no', () => {
  it('are not said where more of the question was left than read, and the first line says what', () => {
    const { headline, answer } = ask('off', ['partner']);
    assert.equal(headline, 'Leaving “partner” aside: 1 of 2 apps is disabled: Off');
    assert.deepEqual([answer.kind, answer.value], ['list', null]);
  });

  it('are not said where something was done, and a state was read', () => {
    assert.match(ask('switched off by admin', ['removed']).headline, /^Leaving “removed” aside: /);
  });

  it('stay where only light words are left, and with no other', () => {
    assert.match(ask('off', ['currently']).headline, /^Yes, leaving “currently” aside: /);
    assert.match(ask('switched off now', ['policy']).headline, /^Leaving “policy” aside: 1 of 2 apps/);
    assert.match(ask('off', []).headline, /^Yes: /);
  });

  it('are not said of a kind whose values are only named', () => {
    const { headline, answer } = answerAbout([ON, OFF], {
      form: 'yes-no',
      show: ['owners'],
      every: true,
      unread: ['code', 'phone'],
    });
    assert.match(headline, /^I did not understand “code” and “phone”, and so cannot say yes or no/);
    assert.equal(answer.kind, 'unknown');
  });

  it('are not said of the whole attack where words of the question are left', () => {
    const steps = [{ state: 'open' }, { state: 'closed' }] as never;
    assert.equal(
      formatAttackPathHeadline({ steps }, 'could-happen', ['written down']),
      'Leaving “written down” aside, of the attack that takes over mail through an app: 1 of 2 steps is open',
    );
    assert.equal(formatAttackPathHeadline({ steps }, 'could-happen'), 'Yes: 1 of 2 steps is open');
  });
});

describe('None, and what is found where many words are left', () => {
  const ASKED = where('state', 'disabled', 'is', { words: 'off' });
  const told = (form: 'list' | 'count' | 'yes-no', unread: readonly string[], rows = [ON, LATER]) => {
    const { headline, answer, notes, listing } = answerAbout(rows, { form, where: [ASKED], unread });
    return [headline, answer.kind, answer.value, notes[0], listing.rows.length];
  };
  const NOT_NONE = 'I did not understand “partner”, and so cannot say that there is none: ask in other words';

  it('is not said beside a weighty word that was not understood: the question was mostly about something else', () => {
    for (const form of ['list', 'count', 'yes-no'] as const)
      assert.deepEqual(told(form, ['partner']), [
        NOT_NONE,
        'unknown',
        null,
        'Without it: none of 2 apps are disabled.',
        0,
      ]);
  });

  it('is said beside light words, and where all was understood', () => {
    assert.equal(told('list', ['currently'])[0], 'None of 2 apps are disabled');
    assert.equal(told('list', [])[0], 'None of 2 apps are disabled');
  });

  it('is only offered where two or more are left and no thing is named', () => {
    assert.deepEqual(told('list', ['blocked by', 'partner'], [ON, OFF]), [
      'I did not understand “blocked by” and “partner”: ask in other words',
      'unknown',
      null,
      'Without them: 1 of 2 apps is disabled: Off.',
      0,
    ]);
  });

  it('tells how many were examined', () => {
    assert.equal(answerAbout([ON, OFF], { where: [ASKED], unread: ['blocked by', 'partner'] }).answer.of, 2);
  });

  it('is told of a thing by name all the same', () => {
    const query = {
      form: 'list',
      where: [ASKED],
      unread: ['blocked by', 'partner'],
      named: [named('app', 'Off')],
    } as const;
    assert.match(answerAbout([ON, OFF], query).headline, /^Leaving “blocked by” and “partner” aside: Off /);
  });
});

describe('Which comes first, where that is not known', () => {
  const FIRST = { order: { attribute: 'created', direction: 'ascending' }, limit: 1 } as const;
  const NOT_KNOWN = /^I could not tell: .* is not known/;

  it('is not told beside a weighty word that was not understood: “in that first wave” asks of no first app', () => {
    const rows: readonly SampleApp[] = [
      { name: 'Old', created: instant('2026-01-01T00:00:00Z') },
      { name: 'Of no known age', created: undefined },
    ];
    const told = (unread: readonly string[]) => answerAbout(rows, { form: 'count', unread, ...FIRST });
    assert.match(told([]).headline, NOT_KNOWN);
    assert.match(told(['far']).headline, NOT_KNOWN);
    const { headline, answer, notes } = told(['wave']);
    assert.equal(headline, 'I did not understand “wave”: ask in other words');
    assert.equal(answer.kind, 'unknown');
    assert.match(notes[0] ?? '', /^Without it: I could not tell: /);
  });
});

describe('That nothing was decided', () => {
  const decided = {
    kind: 'decisions',
    decisions: [],
    entries: [],
    answeredAt: instant('2026-11-30T22:00:00Z'),
  } as const;
  const say = (unused: readonly string[], entries: readonly object[] = []) =>
    withholdNothing({ ...decided, entries } as never, {
      question: 'which apps went through review?',
      intent: 'decisions',
      parameters: {},
      confidence: 0.9,
      alternatives: [],
      unused,
    });

  it('is not said beside a weighty word that was not understood', () => {
    const answer = say(['review']);
    assert.ok(answer.kind === 'declined' && answer.why?.because === 'not-understood');
    assert.deepEqual(answer.why.unread, ['review']);
  });

  it('is said where light words or none are left, and what was decided always is', () => {
    assert.equal(say(['far']).kind, 'decisions');
    assert.equal(say([]).kind, 'decisions');
    assert.equal(say(['review'], [{}]).kind, 'decisions');
  });
});
