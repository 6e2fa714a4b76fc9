import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Subject } from '../../../src/core/subject.js';
import { nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import type { AnsweredSubjects, DialogueState } from '../../../src/language/model/dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const NOW = instant('2026-11-26T12:00:00Z');
const context = { now: NOW };
const of = (kind: Subject['kind'], ...names: readonly string[]): Subject[] =>
  names.map((name, at) => ({ kind, id: `${kind}-${at}`, name }));

function after(
  question: string,
  subjects: readonly Subject[],
  more: Partial<Pick<AnsweredSubjects, 'values' | 'holders'>> = {},
): DialogueState {
  const understanding = understandMessage(question, context);
  const answered = { understanding, subjects, values: [], mentioned: [], rows: subjects.length, ...more };
  return nextDialogueState(undefined, answered, NOW);
}

const say = (text: string, state: DialogueState): Understanding => understandInDialogue(text, context, state);
const conditionsOf = ({ query }: Understanding) =>
  query?.where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('After what expires next', () => {
  for (const [question, text] of [
    ['which secret expires next?', 'and which have already expired?'],
    ['which secret expires next?', 'which one has expired?'],
    ['Welches Client Secret läuft als Nächstes ab?', 'und welches ist schon abgelaufen?'],
    ['quel secret expire en prochain ?', 'et lequel est déjà expiré ?'],
  ] as const) {
    it(`what has expired is not looked for among what expires: ${text}`, () => {
      const asked = say(text, after(question, of('credential', 'Flow: secret flow')));
      assert.deepEqual(conditionsOf(asked), ['kind is secret', 'state is expired']);
      assert.equal(asked.query?.order, undefined);
    });
  }
});

describe('The next one', () => {
  for (const [question, text] of [
    ['which secret expires next?', 'and the one after that?'],
    ['Welches Client Secret läuft als Nächstes ab?', 'und das danach?'],
    ['which secret was added last?', 'and before that?'],
  ] as const) {
    it(`is the first of the others: ${text}`, () => {
      const state = after(question, of('credential', 'Flow: secret flow'));
      const { query } = say(text, state);
      assert.deepEqual(query?.order, state.understanding.query?.order);
      assert.deepEqual([query?.named[0]?.ids, query?.named[0]?.not], [['credential-0'], true]);
    });
  }
});

describe('The last change', () => {
  const maker = of('user', 'Yusuf Demir');
  for (const [question, text, show] of [
    ['who created the connector Relay?', 'and when was the last change?', 'changedAt'],
    ['who created the connector Relay?', 'who made the last change?', 'changedBy'],
    ['wer hat den Konnektor Relay angelegt?', 'und wann war die letzte Änderung?', 'changedAt'],
    ['Qui a créé le connecteur Relay ?', "et la dernière modif, c'était quand ?", 'changedAt'],
    ['¿quién creó el conector Relay?', '¿y cuándo fue la última modificación?', 'changedAt'],
  ] as const) {
    it(`is not the creation that was told before: ${text}`, () => {
      const { query } = say(text, after(question, of('connector', 'Relay'), { values: maker }));
      assert.deepEqual([query?.table, query?.show, query?.order], ['connectors', [show], undefined]);
    });
  }
});

describe('The app concerned', () => {
  const state = after('which valid secret is the oldest?', of('credential', 'Sender: secret newsletter'), {
    holders: of('service-principal', 'Sender'),
  });
  for (const text of [
    'is the app in question still enabled?',
    'ist die betroffene App noch aktiviert?',
    "l'appli concernée est activée ?",
    '¿la aplicación afectada está habilitada?',
  ]) {
    it(`is the one that the secret belongs to: ${text}`, () => {
      const asked = say(text, state);
      assert.deepEqual([asked.query?.table, conditionsOf(asked)], ['apps', ['state is enabled']]);
      assert.deepEqual(asked.query?.named[0]?.ids, ['service-principal-0']);
    });
  }
});

describe('Some of what was shown', () => {
  for (const [question, text] of [
    ['which apps can read all mail?', 'and of those, which are not ours?'],
    ['welche Apps dürfen alle Mails lesen?', 'und von denen, welche sind nicht von uns?'],
    ['quelles applis peuvent lire tous les mails ?', 'et parmi celles-ci, lesquelles ne sont pas à nous ?'],
    ['¿qué aplicaciones pueden leer todo el correo?', 'y de esas cuáles no son nuestras?'],
  ] as const) {
    it(`narrows it where the rows are named first: ${text}`, () => {
      const asked = say(text, after(question, of('service-principal', 'Vault', 'Archive')));
      assert.ok(conditionsOf(asked)?.includes('power is reads-all-mail'));
      assert.equal(conditionsOf(asked)?.at(-1), 'origin is foreign');
    });
  }
});

describe('A whole question that names an app', () => {
  const state = after('how many admins have a passkey?', of('user', 'Nadja Keller', 'Aiko Tanaka'));
  for (const text of [
    'Was darf der Ticketbridge Connector alles und auf welche Postfächer ist er beschränkt?',
    'c quoi cette appli Calibration Portal, elle a accès à quoi ?',
    'does that app Calibration Portal have a secret?',
  ]) {
    it(`is of that app: ${text}`, () => {
      assert.deepEqual(say(text, state), understandInDialogue(text, context));
      assert.match(say(text, state).parameters.app ?? '', /Connector|Portal/);
    });
  }
});

describe('What else is asked of one', () => {
  it('are the roles of the app, and not whether it has any', () => {
    const state = after('since when has Office Sync existed?', of('service-principal', 'Office Sync'));
    const { query } = say('which admin roles does it have', state);
    assert.deepEqual([query?.table, query?.show, query?.check], ['apps', ['roles'], undefined]);
  });

  it('is who else has the permission', () => {
    for (const text of ['who else has that permission?', 'welche anderen Apps haben diese Berechtigung?']) {
      const state = after('which apps have Exchange.ManageAsApp but no owner?', of('service-principal', 'Vault'));
      const { query } = say(text, state);
      assert.deepEqual([query?.table, query?.where], ['apps', []], text);
      assert.deepEqual(
        query?.named.map(({ kind, not }) => [kind, not ?? false]),
        [
          ['permission', false],
          ['app', true],
        ],
      );
    }
  });
});
