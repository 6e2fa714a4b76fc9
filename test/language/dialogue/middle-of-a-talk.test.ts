import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import { understandMessage } from '../../../src/language/understand-message.js';
import { readQuestions } from '../../exam/exam.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const of = (kind: Subject['kind'], ...names: readonly string[]): Subject[] =>
  names.map((name, at) => ({ kind, id: `${kind}-${at}`, name }));

function after(question: string, subjects: readonly Subject[], values: readonly Subject[] = []): DialogueState {
  const understanding = understandMessage(question, context);
  return nextDialogueState(undefined, { understanding, subjects, values, mentioned: [], rows: subjects.length }, NOW);
}

/** Talks in which people, apps, a connector and a policy were spoken of. */
const TALKS = [
  after('which admins lack MFA?', of('user', 'IT Admin', 'svc-migration', 'Aiko Tanaka')),
  after('which apps can read all mail?', of('service-principal', 'Nordarchiv Mail Archive', 'Visitor Registration')),
  after('who made the connector Inbound relay 02?', of('connector', 'Inbound relay 02'), of('user', 'Nadja Keller')),
  after('which conditional access policies are report-only?', of('policy', 'Require MFA for all users (pilot)')),
];

/** Whether a text means in each talk what it means at the beginning of one. */
function isTheSame(text: string, talks: readonly DialogueState[]): boolean {
  const alone = understandInDialogue(text, context);
  return talks.every((talk) => isDeepStrictEqual(understandInDialogue(text, context, talk), alone));
}

describe('A question that says all it asks', () => {
  it('means in the middle of a talk what it means at its beginning', () => {
    const files = ['english', 'strangers', 'auditors', 'held-out', 'languages'];
    const asked = files.flatMap((file) => readQuestions(`${file}.jsonl`));
    assert.ok(asked.length >= 760);
    // Each in one of the talks, by turns.
    const others = asked.filter(({ ask }, at) => !isTheSame(ask, [TALKS[at % TALKS.length]!]));
    assert.deepEqual(
      others.map(({ id }) => id),
      // Most of these are fragments that may go on as well: "sec admins. who.".
      ['en-157', 'en-293', 'st-032', 'h3-012'],
    );
  }).timeout(300_000);

  for (const text of [
    // Whole sentences without the kind of thing.
    'are any of our service accounts exempt from MFA?',
    'do we block device code flow?',
    'since when is svc-migration an Exchange Administrator?',
    'has Emergency Access 1 been used lately?',
    'who gave IT Admin the Global Administrator role?',
    'which mailboxes are forwarded outside the company?',
    // What is not read stays that.
    'Is DKIM set up for alpine-instruments.example?',
    'Are all notebooks encrypted with BitLocker, and can you prove it?',
    // The pronoun means what the message names itself.
    'Ticketbridge Connector, is it able to read mail?',
    'does Priya Raman know her role?',
    'There is a rule called n. What does it do?',
    'which people have their role because they are in a group?',
    'is there an app that lost its owner?',
    'Une appli fait-elle confiance à un émetteur inconnu ?',
    // No pronouns at all.
    'which policy is it that blocks the old protocols?',
    'why is it bad when a rule removes a header?',
    'may an employee agree to an app on his own?',
    // "only" at the end of a whole sentence.
    'how many admins use a phishable factor only?',
    // The first question says what the pronoun of the second one means.
    'which mail flow rules were changed in October and who changed them?',
    'whose second factor was removed this month and who did that?',
    'welche Apps wurden im August gelöscht und wer hat sie gelöscht?',
    'which secrets were added since 1 November, and by whom was it done?',
    // The same as each other, and of nothing that was spoken of.
    'which people use one and the same account for everything?',
    'do our admins use the same account for mail and for their admin work?',
    'can employees register applications themselves?',
    'les administrateurs peuvent-ils consentir eux-mêmes aux applications ?',
    // No longer.
    'which roles belong to somebody who is not in the directory any more?',
    // A first name alone is a name.
    'how many secrets did Yusuf add this month?',
    'how many roles did Chloé grant this year?',
  ]) {
    it(`is no follow-up: ${text}`, () => {
      assert.deepEqual(
        TALKS.map((talk) => isTheSame(text, [talk])),
        TALKS.map(() => true),
      );
      assert.notEqual(understandInDialogue(text, context).declined?.because, 'follow-up');
    });
  }

  for (const text of [
    'since when?',
    'from which address?',
    'which are disabled?',
    'how many have no owner?',
    'who consented to the older one?',
    'when did Bram delete it?',
    'which apps do they own?',
    'is that bad?',
    'wie schalte ich das ab?',
    'et son secret, il expire quand ?',
    'only those an app made',
    'are there any that expired?',
    'when was it registered, and who did it?',
    'which are disabled and who owns them?',
    'who changed it last and when was that?',
    'quels rôles a-t-elle ?',
    'are there any more?',
    'does the same account hold an admin role?',
    'do they use it themselves?',
    'und wer hat sie gelöscht?',
  ]) {
    it(`goes on from the answer before: ${text}`, () => {
      assert.ok(!isTheSame(text, TALKS));
    });
  }

  it('asks for the tenant’s own after a term was explained', () => {
    const explained = after('what is a break glass account?', of('term', 'break glass account'));
    const { query } = understandInDialogue('do we have one?', context, explained);
    assert.deepEqual(query, understandMessage('do we have break glass account?', context).query);
  });
});
