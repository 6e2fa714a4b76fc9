import { findLastUse } from '../../checks/lib/account-idleness.js';
import type { Instant } from '../../core/instant.js';
import type { AdminSignIn } from '../../facts/fact-types.js';
import type { Attribute } from '../model/attribute.js';
import { RISK_LEVEL_VALUES, RISK_VALUES, USE_VALUES } from './use-and-risk-words.js';
import type { RoleHolderRow } from './role-holder-rows.js';

function listRisk({ risk }: RoleHolderRow): readonly (keyof typeof RISK_VALUES)[] | undefined {
  if (risk === undefined || risk === 'not-readable') return undefined;
  if (risk === 'nothing') return [];
  return risk === 'at-risk' ? ['at-risk'] : ['at-risk', risk];
}

/** Microsoft gives a level only to accounts that it considers at risk, and hides it where the licence does not cover it. */
function readRiskLevel({ risk, riskLevel }: RoleHolderRow): string | null | undefined {
  if (risk === 'nothing') return null;
  return riskLevel === undefined || !Object.hasOwn(RISK_LEVEL_VALUES, riskLevel) ? undefined : riskLevel;
}

/** A row with last sign-ins; undefined where they were not read. */
interface OfSignIn {
  readonly signIn: AdminSignIn | undefined;
}

/** The last attempt to sign in: the other two dates of an account include those that failed. */
const findLastAttempt = ({ successfulAt, interactiveAt, nonInteractiveAt }: AdminSignIn): Instant | undefined =>
  [successfulAt, interactiveAt, nonInteractiveAt]
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1);

const USE_OF = { never: 'unused', idle: 'unused', emergency: 'kept', new: 'new', used: 'in-use' } as const;

/** What can be asked of the use of an account, and of signs that it is in other hands. */
export const ADMIN_USE_ATTRIBUTES = {
  use: {
    type: 'choice',
    label: 'Use',
    also: ['lastSignIn'],
    values: USE_VALUES,
    read: ({ use }) => (use === undefined || use === 'not-readable' ? undefined : USE_OF[use]),
  },
  lastSignIn: {
    type: 'instant',
    how: 'methods',
    label: 'Last sign-in',
    words: {
      en: 'last sign in|last login|last logon|last log in|last seen|last activity|latest sign in|latest login|last used|last use|sign in|sign ins|login|logins|logon|last log on|last sign on|last access|latest log in|latest log on|latest activity|latest sign on|last time seen|last time signed in|last time logged in|last time used|time of last sign in|date of last sign in|most recent sign in|most recent login|most recent logon|most recent activity|activity|sign in activity|login activity|sign in date|login date|last connection|usage|use of the account',
      de: 'letzte anmeldung|letzter login|letzten anmeldung|zuletzt angemeldet|anmeldung|zuletzt gesehen|zuletzt aktiv|letztes login|letzten login|letzte einwahl|anmeldungen|zuletzt eingeloggt|zuletzt da|zuletzt online|wann zuletzt|letzter zugriff|letzten zugriff|letzte aktivität|letztes mal angemeldet|letztes mal eingeloggt|das letzte mal',
      fr: 'connecté pour la dernière fois|connectée pour la dernière fois|pour la dernière fois|dernière connexion|dernier accès|dernières connexions|connexion|connexions|dernière authentification|derniers accès|dernière activité|vu pour la dernière fois|dernière fois|dernier login|connexion la plus récente',
      es: 'inició sesión por última vez|por última vez|último inicio de sesión|último acceso|última conexión|inicio de sesión|última vez|inicios de sesión|última sesión|último login|última actividad|últimos accesos|visto por última vez|última entrada',
    },
    verbs: {
      en: 'signed in|sign in|signs in|logged in|logged on|log in|logs in|log on|logged into|signed into|used|active|last active|seen|last seen|last signed in|last logged in|last used|used it|been active|been used|been touched|touched|been seen|been inactive|logging in|logging on|signing in|signed on|sign on|log onto|logged onto|showed up|show up|shown up|showing up|got in|gets in|gotten in|came in|come in|been in|went in|got online|been online|online|came online|been around|around|been here|been on|last on|was on|authenticated|authenticate|connected|connect|last connected|last online|last here|last around|last log on|last log in|last sign in|last logon|last login|last sign on|last signed on|last logged on|last get in|last got in|last show up|last showed up|last authenticated|last accessed|last work|last worked|last heard from|heard from|heard of|last appear|last appeared|appeared|used their account|use their account|used the account|use the account|using their account|made use of|been working|working with their account|been used last|lately used|worked|accessed|had a sign in|shown activity|showed activity|show activity|shown life|shown signs of life|sign of life',
      de: 'angemeldet|eingeloggt|anmelden|einloggen|verwendet|benutzt|genutzt|zuletzt angemeldet|zuletzt eingeloggt|meldete sich an|meldet sich an|melden sich an|meldeten sich an|loggt sich ein|loggen sich ein|loggte sich ein|eingewählt|online gewesen|aktiv gewesen|gesehen|reingekommen|drin gewesen|zugegriffen|authentifiziert|anmeldet|einloggt',
      fr: "connecté|connectés|connectée|s'est connecté|se sont connectés|utilisé|utilisés|vu|connectées|se connecte|se connectent|s'est connectée|se sont connectées|s'est authentifié|authentifié|authentifiés|utilisée|utilisées|servi|vus|vue|entré|entrés|ouvert de session|ouvert une session|s'est loggé|loggé|loggés|se connecter|se logue|se loguent",
      es: 'iniciado sesión|inició sesión|iniciaron sesión|conectado|se conectó|se conectaron|entró|entraron|usado|accedió|accedieron|inicia sesión|inician sesión|iniciar sesión|conectarse|entrar|conectada|conectados|conectadas|se conecta|se conectan|entra|entran|entrado|accedido|autenticado|se autenticó|usada|usados|usadas|usó|usaron|utilizado|utilizada|utilizó|logueado|logueada|se logueó|logado|se logó|loguearse|acceder|visto|vista',
    },
    verbsNot: { ...USE_VALUES.unused.words, en: `${USE_VALUES.unused.words.en}|been inactive` },
    says: ['last signed in', 'last signed in'],
    saysNot: ['has not signed in', 'have not signed in'],
    read: ({ signIn }: OfSignIn) => signIn && (findLastUse(signIn)?.at ?? null),
  },
  lastAttempt: {
    type: 'instant',
    label: 'Last tried to sign in',
    also: ['lastSignIn'],
    words: {
      en: 'sign in attempt|login attempt|logon attempt|log in attempt|log on attempt|attempt to sign in|attempt to log in|attempt to log on|failed sign in|failed sign ins|failed login|failed logins|failed logon|failed attempt|failed log in|unsuccessful sign in|unsuccessful login|last attempt',
      de: 'anmeldeversuch|anmeldeversuche|fehlgeschlagene anmeldung|fehlgeschlagene anmeldungen|versuch sich anzumelden|letzter versuch|loginversuch|loginversuche|login versuch|login versuche|anmeldeversuchen|gescheiterte anmeldung|gescheiterte anmeldungen|letzter anmeldeversuch|fehlversuch|fehlversuche',
      fr: 'tentative de connexion|tentatives de connexion|échec de connexion|échecs de connexion|dernière tentative|essai de connexion|essais de connexion|connexion échouée|connexions échouées|connexion ratée|connexions ratées|tentatives|tentative',
      es: 'intento de inicio de sesión|intentos de inicio de sesión|inicio de sesión fallido|inicios de sesión fallidos|último intento|intento de acceso|intentos|intento|intentos de acceso|intentos de login|intento de login|accesos fallidos|acceso fallido|login fallido',
    },
    verbs: {
      en: 'try to sign in|try to log in|try to log on|try signing in|try logging in|tried to sign in|tried to log in|tried to log on|tries to sign in|tries to log in|trying to sign in|trying to log in|attempt to sign in|attempt to log in|attempt to log on|attempted to sign in|attempted to log in|attempted a login|attempted a sign in|fail to sign in|fail to log in|fail to log on|failed to sign in|failed to log in|failed to log on|failed signing in|try to get in|tried to get in|try to use|tried to use',
      de: 'versucht sich anzumelden|versuchte sich anzumelden|versucht anzumelden|anzumelden versucht|einzuloggen versucht|versucht sich einzuloggen|versucht einzuloggen|anzumelden versuchte|versuchte anzumelden|versuchte sich einzuloggen|reinzukommen versucht|versucht reinzukommen|zu benutzen versucht|versucht zu benutzen|versucht sich damit anzumelden|probiert sich anzumelden',
      fr: "essayé de se connecter|tenté de se connecter|essaye de se connecter|tente de se connecter|cherché à se connecter|essayé de s'y connecter|tenté de s'y connecter|essaie de se connecter|essayent de se connecter|essayé de s'authentifier|tenté de s'authentifier|essayé d'utiliser|tenté d'utiliser|essayé d'entrer|tenté d'entrer|essayé d'ouvrir une session",
      es: 'intentado iniciar sesión|intentó iniciar sesión|intentado entrar|intentó entrar|intentado acceder|intentó acceder|tratado de entrar|trató de entrar|intentado conectarse|intentó conectarse|intentaron entrar|intentaron conectarse|tratado de conectarse|trató de conectarse|intentado usar|intentó usar|intentado loguearse|intentó loguearse|probado a entrar|intentaba entrar',
    },
    says: ['last tried to sign in', 'last tried to sign in'],
    saysNot: ['has not tried to sign in', 'have not tried to sign in'],
    read: ({ signIn }: OfSignIn) => signIn && (findLastAttempt(signIn) ?? null),
  },
  risk: {
    type: 'choice',
    label: 'Risk',
    words: {
      en: 'risk state|risk status|state of risk',
      de: 'risikostatus',
      fr: 'état de risque',
      es: 'estado de riesgo',
    },
    values: RISK_VALUES,
    whyNotRead: 'what Microsoft saw is not read',
    read: listRisk,
  },
  riskLevel: {
    type: 'choice',
    label: 'Risk level',
    words: {
      en: 'risk level|level of risk|risk rating|risk score|how risky|how much risk|how big a risk|how high is the risk|how high the risk',
      de: 'risikostufe|höhe des risikos|wie riskant|wie gefährdet|wie hoch ist das risiko|risikolevel|risiko level|risikoeinstufung',
      fr: 'niveau de risque|à quel point risqué|à quel point est risqué|quel risque|degré de risque',
      es: 'nivel de riesgo|qué riesgo|grado de riesgo|cómo de riesgoso|cuánto riesgo',
    },
    values: RISK_LEVEL_VALUES,
    read: readRiskLevel,
  },
  riskSince: {
    type: 'instant',
    label: 'Risk changed',
    words: {
      en: 'risk date|date of the risk|risk change|risk update',
      de: 'risikodatum',
      fr: 'date du risque',
      es: 'fecha del riesgo',
    },
    verbs: RISK_VALUES['at-risk'].words,
    says: ['is at risk', 'are at risk'],
    saysNot: ['is not at risk', 'are not at risk'],
    read: ({ risk, riskChangedAt }) => (risk === 'nothing' ? null : riskChangedAt),
  },
  signs: {
    type: 'choice',
    label: 'Changes in the log',
    words: { en: 'security info change|sign of takeover' },
    values: {
      'password-reset': {
        label: 'password reset',
        words: {
          en: 'password reset|password was reset|changed password|had their password reset',
          de: 'passwort zurückgesetzt|kennwort zurückgesetzt|passwort geändert|kennwort geändert|passwortrücksetzung',
          fr: 'mot de passe réinitialisé|réinitialisation du mot de passe|mot de passe changé',
          es: 'contraseña restablecida|restablecimiento de contraseña|contraseña cambiada|contraseña reseteada',
        },
        says: ['had the password reset', 'had the password reset'],
        saysNot: ['had no password reset', 'had no password reset'],
      },
      'factor-removed': {
        label: 'method removed',
        words: {
          en: 'method removed|removed method|mfa removed|removed mfa|methods removed|method deleted|factor removed|security info deleted|lost mfa',
          de: 'methode entfernt|mfa entfernt|faktor entfernt|methoden entfernt',
          fr: 'méthode supprimée|mfa supprimée|méthodes supprimées',
          es: 'método eliminado|mfa eliminada|métodos eliminados',
        },
        says: ['had a method removed', 'had a method removed'],
        saysNot: ['had no method removed', 'had no method removed'],
      },
      'factor-registered': {
        label: 'method registered',
        words: {
          en: 'new method|method added|added method|methods added|registered a new method|new mfa method|new authentication method|new sign in method|new factor',
          de: 'neue methode|methode hinzugefügt|neue methoden|methoden hinzugefügt|neuen faktor',
          fr: 'nouvelle méthode|méthode ajoutée|nouvelles méthodes',
          es: 'método nuevo|nuevo método|método añadido|nuevos métodos',
        },
        says: ['got a new method', 'got a new method'],
        saysNot: ['got no new method', 'got no new method'],
      },
      'factor-changed': {
        label: 'method changed',
        words: {
          en: 'method changed|methods changed|changed method|changed methods|mfa changed|changed mfa|security info changed|changed security info',
          de: 'methode geändert|methoden geändert|mfa geändert',
          fr: 'méthode modifiée|méthodes modifiées|mfa modifiée',
          es: 'método cambiado|métodos cambiados|mfa cambiada',
        },
        says: ['had a method changed', 'had a method changed'],
        saysNot: ['had no method changed', 'had no method changed'],
      },
    },
    read: ({ signs }) => signs && [...new Set(signs.map(({ kind }) => kind))],
  },
} as const satisfies Readonly<Record<string, Attribute<RoleHolderRow>>>;
