import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { DIALOGUE_LANGUAGE } from '../../../src/dialogue-language.js';
import { findKnownForm } from '../../../src/language/inflected-words.js';
import type { Query } from '../../../src/language/model/query.js';

const context = { now: instant('2026-11-28T10:00:00Z'), timeZone: 'UTC' };

function queryOf(question: string): Query {
  const { query } = DIALOGUE_LANGUAGE.understand(question, context, undefined);
  assert.ok(query !== undefined, question);
  return query;
}

/** Table, conditions, what is shown, and words that nothing accounts for. */
function read(question: string) {
  const { table, where, unread } = queryOf(question);
  return [table, where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`), unread];
}

/** The same question, as it is and in words that were always read. */
type Pair = readonly [said: string, table: string, ...conditions: string[]];

const tell = (pairs: readonly Pair[]): void => {
  for (const [question, table, ...conditions] of pairs)
    it(question, () => {
      assert.deepEqual(read(question), [table, conditions, []]);
    });
};

describe('A word in another form than our phrases have it', () => {
  it('is known by its ending', () => {
    assert.equal(findKnownForm('borren', 'es'), 'borran');
    assert.equal(findKnownForm('eingeschränktes', 'de'), 'eingeschränkt');
  });
  it('is left as it is where it says when: a state is no act', () => {
    assert.notEqual(findKnownForm('deaktivieren', 'de'), 'deaktiviert');
    assert.notEqual(findKnownForm('désactivons', 'fr'), 'désactivé');
  });
  tell([['¿Hay reglas que borren cabeceras de los mensajes?', 'transport-rules', 'effect is removes-header']]);
});

describe('Both genders', () => {
  tell([
    ['Welche Administrator*innen haben keine MFA?', 'admins', 'mfa is-not registered'],
    ['Welche Benutzerinnen und Benutzer haben keine MFA?', 'users', 'mfa is-not registered'],
    ["Quel·le·s utilisateur·rice·s n'ont pas de MFA ?", 'users', 'mfa is-not registered'],
    ['¿Qué usuarios y usuarias no tienen doble factor?', 'users', 'mfa is-not registered'],
  ]);
});

describe('Grammar that English has not', () => {
  tell([
    ['Wer von den Admins hat sich schon ewig nicht mehr eingeloggt?', 'admins', 'use is unused'],
    ['¿Hay alguien que lleve meses sin entrar y siga siendo admin?', 'admins', 'use is unused'],
    ['Welche Kollegen mit Adminrechten sichern ihr Konto bloß per SMS ab?', 'admins', 'onlyMethod is sms-or-voice'],
    ['Welche Anwendungen greifen auf Kalender zu?', 'apps', 'power is reads-calendars'],
    ['¿Qué aplicaciones pueden enviar correos haciéndose pasar por cualquiera?', 'apps', 'power is sends-as-anyone'],
    ['Welche Apps gehören jemandem, der nicht mehr da ist?', 'apps', 'owned is disabled'],
    ["Quelles applis appartiennent à quelqu'un qui est parti ?", 'apps', 'owned is disabled'],
    ['¿Qué apps son de alguien que ya se fue?', 'apps', 'owned is disabled'],
    ["Quels comptes ont un mot de passe vieux de plus d'un an ?", 'users', 'passwordChangedAt not-within true'],
    ['¿Quién no ha cambiado su contraseña desde hace más de un año?', 'users', 'passwordChangedAt not-within true'],
    ["Qui n'a pas changé son mot de passe depuis deux ans ?", 'users', 'passwordChangedAt not-within true'],
    ['Combien de comptes ne se sont plus connectés depuis trois mois ?', 'users', 'lastSignIn not-within true'],
    ['Welche externen Firmen kommen an unseren Tenant ran?', 'partners'],
  ]);
  for (const question of [
    '¿Qué contraseñas llevan más tiempo sin cambiarse?',
    'Welcher Admin hat sein Passwort am längsten nicht geändert?',
  ])
    it(`orders what was not done for the longest: ${question}`, () => {
      const { order, unread } = queryOf(question);
      assert.deepEqual([order?.attribute, order?.direction, unread], ['passwordChangedAt', 'ascending', []]);
    });
  it('leaves "keine … mehr" as it is: it was lost', () => {
    assert.equal(queryOf('welche Apps haben keine Berechtigungen mehr?').table, 'events');
  });
});

describe('What was done lately, and by whom', () => {
  for (const question of [
    'Hat sich an den Konnektoren in letzter Zeit was getan?',
    "Qu'est-ce qui a bougé côté connecteurs ces derniers temps ?",
    '¿Se ha cambiado algo en los conectores últimamente?',
  ])
    it(`asks the log: ${question}`, () => {
      assert.deepEqual(read(question), ['events', ['thing is connector', 'at within true'], []]);
    });

  for (const question of [
    'Hat jemand dem Microsoft Office Sync Zugriff auf sein Postfach gegeben?',
    "Combien de personnes ont donné leur accord à l'appli Sketchroom Whiteboard ?",
    '¿Quién le dio acceso a PERFECTDATA SOFTWARE?',
  ])
    it(`asks who consented: ${question}`, () => {
      const { table, show = [], named } = queryOf(question);
      assert.deepEqual([table, show[0], named.length], ['permission-grants', 'grantedBy', 1]);
    });

  for (const question of [
    'Hat sich jemand kürzlich mit svc-migration angemeldet?',
    "Est-ce que quelqu'un s'est connecté avec le compte svc-migration dernièrement ?",
    '¿Se ha conectado alguien últimamente con svc-migration?',
  ])
    it(`asks when it was used last: ${question}`, () => {
      const { about, form, show } = queryOf(question);
      assert.deepEqual([about, form, show], ['user', 'when', ['lastSignIn']]);
    });
});

describe('One that is named', () => {
  for (const question of [
    'Für wen gilt die Richtlinie Require MFA for admins nicht?',
    "À qui ne s'applique pas la stratégie Require MFA for admins ?",
    '¿A quién no se le aplica la política Require MFA for admins?',
  ])
    it(`is a policy, and who is left out of it: ${question}`, () => {
      const { table, show } = queryOf(question);
      assert.deepEqual([table, show], ['policies', ['excludedPeople']]);
    });

  for (const question of [
    'Kann Yusuf Demir Exchange verwalten?',
    'Yusuf Demir peut administrer Exchange ?',
    '¿Yusuf Demir puede administrar Exchange?',
  ])
    it(`is somebody, and whether they hold the role: ${question}`, () => {
      const { table, named } = queryOf(question);
      assert.deepEqual(
        [table, named.map(({ words }) => words)],
        ['role-assignments', ['Exchange Administrator', 'Yusuf Demir']],
      );
    });
});

describe('Ordinary questions of the whole', () => {
  tell([
    ['¿Tenemos ahora mismo a alguien marcado como usuario de riesgo?', 'users', 'risk is at-risk'],
    ['Haben wir jemanden, der als riskant markiert ist?', 'users', 'risk is at-risk'],
    ["Avons-nous quelqu'un qui soit signalé comme compromis ?", 'users', 'risk is at-risk'],
    ['Dürfen Benutzer Apps zustimmen, ohne dass die IT gefragt wird?', 'settings', 'usersMayConsent is true'],
    ['¿Qué apps nuevas han entrado en el tenant en los últimos diez días?', 'apps', 'created within true'],
  ]);
  for (const question of [
    'Gilt die MFA-Pflicht inzwischen für alle Mitarbeiter oder nur für die Admins?',
    'La MFA est-elle obligatoire pour tout le monde ou seulement pour les admins ?',
    '¿El MFA es obligatorio para todos o solo para los administradores?',
  ])
    it(`asks whether it is everybody: ${question}`, () => {
      assert.equal(queryOf(question).table, 'settings');
    });
  for (const question of [
    'Gibt es seit gestern irgendwas Neues, das ich wissen muss?',
    'Y a-t-il quelque chose de nouveau depuis hier que je devrais savoir ?',
    '¿Hay algo nuevo desde ayer que deba saber?',
  ])
    it(`asks what is new: ${question}`, () => {
      assert.equal(DIALOGUE_LANGUAGE.understand(question, context, undefined).intent, 'what-changed');
    });
});

describe('Whom a rule copies', () => {
  tell([
    [
      "Est-ce qu'on a une règle qui met quelqu'un de l'extérieur en copie cachée ?",
      'transport-rules',
      'effect is blind-copies',
      'outside is true',
    ],
    [
      'Haben wir eine Regel, die jemanden von extern in Blindkopie setzt?',
      'transport-rules',
      'effect is blind-copies',
      'outside is true',
    ],
    [
      '¿Tenemos alguna regla que ponga a alguien de fuera en copia oculta?',
      'transport-rules',
      'effect is blind-copies',
      'outside is true',
    ],
  ]);
});

describe('When a password was changed', () => {
  for (const question of [
    'Wann wurde bei svc-migration das Kennwort zuletzt geändert?',
    'Quand le mot de passe de svc-migration a-t-il été changé pour la dernière fois ?',
    '¿Cuándo se cambió por última vez la contraseña de svc-migration?',
  ])
    it(question, () => {
      const { show, unread } = queryOf(question);
      assert.deepEqual([show, unread], [['passwordChangedAt'], []]);
    });
});

describe('An article before a name', () => {
  it('is no part of it', () => {
    const { named } = queryOf(
      'Der Sven Hartmann ist schon länger nicht mehr bei uns, hat der trotzdem noch irgendwo Rechte?',
    );
    assert.deepEqual(
      named.map(({ words }) => words.toLowerCase()),
      ['sven hartmann'],
    );
  });
});

describe('How users are kept from consenting to apps', () => {
  for (const question of [
    'Wie kann ich verhindern, dass Benutzer selbst Apps zustimmen?',
    "Comment empêcher les utilisateurs d'accepter des applications eux-mêmes ?",
    '¿Cómo puedo evitar que los usuarios acepten apps por su cuenta?',
  ])
    it(question, () => {
      const { explain } = DIALOGUE_LANGUAGE.understand(question, context, undefined);
      assert.equal(explain?.form, 'how-to');
    });
});

describe('Who reset a password lately', () => {
  for (const question of [
    'Wer hat Diego Marchetti neulich das Passwort zurückgesetzt?',
    'Qui a récemment réinitialisé le mot de passe de Diego Marchetti ?',
    '¿Quién le restableció hace poco la contraseña a Diego Marchetti?',
  ])
    it(question, () => {
      const { table, form, named, unread } = queryOf(question);
      assert.deepEqual(
        [table, form, named.map(({ words }) => words), unread],
        ['events', 'who', ['Diego Marchetti'], []],
      );
    });
});
