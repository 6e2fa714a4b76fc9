import { lowerSeverity, type Severity } from '../core/severity.js';
import { APP_IDENTITY_ATTRIBUTES } from './lib/app-identity-attributes.js';
import { POWERS_OF_PERMISSIONS } from './lib/app-power-words.js';
import { APP_USE_ATTRIBUTES } from './lib/app-use-attributes.js';
import { APP_WORDS, PERMISSION_NOUNS } from './lib/app-words.js';
import { toChoiceOfApp, toFlagOfApp } from './lib/attribute-of-app.js';
import { createGrantKinds, GRANT_KIND_WORDS } from './lib/grant-kind-words.js';
import { GRANT_FACTS, listPermissionGrantRows, type PermissionGrantRow } from './lib/permission-grant-rows.js';
import { createRatingValues, RATING_WORDS } from './lib/permission-rating-words.js';
import { createResourceValues, findResource, RESOURCE_WORDS } from './lib/permission-resource-words.js';
import { GRANTED, GRANTED_BY } from './lib/granted-words.js';
import { joinWordings } from './lib/join-wordings.js';
import { defineSubjectTable } from './model/subject-table.js';

/** One less for one person, as in the checks. */
function ratingOf({ held: { rating, via } }: PermissionGrantRow): readonly string[] {
  if (rating === undefined) return ['none'];
  const level = via === 'people' ? lowerSeverity(rating.level) : rating.level;
  return level === 'critical' || level === 'high' ? [level, 'high-priority'] : [level];
}

/** As rated; one less for one person, as the check of recent consents does. */
function severityOf({ held: { rating, via }, app }: PermissionGrantRow): Severity | null {
  if (app.app.microsoft || (rating?.level !== 'critical' && rating?.level !== 'high')) return null;
  return via === 'people' ? lowerSeverity(rating.level) : rating.level;
}

/** Permissions of apps: what each app may do, for whom, and who granted it when. */
export const table = defineSubjectTable<PermissionGrantRow>()({
  id: 'permission-grants',
  about: 'permission',
  noun: ['permission', 'permissions'],
  words: PERMISSION_NOUNS,
  fillers: joinWordings(APP_WORDS, {
    en: 'belong|belongs|belong to|microsoft 365|office 365|export|csv|excel|spreadsheet|download|access|name|oauth|api|have|hold|held|entra|in place|exist|exists|as file|csv file',
    de: 'gehört|gehören|microsoft 365|zugriff|namen|oauth|gibt es|als datei|gelten|gilt|existieren|exportieren|exportiere',
    fr: 'appartient|appartiennent|microsoft 365|accès|nom|oauth|en fichier|concernent|concerne|existent|exporter|exporte',
    es: 'pertenece|pertenecen|microsoft 365|acceso|nombre|oauth|como archivo|aplican|valen|existen|exportar|exporta',
  }),
  checks: ['recent-consents'],
  ...GRANT_FACTS,
  // The search of older logs may take minutes.
  wantsFor: { grantedBy: ['directoryEvents', 'adminAccounts'] },
  looksBackDays: 90,
  rows: (facts, context) => ({ rows: listPermissionGrantRows(facts, context) }),
  subject: ({ held: { ref, value } }) => ({ kind: 'permission', id: `${ref}#${value}`, name: value }),
  judgedAs: ({ app: { app } }) => ({ kind: 'service-principal', id: app.id, name: app.name }),
  severity: severityOf,
  attributes: {
    app: {
      type: 'subjects',
      label: 'App',
      lookup: 'app',
      says: ['belongs to', 'belong to'],
      read: ({ app: { app } }) => [{ kind: 'service-principal', id: app.id, name: app.name }],
    },
    permission: {
      type: 'text',
      label: 'Permission',
      lookup: 'permission',
      says: ['is', 'are'],
      read: ({ held }) => held.value,
    },
    kind: {
      type: 'choice',
      label: 'Kind',
      words: GRANT_KIND_WORDS,
      values: createGrantKinds((what) => {
        const several = what.replace(/^an? /, '').replace('permission', 'permissions');
        return [
          [`is ${what}`, `are ${several}`],
          [`is not ${what}`, `are not ${several}`],
        ];
      }),
      read: ({ held: { via } }) => (via === 'application' ? via : [via, 'delegated']),
    },
    resource: {
      type: 'choice',
      label: 'Service',
      words: RESOURCE_WORDS,
      values: createResourceValues((name) => [
        [`is a permission of ${name}`, `are permissions of ${name}`],
        [`is no permission of ${name}`, `are no permissions of ${name}`],
      ]),
      read: ({ held }) => findResource(held.resourceAppId),
    },
    power: {
      type: 'choice',
      label: 'Lets the app',
      words: {
        en: 'what does it allow|what do they allow|allow|allows|what it allows|what it means|mean in plain words',
        de: 'was erlaubt|erlaubt|erlauben',
        fr: "permet|permettent|ce qu'elle permet",
        es: 'permite|permiten|qué permite',
      },
      values: POWERS_OF_PERMISSIONS,
      read: ({ powers }) => powers,
    },
    rating: {
      type: 'choice',
      label: 'Rated',
      words: RATING_WORDS,
      values: {
        ...createRatingValues({
          critical: [
            ['is critical', 'are critical'],
            ['is not critical', 'are not critical'],
          ],
          high: [
            ['is rated high', 'are rated high'],
            ['is not rated high', 'are not rated high'],
          ],
          medium: [
            ['is rated medium', 'are rated medium'],
            ['is not rated medium', 'are not rated medium'],
          ],
          low: [
            ['is of low risk', 'are of low risk'],
            ['is not of low risk', 'are not of low risk'],
          ],
          none: [
            ['is not rated', 'are not rated'],
            ['is rated', 'are rated'],
          ],
        }),
        'high-priority': {
          label: 'high priority',
          words: {
            en: 'high priority|high privilege|highly privileged|high privileged|dangerous|risky|strong|powerful|sensitive|privileged|worrying|of concern|excessive|suspicious|bad',
            de: 'gefährlich|gefährliche|gefährlichen|riskant|riskante|riskanten|weitreichende|weitreichenden|mächtige|mächtigen|starke|heikle',
            fr: 'dangereuse|dangereuses|risquée|risquées|à risque|sensible|sensibles|puissante|puissantes|forte|fortes|étendues',
            es: 'peligrosa|peligrosas|peligroso|peligrosos|arriesgados|arriesgado|de riesgo|sensibles|potentes|elevados|fuertes',
          },
          says: ['is of high priority', 'are of high priority'],
          saysNot: ['is not of high priority', 'are not of high priority'],
        },
      },
      read: ratingOf,
    },
    person: {
      type: 'subjects',
      label: 'For',
      lookup: 'user',
      words: {
        en: 'for whom|on whose behalf|which person|which user|consenting user|consenter',
        de: 'für wen|in wessen namen|welcher benutzer|welche person',
        fr: 'pour qui|au nom de qui|quel utilisateur|quelle personne',
        es: 'para quién|en nombre de quién|qué usuario|qué persona',
      },
      says: ['is for', 'are for'],
      read: ({ person }) => person && [person],
    },
    grantedAt: GRANTED,
    grantedBy: GRANTED_BY,
    origin: toChoiceOfApp(APP_IDENTITY_ATTRIBUTES.origin),
    verification: toChoiceOfApp(APP_IDENTITY_ATTRIBUTES.verification),
    owned: toChoiceOfApp(APP_IDENTITY_ATTRIBUTES.owned),
    state: toChoiceOfApp(APP_USE_ATTRIBUTES.state),
    dormant: toFlagOfApp(APP_USE_ATTRIBUTES.dormant),
  },
  columns: ['app', 'kind', 'rating', 'grantedAt'],
  period: 'grantedAt',
});
