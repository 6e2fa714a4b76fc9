import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../src/core/instant.js';
import { understandInDialogue } from '../../src/language/dialogue/understand-in-dialogue.js';
import { mayNameSomething, quoteKnownNames } from '../../src/language/known-names.js';
import type { KnownName } from '../../src/language/model/known-name.js';

const context = { now: instant('2026-11-28T10:00:00Z') };
const understand = (question: string) => understandInDialogue(question, context);

const NAMES: readonly KnownName[] = [
  { name: 'Finance copies', kind: 'rule' },
  { name: 'Inbound relay 02', kind: 'connector' },
  { name: 'Block legacy authentication', kind: 'policy' },
  { name: 'Require MFA for admins', kind: 'policy' },
  { name: 'Require MFA for all users (pilot)', kind: 'policy' },
  { name: 'Docuvault Backup for Microsoft 365', kind: 'app' },
  { name: 'Docuvault Archive', kind: 'app' },
  { name: 'Emergency Access 1', kind: 'account' },
  { name: 'Priya Raman', kind: 'account' },
];

const quoted = (question: string, names = NAMES): string => quoteKnownNames(understand(question), names);

describe('A name of the tenant in a question', () => {
  const SAID: readonly (readonly [asked: string, read: string])[] = [
    ['Finance copies: still active?', 'the rule "Finance copies": still active?'],
    ['is Inbound relay 02 a danger?', 'is the connector "Inbound relay 02" a danger?'],
    ['Does Block legacy authentication cover guests?', 'Does the policy "Block legacy authentication" cover guests?'],
    ['is the rule Finance copies on?', 'is the rule "Finance copies" on?'],
    [
      'does Require MFA for all users (pilot) force anybody to use MFA?',
      'does the policy "Require MFA for all users (pilot)" force anybody to use MFA?',
    ],
    ['what did jonathan ward consent to', 'what did Jonathan Ward consent to'],
  ];
  for (const [asked, read] of SAID)
    it(`is read as a name: ${asked}`, () => {
      assert.ok(mayNameSomething(understand(asked)));
      assert.equal(quoted(asked), read);
    });

  for (const asked of [
    'does the policy "Require MFA for admins" cover Diego Marchetti?',
    'what roles does Priya Raman have?',
    'is the app HR Onboarding Flow enabled?',
    'which admins lack MFA?',
  ])
    it(`stays where it is read as one, and where none is: ${asked}`, () => {
      assert.equal(quoted(asked), asked);
    });

  it('is not asked for where the words are all read', () => {
    for (const asked of ['which admins lack MFA?', 'list the mail flow rules', 'how many apps can read mail?'])
      assert.equal(mayNameSomething(understand(asked)), false, asked);
  });
});

/** Questions about all of a kind, as somebody types them. */
const QUESTIONS = [
  'Which admins lack MFA?',
  'Which Global Administrators lack MFA?',
  'which apps hold Mail.Read?',
  'List the mail flow rules that redirect mail',
  'Which Conditional Access policies are disabled?',
  'who holds Exchange Administrator?',
  'How many inbound connectors do not require TLS?',
  'Which apps have a secret but no owner?',
  'Who added a secret in the last 30 days?',
];

describe('A thing that is named like a question', () => {
  /** Any words of a question in a row, spelled as there, in small letters, or with capitals. */
  const spans = fc.constantFrom(...QUESTIONS).chain((question) => {
    const words = question.replace(/\?$/, '').split(' ');
    return fc
      .tuple(
        fc.nat(words.length - 1),
        fc.integer({ min: 1, max: words.length }),
        fc.constantFrom('as-typed', 'small', 'capitals'),
      )
      .map(([from, length, spelling]) => {
        const said = words.slice(from, from + length).join(' ');
        const capitals = said.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
        return { question, name: { 'as-typed': said, small: said.toLowerCase(), capitals }[spelling] };
      });
  });

  it('does not capture the question, if it is an app', () => {
    fc.assert(
      fc.property(spans, ({ question, name }) => {
        assert.equal(quoted(question, [{ name, kind: 'app' }]), question);
      }),
      { numRuns: 300 },
    );
  });

  for (const [question, name, kind] of [
    ['Which Global Administrators lack MFA?', 'Global Administrators lack MFA', 'rule'],
    ['Which Global Administrators lack MFA?', 'Which Global Administrators lack MFA', 'policy'],
    ['Which Global Administrators have no MFA?', 'Global Administrators have', 'connector'],
    ['Who holds Global Administrator?', 'Global Administrator', 'app'],
    ['Which apps hold Mail.Read?', 'Mail.Read', 'app'],
    ['show the Mail Flow Rules', 'Mail Flow Rules', 'rule'],
    ['What is Direct Send?', 'Direct Send', 'rule'],
  ] as const)
    it(`does not capture the question: the ${kind} "${name}"`, () => {
      assert.equal(quoted(question, [{ name, kind }]), question);
    });

  it('does not bring its own quotes into the question', () => {
    const name = 'Relay "x" or all admins';
    assert.equal(quoted(`is ${name} a danger?`, [{ name, kind: 'connector' }]), `is ${name} a danger?`);
  });
});
