import type { Gap } from '../core/gap.js';
import type { FactName } from '../facts/fact-types.js';
import { EVENT_SERVICES } from './lib/event-service-words.js';
import { DONE_TO_THEMSELVES } from './lib/event-reflexive-words.js';
import { CREDENTIAL_TARGETS } from './lib/credential-words.js';
import { ACT_ON_THING } from './lib/event-acts-on-things.js';
import { EVENT_ACTS, EVENT_THINGS, LOST, RECEIVED, WHO_DID } from './lib/event-words.js';
import { joinWordings } from './lib/join-wordings.js';
import { tellExistence, type RowOfKnownThing } from './lib/event-existence.js';
import { UNDOING_ATTRIBUTES } from './lib/event-undoing-attributes.js';
import { indexEventNames, listEventRows, listKnownSubjects } from './lib/event-rows.js';
import { combinePhrases } from './lib/combine-phrases.js';
import { sayEvent } from './lib/event-wording.js';
import { defineSubjectTable } from './model/subject-table.js';
import type { Wording } from './model/wording.js';

/** What mail flow is made of. */
const MAIL_FLOW: ReadonlySet<string> = new Set(['connector', 'rule']);

/** What an unread log hides, for each of the two. */
const LOGS: readonly (readonly [FactName, string])[] = [
  ['directoryEvents', 'changes of apps, roles, policies and sign-in methods: the audit log could not be read in full'],
  ['mailFlowEvents', 'changes of connectors and mail flow rules: the audit log could not be read in full'],
];

/** Words before what was changed. */
const TARGET_WORDS: Wording = {
  en: 'to|for|on|onto|about|gave|give|granted|grant|removed from|deleted from|taken from|revoked from|withdrawn from|away from',
  de: 'an|für|zu|mit|über',
  fr: 'à|pour|au|sur',
  es: 'a|para|al|sobre',
};

/** Between what was done and who did it. */
const DONE_BY = {
  en: 'made by|done by|performed by|carried out by|caused by|initiated by|triggered by|by',
  de: 'gemacht von|vorgenommen von|durchgeführt von|von|durch',
  fr: 'faites par|effectuées par|faits par|par',
  es: 'hechos por|realizados por|hechas por|por',
} as const;

/** Changes in the tenant: who did what, to what, and when. */
export const table = defineSubjectTable<RowOfKnownThing>()({
  id: 'events',
  about: 'event',
  noun: ['change', 'changes'],
  words: {
    en: `${combinePhrases('anything|something|everything', 'changed|happened|done|modified|edited|altered|updated|touched|created|registered|added|removed|deleted|granted|disabled|enabled|switched off|switched on')}|event|change|changes|changes made|changes were made|change was made|made changes|made any changes|make changes|make any changes|changes made anything|activity|activities|action|act|audit event|audit entry|audit record|log entry|audit log entry|entry|operation|history|happened|happen|happens|occurred|went on|what happened|what was changed|what was done|what was modified|what was touched|took place|what did|what has|what have|been doing|been up to|up to|goings on|going on|went down|change log|changelog|audit trail|trail|doings|deed|move|modifications made|record of changes|password reset|administrative change|admin change|config change|configuration change|tenant change`,
    de: 'ereignis|ereignisse|änderung|änderungen|aktivität|aktivitäten|aktion|aktionen|vorgang|vorgänge|protokolleintrag|protokolleinträge|was hat|was haben|was machte|passiert|passierte|geschehen|geschah|verlauf',
    fr: "événement|changement|modification|activité|action|opération|entrée du journal|historique|passé|s'est passé|s'est il passé|arrivé|qu'a fait|qu'ont fait|a fait",
    es: 'evento|cambio|modificación|modificaciones|actividad|actividades|acción|acciones|operación|operaciones|registro de auditoría|historial|ocurrió|pasó|sucedió|ocurrido|pasado algo|qué hizo|qué hicieron|qué ha hecho',
  },
  fillers: {
    en: 'recently|lately|of late|came from|come from|comes from|coming from|originated from|originate from|originating from|seen from|known to us|everything|give me|give us|get me|hand me|changed|did|done|in the log|in the logs|in our audit log|from the audit log|audit log entry|audit log entries|audit events|audit trail|in the audit trail|in the audit log|according to the audit log|directory|audited|logged|recorded|performed|carried out|at what|tenant wide|touch|touched|touching|changing|work|worked on|anything at all|exact|exactly|else|who was it|back|on their own|on his own|on her own|on its own|by themselves|by himself|by herself|themselves|himself|herself|itself|make|makes|making|took place|place|made to|stuff|involving|involve|concerning|related|regarding|affecting|trigger|triggered|initiate|initiated|whoever',
    de: 'kürzlich|neulich|in letzter zeit|gab es|gibt es|geändert|änderte|getan|gemacht|gemachten|vorgenommen|machte|protokoll|audit|auditlog|verzeichnis|mail|wurde|protokolliert|etwas|irgendetwas|irgendwas|angefasst|jemand|zuletzt',
    fr: 'récemment|dernièrement|ces derniers temps|modifié|modifiée|modifiés|modifiées|changé|changée|changés|fait|faite|faits|faites|effectués|effectuées|journal|audit|annuaire|courrier|messagerie|enregistrée|quelque chose|quelqu un|touché|touchée',
    es: 'modificó|modificado|modificada|cambió|cambiado|cambiada|hizo|hicieron|hecho|hechos|realizados|registro|auditoría|directorio|correo|algo|alguien|tocó|tocado|tocaron',
  },
  never: {
    en: 'can|could|may|might|able|allowed|permitted|should',
    de: 'kann|können|könnte|könnten|darf|dürfen|dürfte|sollte',
    fr: 'peut|peuvent|pourrait|pourraient|capable|doit',
    es: 'puede|pueden|podría|podrían|capaz|debe',
  },
  checks: ['mail-flow-changes'],
  judgements: {
    'mail-flow-changes': {
      words: {
        en: 'mail flow change|mailflow change|mail flow|mailflow|mail routing|email flow|mail configuration|mail setup|mail flow setting|mail flow configuration|mail flow object|exchange mail flow',
        de: 'nachrichtenfluss|mailfluss',
        fr: 'flux de courrier|flux de messagerie',
        es: 'flujo de correo',
      },
      says: ['changes mail flow', 'change mail flow'],
      isSo: ({ things }) => things.some((one) => MAIL_FLOW.has(one)),
    },
  },
  needs: [],
  wants: [
    'directoryEvents',
    'mailFlowEvents',
    'servicePrincipals',
    'applications',
    'adminAccounts',
    'consentingPeople',
  ],
  wantsFor: { actor: ['consentingPeople'] },
  rows: (
    {
      directoryEvents,
      mailFlowEvents,
      servicePrincipals = [],
      applications = [],
      adminAccounts = [],
      consentingPeople = [],
    },
    { partial },
  ) => {
    const events = [...(directoryEvents?.events ?? []), ...(mailFlowEvents?.events ?? [])];
    const gaps = LOGS.flatMap(([fact, detail]): readonly Gap[] =>
      partial.has(fact) ? [{ reason: 'truncated', detail }] : [],
    );
    const people = [...adminAccounts, ...consentingPeople];
    return {
      rows: tellExistence(
        listEventRows(events, indexEventNames(servicePrincipals, applications, people, adminAccounts)),
        gaps.length === 0 && directoryEvents !== undefined && mailFlowEvents !== undefined,
      ),
      gaps,
      known: listKnownSubjects(people, servicePrincipals),
    };
  },
  subject: (row) => ({ kind: 'event', id: row.id, name: sayEvent(row) }),
  judgedAs: ({ object }) => object,
  attributes: {
    act: {
      type: 'choice',
      label: 'What was done',
      words: {
        en: 'kind of change|what kind of change|type of change|what type of change|change type|sort of change',
        de: 'art der änderung',
        fr: 'type de changement',
        es: 'tipo de cambio',
      },
      values: EVENT_ACTS,
      shownByFirst: true,
      read: ({ acts }) => acts,
    },
    thing: {
      type: 'choice',
      label: 'About',
      anyOf: true,
      values: EVENT_THINGS,
      read: ({ things }) => things,
    },
    actOnThing: ACT_ON_THING,
    actor: {
      type: 'subjects',
      label: 'By',
      lookup: 'user',
      exclusive: true,
      links: [
        { to: 'admins', wordsOfJudged: DONE_BY },
        { to: 'apps', wordsOfJudged: DONE_BY },
      ],
      words: {
        en: 'actor|by whom|by who|who did it|culprit|doer|initiator|initiated by|performed by|done by|changed by|made by whom|whose doing|whose work|person behind|responsible person',
        de: 'von wem|durch wen|akteur|urheber|verursacher',
        fr: 'par qui|acteur|auteur',
        es: 'por quién|quién lo hizo|actor|autor',
      },
      who: WHO_DID,
      after: {
        en: 'by|what did|what has|what have|what does|else did|else has|else have|done by|made by|performed by|changes by|actions by|activity of|actions of|activities of|acts of|doings of',
        de: 'von|durch|was hat|was haben|was machte',
        fr: 'par|a fait',
        es: 'por|qué hizo|ha hecho',
      },
      says: ['was made by', 'were made by'],
      read: ({ actor }) => (actor.id === '' && actor.name === 'unknown' ? undefined : [actor]),
    },
    byApp: {
      type: 'flag',
      label: 'By an app',
      yes: {
        en: `made by an app|made by apps|made by app|made by an application|made by applications|made by a service principal|made by service principals|done by apps|done by an application|by app|by an app|by any app|by the app|by some app|by application|by an application|by service principal|by a service principal|by robot|by automation|by a script|automated|automatically|did apps|did an app|did any app|did any apps|apps make|apps made|app made|application made|made by apps|non human|not a human|not a person|not by a person|not by a human|by robots|by bots|by bot|by a bot|by scripts|by script|by machines|by a machine|by software|by a program|by service principals|by identities other than people|robot|bot|script|machine|robots changed|apps changed|did robots|did bots|${combinePhrases('what did|what have|what has|what do', 'apps|any app|bots|robots|service principals|scripts|machines')}|scripted|programmatically|unattended|via api|through the api|no human|no human did|no human made|no human make|no person|no person made|no person did|no human being|without a human|no admin made|not made by a person|not made by a human|service principal did|service principal made|service principals made`,
        de: 'von apps|von app|von einer app|durch apps|durch eine app|von anwendungen|von einer anwendung|durch anwendungen|automatisch|von einem dienstprinzipal|haben apps|haben anwendungen',
        fr: 'par application|par des applications|par une application|par les applications|par une appli|par des applis|automatiquement|par un principal de service|par un script|ont fait les applications|ont faites les applications|ont faits les applications|les applications ont fait',
        es: 'por aplicaciones|por una aplicación|por aplicación|por apps|por una app|automáticamente|por una entidad de servicio|por un script|hicieron las aplicaciones|hizo la aplicación|hicieron las apps|han hecho las aplicaciones|las aplicaciones hicieron',
      },
      no: {
        en: 'by person|by people|by a person|by human|by a human|by humans|by user|by users|by a user|by somebody|manually|by hand|manual|by staff|by employees|by an employee|by real people|by a real person|by colleagues|by actual people|by actual humans|humans made|humans did|people made|human made|real people|a human|any human|human|any person|which person|which people|which human|which employee|which colleague',
        de: 'von personen|von menschen|von einer person|von benutzern|von einem menschen|manuell|von hand',
        fr: 'par une personne|par des personnes|par un humain|par un utilisateur|par des utilisateurs|manuellement',
        es: 'por personas|por una persona|por un humano|por un usuario|por usuarios|manualmente',
      },
      says: ['was made by an app', 'were made by apps'],
      saysNot: ['was made by a person', 'were made by people'],
      read: ({ actorKind }) => (actorKind === 'unknown' ? undefined : actorKind === 'app' || actorKind === 'microsoft'),
    },
    app: {
      type: 'subjects',
      label: 'App',
      lookup: 'app',
      words: {
        en: 'app|application|integration|to which app|to what app|for which app|for what app|on which app',
        de: 'app|apps|anwendung|anwendungen|applikation',
        fr: 'application|appli',
        es: 'aplicación|aplicaciones',
      },
      after: TARGET_WORDS,
      says: ['is about', 'are about'],
      read: ({ app }) => (app === undefined ? null : [app]),
    },
    person: {
      type: 'subjects',
      label: 'Person',
      lookup: 'user',
      words: {
        en: 'affected person|affected user|affected account|user account|which user was affected|victim',
        de: 'betroffene person|betroffener benutzer',
        fr: 'personne concernée|utilisateur concerné',
        es: 'persona afectada|usuario afectado',
      },
      after: TARGET_WORDS,
      says: ['is about', 'are about'],
      read: ({ person }) => (person === undefined ? null : [person]),
    },
    onSelf: {
      type: 'flag',
      label: 'Own account',
      yes: DONE_TO_THEMSELVES,
      says: ['was made to the actor’s own account', 'were made to the actors’ own accounts'],
      saysNot: ['was made to another account', 'were made to other accounts'],
      read: ({ actor, actorKind, app, person }) => {
        const done = [app, person].flatMap((one) => one ?? []);
        if (actorKind === 'unknown' && done.length > 0) return undefined;
        return done.some(({ id }) => id === actor.id);
      },
    },
    ofAdmin: {
      type: 'flag',
      label: 'Of an admin',
      yes: {
        en: 'of an admin|of admins|of any admin|of our admins|from an admin|from admins|from any admin|for an admin|for admins|for any admin|to an admin|on an admin|on an admin account|of an admin account|of an administrator|from an administrator|for an administrator',
        de: 'eines admins|einem admin|eines administrators|einem administrator|von admins',
        fr: "d'un admin|à un admin|d'un administrateur|à un administrateur|des administrateurs",
        es: 'de un administrador|a un administrador|de administradores|de un admin',
      },
      says: ['is about an admin', 'are about admins'],
      saysNot: ['is not about an admin', 'are not about admins'],
      read: ({ isOfAdmin }) => isOfAdmin,
    },
    recipient: {
      type: 'subjects',
      label: 'Whose',
      words: {
        en: 'whose|to whom|for whom|from whom|recipient|on whom',
        de: 'wessen|wem|an wen|empfänger',
        fr: 'de qui|à qui|destinataire',
        es: 'de quién|a quién|destinatario',
      },
      who: joinWordings(RECEIVED, LOST, {
        en: 'whose|to whom|for whom|from whom|on whom|affected|was affected|were affected',
        de: 'wessen|wem|an wen',
        fr: 'de qui|à qui',
        es: 'de quién|a quién',
      }),
      says: ['is about', 'are about'],
      read: ({ app, person }) => {
        const both = [app, person].flatMap((one) => one ?? []);
        return both.length === 0 ? null : both;
      },
    },
    object: {
      type: 'subjects',
      label: 'Object',
      lookup: 'name',
      words: {
        en: 'target|object|which object|what object',
        de: 'ziel|objekt',
        fr: 'cible|objet',
        es: 'objetivo|objeto',
      },
      after: TARGET_WORDS,
      says: ['is about', 'are about'],
      read: ({ object }) => (object === undefined ? null : [object]),
    },
    role: {
      type: 'text',
      label: 'Role',
      lookup: 'role',
      says: ['is about the role', 'are about the role'],
      read: ({ roles }) => roles,
    },
    permission: {
      type: 'text',
      label: 'Permission',
      lookup: 'permission',
      says: ['is about the permission', 'are about the permission'],
      read: ({ permissions }) => permissions,
    },
    credential: {
      type: 'text',
      label: 'Key id',
      says: ['is about the key', 'are about the key'],
      read: ({ credentials }) => credentials,
    },
    credentialOn: {
      type: 'choice',
      label: 'Of the app’s',
      values: CREDENTIAL_TARGETS,
      read: ({ credentialOn }) => credentialOn,
    },
    service: {
      type: 'choice',
      label: 'Service',
      words: {
        en: 'which service|what service|workload',
        de: 'welcher dienst|welchem dienst',
        fr: 'quel service',
        es: 'qué servicio',
      },
      values: EVENT_SERVICES,
      read: ({ service }) => service,
    },
    details: {
      type: 'text',
      label: 'Set',
      words: {
        en: 'which property|which properties|what property|which parameter|which parameters|parameter|parameters|from what to what|old value|new value|old and new value|before and after|changed exactly|what values|which values',
        de: 'welche eigenschaft|welche eigenschaften|welche parameter|alter wert|neuer wert|vorher und nachher|genau geändert',
        fr: 'quelle propriété|quelles propriétés|quels paramètres|ancienne valeur|nouvelle valeur|avant et après',
        es: 'qué propiedad|qué propiedades|qué parámetros|valor anterior|valor nuevo|antes y después',
      },
      says: ['set', 'set'],
      read: ({ details }) => details,
    },
    at: {
      type: 'instant',
      label: 'When',
      words: {
        en: 'time|date|moment|timestamp|at what time|what time|exact time|date and time|which day|what day|on which day|on what day|time of day|what time of day|at what time of day|hour of the day|at what hour|at which hour',
        de: 'zeitpunkt|uhrzeit|datum|tageszeit',
        fr: 'heure|date|moment|heure de la journée',
        es: 'hora|fecha|momento',
      },
      verbs: { en: 'when', de: 'wann', fr: 'quand', es: 'cuándo' },
      says: ['happened', 'happened'],
      read: ({ at }) => at,
    },
    ip: {
      type: 'text',
      label: 'From',
      shared: true,
      words: {
        en: 'ip|ips|ip address|from where|where from|address|source address|from which ip|from what ip|from which ips|from which address|from what address|from which location|from which computer|source ip|which ip|what ip|location|origin',
        de: 'ip|ip adresse|von wo|von welcher ip|adresse',
        fr: "ip|adresse ip|d'où|adresse|depuis quelle ip",
        es: 'ip|dirección ip|desde dónde|dirección|desde qué ip',
      },
      says: ['came from', 'came from'],
      read: ({ ip }) => ip,
    },
    failed: {
      type: 'flag',
      label: 'Failed',
      yes: {
        en: 'failed|fail|fails|failing|failure|refused|denied|unsuccessful|unsuccessfully|attempted|attempt|tried|try|blocked|rejected|error|errored|not work|not succeed|not go through|not successful|in vain|without success|went wrong|go wrong|gone wrong',
        de: 'fehlgeschlagen|fehlgeschlagene|fehlgeschlagenen|gescheitert|abgelehnt|verweigert|versucht|erfolglos',
        fr: 'échoué|échoués|échouée|échouées|refusé|refusés|refusée|refusées|tenté|tentative',
        es: 'fallido|fallida|fallidos|fallidas|falló|fallaron|rechazado|rechazados|denegado|denegados|intentó|intento',
      },
      no: {
        en: 'successful|succeeded|succeed|successfully|worked|went through|go through|with success|without error',
        de: 'erfolgreich|erfolgreiche|gelungen',
        fr: 'réussi|réussie|réussis|réussies|avec succès',
        es: 'exitoso|exitosa|exitosos|con éxito|correctamente',
      },
      says: ['failed', 'failed'],
      saysNot: ['succeeded', 'succeeded'],
      read: ({ succeeded }) => !succeeded,
    },
    exists: {
      type: 'flag',
      label: 'Still exists',
      yes: {
        en: 'still exist|still exists|still existing|still there|still here|still around|still in place|still present|exist today|exists today|exist now|exists now|remain|remains|not gone',
        de: 'existieren noch|existiert noch|noch existieren|noch existiert|noch da|noch vorhanden|gibt es noch|noch gibt',
        fr: 'existent encore|existe encore|existent toujours|existe toujours|encore là|toujours là|encore présents|encore présent',
        es: 'todavía existen|todavía existe|aún existen|aún existe|siguen existiendo|sigue existiendo|existen todavía|existe todavía',
      },
      no: {
        en: 'no longer exist|no longer exists|no longer there|not exist any more|not exist anymore|gone by now|gone now|gone again',
        de: 'existieren nicht mehr|existiert nicht mehr|nicht mehr da|gibt es nicht mehr|wieder weg',
        fr: "n'existent plus|n'existe plus|plus là",
        es: 'ya no existen|ya no existe',
      },
      says: ['is about something that still exists', 'are about things that still exist'],
      saysNot: ['is about something that is gone', 'are about things that are gone'],
      read: ({ exists }) => exists ?? undefined,
    },
    ...UNDOING_ATTRIBUTES,
    operation: {
      type: 'text',
      label: 'Operation',
      words: {
        en: 'operation name|cmdlet|command|which command|activity name|powershell command|which operation|name of the operation',
        de: 'vorgangsname|cmdlet|befehl',
        fr: "nom de l'opération|cmdlet|commande",
        es: 'nombre de la operación|cmdlet|comando',
      },
      says: ['is', 'are'],
      read: ({ operations }) => operations,
    },
  },
  columns: ['actor', 'at', 'operation'],
  period: 'at',
  looksBackDays: 180,
});
