import type { ChoiceValue } from '../model/attribute.js';

/** Values of what a Conditional Access policy demands, and how people say them. */
export const CONTROL_VALUES = {
  mfa: {
    label: 'MFA',
    words: {
      en: 'mfa|multi factor|multi factor authentication|multifactor|multifactor authentication|2fa|two factor|two factor authentication|second factor|two step verification',
      de: 'mehrfaktor|mehrfaktorauthentifizierung|multifaktor|multi faktor authentifizierung|multifaktorauthentifizierung|zwei faktor|zweiter faktor|zweiten faktor',
      fr: 'authentification multifacteur|multifacteur|double authentification|deuxième facteur|second facteur|double facteur',
      es: 'autenticación multifactor|multifactor|segundo factor|doble factor|autenticación en dos pasos',
    },
    says: ['requires MFA', 'require MFA'],
    saysNot: ['does not require MFA', 'do not require MFA'],
  },
  block: {
    label: 'blocks',
    words: {
      en: 'block|blocks|blocking|deny|denies|forbid|forbids|block access|block sign in',
      de: 'blockieren|blockiert|sperren|sperrt|verbieten|blocken',
      fr: 'bloquent|bloque|interdisent|refusent',
      es: 'bloquee|bloqueen|bloquean|bloquea|prohíben|deniegan',
    },
    says: ['blocks access', 'block access'],
    saysNot: ['does not block access', 'do not block access'],
  },
  'compliant-device': {
    label: 'compliant device',
    words: {
      en: 'compliant device|device compliance|compliant|managed device|intune compliant device|device to be compliant|device to be marked as compliant',
      de: 'konformes gerät|konforme geräte|konformes|gerätekonformität|kompatibles gerät|verwaltetes gerät|verwaltete geräte',
      fr: 'appareil conforme|appareils conformes|conformité des appareils|appareil géré',
      es: 'dispositivo compatible|dispositivos compatibles|dispositivo conforme|dispositivos conformes|dispositivo administrado',
    },
    says: ['asks for a compliant device', 'ask for a compliant device'],
    saysNot: ['does not ask for a compliant device', 'do not ask for a compliant device'],
  },
  'hybrid-joined-device': {
    label: 'hybrid joined device',
    words: {
      en: 'hybrid joined device|hybrid joined|hybrid azure ad joined|hybrid entra joined|domain joined device|domain joined',
      de: 'hybrid eingebundenes gerät|hybrid eingebundene geräte|hybrid joined gerät',
      fr: 'appareil joint hybride|appareils joints hybrides|jonction hybride',
      es: 'dispositivo unido híbrido|unido híbrido|unión híbrida',
    },
    says: ['asks for a hybrid joined device', 'ask for a hybrid joined device'],
  },
  'approved-app': {
    label: 'approved client app',
    words: {
      en: 'approved client app|approved app|app protection policy|app protection|protected app',
      de: 'genehmigte client app|genehmigte app|app schutzrichtlinie',
      fr: 'application cliente approuvée|application approuvée|protection des applications',
      es: 'aplicación cliente aprobada|aplicación aprobada|protección de aplicaciones',
    },
    says: ['asks for an approved client app', 'ask for an approved client app'],
  },
  'password-change': {
    label: 'password change',
    words: {
      en: 'password change|change of password|change password|password reset|change their password',
      de: 'passwortänderung|kennwortänderung|passwort ändern|kennwort ändern',
      fr: 'changement de mot de passe|changer de mot de passe',
      es: 'cambio de contraseña|cambiar la contraseña',
    },
    says: ['asks for a password change', 'ask for a password change'],
  },
  strength: {
    label: 'authentication strength',
    words: {
      en: 'authentication strength|auth strength',
      de: 'authentifizierungsstärke',
      fr: "force d'authentification|niveau d'authentification",
      es: 'seguridad de autenticación|intensidad de autenticación|fuerza de autenticación',
    },
    says: ['uses an authentication strength', 'use an authentication strength'],
    saysNot: ['uses no authentication strength', 'use no authentication strength'],
  },
  custom: {
    label: 'terms of use or a custom control',
    words: {
      en: 'terms of use|terms|tou|custom control|third party control',
      de: 'nutzungsbedingungen|benutzerdefiniertes steuerelement',
      fr: "conditions d'utilisation|contrôle personnalisé",
      es: 'términos de uso|condiciones de uso|control personalizado',
    },
    says: ['asks for terms of use or a custom control', 'ask for terms of use or a custom control'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;

/** Values of a policy's state. */
export const POLICY_STATE_VALUES = {
  enabled: {
    label: 'enforced',
    words: {
      en: 'enabled|active|enforced|enforce|enforces|turned on|switched on|are on|is on|in force|in effect|live',
      de: 'aktiv|aktiviert|aktive|aktiven|aktivierte|eingeschaltet|in kraft|erzwungen',
      fr: 'activée|activées|active|actives|en vigueur|appliquée|appliquées',
      es: 'activa|activas|activada|activadas|habilitada|habilitadas|en vigor',
    },
    says: ['is enforced', 'are enforced'],
    saysNot: ['is not enforced', 'are not enforced'],
  },
  'report-only': {
    label: 'report-only',
    words: {
      en: 'report only|report mode|reporting only|reports only|only report|only reports|only reporting|report only mode|monitor only|audit mode|test mode',
      de: 'nur bericht|nur melden|berichtsmodus|nur berichte|nur im berichtsmodus|nur berichten|reine berichte',
      fr: 'rapport uniquement|rapport seul|rapport seulement|mode rapport|en mode rapport uniquement',
      es: 'solo informe|sólo informe|solo informes|modo informe|solo de informe|modo de solo informe',
    },
    says: ['only reports', 'only report'],
    saysNot: ['is not report-only', 'are not report-only'],
  },
  disabled: {
    label: 'off',
    words: {
      en: 'disabled|switched off|turned off|off|inactive|deactivated',
      de: 'deaktiviert|deaktivierte|deaktivierten|ausgeschaltet|inaktiv|inaktive|abgeschaltet',
      fr: 'désactivée|désactivées|inactive|inactives',
      es: 'desactivada|desactivadas|deshabilitada|deshabilitadas|inactiva|inactivas',
    },
    says: ['is off', 'are off'],
    saysNot: ['is not off', 'are not off'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;

/** Conditions that narrow a policy. */
export const CONDITION_VALUES = {
  location: {
    label: 'location',
    words: {
      en: 'location|named location|location based|country|countries|geo|geography|network|trusted location|trusted network|ip address|ip range|outside the office|outside office|outside our network',
      de: 'standort|standorte|standorten|ort|land|länder|ländern|netzwerk|benannte standorte|ip adresse',
      fr: 'emplacement|emplacements nommés|pays|réseau|lieu|adresse ip',
      es: 'ubicación|ubicaciones|país|países|red|ubicación con nombre|dirección ip',
    },
    says: ['applies by location', 'apply by location'],
    saysNot: ['does not depend on the location', 'do not depend on the location'],
  },
  platform: {
    label: 'platform',
    words: {
      en: 'platform|device platform|operating system',
      de: 'plattform|plattformen|geräteplattform|betriebssystem',
      fr: "plateforme|plateforme d'appareil|système d'exploitation",
      es: 'plataforma|plataforma de dispositivo|sistema operativo',
    },
    says: ['applies by device platform', 'apply by device platform'],
  },
  'device-filter': {
    label: 'device filter',
    words: {
      en: 'device filter|filter for device|filter device',
      de: 'gerätefilter|filter für geräte',
      fr: "filtre d'appareil|filtre sur les appareils",
      es: 'filtro de dispositivo|filtro de dispositivos',
    },
    says: ['applies by a device filter', 'apply by a device filter'],
  },
  'authentication-flow': {
    label: 'authentication flow',
    words: {
      en: 'authentication flow|device code|device code flow|authentication transfer',
      de: 'authentifizierungsfluss|gerätecode|gerätecodefluss',
      fr: "flux d'authentification|code d'appareil|code de l'appareil",
      es: 'flujo de autenticación|código de dispositivo',
    },
    says: ['applies by authentication flow', 'apply by authentication flow'],
  },
  'sign-in-risk': {
    label: 'sign-in risk',
    words: {
      en: 'sign in risk|login risk|logon risk|risky sign in|risky login',
      de: 'anmelderisiko|riskante anmeldung|riskanten anmeldungen|riskante anmeldungen',
      fr: 'risque de connexion|connexion à risque|connexions à risque',
      es: 'riesgo de inicio de sesión|inicio de sesión de riesgo|inicios de sesión de riesgo',
    },
    says: ['applies by sign-in risk', 'apply by sign-in risk'],
  },
  'user-risk': {
    label: 'user risk',
    words: {
      en: 'user risk|risky user|account risk',
      de: 'benutzerrisiko|riskante benutzer|riskanten benutzern',
      fr: "risque utilisateur|risque de l'utilisateur|utilisateur à risque|utilisateurs à risque",
      es: 'riesgo de usuario|usuario de riesgo|usuarios de riesgo',
    },
    says: ['applies by user risk', 'apply by user risk'],
  },
  'insider-risk': {
    label: 'insider risk',
    words: { en: 'insider risk', de: 'insiderrisiko', fr: 'risque interne', es: 'riesgo interno' },
    says: ['applies by insider risk', 'apply by insider risk'],
  },
  'workload-risk': {
    label: 'risk of an app',
    words: {
      en: 'service principal risk|workload risk',
      de: 'dienstprinzipalrisiko',
      fr: 'risque du principal de service',
      es: 'riesgo de entidad de servicio',
    },
    says: ['applies by the risk of an app', 'apply by the risk of an app'],
  },
  'workload-identity': {
    label: 'certain apps as callers',
    words: {
      en: 'client application filter',
      de: 'clientanwendungsfilter',
      fr: "filtre d'application cliente",
      es: 'filtro de aplicación cliente',
    },
    says: ['applies to certain apps as callers', 'apply to certain apps as callers'],
  },
  'app-filter': {
    label: 'app filter',
    words: {
      en: 'app filter|application filter|filter for app',
      de: 'app filter|anwendungsfilter',
      fr: "filtre d'application",
      es: 'filtro de aplicaciones',
    },
    says: ['applies by an app filter', 'apply by an app filter'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;
