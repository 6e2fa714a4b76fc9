import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { DIALOGUE_LANGUAGE } from '../../../src/dialogue-language.js';
import type { Query } from '../../../src/language/model/query.js';
import type { Understanding } from '../../../src/language/model/understanding.js';

const context = { now: instant('2026-11-28T10:00:00Z'), timeZone: 'UTC' };
const ask = (question: string): Understanding => DIALOGUE_LANGUAGE.understand(question, context, undefined);

function queryOf(question: string): Query {
  const { query } = ask(question);
  assert.ok(query !== undefined, question);
  return query;
}

const conditionsOf = ({ where }: Query): readonly string[] =>
  where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('How many policies leave somebody out', () => {
  for (const question of [
    'Aus wievielen Conditional-Access-Richtlinien ist Diego Marchetti ausgenommen?',
    'Von wie vielen CA-Richtlinien ist Diego Marchetti ausgeschlossen?',
    'Wie viele Richtlinien nehmen Diego Marchetti aus?',
    "De combien de politiques d'accès conditionnel Diego Marchetti est-il exclu ?",
    '¿De cuántas políticas está excluido Diego Marchetti?',
  ]) {
    it(`counts policies, by the person: ${question}`, () => {
      const { table, form, named, unread } = queryOf(question);
      assert.deepEqual([table, form, named.map(({ words }) => words)], ['policies', 'count', ['Diego Marchetti']]);
      assert.deepEqual(unread, []);
    });
  }
});

describe('Two things of one app', () => {
  for (const question of [
    'HR Onboarding - wem gehört das und wann wurde es zuletzt benutzt',
    'Wem gehört HR Onboarding und wann wurde es zuletzt benutzt?',
    "HR Onboarding : c'est à qui et quand a-t-elle été utilisée pour la dernière fois ?",
  ]) {
    it(`are both shown: ${question}`, () => {
      const { show, named } = queryOf(question);
      assert.deepEqual([show, named.map(({ words }) => words)], [['owners', 'lastUsed'], ['HR Onboarding']]);
    });
  }
});

describe('Who is in a role group', () => {
  for (const question of [
    '¿Quién está dentro del role group Recipient Management de Exchange?',
    "Qui fait partie du groupe de rôles Recipient Management d'Exchange ?",
    'Wer ist in der Rollengruppe Recipient Management von Exchange?',
  ]) {
    it(`is asked of people and apps: ${question}`, () => {
      const { table, unread } = queryOf(question);
      assert.deepEqual([table, unread], ['role-assignments', []]);
    });
  }
});

describe('A question by its tone', () => {
  for (const question of [
    'docuvault peut envoyer des mails ?',
    'docuvault kann Mails senden?',
    '¿docuvault puede enviar correos?',
  ]) {
    it(`is no order: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.form, conditionsOf(query)], ['yes-no', ['power is sends-mail']]);
    });
  }
});

describe('What one does by words of its own in another language', () => {
  for (const [question, conditions] of [
    ['applis de chez nous sans propriétaire', ['origin is own', 'owned is none']],
    ['Apps, die seit 6 Monaten keiner mehr benutzt hat', ['lastUsed not-within true']],
    ['welche Regeln hat seit einem Jahr niemand mehr angefasst?', ['changedAt not-within true']],
    ['Qué apps usan secreto en lugar de certificado?', ['secrets has true', 'certificates has-not true']],
    ["applis que personne n'a utilisées depuis 6 mois", ['lastUsed not-within true']],
    ['apps que nadie ha usado desde hace 6 meses', ['lastUsed not-within true']],
    ['dame los admins q solo tienen SMS', ['onlyMethod is sms-or-voice']],
    [
      'Apps mit Schreibrechten aufs Verzeichnis, die sich mit einem Secret statt mit Zertifikat anmelden',
      ['power is writes-directory', 'secrets has true', 'certificates has-not true'],
    ],
    ['Apps, die ein Zertifikat statt eines Secrets verwenden', ['certificates has true', 'secrets has-not true']],
    ["applis avec un secret au lieu d'un certificat", ['secrets has true', 'certificates has-not true']],
    ['apps con secreto en vez de certificado', ['secrets has true', 'certificates has-not true']],
    ['Wer darf Postfächer lesen?', ['power is reads-mail']],
    ['qui peut lire les boîtes aux lettres ?', ['power is reads-mail']],
    ['welche Apps haben Exchange.ManageAsApp und trotzdem keinen Besitzer?', ['owned is none']],
    ['conectores de entrada que no exijan TLS', ['direction is inbound', 'tls is false']],
    ['cuántas políticas están solo en modo informe', ['state is report-only']],
    ['Ist von unseren Admins gerade jemand in Identity Protection als riskant eingestuft?', ['risk is at-risk']],
    ['cuentas deshabilitdas que todavía conservan algún rol', ['enabled is false']],
    ['Haben wir Partner mit delegierter Verwaltung (GDAP), deren Beziehung noch aktiv ist?', ['state is active']],
    ['¿Cuántos administradores globales tenemos, contando solo personas?', ['holderKind is person']],
  ] as const) {
    it(`is read as the tables have it: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([conditionsOf(query), query.unread], [conditions, []]);
      assert.ok(query.named.every(({ guess }) => guess !== true));
    });
  }
});

describe('What was changed last', () => {
  for (const question of [
    'Welcher Konnektor wurde zuletzt geändert?',
    'Quel connecteur a été modifié en dernier ?',
    'Quelle règle de transport a été la dernière modifiée ?',
    '¿Qué conector se modificó por última vez?',
  ]) {
    it(`is one: ${question}`, () => {
      assert.deepEqual(queryOf(question).order, { attribute: 'changedAt', direction: 'descending' });
    });
  }
});

describe('What somebody did, and all of somebody', () => {
  it('has a name with an article', () => {
    const { parameters } = ask('was hat der Ward eigentlich die letzten zwei Wochen so angestellt?');
    assert.deepEqual([parameters.user ?? parameters.app, parameters.since?.slice(0, 10)], ['Ward', '2026-11-14']);
  });

  for (const [question, name] of [
    ['que sabemos de svc-migration', 'svc-migration'],
    ['dis-moi tout sur le compte de Chloé', 'Chloé'],
    ['Erzähl mir alles über das Konto von Marta', 'Marta'],
    ['¿qué sabemos de la cuenta de Priya?', 'Priya'],
  ] as const) {
    it(`is asked by the account: ${question}`, () => {
      const { parameters } = ask(question);
      assert.equal(parameters.user ?? parameters.app, name);
    });
  }
});
