import { APP_CREDENTIAL_ATTRIBUTES } from './lib/app-credential-attributes.js';
import { APP_IDENTITY_ATTRIBUTES } from './lib/app-identity-attributes.js';
import { APP_JUDGEMENTS } from './lib/app-judgement-words.js';
import { APP_OWNER_ATTRIBUTES } from './lib/app-owner-attributes.js';
import { APP_PERMISSION_ATTRIBUTES } from './lib/app-permission-attributes.js';
import { APP_REPLY_URL_ATTRIBUTES } from './lib/app-reply-url-attributes.js';
import { APP_FACTS, listAppRows, listRowsOfPermissions, type AppRow } from './lib/app-rows.js';
import { APP_SUSPICION_ATTRIBUTES } from './lib/app-suspicion-attributes.js';
import { APP_USE_ATTRIBUTES } from './lib/app-use-attributes.js';
import { POWERS_OVER_MAILBOXES } from './lib/asked-power.js';
import { APP_WORDS, NEW_APP_WORDS } from './lib/app-words.js';
import { joinWordings } from './lib/join-wordings.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Apps as they exist in the tenant: what each may do, whose it is, and who can act as it. */
export const table = defineSubjectTable<AppRow>()({
  id: 'apps',
  about: 'service-principal',
  noun: ['app', 'apps'],
  // What is new about an app is a phrase with the app in it.
  words: joinWordings(APP_WORDS, NEW_APP_WORDS),
  fillers: {
    en: 'without being a person|without being people|not a person|no person|not people|no people|people do not count|people do not matter|persons do not count|belong|belongs|belong to|microsoft 365|microsoft tenant|plugged into|plugged in|hooked into|hooked up to|hooked|wired into|linked to|tied into|tied to|these days|boss|my boss|my manager|the ciso|ciso|auditor|colleague|a colleague|colleague asks|customer|want|wants|boss wants|auditor wants|share|share of|percentage|percentage of|proportion|proportion of|fraction of|what share of|handle on|have a handle on|grip on|get hacked|gets hacked|hacked|gets compromised|is compromised|grouped|grouped by|system|our system|through|seriously|honestly|these|of mine|my side|need to know|urgent question|question about|regarding|concerning our|with regard to|in terms of|when it comes to|exposed|how exposed|leftover from|suppliers|outsiders|microsoft 365 tenant|user say|a user says|user says|user report|user reported|user complains|user claims|user told me|population|population of|sample of|provide|evidence|evidence of|provide evidence of|evidence for|inventory|inventory of|register of|breakdown|breakdown of|produce|extract|extract of|supply|problem|problem with|issue|issue with|how big|big|exposure|exposure to|exposure from|situation|situation with|state of play|where do we stand|where are we with|in worst case|worst case|scenario|hypothetically|in theory|theoretically|potentially|potential|effectively|basically|apparently|somehow|roughly|approximately|right away|asap|urgently|quickly|for audit|for auditor|for the audit|for report|for the board|board|for management|in our estate|estate|landscape|in use here|at moment|at the moment|as of today|to date|so far|in place|present|around here|floating around|out there|knocking about|lying about|we have|we got|got|currently|as we speak|just now|wondering|curious|curious about|quick check|double check|sanity check|by any chance|by chance|if any|if so|exactly|precisely|specifically|in particular|particular|certain|various|respective|corresponding|belonging|available|possible|such|capable|ability|ability to|power to|in a position to|position to|technically|point|points|pointing|pointed|point to|point at|hand|token|microsoft entra|office 365|o365|exist|exists|export|csv|excel|spreadsheet|download|access|name|come|comes|file of csv|as file|csv file|excel file|in file|to file',
    de: 'gehört|gehören|microsoft 365|zugriff|zugang|namen|stammen|stammt|kommen|als datei|existieren|exportieren|exportiere|anwendungen|bei uns|im tenant|unterwegs|im umlauf|angebunden|angeschlossen|befinden|zugriffe|verlinkt|drin|in benutzung sein',
    fr: 'appartient|appartiennent|microsoft 365|accès|nom|noms|viennent|proviennent|en fichier|existent|exporter|exporte|chez nous|branchées|branchée|disposent|dispose|possèdent',
    es: 'pertenece|pertenecen|microsoft 365|acceso|nombre|nombres|provienen|vienen|como archivo|existen|exportar|exporta|conectadas|enlazadas|enganchadas|disponen|dispone|poseen|con capacidad|capaces|aquí',
  },
  unused: { attribute: 'dormant', value: true, lastUse: 'lastUsed' },
  checks: ['risky-apps', 'suspicious-apps', 'dormant-apps', 'apps-with-roles'],
  judgements: APP_JUDGEMENTS,
  ...APP_FACTS,
  // Only who is called like an admin depends on their names.
  wantsFor: { suspicion: ['adminAccounts'] },
  judgesEveryRow: true,
  rows: (facts, context) => ({ rows: listAppRows(facts, context) }),
  subject: ({ app: { id, name } }) => ({ kind: 'service-principal', id, name }),
  aliases: ({ app: { servicePrincipal } }) => (servicePrincipal === undefined ? [] : [servicePrincipal.appId]),
  severity: ({ app }) => (app.microsoft ? null : app.severity),
  attributes: {
    ...APP_PERMISSION_ATTRIBUTES,
    ...APP_IDENTITY_ATTRIBUTES,
    ...APP_OWNER_ATTRIBUTES,
    ...APP_REPLY_URL_ATTRIBUTES,
    ...APP_SUSPICION_ATTRIBUTES,
    ...APP_USE_ATTRIBUTES,
    ...APP_CREDENTIAL_ATTRIBUTES,
  },
  heldEach: {
    of: ['kind', 'resource', 'power', 'strong'],
    by: 'permissions',
    ofNamed: ['kind', 'resource'],
    each: listRowsOfPermissions,
  },
  columns: ['permissions', 'roles', 'lastUsed'],
  showsBeside: Object.fromEntries(
    [...POWERS_OVER_MAILBOXES.map((power) => `power=${power}`), 'limited=true'].map((one) => [one, 'mailboxes']),
  ),
  period: 'created',
  idle: { attribute: 'state', values: ['disabled'], of: ['power'] },
});
