import assert from 'node:assert/strict';
import { findDecisionTerm } from '../../src/language/explanation/decision-question.js';
import { buildExplainMeaning } from '../../src/language/explanation/explain-meaning.js';
import { understandInDialogue } from '../../src/language/dialogue/understand-in-dialogue.js';
import { after, context, say } from './support/talk.js';

const termsOf = (text: string) => understandInDialogue(text, context).explain?.terms;

describe('What the buttons on the card of an app do', () => {
  for (const [text, term] of [
    ['what happens when I revoke an app?', 'revoke-app'],
    ['what happens if I click on revoke?', 'revoke-app'],
    ['what does the revoke button do?', 'revoke-app'],
    ['how does a revoke work?', 'revoke-app'],
    ['can a revoke be undone?', 'undo-revoke'],
    ['Can I undo a revoke later?', 'undo-revoke'],
    ['how long can I undo a revoke?', 'undo-revoke'],
    ['is a revoke reversible?', 'undo-revoke'],
    ['what does approve do?', 'approve-app'],
    ['how long does an approval last?', 'approve-app'],
    ['what is containment?', 'contain-app'],
    ['what happens when we contain an app?', 'contain-app'],
    ['who can revoke apps?', 'approver'],
    ['who can approve in tenant warden', 'approver'],
    ['who may approve a revoke?', 'approver'],
    ['who may approve apps here', 'approver'],
  ] as const)
    it(`is explained: ${text}`, () => {
      assert.deepEqual(termsOf(text), [term]);
    });

  it('goes on: “it” is the revoke', () => {
    const told = after('who can revoke apps?', [], {
      understanding: { question: '', ...buildExplainMeaning({ form: 'what-is', terms: ['approver'] }) },
      rows: 0,
    });
    assert.deepEqual(
      ['what happens when I revoke one?', 'can I undo it?', 'and is it final?'].map(
        (text) => say(text, told).explain?.terms,
      ),
      [['revoke-app'], ['undo-revoke'], ['undo-revoke']],
    );
  });

  for (const text of [
    'what was revoked last week?',
    'who revoked Ledger Sync?',
    'revoke it',
    'can it be undone?',
    'which apps can approve consents?',
    'what does Ledger Sync do?',
  ])
    it(`is not what was decided, or what an app does: ${text}`, () => {
      assert.ok(!(termsOf(text) ?? []).some((term) => term.endsWith('-app') || term === 'undo-revoke'), text);
    });

  it('is read in small letters alone', () => {
    assert.equal(findDecisionTerm('can a revoke be undone'), 'undo-revoke');
    assert.equal(findDecisionTerm('can the app be undone'), undefined);
  });
});
