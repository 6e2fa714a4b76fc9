import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const of = (kind: Subject['kind'], ...names: readonly string[]): Subject[] =>
  names.map((name, at) => ({ kind, id: `${kind}-${at}`, name }));

function after(question: string, subjects: readonly Subject[], doneTo: readonly Subject[] = []): DialogueState {
  const understanding = understandMessage(question, context);
  return nextDialogueState(
    undefined,
    { understanding, subjects, values: [], mentioned: [], doneTo, rows: subjects.length },
    NOW,
  );
}

const say = (text: string, state: DialogueState): Understanding => understandInDialogue(text, context, state);
const idsOf = ({ query }: Understanding) => query?.named.flatMap(({ ids = [] }) => ids);
const problemOf = ({ declined }: Understanding) =>
  declined?.because === 'follow-up' ? declined.reference?.kind : undefined;

describe('The permissions of apps that were shown', () => {
  const apps = of('service-principal', 'Office Sync', 'Perfect Data');
  for (const [question, text, show] of [
    ['which third-party apps can read mail?', 'and who gave them access?', 'grantedBy'],
    ['which third-party apps can read mail?', 'who granted them that?', 'grantedBy'],
    ['welche fremden Apps dürfen Mails lesen?', 'und wer hat denen die Berechtigung gegeben?', 'grantedBy'],
    ['quelles applis externes peuvent lire le courrier ?', 'et qui les a autorisées ?', 'grantedBy'],
    ['quelles applis externes peuvent lire le courrier ?', 'qui leur a donné ce droit ?', 'grantedBy'],
    ['¿qué aplicaciones externas pueden leer correo?', '¿y quién les dio permiso?', 'grantedBy'],
    ['¿qué aplicaciones externas pueden leer correo?', '¿cuándo les dieron permiso?', 'grantedAt'],
  ] as const) {
    it(`are those of them, and not of the whole tenant: ${text}`, () => {
      const asked = say(text, after(question, apps));
      assert.deepEqual([asked.query?.table, asked.query?.show], ['permission-grants', [show]]);
      assert.deepEqual(idsOf(asked), ['service-principal-0', 'service-principal-1']);
    });
  }

  const NAMED = 'which apps have Exchange.ManageAsApp but no owner?';
  for (const [question, text] of [
    [NAMED, 'since when does it have that permission?'],
    [NAMED, 'since when does it have the right?'],
    ['welche Apps haben Exchange.ManageAsApp und keinen Besitzer?', 'seit wann hat die das Recht?'],
    ['quelles applis ont Exchange.ManageAsApp sans propriétaire ?', 'depuis quand a-t-elle ce droit ?'],
    ['¿qué apps tienen Exchange.ManageAsApp y no tienen propietario?', '¿desde cuándo tiene ese permiso?'],
  ] as const) {
    it(`are the one that was named: ${text}`, () => {
      const { query } = say(text, after(question, of('service-principal', 'Vault')));
      assert.deepEqual([query?.table, query?.show], ['permission-grants', ['grantedAt']]);
      assert.deepEqual(
        query?.named.map(({ kind, words }) => `${kind} ${words.toLowerCase()}`),
        ['app vault', 'permission exchange.manageasapp'],
      );
    });
  }
});

describe('Which of the consents', () => {
  const state = after('what did Jonathan Ward consent to?', of('event', 'permission Mail.Read consented to Sketch'), [
    { kind: 'service-principal', id: 'app-sketch', name: 'Sketch' },
  ]);

  it('may do something is asked of the apps that they were given to, and says what it does not use', () => {
    const asked = say('and which of these can send mail as him?', state);
    assert.deepEqual([asked.query?.table, idsOf(asked)], ['apps', ['app-sketch']]);
    assert.deepEqual(asked.query?.unread, ['as him']);
  });

  it('may be said by what they were given to', () => {
    const asked = say('which of those apps can read mail?', state);
    assert.deepEqual([asked.query?.table, idsOf(asked)], ['apps', ['app-sketch']]);
  });
});

describe('A message that points back', () => {
  it('is not answered with all that another table holds', () => {
    const state = after('which rules are disabled?', of('transport-rule', 'Journal'));
    for (const text of [
      'who gave them permission?',
      'wer hat denen die Berechtigung gegeben?',
      'since when have they that permission?',
    ]) {
      const { query, declined } = say(text, state);
      const isWhole = query !== undefined && query.where.length + query.named.length === 0;
      assert.equal(isWhole, false, `${text} ${declined?.because ?? ''}`);
    }
  });

  it('goes on where all of them were spoken of', () => {
    const { query } = say(
      'who made those rules?',
      after('show me the mail flow rules', of('transport-rule', 'a', 'b')),
    );
    assert.deepEqual(
      [
        query?.table,
        query?.show,
        problemOf(say('who made those rules?', after('show me the mail flow rules', of('transport-rule', 'a', 'b')))),
      ],
      ['transport-rules', ['createdBy'], undefined],
    );
  });
});
