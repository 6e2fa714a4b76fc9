import assert from 'node:assert/strict';
import { ASKING_LANGUAGES } from '../../src/checks/model/asking.js';
import { CHECK_IDS } from '../../src/checks/model/check-id.js';
import { instant } from '../../src/core/instant.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import { CHECK_ASKINGS } from '../../src/language/check-askings.js';
import { understand } from '../../src/language/understand-question.js';
import { OTHER_LANGUAGES } from './question-set-other-languages.js';

const context = { now: instant('2026-11-24T10:00:00Z'), timeZone: 'Europe/Zurich' };

const EXAMPLES = CHECK_IDS.flatMap((id) =>
  ASKING_LANGUAGES.flatMap((language) => CHECK_ASKINGS[id].examples[language].map((q) => ({ q, id, language }))),
);

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** What is not understood as its check when it is typed another way. */
function lostWhenTyped(typed: (question: string) => string): readonly string[] {
  return EXAMPLES.filter(({ language }) => language !== 'en').flatMap(({ q, id }) => {
    const got = understand(typed(q), context);
    return got.intent === id ? [] : [`${typed(q)} → ${got.intent}, not ${id}`];
  });
}

describe('a question in German, French or Spanish', () => {
  it('is understood as the same in English would be', () => {
    const wrong = OTHER_LANGUAGES.flatMap(({ q, intent }) => {
      const got = understand(q, context);
      return got.intent === intent ? [] : [`${q} → ${got.intent}, not ${intent}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('may be typed without accents, in small letters and without its marks', () => {
    assert.deepEqual(lostWhenTyped(withoutAccents), []);
    assert.deepEqual(
      lostWhenTyped((question) => question.toLowerCase()),
      [],
    );
    assert.deepEqual(
      lostWhenTyped((question) => question.replace(/[¿?]/g, '').trim()),
      [],
    );
  });

  const NARROWED: readonly (readonly [question: string, parameters: QuestionParameters])[] = [
    ['Welche globalen Admins haben keine MFA?', { role: 'Global Administrator' }],
    ['Quels administrateurs généraux sont inactifs ?', { role: 'Global Administrator' }],
    ['¿Qué administradores globales entran solo con contraseña?', { role: 'Global Administrator' }],
    ['Wer ist Sicherheitsadministrator?', { role: 'Security Administrator' }],
    ['Quels sont les administrateurs de sécurité ?', { role: 'Security Administrator' }],
    ['¿Quién es administrador de seguridad?', { role: 'Security Administrator' }],
    ['Erzähl mir was zu Bram de Vries', { user: 'Bram de Vries' }],
    ['Parle-moi de Bram de Vries', { user: 'Bram de Vries' }],
    ['Cuéntame algo de Bram de Vries', { user: 'Bram de Vries' }],
    ['Gibt es Gäste mit Adminrechten?', { filter: 'guests' }],
    ['Nur deaktivierte Transportregeln', { filter: 'disabled' }],
    ['¿Qué conectores de entrada hay?', { filter: 'inbound' }],
    ['Wer hat dauerhaft Adminrollen?', { filter: 'permanent' }],
    ['Neue Zustimmungen seit Montag', { since: instant('2026-11-22T23:00:00Z') }],
    ['Les nouveaux consentements depuis lundi', { since: instant('2026-11-22T23:00:00Z') }],
    ['Cambios en el flujo de correo en los últimos 30 días', { since: instant('2026-10-25T10:00:00Z') }],
    ['Quels admins ne se sont pas connectés depuis 90 jours ?', { since: instant('2026-08-26T10:00:00Z') }],
    [
      'Was wurde im Oktober erteilt?',
      { since: instant('2026-09-30T22:00:00Z'), until: instant('2026-10-31T23:00:00Z') },
    ],
    [
      'Qui a modifié la règle de transport hier ?',
      { since: instant('2026-11-22T23:00:00Z'), until: instant('2026-11-23T23:00:00Z') },
    ],
    [
      '¿Qué permisos se concedieron el 21 de noviembre?',
      { since: instant('2026-11-20T23:00:00Z'), until: instant('2026-11-21T23:00:00Z') },
    ],
    [
      'Welche Zustimmungen gab es am 21. November?',
      { since: instant('2026-11-20T23:00:00Z'), until: instant('2026-11-21T23:00:00Z') },
    ],
  ];
  for (const [question, parameters] of NARROWED) {
    it(`keeps its condition: ${question}`, () => {
      assert.deepEqual(understand(question, context).parameters, parameters);
    });
  }

  it('names an app as in English, and no app where nouns are written large', () => {
    for (const q of ['Was darf die App Office Sync Helper?', 'Warum ist Office Sync Helper kritisch?']) {
      const { intent, parameters } = understand(q, context);
      assert.deepEqual([intent, parameters], ['app-details', { app: 'Office Sync Helper' }], q);
    }
    for (const q of ['Nimmt ein Konnektor Mails von überall an?', 'Laufen in der Firma Zertifikate ab?']) {
      assert.equal(understand(q, context).parameters.app, undefined, q);
    }
  });

  it('is declined as an order where it is one', () => {
    for (const order of [
      'Lösche die App Contoso Backup',
      'Supprime cette application',
      'Elimina la aplicación',
      'Bloquea todas las aplicaciones peligrosas',
    ]) {
      assert.equal(understand(order, context).declined?.because, 'change', order);
    }
  });
});

describe('the own words of a check', () => {
  const own = CHECK_IDS.flatMap((id) =>
    Object.values(CHECK_ASKINGS[id].words ?? {}).flatMap((phrases) => phrases.map((phrase) => ({ phrase, id }))),
  );

  it('lead to it by themselves, also mistyped, with nothing said of them elsewhere', () => {
    assert.ok(own.length > 0, 'the test must see words');
    for (const { phrase, id } of own) {
      assert.equal(understand(`${phrase}?`, context).intent, id, phrase);
      if (phrase.includes(' ')) continue;
      const at = Math.floor(phrase.length / 2);
      const mistyped = phrase.slice(0, at) + phrase.slice(at + 1);
      assert.equal(understand(`${mistyped}?`, context).intent, id, mistyped);
    }
  });

  it('belong to one check each', () => {
    assert.equal(new Set(own.map(({ phrase }) => withoutAccents(phrase))).size, own.length);
  });
});
