import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { understand as understandAt } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');
const understand = (question: string): Understanding => understandAt(question, { now, timeZone: 'UTC' });

const asked = ({ query }: Understanding): readonly string[] =>
  (query?.where ?? []).map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('The last time something was done', () => {
  for (const question of [
    'last time the emergency account was used',
    'when was the last time the break glass account was used?',
    'wann wurde das Notfallkonto das letzte Mal benutzt?',
  ]) {
    it(`is a time that is asked for: ${question}`, () => {
      const { query } = understand(question);
      assert.deepEqual([query?.form, query?.show, query?.unread], ['when', ['lastSignIn'], []]);
    });
  }
});

describe('What a question leaves out that is no name', () => {
  it('is a kind of account, for apps hold roles as well', () => {
    for (const question of [
      'list all holders of the Global Administrator role except the emergency access accounts',
      'who holds Global Administrator, not counting break glass accounts?',
      'wer hat die Rolle Global Administrator außer den Notfallkonten?',
    ]) {
      const { query } = understand(question);
      assert.deepEqual([query?.table, query?.unread], ['role-assignments', []], question);
      assert.ok(asked(understand(question)).includes('emergency is false'), question);
    }
  });

  it('is told as a whole, and is the name of nothing that is asked for', () => {
    const { query } = understand('which apps can read every mailbox, except the backup and archiving products?');
    assert.deepEqual([query?.named, query?.unread], [[], ['except the backup and archiving products']]);
  });
});

describe('A life time', () => {
  for (const [question, condition] of [
    ['how many secrets that are still valid today were issued with a lifetime of more than one year?', 'more-than 365'],
    ['which certificates have a validity of less than 90 days?', 'less-than 90'],
  ] as const) {
    it(`is compared, and "today" is no date of its beginning: ${question}`, () => {
      const { query } = understand(question);
      assert.ok(asked(understand(question)).includes(`lifetime ${condition}`));
      assert.deepEqual([query?.period, query?.unread], [undefined, []]);
    });
  }
});

describe('Whom one policy leaves out', () => {
  it('is asked of that policy, whichever way they are left out', () => {
    const { query } = understand(
      'Which administrators are excluded from the policy "Require MFA for admins", directly or through a group?',
    );
    assert.deepEqual([query?.table, query?.where, query?.show], ['policies', [], ['excludedPeople']]);
  });
});

describe('A period that begins where the month does', () => {
  it('is read behind an address', () => {
    const { query } = understand('what was done from 203.0.113.7 since the start of the month');
    assert.deepEqual([query?.table, query?.period?.since, query?.unread], ['events', '2026-11-01T00:00:00Z', []]);
  });
});

describe('Somebody who is asked about', () => {
  it('is told of, and not everything', () => {
    const { intent, parameters } = understand('is rosalind achterberg flagged risky, how bad');
    assert.deepEqual([intent, parameters.user], ['person-details', 'rosalind achterberg']);
  });

  it('is not told who approved what they changed, which is not read', () => {
    for (const question of [
      'Is there any evidence that the rule Finance copies was approved by a second person before it took effect?',
      'was the rule Finance copies changed under the four eyes principle?',
    ]) {
      const { declined } = understand(question);
      assert.equal(declined?.because, 'not-read', question);
    }
  });
});
