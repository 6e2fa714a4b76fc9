import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };

function after(question: string, subjects: readonly Subject[]): DialogueState {
  const understanding = understandMessage(question, context);
  return nextDialogueState(
    undefined,
    { understanding, subjects, values: [], mentioned: [], rows: subjects.length },
    NOW,
  );
}

const RULES = after('which rules are off?', [{ kind: 'transport-rule', id: 'r1', name: 'Journal to the old archive' }]);
const SECRETS = after('which secrets expire in the next 30 days?', [{ kind: 'credential', id: 'c1', name: 'flow' }]);
const UNUSED = after('which apps were not used for 90 days?', [{ kind: 'service-principal', id: 'a1', name: 'm' }]);

describe('What is taken back in a talk', () => {
  it('asks the same of what was meant', () => {
    for (const text of ['no, I meant the connectors', 'sorry, connectors not rules', 'nein, ich meinte Konnektoren']) {
      const { query } = understandInDialogue(text, context, RULES);
      assert.equal(query?.table, 'connectors', text);
      assert.deepEqual(
        query.where.map(({ attribute, value }) => [attribute, value]),
        [['enabled', false]],
        text,
      );
    }
  });

  it('is no question where nothing is asked instead', () => {
    for (const text of ['ok never mind', 'forget it', 'vergiss es', 'laisse tomber', 'olvídalo']) {
      const { declined } = understandInDialogue(text, context, RULES);
      assert.deepEqual(declined, { because: 'no-question', dropped: 'never-mind' }, text);
    }
    assert.deepEqual(understandInDialogue('start over', context, RULES).declined, {
      because: 'no-question',
      dropped: 'start-over',
    });
  });

  it('is not taken back by a number of things, or by what somebody tells first', () => {
    const count = 'no. of conditional access policies which are stuck in report-only?';
    assert.equal(understandInDialogue(count, context, RULES).query?.table, 'policies');
    const told = "sorry, new here: eligible vs active in PIM, what's the difference?";
    assert.equal(understandInDialogue(told, context, RULES).intent, 'explain');
  });
});

describe('Another span of time', () => {
  it('reaches as far ahead as is said, whatever the words', () => {
    for (const text of ['make that 60 days', 'and for 60?', 'und in 60?', 'et pour 60 jours ?', '¿y en 60 días?']) {
      const { query } = understandInDialogue(text, context, SECRETS);
      const { period } = query?.where.find((one) => one.period !== undefined) ?? {};
      assert.equal(period?.until, '2027-01-25T12:00:00Z', text);
      assert.ok(
        query?.where.some(({ value }) => value === 'secret'),
        text,
      );
    }
  });

  it('reaches back where the question before did', () => {
    const { query } = understandInDialogue('make it 200', context, UNUSED);
    const { op, period } = query?.where.find((one) => one.period !== undefined) ?? {};
    assert.deepEqual([op, period?.since], ['not-within', '2026-05-10T12:00:00Z']);
  });
});
