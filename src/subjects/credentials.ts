import { EXPIRES_SOON_DAYS, flagCredentials, NEW_CREDENTIAL_DAYS } from '../checks/lib/credential-flags.js';
import { findOwnTenants, judgeFlaggedApp, listAppsWithCredentials } from '../checks/lib/credential-report.js';
import { daysBefore, daysBetween } from '../core/instant.js';
import {
  countDays,
  listCredentialRows,
  rateCredential,
  toAppOfCredential,
  toCredentialSubject,
  type CredentialRow,
} from './lib/credential-rows.js';
import { CREDENTIAL_KINDS, CREDENTIAL_ODDITIES, CREDENTIAL_PLACES, CREDENTIAL_STATES } from './lib/credential-words.js';
import { defineSubjectTable } from './model/subject-table.js';

/** Expired, or valid; a valid one may end soon. Without an end it is valid. */
function listStates({ endsAt, now }: CredentialRow): readonly string[] {
  const days = endsAt === undefined ? Infinity : daysBetween(now, endsAt);
  if (days <= 0) return ['expired'];
  return days <= EXPIRES_SOON_DAYS ? ['valid', 'ends-soon'] : ['valid'];
}

/** Credentials of apps: whose, of which kind, and from when until when. */
export const table = defineSubjectTable<CredentialRow>()({
  id: 'credentials',
  about: 'credential',
  noun: ['credential', 'credentials'],
  words: {
    en: 'credential|cred|app credential|application credential|key|app key|application key|api key|secret|client secret|app secret|certificate|cert',
    de: 'anmeldeinformation|anmeldeinformationen|anmeldedaten|zugangsdaten|schlüssel|clientgeheimnis|clientgeheimnisse|geheimnis|geheimnisse|zertifikat|zertifikate|zertifikaten|zertifikats',
    fr: "identifiant|informations d'identification|information d'identification|clé|clés|certificat|secret client|secrets clients",
    es: 'credencial|credenciales|clave|claves|secreto|secretos|certificado|certificados',
  },
  fillers: {
    en: 'date|day|client|expiry|expiration|enterprise|registration|app registration|in place|set|configured|validity|period|account',
    de: 'datum|gesetzt|hinterlegt|konfiguriert|vorhanden',
    fr: 'date|configuré|configurés|en place',
    es: 'fecha|configurado|configurados',
  },
  checks: ['app-credentials'],
  needs: ['servicePrincipals', 'applications'],
  wants: ['federatedCredentials'],
  rows: ({ servicePrincipals, applications, federatedCredentials = [] }, { now }) => {
    const ownTenants = findOwnTenants(servicePrincipals, applications);
    const judging = { now, newSince: daysBefore(now, NEW_CREDENTIAL_DAYS), ownTenants };
    const apps = listAppsWithCredentials(servicePrincipals, applications, federatedCredentials, ownTenants);
    return {
      rows: apps
        .map((app) => judgeFlaggedApp(app, flagCredentials(app, judging)))
        .flatMap((app) => listCredentialRows(app, now)),
    };
  },
  subject: toCredentialSubject,
  judgedAs: toAppOfCredential,
  aliases: ({ name, id }) => [name, id],
  severity: rateCredential,
  attributes: {
    app: {
      type: 'subjects',
      label: 'App',
      lookup: 'app',
      words: {
        en: 'app|application|enterprise app|enterprise application|app registration|service principal|integration|whose app|which app|belong to',
        de: 'app|apps|anwendung|anwendungen|unternehmensanwendung|dienstprinzipal|applikation|applikationen',
        fr: "application|appli|principal de service|application d'entreprise",
        es: 'aplicación|aplicaciones|entidad de servicio|aplicación empresarial',
      },
      says: ['belongs to', 'belong to'],
      read: (row) => [toAppOfCredential(row)],
    },
    kind: {
      type: 'choice',
      label: 'Kind',
      words: {
        en: 'kind of credential|credential type|type of credential',
        de: 'art der anmeldung',
        fr: "type d'identifiant",
        es: 'tipo de credencial',
      },
      values: CREDENTIAL_KINDS,
      read: ({ kind }) => kind,
    },
    name: {
      type: 'text',
      label: 'Name',
      words: {
        en: 'description|called|label',
        de: 'beschreibung|bezeichnung|name|namens',
        fr: 'description|nom|libellé',
        es: 'descripción|nombre|llamado',
      },
      says: ['is called', 'are called'],
      read: ({ name }) => (name === '' ? null : name),
    },
    startsAt: {
      type: 'instant',
      label: 'Start date',
      words: {
        en: 'start date|begin date|creation date|valid from|beginning|date added|issue date',
        de: 'startdatum|beginn|erstellungsdatum|gültig ab|gültig seit',
        fr: 'date de début|date de création|valable depuis|valide depuis',
        es: 'fecha de inicio|fecha de creación|válido desde',
      },
      verbs: {
        en: 'added|created|issued|made|generated|uploaded|set up|start|started|begin|begins|began|begun|registered|new|rotated|renewed|last rotated|last renewed|last added|newly added|recently added|appeared',
        de: 'hinzugefügt|hinzugefügte|erstellt|erstellte|erstellten|angelegt|angelegte|ausgestellt|erzeugt|hochgeladen|beginnt|beginnen|begann|neu|neue|neuen|neues|erneuert|rotiert|hinzugekommen',
        fr: 'ajouté|ajoutée|ajoutés|ajoutées|créé|créée|créés|créées|émis|généré|générés|commence|commencent|nouveau|nouveaux|nouvelle|nouvelles|renouvelé|renouvelés',
        es: 'añadido|añadida|añadidos|añadidas|añadieron|agregado|agregada|agregados|agregadas|creado|creada|creados|creadas|emitido|emitidos|generado|empieza|empiezan|comienza|nuevo|nueva|nuevos|nuevas|renovado|renovados',
      },
      says: ['began', 'began'],
      read: ({ startsAt, kind }) => startsAt ?? (kind === 'federated' ? null : undefined),
    },
    endsAt: {
      type: 'instant',
      label: 'End date',
      ahead: true,
      words: {
        en: 'expiry date|expiration date|end date|valid until|valid till|good until|due date|expiry|expiration|deadline|expires on',
        de: 'ablaufdatum|enddatum|gültig bis|ablauf|gültigkeitsende|ablaufdaten',
        fr: "date d'expiration|date de fin|valable jusqu'au|valable jusqu'à|valide jusqu'à|échéance|date d'échéance|expiration",
        es: 'fecha de caducidad|fecha de vencimiento|fecha de expiración|fecha de fin|válido hasta|válida hasta|caducidad|vencimiento|expiración',
      },
      verbs: {
        en: 'expire|expires|expiring|expired|run out|runs out|running out|ran out|end|ends|ending|ended|lapse|lapses|lapsed|stop working|stops working|due|up for renewal|need renewal|die|dies',
        de: 'läuft ab|laufen ab|läuft|laufen|abläuft|ablaufen|ablaufende|ablaufenden|lief ab|liefen ab|abgelaufen|endet|enden|endete|ab',
        fr: 'expire|expirent|expirer|expirera|expireront|expiré|expirée|expirés|expirées|finit|finissent|se termine|se terminent|prend fin|prennent fin|arrive à échéance|arrivent à échéance',
        es: 'caduca|caducan|caducar|caducará|caducarán|caducó|caducaron|vence|vencen|vencerán|vencieron|expira|expiran|expirarán|expiró|expiraron|termina|terminan|acaba|acaban',
      },
      says: ['ends', 'end'],
      saysNot: ['never ends', 'never end'],
      read: ({ endsAt }) => endsAt ?? null,
    },
    state: {
      type: 'choice',
      label: 'State',
      words: { en: 'state|status', de: 'status|zustand', fr: 'état|statut', es: 'estado' },
      values: CREDENTIAL_STATES,
      read: listStates,
    },
    lifetime: {
      type: 'number',
      label: 'Lifetime',
      unit: 'days',
      words: {
        en: 'lifetime|life time|lifespan|life|validity period|total validity|term|valid for|lived|lives|lasting|living|long|longer than|shorter than',
        de: 'laufzeit|laufzeiten|lebensdauer|gültigkeitsdauer|geltungsdauer|lang|länger als|kürzer als',
        fr: 'durée de vie|durée de validité|durée|vie',
        es: 'duración|vida útil|periodo de validez|período de validez|vigencia|vida',
      },
      says: ['lives', 'live'],
      read: ({ startsAt, endsAt, kind }) =>
        startsAt === undefined && endsAt !== undefined && kind !== 'federated'
          ? undefined
          : countDays(startsAt, endsAt),
    },
    age: {
      type: 'number',
      label: 'Age',
      unit: 'days',
      words: {
        en: 'age|old|days old',
        de: 'alter|alt',
        fr: 'âge|ancienneté',
        es: 'antigüedad|edad',
      },
      says: ['is', 'are'],
      read: ({ startsAt, now, kind }) =>
        startsAt === undefined && kind !== 'federated' ? undefined : countDays(startsAt, now),
    },
    remaining: {
      type: 'number',
      label: 'Remaining',
      unit: 'days',
      words: {
        en: 'remaining|left|days left|time left|remaining days|remaining time|days remaining|remaining validity|until it expires|until they expire|before it expires|before they expire',
        de: 'restlaufzeit|verbleibende tage|verbleiben|verbleibt|übrig|restliche laufzeit',
        fr: 'restants|restant|temps restant|jours restants|reste|restent',
        es: 'restantes|restante|tiempo restante|días restantes|quedan|queda',
      },
      says: ['has left', 'have left'],
      read: ({ endsAt, now }) => countDays(now, endsAt),
    },
    place: {
      type: 'choice',
      label: 'On',
      values: CREDENTIAL_PLACES,
      read: ({ on }) => on,
    },
    oddity: {
      type: 'choice',
      label: 'Notable',
      words: { en: 'notable', de: 'auffälligkeit', fr: 'anomalie', es: 'anomalía' },
      values: CREDENTIAL_ODDITIES,
      read: ({ flags }) => flags.map(({ what }) => what),
    },
    notable: {
      type: 'flag',
      label: 'Deserves a look',
      yes: {
        en: 'need a look|needs a look|deserve a look|deserves a look|need review|needs review|need attention|suspicious|dangerous|risky|look wrong|bad|malicious|of concern|odd|dodgy|problematic|weird|strange|weak|insecure|unsafe',
        de: 'verdächtig|verdächtige|verdächtigen|gefährlich|gefährliche|auffällig|auffällige|riskant|riskante|problematisch|problematische|unsicher|unsichere',
        fr: 'suspect|suspecte|suspects|suspectes|dangereux|dangereuse|à revoir|risqué|risqués|douteux',
        es: 'sospechosa|sospechosas|sospechoso|sospechosos|peligrosa|peligrosas|peligroso|peligrosos|de riesgo|inseguro|inseguros|insegura|inseguras',
      },
      no: {
        en: 'fine|harmless|in order|ok',
        de: 'unauffällig|unauffällige|in ordnung',
        fr: 'en ordre',
        es: 'en orden',
      },
      says: ['deserves a look', 'deserve a look'],
      saysNot: ['needs no look', 'need no look'],
      read: ({ flags }) => flags.some(({ severity }) => severity !== 'info'),
    },
    foreign: {
      type: 'flag',
      label: 'Of a foreign app',
      yes: {
        en: 'foreign app|foreign|third party app|third party|external app|vendor app|of another tenant|from another tenant|other tenant|app of another tenant|app of other tenants',
        de: 'fremde app|fremder apps|fremden apps|fremd apps|drittanbieter app|drittanbieter apps|externe apps|externer apps',
        fr: "application tierce|applications tierces|d'un autre locataire|application externe|applications externes|application étrangère|applications étrangères",
        es: 'aplicación de terceros|aplicaciones de terceros|de otro inquilino|aplicación externa|aplicaciones externas',
      },
      no: {
        en: 'own app|our app|our own app|internal app|in house app|home grown app|self built',
        de: 'eigene app|eigene apps|eigenen apps|eigener apps|interne apps',
        fr: 'applications internes|application interne|nos propres applications',
        es: 'aplicaciones propias|aplicación propia|aplicaciones internas|nuestras propias aplicaciones',
      },
      says: ['belongs to an app of another tenant', 'belong to apps of other tenants'],
      saysNot: ['belongs to an own app', 'belong to own apps'],
      read: ({ app }) => app.foreign,
    },
    appDisabled: {
      type: 'flag',
      label: 'App disabled',
      yes: {
        en: 'disabled app|disabled application|app that is disabled|apps that are disabled|switched off app|blocked app',
        de: 'deaktivierte app|deaktivierten apps|deaktivierter apps|deaktivierten anwendungen',
        fr: 'application désactivée|applications désactivées',
        es: 'aplicación deshabilitada|aplicaciones deshabilitadas|aplicación desactivada|aplicaciones desactivadas',
      },
      no: {
        en: 'enabled app|active app|app that is enabled|apps that are enabled',
        de: 'aktive app|aktive apps|aktiven apps|aktivierte apps',
        fr: 'application activée|applications activées|applications actives',
        es: 'aplicación habilitada|aplicaciones habilitadas|aplicaciones activas',
      },
      says: ['belongs to a disabled app', 'belong to disabled apps'],
      saysNot: ['belongs to an enabled app', 'belong to enabled apps'],
      read: ({ app: { servicePrincipal } }) =>
        servicePrincipal === undefined
          ? undefined
          : !servicePrincipal.accountEnabled || servicePrincipal.disabledByMicrosoft,
    },
    issuer: {
      type: 'text',
      label: 'Issuer',
      words: {
        en: 'issuer|token issuer|trust|trusts|trusted issuer|identity provider|issued by',
        de: 'aussteller|tokenaussteller|vertraut|vertrauen',
        fr: 'émetteur|fait confiance',
        es: 'emisor|confía|confían',
      },
      says: ['trusts tokens of', 'trust tokens of'],
      read: ({ trust }) => trust?.issuer ?? null,
    },
    workload: {
      type: 'text',
      label: 'For',
      words: {
        en: 'subject|workload|pipeline|branch|repository|repo',
        de: 'pipeline|subjekt',
        fr: 'pipeline|sujet',
        es: 'pipeline|sujeto',
      },
      says: ['is for', 'are for'],
      read: ({ trust }) => trust?.subject ?? null,
    },
  },
  columns: ['kind', 'startsAt', 'endsAt', 'place'],
  period: 'startsAt',
});
