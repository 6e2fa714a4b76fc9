import { APP_CREDENTIAL_ATTRIBUTES } from './lib/app-credential-attributes.js';
import { APP_IDENTITY_ATTRIBUTES } from './lib/app-identity-attributes.js';
import { APP_JUDGEMENTS } from './lib/app-judgement-words.js';
import { APP_PERMISSION_ATTRIBUTES } from './lib/app-permission-attributes.js';
import { APP_REPLY_URL_ATTRIBUTES } from './lib/app-reply-url-attributes.js';
import { APP_FACTS, listAppRows, type AppRow } from './lib/app-rows.js';
import { APP_USE_ATTRIBUTES } from './lib/app-use-attributes.js';
import { APP_WORDS } from './lib/app-words.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Apps as they exist in the tenant: what each may do, whose it is, and who can act as it. */
export const table = defineSubjectTable<AppRow>()({
  id: 'apps',
  about: 'service-principal',
  noun: ['app', 'apps'],
  words: APP_WORDS,
  fillers: {
    en: 'belong|belongs|belong to|microsoft 365|microsoft tenant|microsoft 365 tenant|microsoft entra|office 365|o365|exist|exists|export|csv|excel|spreadsheet|download|access|name|come|comes|file of csv|as file|csv file|excel file|in file|to file',
    de: 'gehört|gehören|microsoft 365|zugriff|zugang|namen|stammen|stammt|kommen|als datei|existieren|exportieren|exportiere',
    fr: 'appartient|appartiennent|microsoft 365|accès|nom|noms|viennent|proviennent|en fichier|existent|exporter|exporte',
    es: 'pertenece|pertenecen|microsoft 365|acceso|nombre|nombres|provienen|vienen|como archivo|existen|exportar|exporta',
  },
  checks: ['risky-apps', 'suspicious-apps', 'dormant-apps', 'apps-with-roles'],
  judgements: APP_JUDGEMENTS,
  ...APP_FACTS,
  judgesEveryRow: true,
  rows: (facts, context) => ({ rows: listAppRows(facts, context) }),
  subject: ({ app: { id, name } }) => ({ kind: 'service-principal', id, name }),
  aliases: ({ app: { servicePrincipal } }) => (servicePrincipal === undefined ? [] : [servicePrincipal.appId]),
  severity: ({ app }) => (app.microsoft ? null : app.severity),
  attributes: {
    ...APP_PERMISSION_ATTRIBUTES,
    ...APP_IDENTITY_ATTRIBUTES,
    ...APP_REPLY_URL_ATTRIBUTES,
    ...APP_USE_ATTRIBUTES,
    ...APP_CREDENTIAL_ATTRIBUTES,
  },
  columns: ['permissions', 'roles', 'lastUsed'],
  period: 'created',
});
