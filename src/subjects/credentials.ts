import { EXPIRES_SOON_DAYS, flagCredentials, NEW_CREDENTIAL_DAYS } from '../checks/lib/credential-flags.js';
import { findOwnTenants, judgeFlaggedApp, listAppsWithCredentials } from '../checks/lib/credential-report.js';
import { daysBefore, daysBetween } from '../core/instant.js';
import { combinePhrases } from './lib/combine-phrases.js';
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

/** What people say a credential was when it came. */
const ADDED = 'added|created|issued|made|generated|uploaded|set up|planted|rotated|renewed|replaced';

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
    en: 'credential|cred|client credential|app credential|application credential|key|app key|application key|api key|secret|client secret|app secret|certificate|cert',
    de: 'anmeldeinformation|anmeldeinformationen|anmeldedaten|zugangsdaten|schlüssel|clientgeheimnis|clientgeheimnisse|geheimnis|geheimnisse|zertifikat|zertifikate|zertifikaten|zertifikats|app schlüssel|zugangsschlüssel|creds|client credential|client credentials',
    fr: "identifiant|identifiant client|identifiants client|informations d'identification|information d'identification|clé|clés|certificat|secret client|secrets clients|clé d'application|clés d'application|clefs|clef",
    es: 'credencial|credenciales|credencial de cliente|credenciales de cliente|clave|claves|secreto|secretos|certificado|certificados|llave|llaves|credencial',
  },
  fillers: {
    en: 'date|day|client|expiry|expiration|enterprise|authenticate|authenticate with|authenticates with|secure|secured with|protected with|rely on|relies on|these days|boss|my boss|my manager|the ciso|ciso|auditor|colleague|a colleague|colleague asks|customer|want|wants|boss wants|auditor wants|share|share of|percentage|percentage of|proportion|proportion of|fraction of|what share of|handle on|have a handle on|grip on|get hacked|gets hacked|hacked|gets compromised|is compromised|grouped|grouped by|system|our system|through|seriously|honestly|these|of mine|my side|need to know|urgent question|question about|regarding|concerning our|with regard to|in terms of|when it comes to|because|due to|user say|a user says|user says|user report|user reported|user complains|user claims|user told me|population|population of|sample of|provide|evidence|evidence of|provide evidence of|evidence for|inventory|inventory of|register of|breakdown|breakdown of|produce|extract|extract of|supply|problem|problem with|issue|issue with|how big|big|exposure|exposure to|exposure from|situation|situation with|state of play|where do we stand|where are we with|in worst case|worst case|scenario|hypothetically|in theory|theoretically|potentially|potential|effectively|basically|apparently|somehow|roughly|approximately|right away|asap|urgently|quickly|for audit|for auditor|for the audit|for report|for the board|board|for management|in our estate|estate|landscape|in use here|at moment|at the moment|as of today|to date|so far|present|around here|floating around|out there|knocking about|lying about|we have|we got|got|currently|as we speak|just now|wondering|curious|curious about|quick check|double check|sanity check|by any chance|by chance|if any|if so|exactly|precisely|specifically|in particular|particular|certain|various|respective|corresponding|belonging|available|possible|such|capable|ability|ability to|power to|in a position to|position to|technically|pointing|pointing at|pointing to|point at|point to|lying around|belong to|attached to|attached|sitting on|sit on|stored|defined|exist|exists|login|auth|authentication|auth method|material|credential material|rotation|registration|app registration|in place|set|configured|validity|period|account',
    de: 'datum|gesetzt|hinterlegt|konfiguriert|vorhanden|laufen|liegen|liegt|rum|herum|existieren|läuft',
    fr: 'date|configuré|configurés|en place|posé|posés|présent|présents|traînent',
    es: 'fecha|configurado|configurados|puesto|puestos|siguen|existen|andan',
  },
  checks: ['app-credentials'],
  needs: ['servicePrincipals', 'applications'],
  wants: ['federatedCredentials'],
  rowsOf: { federatedCredentials: { attribute: 'kind', value: 'federated' } },
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
      exclusive: true,
      links: [
        {
          to: 'apps',
          words: {
            en: 'belong to|belongs to|belonging to|held by|used by|sit on|sits on|sitting on|attached to|stored on',
            de: 'gehören zu|gehört zu|gehören',
            fr: 'appartiennent à|appartenant à',
            es: 'pertenecen a',
          },
          small: { en: 'of|on|for', de: 'von|für', fr: 'des|de', es: 'de' },
          back: {
            small: { en: 'have|has|having|with', de: 'haben|hat|mit', fr: 'ont|avec', es: 'tienen|con' },
            says: ['has', 'have'],
            saysNot: ['does not have', 'do not have'],
          },
        },
      ],
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
        en: 'description|called|label|name|display name|named',
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
        en: 'start date|begin date|valid since|since when valid|date of creation|date created|date of issue|issuance date|addition date|upload date|creation time|last rotation|last rotation date|last renewal|rotation date|renewal date|rotated on|added on|creation date|valid from|beginning|date added|issue date',
        de: 'startdatum|beginn|erstellungsdatum|gültig ab|gültig seit',
        fr: 'date de début|date de création|valable depuis|valide depuis',
        es: 'fecha de inicio|fecha de creación|válido desde',
      },
      verbs: {
        en: 'added|created|issued|made|add|create|upload|recent|recently|lately|of late|newly|freshly|generate|issue|placed|put on|put|planted|slipped|slipped in|slipped onto|slipped on|sneaked|sneaked in|snuck|snuck in|snuck onto|smuggled|smuggled in|injected|dropped|inserted|installed|deployed|introduced|turned up|showed up|popped up|came in|came along|arrived|rolled|rolled over|replaced|refreshed|reissued|minted|newly created|newly issued|recently created|recently issued|been added|been created|been rotated|been renewed|been replaced|last created|last issued|last replaced|last changed|fresh|generated|uploaded|set up|start|started|begin|begins|began|begun|registered|new|rotated|renewed|last rotated|last renewed|last added|newly added|recently added|appeared',
        de: 'hinzugefügt|hinzugefügte|erstellt|erstellte|erstellten|angelegt|angelegte|ausgestellt|erzeugt|hochgeladen|beginnt|beginnen|begann|neu|neue|neuen|neues|erneuert|rotiert|hinzugekommen',
        fr: 'ajouté|ajoutée|ajoutés|ajoutées|créé|créée|créés|créées|émis|généré|générés|commence|commencent|nouveau|nouveaux|nouvelle|nouvelles|renouvelé|renouvelés',
        es: 'añadido|añadida|añadidos|añadidas|añadieron|agregado|agregada|agregados|agregadas|creado|creada|creados|creadas|emitido|emitidos|generado|empieza|empiezan|comienza|nuevo|nueva|nuevos|nuevas|renovado|renovados',
      },
      says: ['began', 'began'],
      read: ({ startsAt, kind }) => startsAt ?? (kind === 'federated' ? null : undefined),
    },
    recent: {
      type: 'flag',
      label: 'New',
      yes: {
        en: `new|newest ones|recent|recently|lately|of late|newly|fresh|freshly|brand new|just added|${combinePhrases('recently|newly|freshly|lately', ADDED)}|${combinePhrases(ADDED, 'recently|lately|of late')}`,
        de: `neu|neue|neuen|neues|kürzlich|vor kurzem|neulich|${combinePhrases('kürzlich|neu|vor kurzem', 'hinzugefügt|hinzugefügte|erstellt|erstellte|angelegt|angelegte')}`,
        fr: `nouveau|nouveaux|nouvelle|nouvelles|récent|récents|récente|récentes|récemment|${combinePhrases('ajouté|ajoutés|ajoutée|ajoutées|créé|créés|créée|créées', 'récemment')}`,
        es: `nuevo|nuevos|nueva|nuevas|reciente|recientes|recientemente|${combinePhrases('añadido|añadidos|añadida|añadidas|creado|creados|creada|creadas', 'recientemente')}`,
      },
      says: [`began within ${NEW_CREDENTIAL_DAYS} days`, `began within ${NEW_CREDENTIAL_DAYS} days`],
      saysNot: [`began more than ${NEW_CREDENTIAL_DAYS} days ago`, `began more than ${NEW_CREDENTIAL_DAYS} days ago`],
      lately: 'startsAt',
      read: ({ startsAt, now }) =>
        startsAt === undefined ? undefined : daysBetween(startsAt, now) <= NEW_CREDENTIAL_DAYS,
    },
    endsAt: {
      type: 'instant',
      label: 'End date',
      ahead: true,
      over: { attribute: 'state', value: 'expired' },
      words: {
        en: 'expiry date|expiration date|until when|till when|end of validity|valid to|not after|best before|renewal due date|date of expiry|date of expiration|expiring date|until when valid|how long valid|run out date|usable until|works until|work until|end of life|end of term|end date|valid until|valid till|good until|due date|expiry|expiration|deadline',
        de: 'ablaufdatum|enddatum|gültig bis|bis wann|bis wann gültig|ablaufzeitpunkt|fälligkeit|ablauf|gültigkeitsende|ablaufdaten',
        fr: "date d'expiration|date de fin|jusqu'à quand|jusqu à quand|fin de validité|jusquà quand|valable jusqu'au|valable jusqu'à|valide jusqu'à|échéance|date d'échéance|expiration",
        es: 'fecha de caducidad|fecha de vencimiento|hasta cuándo|fin de validez|fecha de expiración|fecha de fin|válido hasta|válida hasta|caducidad|vencimiento|expiración',
      },
      verbs: {
        en: 'expire|expires|expiring|gonna expire|due soon|up soon|up for rotation|coming due|coming up|coming up for renewal|run out shortly|expire shortly|expires shortly|expiring shortly|ending shortly|end shortly|imminent expiry|expire imminently|about to die|about to stop working|about to become invalid|about to go|soon to expire|soon to be expired|soon be expired|soon expired|soon no longer valid|soon invalid|nearly expired|almost expired|nearly out|almost out|nearly run out|need replacing|need to be replaced|needs replacing|needs to be replaced|to be renewed|to be rotated|to be replaced|to renew|to rotate|to replace|must be rotated|must be renewed|must be replaced|should be rotated|should be renewed|should be replaced|have to be renewed|have to be rotated|have to be replaced|have to renew|have to replace|have to rotate|need to replace|need to renew|need to rotate|must renew|must replace|must rotate|should renew|should replace|should rotate|should we renew|should we rotate|do we need to renew|near end of life|end of life|approaching expiry|approaching expiration|approaching end|approaching their end|approaching their expiry|approaching end date|close to end|close to running out|close to their end|reach end|reaching end|lapse soon|lapses soon|lapsing soon|lapsing|time to renew|want renewing|wants renewing|overdue soon|going to run out|going to end|going to lapse|will run out|will end|will lapse|will expire|will die|will stop working|going to break|going to break soon|break soon|stop working soon|die soon|dying soon|no longer work soon|soon stop working|soon run out|soon end|soon lapse|soon die|last not long|not last long|renewal due|renewal needed|rotation due|rotation needed|invalid|become invalid|need renewing|needs renewing|need rotating|needs rotating|finish|finishes|finishing|finished|be renewed|be rotated|needs renewal|needs rotation|due for replacement|becomes invalid|cease|ceases|cease to work|break|breaks|breaking|stop functioning|go out of date|run down|dying|died|no longer work|no longer valid|lose validity|fall due|falls due|terminate|terminates|be over|elapse|elapses|about to expire|about to run out|expiring soon|expire soon|near expiry|due for renewal|need rotation|due for rotation|expired|run out|runs out|running out|ran out|end|ends|ending|ended|lapse|lapses|lapsed|stop working|stops working|due|up for renewal|need renewal|die|dies',
        de: 'läuft ab|laufen ab|läuft|laufen|abläuft|ablaufen|ablaufende|ablaufenden|lief ab|liefen ab|abgelaufen|endet|enden|endete|ab|auslaufen|auslaufend|läuft aus|laufen aus|fällig|ungültig werden|den geist aufgeben|auslaufende|auslaufenden|ausläuft|erlischt|erlöschen|verfällt|verfallen|ablief|abliefen|fällig werden|fällig wird|läuft demnächst ab|enden werden|ablaufend|ungültig wird',
        fr: "expire|expirent|expirer|expirera|expireront|expiré|expirée|expirés|expirées|finit|finissent|se termine|se terminent|prend fin|prennent fin|arrive à échéance|arrivent à échéance|périment|se périment|tombent|s'arrêtent|lâchent|arriver à échéance|arrivant à échéance|arrive à expiration|arrivent à expiration|périme|périmer|échoit|échoient|arrive à terme|arrivent à terme|sautent|lâche|expirant|se périme|se périmer",
        es: 'caduque|caduquen|venza|venzan|expire|expiren|caduca|caducan|caducar|caducará|caducarán|caducó|caducaron|vence|vencen|vencerán|vencieron|expira|expiran|expirarán|expiró|expiraron|termina|terminan|acaba|acaban|se acaban|se acaba|mueren|dejan de funcionar|vencer|vencerá|venciendo|caducando|expirar|expirará|finaliza|finalizan|terminará|acabará|muere|se agota|se agotan|se vence|se vencen|deja de funcionar',
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
        en: 'lifetime|life time|lifespan|validity|length of validity|duration|duration of validity|total lifetime|good for|last for|lasts for|run for|runs for|run time|runtime|live for|lives for|issued for|length|total life|life span|validity time|validity term|life|validity period|total validity|term|valid for|lived|lives|lasting|living|long|longer than|shorter than',
        de: 'laufzeit|laufzeiten|lebensdauer|gültigkeitsdauer|geltungsdauer|lang|länger als|kürzer als|wie lange gültig|wie lange gilt|dauer',
        fr: 'durée de vie|durée de validité|durée|vie|combien de temps valable|durée de vie totale|émis pour|émise pour|émises pour|créés pour|créées pour|valables pour|valides pour',
        es: 'duración|vida útil|periodo de validez|período de validez|vigencia|vida|cuánto dura|cuánto duran|tiempo de vida|emitieron para|emitieron por|emitió para|emitió por|emitidos para|emitidos por|emitidas para|emitidas por|válidos por|válidos durante',
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
        en: 'age|old|days old|how old|been around|been there|been in place|been on|years old|months old|in place for|around for|in existence',
        de: 'alter|alt|wie alt',
        fr: 'âge|ancienneté|quel âge',
        es: 'antigüedad|edad|qué antigüedad',
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
        en: 'remaining|left|days left|days until|day until|how many days until|how long until|how much time until|time until|until end|till it expires|till they expire|until expiry|until it runs out|until it dies|until it ends|how much longer|how much time left|how much life left|days to go|to go|time to go|time remaining|days before|how long before|still has to live|residual|residual validity|residual lifetime|remaining life|remaining lifetime|life left|runway|weeks left|months left|how long still valid|how long still|time left|remaining days|remaining time|days remaining|remaining validity|until it expires|until they expire|before it expires|before they expire',
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
        en: 'need a look|needs a look|deserve a look|need looking at|needs looking at|worth a look|worth looking at|should be looked at|should i look at|should we look at|stand out|stands out|look odd|looks odd|look off|looks off|look suspicious|looks suspicious|look bad|looks bad|look dangerous|look weird|looks weird|look strange|fishy|shady|questionable|unusual|anomalous|concerning|worrying|worry about|worried about|a risk|unhealthy|poor hygiene|bad hygiene|notable|alarming|urgent|red flag|not ok|not fine|not in order|deserves a look|need review|needs review|need attention|suspicious|dangerous|risky|look wrong|bad|malicious|of concern|odd|dodgy|problematic|weird|strange|weak|insecure|unsafe',
        de: 'verdächtig|verdächtige|verdächtigen|gefährlich|gefährliche|auffällig|auffällige|riskant|riskante|problematisch|problematische|unsicher|unsichere|auffälligen|bedenklich|bedenkliche|kritisch|kritische|ansehen sollte|anschauen sollte|prüfen sollte',
        fr: 'suspect|suspecte|suspects|suspectes|dangereux|dangereuse|à revoir|risqué|risqués|douteux|inquiétant|inquiétants|préoccupant|à surveiller|à vérifier|problématique|problématiques|anormal',
        es: 'sospechosa|sospechosas|sospechoso|sospechosos|peligrosa|peligrosas|peligroso|peligrosos|de riesgo|inseguro|inseguros|insegura|inseguras|preocupante|preocupantes|a revisar|a vigilar|problemático|problemáticos|anómalo|raros|raro',
      },
      no: {
        en: 'fine|harmless|in order|healthy|unremarkable|nothing wrong with|unsuspicious|inconspicuous|all right|in good shape|in good order|clean|ok',
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
        en: 'foreign app|foreign|third party app|third parties|3rd party app|3rd party|external|vendor|vendors|supplier|saas|saas app|saas vendor|multi tenant app|multi tenant|multitenant|not ours|app not ours|apps that are not ours|outside app|partner app|someone else app|app of a vendor|app of vendor|other company app|apps we do not own|apps from outside|purchased app|bought app|third party|external app|vendor app|of another tenant|from another tenant|other tenant|app of another tenant|app of other tenants',
        de: 'fremde app|fremder apps|fremden apps|fremd apps|drittanbieter app|drittanbieter apps|externe apps|externer apps|fremden anwendungen|app eines drittanbieters|apps von drittanbietern|fremde apps|apps fremder hersteller',
        fr: "application tierce|applications tierces|d'un autre locataire|application externe|applications externes|application étrangère|applications étrangères|appli tierce|applis tierces|applis externes|d'un éditeur externe|d'une appli externe",
        es: 'aplicación de terceros|aplicaciones de terceros|de otro inquilino|aplicación externa|aplicaciones externas|app de terceros|apps de terceros|app externa|apps externas|de un proveedor externo',
      },
      no: {
        en: 'own app|our app|our own app|own application|own registration|internal|in house|inhouse|homegrown|home grown|self made app|self made|we built|we made|built by us|made by us|our own|registered here|single tenant|custom app|line of business app|lob app|internal app|in house app|home grown app|self built',
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
        en: 'disabled app|disabled application|app is disabled|apps are disabled|deactivated app|disabled service principal|turned off app|suspended app|disabled enterprise app|app which is disabled|apps which are disabled|app that is off|app nobody can sign in to|inactive app|switched off application|app switched off|apps switched off|blocked application|app that is disabled|apps that are disabled|switched off app|blocked app',
        de: 'deaktivierte app|deaktivierten apps|deaktivierter apps|deaktivierten anwendungen',
        fr: 'application désactivée|applications désactivées',
        es: 'aplicación deshabilitada|aplicaciones deshabilitadas|aplicación desactivada|aplicaciones desactivadas',
      },
      no: {
        en: 'enabled app|active app|enabled application|active application|enabled service principal|app which is enabled|apps which are enabled|working app|app that is active|apps that are active|app that is enabled|apps that are enabled',
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
      ofFew: true,
      label: 'Issuer',
      words: {
        en: 'issuer|token issuer|external issuer|external token issuer|trust|who issues|which issuer|idp|trusted idp|trusted identity provider|whom does trust|issuing authority|oidc issuer|issuer url|trust who|whose tokens|whose token|trusts|trusted issuer|identity provider|issued by|trusted',
        de: 'aussteller|tokenaussteller|vertraut|vertrauen|welcher aussteller|wem vertraut|wem vertrauen|identitätsanbieter',
        fr: "émetteur|fait confiance|quel émetteur|à qui fait confiance|fournisseur d'identité",
        es: 'emisor|confía|confían|qué emisor|en quién confía|en quién confían|proveedor de identidad',
      },
      says: ['trusts tokens of', 'trust tokens of'],
      read: ({ trust }) => trust?.issuer ?? null,
    },
    workload: {
      type: 'text',
      label: 'For',
      words: {
        en: 'subject|workload|pipeline|subject claim|subject identifier|github repo|git repo|build pipeline|ci pipeline|deployment|branch|repository|repo',
        de: 'pipeline|subjekt',
        fr: 'pipeline|sujet',
        es: 'pipeline|sujeto',
      },
      says: ['is for', 'are for'],
      read: ({ trust }) => trust?.subject ?? null,
    },
  },
  columns: ['kind', 'startsAt', 'endsAt', 'place'],
  tellsOfOne: ['state', 'startsAt', 'endsAt', 'issuer', 'workload'],
  period: 'startsAt',
});
