import type { Gap } from '../core/gap.js';
import type { FactName } from '../facts/fact-types.js';
import { EVENT_ACTS, EVENT_THINGS, WHO_DID } from './lib/event-words.js';
import { indexEventNames, listEventRows, sayEvent, type EventRow } from './lib/event-rows.js';
import { defineSubjectTable } from './model/subject-table.js';

/** What an unread log hides, for each of the two. */
const LOGS: readonly (readonly [FactName, string])[] = [
  ['directoryEvents', 'changes of apps, roles, policies and sign-in methods: the audit log could not be read in full'],
  ['mailFlowEvents', 'changes of connectors and mail flow rules: the audit log could not be read in full'],
];

/** Changes in the tenant: who did what, to what, and when. */
export const table = defineSubjectTable<EventRow>()({
  id: 'events',
  about: 'event',
  noun: ['change', 'changes'],
  words: {
    en: 'event|change|changes|activity|activities|action|act|audit event|audit entry|audit record|log entry|audit log entry|entry|operation|history|happened|happen|happens|occurred|went on|what happened|took place',
    de: 'ereignis|ereignisse|änderung|änderungen|aktivität|aktivitäten|aktion|aktionen|vorgang|vorgänge|protokolleintrag|protokolleinträge|passiert|passierte|geschehen|geschah|verlauf',
    fr: "événement|changement|modification|activité|action|opération|entrée du journal|historique|passé|s'est passé|s'est il passé|arrivé",
    es: 'evento|cambio|modificación|modificaciones|actividad|actividades|acción|acciones|operación|operaciones|registro de auditoría|historial|ocurrió|pasó|sucedió|ocurrido|pasado algo',
  },
  fillers: {
    en: 'changed|did|done|audit|log|audit log|directory|mail|email|mail flow|mailflow|exchange|audited|logged|recorded|performed|at what|tenant wide',
    de: 'geändert|änderte|getan|gemacht|protokoll|audit|auditlog|verzeichnis|mail|nachrichtenfluss|wurde|protokolliert',
    fr: 'modifié|modifiée|modifiés|modifiées|changé|changée|changés|fait|journal|audit|annuaire|courrier|messagerie|flux de courrier|enregistrée',
    es: 'modificó|modificado|modificada|cambió|cambiado|cambiada|hizo|hecho|registro|auditoría|directorio|correo|flujo de correo',
  },
  checks: ['mail-flow-changes'],
  needs: [],
  wants: ['directoryEvents', 'mailFlowEvents', 'servicePrincipals', 'applications', 'adminAccounts'],
  rows: (
    { directoryEvents, mailFlowEvents, servicePrincipals = [], applications = [], adminAccounts = [] },
    { partial },
  ) => {
    const events = [...(directoryEvents?.events ?? []), ...(mailFlowEvents?.events ?? [])];
    const gaps = LOGS.flatMap(([fact, detail]): readonly Gap[] =>
      partial.has(fact) ? [{ reason: 'truncated', detail }] : [],
    );
    return { rows: listEventRows(events, indexEventNames(servicePrincipals, applications, adminAccounts)), gaps };
  },
  subject: (row) => ({ kind: 'event', id: row.id, name: sayEvent(row) }),
  judgedAs: ({ object }) => object,
  attributes: {
    act: {
      type: 'choice',
      label: 'What was done',
      words: {
        en: 'kind of change|what was done|what kind of change',
        de: 'art der änderung',
        fr: 'type de changement',
        es: 'tipo de cambio',
      },
      values: EVENT_ACTS,
      read: ({ acts }) => acts,
    },
    thing: {
      type: 'choice',
      label: 'About',
      values: EVENT_THINGS,
      read: ({ things }) => things,
    },
    actor: {
      type: 'subjects',
      label: 'By',
      lookup: 'user',
      words: {
        en: 'actor|by whom|who did it|culprit|doer|initiator|initiated by',
        de: 'von wem|durch wen|akteur|urheber|verursacher',
        fr: 'par qui|acteur|auteur',
        es: 'por quién|quién lo hizo|actor|autor',
      },
      who: WHO_DID,
      says: ['was made by', 'were made by'],
      read: ({ actor }) => (actor.id === '' && actor.name === 'unknown' ? undefined : [actor]),
    },
    byApp: {
      type: 'flag',
      label: 'By an app',
      yes: {
        en: 'by app|by an app|by any app|by the app|by some app|by application|by an application|by service principal|by a service principal|by robot|by automation|by a script|automated|automatically|app did|apps did|did apps|did an app|did any app|did any apps|apps make|apps made|app made|application made|made by apps|non human|not a human|not a person|not by a person|not by a human',
        de: 'von apps|von app|von einer app|durch apps|durch eine app|von anwendungen|von einer anwendung|durch anwendungen|automatisch|von einem dienstprinzipal|haben apps',
        fr: 'par application|par des applications|par une application|par les applications|par une appli|par des applis|automatiquement|par un principal de service|par un script',
        es: 'por aplicaciones|por una aplicación|por aplicación|por apps|por una app|automáticamente|por una entidad de servicio|por un script',
      },
      no: {
        en: 'by person|by people|by a person|by human|by a human|by humans|by user|by users|by a user|by an admin|by admins|by somebody|manually|by hand',
        de: 'von personen|von menschen|von einer person|von benutzern|von einem menschen|manuell|von hand|von admins|von einem admin',
        fr: 'par une personne|par des personnes|par un humain|par un utilisateur|par des utilisateurs|manuellement|par un administrateur|par des administrateurs',
        es: 'por personas|por una persona|por un humano|por un usuario|por usuarios|manualmente|por un administrador|por administradores',
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
        en: 'app|application|integration|which app|to which app|to what app|for which app',
        de: 'app|apps|anwendung|anwendungen|applikation|welche app|welcher app',
        fr: 'application|appli|quelle application',
        es: 'aplicación|aplicaciones|qué aplicación',
      },
      says: ['is about', 'are about'],
      read: ({ app }) => (app === undefined ? null : [app]),
    },
    person: {
      type: 'subjects',
      label: 'Person',
      lookup: 'user',
      words: {
        en: 'whose password|whose mfa|whose account|affected person|affected user|user account|whose',
        de: 'wessen|wessen passwort|betroffene person|betroffener benutzer',
        fr: 'de qui|à qui|personne concernée|utilisateur concerné|dont le mot de passe',
        es: 'de quién|a quién|persona afectada|usuario afectado',
      },
      says: ['is about', 'are about'],
      read: ({ person }) => (person === undefined ? null : [person]),
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
    at: {
      type: 'instant',
      label: 'When',
      words: {
        en: 'time|date|moment|timestamp|at what time|when',
        de: 'zeitpunkt|uhrzeit|datum|wann',
        fr: 'heure|date|moment|quand',
        es: 'hora|fecha|momento|cuándo',
      },
      verbs: { en: 'when', de: 'wann', fr: 'quand', es: 'cuándo' },
      says: ['happened', 'happened'],
      read: ({ at }) => at,
    },
    ip: {
      type: 'text',
      label: 'From',
      words: {
        en: 'ip|ip address|from where|address|source address|from which ip|from what ip|source ip',
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
        en: 'failed|fail|refused|denied|unsuccessful|unsuccessfully|attempted|attempt|tried|blocked',
        de: 'fehlgeschlagen|fehlgeschlagene|fehlgeschlagenen|gescheitert|abgelehnt|verweigert|versucht|erfolglos',
        fr: 'échoué|échoués|échouée|échouées|refusé|refusés|refusée|refusées|tenté|tentative',
        es: 'fallido|fallida|fallidos|fallidas|falló|fallaron|rechazado|rechazados|denegado|denegados|intentó|intento',
      },
      no: {
        en: 'successful|succeeded|successfully|worked',
        de: 'erfolgreich|erfolgreiche|gelungen',
        fr: 'réussi|réussie|réussis|réussies|avec succès',
        es: 'exitoso|exitosa|exitosos|con éxito|correctamente',
      },
      says: ['failed', 'failed'],
      saysNot: ['succeeded', 'succeeded'],
      read: ({ succeeded }) => !succeeded,
    },
    operation: {
      type: 'text',
      label: 'Operation',
      words: {
        en: 'operation name|cmdlet|command|activity name',
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
});
