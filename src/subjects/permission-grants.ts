import { lowerSeverity, type Severity } from '../core/severity.js';
import { APP_IDENTITY_ATTRIBUTES } from './lib/app-identity-attributes.js';
import { APP_OWNER_ATTRIBUTES } from './lib/app-owner-attributes.js';
import { POWERS_OF_PERMISSIONS } from './lib/app-power-words.js';
import { APP_SUSPICION_ATTRIBUTES } from './lib/app-suspicion-attributes.js';
import { APP_USE_ATTRIBUTES } from './lib/app-use-attributes.js';
import { APP_WORDS, PERMISSION_NOUNS } from './lib/app-words.js';
import { toChoiceOfApp, toFlagOfApp } from './lib/attribute-of-app.js';
import { describeMailboxReach } from './lib/asked-power.js';
import { ADMIN_CONSENT_WORDS, createGrantKinds, GRANT_KIND_WORDS } from './lib/grant-kind-words.js';
import { GRANT_FACTS, listPermissionGrantRows, type PermissionGrantRow } from './lib/permission-grant-rows.js';
import { createRatingValues, RATING_WORDS, STRONG_WORDS } from './lib/permission-rating-words.js';
import { createResourceValues, findResource, RESOURCE_WORDS } from './lib/permission-resource-words.js';
import { GRANTED, GRANTED_BY, GRANTOR_KIND, RECENTLY_GRANTED } from './lib/granted-words.js';
import { joinWordings } from './lib/join-wordings.js';
import { defineSubjectTable } from './model/subject-table.js';

const isHigh = (level: Severity): boolean => level === 'critical' || level === 'high';

/** One less for one person, as in the checks; strong is what is so by itself. */
function ratingOf({ held: { rating, via } }: PermissionGrantRow): readonly string[] {
  if (rating === undefined) return ['none'];
  const level = via === 'people' ? lowerSeverity(rating.level) : rating.level;
  return [level, ...(isHigh(level) ? ['high-priority'] : []), ...(isHigh(rating.level) ? ['strong'] : [])];
}

/** As rated; one less for one person, as the check of recent consents does. */
function severityOf({ held: { rating, via }, app }: PermissionGrantRow): Severity | null {
  if (app.app.microsoft || (rating?.level !== 'critical' && rating?.level !== 'high')) return null;
  return via === 'people' ? lowerSeverity(rating.level) : rating.level;
}

const { suspicion: SUSPICION } = APP_SUSPICION_ATTRIBUTES;
/** "the names of the users who consented" are no names of apps. */
const tellApps = ({ person: _person, ...values }: typeof SUSPICION.values) => values;

/** Permissions of apps: what each app may do, for whom, and who granted it when. */
export const table = defineSubjectTable<PermissionGrantRow>()({
  id: 'permission-grants',
  about: 'permission',
  noun: ['permission', 'permissions'],
  words: PERMISSION_NOUNS,
  unit: {
    words: {
      en: 'consent|consents|grant|grants|permission grant|permission grants|oauth grant|oauth grants|consent grant|app consent|user consent|admin consent',
      de: 'einwilligung|einwilligungen|zustimmung|zustimmungen|consent|consents|freigabe|freigaben',
      fr: 'consentement|consentements|accord|accords|accords donnés',
      es: 'consentimiento|consentimientos|aprobación|aprobaciones|autorización concedida',
    },
    noun: ['consent', 'consents'],
    key: ({ held }) => held.ref,
    subject: ({ app: { app } }) => ({ kind: 'service-principal', id: app.id, name: app.name }),
  },
  fillers: joinWordings(APP_WORDS, {
    en: 'belong|belongs|belong to|microsoft 365|office 365|these days|boss|my boss|my manager|the ciso|ciso|auditor|colleague|a colleague|colleague asks|customer|want|wants|boss wants|auditor wants|share|share of|percentage|percentage of|proportion|proportion of|fraction of|what share of|handle on|have a handle on|grip on|get hacked|gets hacked|hacked|gets compromised|is compromised|grouped|grouped by|system|our system|through|seriously|honestly|these|of mine|my side|need to know|urgent question|question about|regarding|concerning our|with regard to|in terms of|when it comes to|user got|got a consent prompt|consent prompt|user say|a user says|user says|user report|user reported|user complains|user claims|user told me|population|population of|sample of|provide|evidence|evidence of|provide evidence of|evidence for|inventory|inventory of|register of|breakdown|breakdown of|produce|extract|extract of|supply|problem|problem with|issue|issue with|how big|big|exposure|exposure to|exposure from|situation|situation with|state of play|where do we stand|where are we with|in worst case|worst case|scenario|hypothetically|in theory|theoretically|potentially|potential|effectively|basically|apparently|somehow|roughly|approximately|right away|asap|urgently|quickly|for audit|for auditor|for the audit|for report|for the board|board|for management|in our estate|estate|landscape|in use here|at moment|at the moment|as of today|to date|so far|present|around here|floating around|out there|knocking about|lying about|we have|we got|got|currently|as we speak|just now|wondering|curious|curious about|quick check|double check|sanity check|by any chance|by chance|if any|if so|exactly|precisely|specifically|in particular|particular|certain|various|respective|corresponding|belonging|available|possible|such|capable|ability|ability to|power to|in a position to|position to|technically|according to log|according to audit log|as per log|per log|on record|outstanding|consent screen|prompt|click|button|export|csv|excel|spreadsheet|download|access|name|oauth|api|have|hold|held|entra|in place|exist|exists|as file|csv file',
    de: 'gehört|gehören|kamen|kommen|microsoft 365|zugriff|namen|oauth|gibt es|als datei|gelten|gilt|existieren|exportieren|exportiere',
    fr: 'appartient|appartiennent|microsoft 365|accès|nom|oauth|en fichier|concernent|concerne|existent|exporter|exporte',
    es: 'pertenece|pertenecen|microsoft 365|acceso|nombre|oauth|como archivo|aplican|valen|existen|exportar|exporta',
  }),
  checks: ['recent-consents'],
  ...GRANT_FACTS,
  // The search of older logs may take minutes.
  wantsFor: { grantedBy: ['directoryEvents', 'adminAccounts'], grantorKind: ['directoryEvents', 'adminAccounts'] },
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
      exclusive: true,
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
    adminConsent: {
      type: 'flag',
      label: 'Admin consent',
      yes: ADMIN_CONSENT_WORDS,
      says: ['was given by admin consent', 'were given by admin consent'],
      saysNot: ['was not given by admin consent', 'were not given by admin consent'],
      read: ({ held: { via } }) => via !== 'people',
    },
    resource: {
      type: 'choice',
      label: 'Service',
      also: ['mailboxes'],
      words: RESOURCE_WORDS,
      values: createResourceValues((source) => [
        [`is a permission ${source}`, `are permissions ${source}`],
        [`is no permission ${source}`, `are no permissions ${source}`],
      ]),
      read: ({ held }) => findResource(held),
    },
    power: {
      type: 'choice',
      label: 'Lets the app',
      also: ['mailboxes'],
      words: {
        en: 'what does it allow|what do they allow|what it permit|permit|permits|what does it permit|what can be done with|what can it do|what can they do|what does it give|what it gives|capability|capabilities|enable to|meaning|what is it good for|what it lets the app do|in plain english|in plain words|in plain language|allow|allows|what it allows|what it means|mean in plain words',
        de: 'was erlaubt|erlaubt|erlauben',
        fr: "permet|permettent|ce qu'elle permet",
        es: 'permite|permiten|qué permite',
      },
      values: POWERS_OF_PERMISSIONS,
      read: ({ powers }) => powers,
    },
    mailboxes: {
      type: 'text',
      label: 'Mailboxes',
      says: ['reaches', 'reach'],
      read: ({ held }) => describeMailboxReach(held) ?? null,
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
            en: 'high priority|high privilege|illicit|malicious|rogue|problematic|harmful|far reaching|broad|overly broad|too broad|wide ranging|elevated|extensive|invasive|intrusive|scary|alarming|critical or high|high or critical|high impact|high powered|overprivileged|over privileged|overpermissive|overly permissive|of high privilege|juicy|heavy|toxic|serious|severe|worrisome|riskiest|worst|high value|admin level|shady|fishy|dodgy|highly privileged|high privileged|dangerous|risky|privileged|worrying|of concern|excessive|suspicious|bad',
            de: 'gefährlich|gefährliche|gefährlichen|riskant|riskante|riskanten|weitreichende|weitreichenden|gefährlichsten|riskantesten|heikel|bedenklich|bedenkliche|kritisch|zu weitgehend|zu weitgehende|weitreichend|hohe',
            fr: 'dangereuse|dangereuses|risquée|risquées|à risque|étendues|plus dangereuses|élevées|élevée|inquiétantes|sensibles|excessives|étendue|graves',
            es: 'peligrosa|peligrosas|peligroso|peligrosos|arriesgados|arriesgado|de riesgo|elevados|más peligrosos|elevado|preocupantes|excesivos|amplios|graves|críticos',
          },
          says: ['is of high priority', 'are of high priority'],
          saysNot: ['is not of high priority', 'are not of high priority'],
        },
        strong: {
          label: 'strong',
          words: STRONG_WORDS,
          says: ['is strong', 'are strong'],
          saysNot: ['is not strong', 'are not strong'],
        },
      },
      read: ratingOf,
    },
    person: {
      type: 'subjects',
      label: 'For',
      lookup: 'user',
      words: {
        en: 'for whom|on whose behalf|affected user|affected person|affected people|concerned user|which employee|whose data|whose mailbox|whose account|who is affected|on behalf of whom|for which user|for which person|for which people|user concerned|person concerned|signed in user|which person|which user|consenting user|consenter',
        de: 'für wen|in wessen namen|welcher benutzer|welche person|im namen von wem|für welchen benutzer|für welche person|welche benutzer|welche personen',
        fr: 'pour qui|au nom de qui|quel utilisateur|quelle personne|pour quel utilisateur|pour quelle personne|quels utilisateurs|quelles personnes|concerné',
        es: 'para quién|en nombre de quién|qué usuario|qué persona|para qué usuario|para qué persona|qué usuarios|qué personas|afectado',
      },
      says: ['is for', 'are for'],
      read: ({ person }) => person && [person],
    },
    grantedAt: GRANTED,
    recent: RECENTLY_GRANTED,
    grantedBy: GRANTED_BY,
    grantorKind: GRANTOR_KIND,
    origin: toChoiceOfApp(APP_IDENTITY_ATTRIBUTES.origin),
    verification: toChoiceOfApp(APP_IDENTITY_ATTRIBUTES.verification),
    owned: toChoiceOfApp(APP_OWNER_ATTRIBUTES.owned),
    state: toChoiceOfApp(APP_USE_ATTRIBUTES.state),
    dormant: toFlagOfApp(APP_USE_ATTRIBUTES.dormant),
    // What looks wrong is asked of the app; here it only tells which one: "who consented to the fake Microsoft app?".
    suspicion: toChoiceOfApp({ ...SUSPICION, words: { en: '' }, values: tellApps(SUSPICION.values) }),
  },
  togetherIn: {
    by: 'permission',
    of: ['power'],
    key: ({ app: { app }, held: { via }, person }) => `${app.id} ${via} ${person?.id ?? ''}`,
  },
  columns: ['app', 'kind', 'rating', 'grantedAt'],
  period: 'grantedAt',
});
