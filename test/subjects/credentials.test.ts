import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { app, registration, secret, trusting } from '../../src/checks/lib/app-samples.js';
import { instant } from '../../src/core/instant.js';
import type { Application, FederatedApp, ServicePrincipal } from '../../src/facts/fact-types.js';
import { understand } from '../../src/language/understand-question.js';
import { table } from '../../src/subjects/credentials.js';
import { describeQuestion } from './support/question-as-query.js';
import { listValuePhrases } from './support/value-questions.js';

const NOW = instant('2026-11-26T12:00:00Z');

interface Facts {
  readonly servicePrincipals: readonly ServicePrincipal[];
  readonly applications: readonly Application[];
  readonly federatedCredentials?: readonly FederatedApp[];
}

/** The rows of the table, each as its attributes. */
function rowsOf(facts: Facts): readonly Readonly<Record<string, unknown>>[] {
  const { rows } = table.rows(facts as never, { now: NOW, partial: new Set() });
  return rows.map((row) => ({
    subject: table.subject(row as never).name,
    severity: table.severity?.(row as never) ?? null,
    ...Object.fromEntries(
      Object.entries(table.attributes).map(([id, attribute]) => [id, attribute.read(row as never)]),
    ),
  }));
}

const saml = (keyId: string, displayName: string) =>
  ({
    keyId,
    kind: 'saml-signing',
    displayName,
    startsAt: instant('2025-01-01T00:00:00Z'),
    endsAt: instant('2028-01-01T00:00:00Z'),
  }) as const;

describe('The table of credentials', () => {
  it('has secrets of both objects and federated credentials, with their terms', () => {
    const facts: Facts = {
      servicePrincipals: [app('sync', { credentials: [secret('2026-12-10T00:00:00Z')] })],
      applications: [registration('sync', [secret('2026-10-01T00:00:00Z')])],
      federatedCredentials: [trusting('sync', 'https://ci.example')],
    };
    const rows = rowsOf(facts);
    deepEqual(
      rows.map(({ kind, place, state }) => [kind, place, state]),
      [
        ['secret', 'application', ['expired']],
        ['secret', 'service-principal', ['valid', 'ends-soon']],
        ['federated', 'application', ['valid']],
      ],
    );
    equal(rows[1]?.['remaining'], 13);
    deepEqual(rows[2]?.['oddity'], ['issuer']);
    equal(rows[2]['issuer'], 'https://ci.example');
  });

  it('has one row of a SAML signing certificate, though Graph lists its parts', () => {
    const parts = [saml('a', ''), saml('b', 'CN=SSO'), saml('a', 'CN=SSO')];
    const rows = rowsOf({ servicePrincipals: [app('saml', { credentials: parts })], applications: [] });
    deepEqual(
      rows.map(({ kind, name, lifetime }) => [kind, name, lifetime]),
      [['saml-signing', 'CN=SSO', 1095]],
    );
  });

  it('does not know what Graph does not tell: no beginning is no age, no service principal no state of the app', () => {
    const undated = secret('2027-12-01T00:00:00Z');
    const [row] = rowsOf({ servicePrincipals: [], applications: [registration('lone', [undated])] });
    deepEqual(
      [row?.['startsAt'], row?.['age'], row?.['lifetime'], row?.['appDisabled']],
      [undefined, undefined, undefined, undefined],
    );
  });

  it('is new for two weeks, and not known to be without a beginning', () => {
    const ofStart = (startsAt: string) => ({
      ...secret(startsAt.replace('2026', '2027')),
      startsAt: instant(startsAt),
    });
    const credentials = [
      ofStart('2026-11-20T00:00:00Z'),
      ofStart('2026-10-01T00:00:00Z'),
      secret('2027-12-01T00:00:00Z'),
    ];
    const rows = rowsOf({ servicePrincipals: [], applications: [registration('new', credentials)] });
    deepEqual(
      rows.map(({ recent }) => recent),
      [true, false, undefined],
    );
  });

  it('does not have what was not read', () => {
    deepEqual(rowsOf({ servicePrincipals: [app('trusting')], applications: [registration('trusting', [])] }), []);
  });

  it('rates a credential as the check rates it, one less where nobody can sign in', () => {
    const foreign = { ownerTenantId: 'elsewhere', credentials: [secret('2027-02-01T00:00:00Z')] };
    const severityOf = (change: Partial<ServicePrincipal>): unknown =>
      rowsOf({ servicePrincipals: [app('vendor', { ...foreign, ...change })], applications: [] })[0]?.['severity'];
    deepEqual([severityOf({}), severityOf({ accountEnabled: false })], ['high', 'medium']);
  });
});

const QUESTIONS: readonly (readonly [question: string, query: string])[] = [
  ['how many secrets has Office Sync Helper?', 'credentials count: kind is secret; app Office Sync Helper'],
  [
    'which secrets were added in the last 60 days?',
    'credentials list: kind is secret; startsAt within period; show startsAt',
  ],
  [
    'which secrets are valid for more than a year?',
    'credentials list: kind is secret; lifetime more-than 365; show lifetime',
  ],
  ['secrets older than 90 days', 'credentials list: kind is secret; startsAt within period'],
  ['which credentials live longer than 2 years?', 'credentials list: lifetime more-than 730'],
  ['which certificates are not expired?', 'credentials list: kind is certificate; state is-not expired'],
  ['which secrets expire soon?', 'credentials list: kind is secret; state is ends-soon'],
  ['which credentials expire next month?', 'credentials list: endsAt within period; show endsAt'],
  [
    'which certificates expire before Christmas?',
    'credentials list: kind is certificate; endsAt within period; show endsAt',
  ],
  ['secrets expiring in the next 30 days', 'credentials list: kind is secret; endsAt within period; show endsAt'],
  ['which secrets expired in October?', 'credentials list: kind is secret; endsAt within period; show endsAt'],
  [
    'when does the secret of HR Onboarding Flow expire?',
    'credentials when: kind is secret; app HR Onboarding Flow; show endsAt',
  ],
  [
    'when was the newest secret created?',
    'credentials when: kind is secret; show startsAt; descending startsAt; limit 1',
  ],
  [
    'which app has the longest lived secret?',
    'credentials list: kind is secret; show app; descending lifetime; limit 1',
  ],
  ['oldest certificate', 'credentials list: kind is certificate; ascending startsAt; limit 1'],
  ['which secrets never expire?', 'credentials list: kind is secret; endsAt has-not; show endsAt'],
  [
    'which federated credentials trust an unknown issuer?',
    'credentials list: kind is federated; issuer has; oddity is issuer; show issuer',
  ],
  ['what issuer does the federated credential trust?', 'credentials list: issuer has; kind is federated; show issuer'],
  [
    'how long is the certificate of IAM Provisioning Portal valid?',
    'credentials value: kind is certificate; state is valid; app IAM Provisioning Portal; show lifetime',
  ],
  ['which credentials of foreign apps exist?', 'credentials list: foreign is true'],
  ['how old is the secret of Newsletter Sender?', 'credentials value: kind is secret; app Newsletter Sender; show age'],
  ['do we have expired certificates?', 'credentials yes-no: state is expired; kind is certificate'],
  ['are all secrets valid?', 'credentials yes-no: kind is secret; state is valid'],
  ['SAML signing certificates', 'credentials list: kind is saml-signing'],
  [
    'which SAML certificates end within 60 days?',
    'credentials list: kind is saml-signing; endsAt within period; show endsAt',
  ],
  ['long-lived secrets of our own apps', 'credentials list: oddity is long-life; kind is secret; foreign is false'],
  ['which credentials look suspicious?', 'credentials list: notable is true'],
  ['how many federated credentials are there?', 'credentials count: kind is federated'],
  ['which secrets are new on an old app?', 'credentials list: kind is secret; oddity is new-on-old-app'],
  ['certificates that ran out', 'credentials list: kind is certificate; state is expired'],
  ['which keys were uploaded since Monday?', 'credentials list: startsAt within period; show startsAt'],
  ['welche Geheimnisse laufen bald ab?', 'credentials list: kind is secret; state is ends-soon'],
  ['welche Zertifikate sind abgelaufen?', 'credentials list: kind is certificate; state is expired'],
  ['wie viele Geheimnisse gibt es?', 'credentials count: kind is secret'],
  [
    'welche Geheimnisse laufen nächsten Monat ab?',
    'credentials list: kind is secret; endsAt within period; show endsAt',
  ],
  [
    'welche Anmeldeinformationen wurden letzte Woche erstellt?',
    'credentials list: startsAt within period; show startsAt',
  ],
  [
    'wann läuft das Zertifikat von Calibration Portal ab?',
    'credentials when: kind is certificate; app Calibration Portal; show endsAt',
  ],
  [
    'welche Zertifikate laufen vor Weihnachten ab?',
    'credentials list: kind is certificate; endsAt within period; show endsAt',
  ],
  ['langlebige Geheimnisse', 'credentials list: oddity is long-life; kind is secret'],
  ['gibt es abgelaufene Zertifikate?', 'credentials yes-no: state is expired; kind is certificate'],
  ['welche SAML-Zertifikate sind gültig?', 'credentials list: kind is saml-signing; state is valid'],
  ['quels certificats ont expiré ?', 'credentials list: kind is certificate; state is expired'],
  ['quels secrets expirent bientôt ?', 'credentials list: kind is secret; state is ends-soon'],
  ['quels secrets expirent le mois prochain ?', 'credentials list: kind is secret; endsAt within period; show endsAt'],
  ['combien de secrets y a-t-il ?', 'credentials count: kind is secret'],
  [
    'quand expire le certificat de Calibration Portal ?',
    'credentials when: kind is certificate; app Calibration Portal; show endsAt',
  ],
  [
    'quels secrets ont été créés ces 30 derniers jours ?',
    'credentials list: kind is secret; startsAt within period; show startsAt',
  ],
  ['quels identifiants fédérés existent ?', 'credentials list: kind is federated'],
  ['y a-t-il des certificats expirés ?', 'credentials yes-no: kind is certificate; state is expired'],
  ['¿qué secretos caducan pronto?', 'credentials list: kind is secret; state is ends-soon'],
  ['¿qué certificados han caducado?', 'credentials list: kind is certificate; state is expired'],
  ['¿cuántos secretos hay?', 'credentials count: kind is secret'],
  [
    '¿cuándo caduca el certificado de Calibration Portal?',
    'credentials when: kind is certificate; app Calibration Portal; show endsAt',
  ],
  [
    '¿qué secretos se añadieron la semana pasada?',
    'credentials list: kind is secret; startsAt within period; show startsAt',
  ],
  [
    '¿qué certificados caducan en los próximos 30 días?',
    'credentials list: kind is certificate; endsAt within period; show endsAt',
  ],
  ['¿hay certificados caducados?', 'credentials yes-no: kind is certificate; state is expired'],
  ['credenciales federadas', 'credentials list: kind is federated'],
  ['which secrets have no end date?', 'credentials list: kind is secret; endsAt has-not'],
  ['which secrets are on the service principal?', 'credentials list: kind is secret; place is service-principal'],
];

describe('Questions about credentials', () => {
  for (const [question, query] of QUESTIONS) {
    it(question, () => {
      equal(describeQuestion(question), query);
    });
  }

  it('read "before Christmas" as from now, and "expired in October" as the last one', () => {
    const periodOf = (question: string) =>
      understand(question, { now: NOW }).query?.where.find(({ attribute }) => attribute === 'endsAt')?.period;
    deepEqual(periodOf('which secrets expire before Christmas?'), { since: NOW, until: '2026-12-25T00:00:00Z' });
    deepEqual(periodOf('which secrets expired in October?'), {
      since: '2026-10-01T00:00:00Z',
      until: '2026-11-01T00:00:00Z',
    });
  });

  it('read every phrase of every value as that value', () => {
    const sentences = {
      en: (phrase: string) => [`which credentials are ${phrase}?`, `show credentials ${phrase}`],
      de: (phrase: string) => [`welche Anmeldeinformationen sind ${phrase}?`],
      fr: (phrase: string) => [`quels identifiants sont ${phrase} ?`],
      es: (phrase: string) => [`¿qué credenciales son ${phrase}?`],
    };
    const phrases = listValuePhrases(table, sentences);
    fc.assert(
      fc.property(fc.constantFrom(...phrases), ({ question, attribute, value }) => {
        const { where = [] } = understand(question, { now: NOW }).query ?? {};
        return where.some((one) => one.attribute === attribute && one.op === 'is' && one.value === value);
      }),
      { numRuns: 150 },
    );
  });
});
