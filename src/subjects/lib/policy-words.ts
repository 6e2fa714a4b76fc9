import type { ChoiceValue } from '../model/attribute.js';

/** Values of what a Conditional Access policy demands, and how people say them. */
export const CONTROL_VALUES = {
  mfa: {
    label: 'MFA',
    words: {
      en: 'mfa|multi factor|multi factor authentication|multifactor|multifactor authentication|2fa|two factor|two factor authentication|second factor|two step verification|two factor auth|multi factor auth|multifactor auth|2 factor|2 step verification|two step|two steps|second step|additional factor|extra factor|strong auth|strong authentication|another factor|mfa prompt|mfa challenge|second proof|additional verification|step up|2fa prompt|prompt for mfa|prompts for mfa',
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
      en: 'block|blocks|blocking|deny|denies|forbid|forbids|block access|block sign in|stop|stops|stopping|prevent|prevents|preventing|reject|rejects|refuse|refuses|disallow|disallows|keep out|keeps out|keep people out|lock out|locks out|lock people out|ban|bans|cut off|cuts off|shut out|shuts out|turn away|turns away|hard block|outright block|block outright|blocked|bar|bars|kill|kills|prohibit|prohibits|block policy|blocking policy|block login|block logon|block sign ins|block logins|not let in|not allow',
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
      en: 'compliant device|device compliance|compliant|managed device|intune compliant device|device to be compliant|device to be marked as compliant|compliant devices|compliant machine|compliant computer|compliant laptop|compliant phone|compliant pc|managed devices|managed machine|managed computer|managed laptop|healthy device|device to be managed|device to be healthy|device state|company device|company devices|company laptop|corporate device|corporate devices|corporate laptop|work device|company owned device|enrolled device|intune device|intune managed device|intune enrolled|intune|known device|trusted device',
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
      en: 'hybrid joined device|hybrid joined|hybrid azure ad joined|hybrid entra joined|domain joined device|domain joined|hybrid device|hybrid joined machine|hybrid join|domain joined machine|domain joined computer|domain joined pc|domain joined devices|hybrid joined devices|domain device|joined to the domain|joined to our domain',
      de: 'hybrid eingebundenes gerät|hybrid eingebundene geräte|hybrid joined gerät',
      fr: 'appareil joint hybride|appareils joints hybrides|jonction hybride',
      es: 'dispositivo unido híbrido|unido híbrido|unión híbrida',
    },
    says: ['asks for a hybrid joined device', 'ask for a hybrid joined device'],
  },
  'approved-app': {
    label: 'approved client app',
    words: {
      en: 'approved client app|approved app|app protection policy|app protection|protected app|approved apps|approved client apps|app protection policies|mam|mam policy|protected client|outlook app|approved mobile app|managed app|managed apps',
      de: 'genehmigte client app|genehmigte app|app schutzrichtlinie',
      fr: 'application cliente approuvée|application approuvée|protection des applications',
      es: 'aplicación cliente aprobada|aplicación aprobada|protección de aplicaciones',
    },
    says: ['asks for an approved client app', 'ask for an approved client app'],
  },
  'password-change': {
    label: 'password change',
    words: {
      en: 'password change|change of password|change password|password reset|change their password|new password|reset of password|reset password|reset the password|reset their password|change passwords|password changes|change of the password',
      de: 'passwortänderung|kennwortänderung|passwort ändern|kennwort ändern',
      fr: 'changement de mot de passe|changer de mot de passe',
      es: 'cambio de contraseña|cambiar la contraseña',
    },
    says: ['asks for a password change', 'ask for a password change'],
  },
  strength: {
    label: 'authentication strength',
    words: {
      en: 'authentication strength|auth strength|authentication strengths|auth strengths|mfa strength|strength of mfa|strength of authentication|certain strength|required strength|strength',
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
      en: 'terms of use|terms|tou|custom control|third party control|terms of service|accept terms|accept the terms|agree to terms|terms and conditions|tos|custom controls|duo',
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
      en: 'enabled|active|enforced|enforce|enforces|turned on|switched on|are on|is on|in force|in effect|live|running|in operation|operational|in use|being enforced|actively enforced|actually on|really on|up and running|working|effective|biting|bite|in production|fully on|fully enabled|activated|on already|set to on|already enforced|not report only|binding',
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
      en: 'report only|report mode|reporting only|reports only|only report|only reports|only reporting|report only mode|monitor only|audit mode|test mode|just report|just reports|merely report|merely reports|merely in report mode|just in report mode|only in report mode|in report mode|only log|only logs|logs only|log only|only watch|only watches|watch only|watching only|just watch|just watches|just watching|only monitor|only monitors|just monitor|just monitors|monitoring only|monitoring mode|monitor mode|observe only|only observe|observing only|dry run|dry run mode|trial mode|trial run|on trial|in trial|in test|in testing|testing|still testing|still in test|being tested|test only|testing mode|pilot mode|simulation|simulation mode|simulate|simulated|report-only mode|not enforced yet|not yet enforced|report but do not enforce|report without enforcing|reportonly|evaluation mode|in evaluation|just for reporting|for reporting only|reporting mode|logging mode|logging only',
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
      en: 'disabled|switched off|turned off|off|inactive|deactivated|not in use|unused|not used|dead|asleep|paused|suspended|not running|retired|shut off|shut down|disarmed|out of order|out of action|out of use|set to off|left off|dormant|disable|turn off|switch off|idle',
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
      en: 'location|named location|location based|country|countries|geo|geography|network|trusted location|trusted network|ip address|ip range|outside the office|outside office|outside our network|from abroad|abroad|overseas|foreign country|foreign countries|outside the country|outside our country|by place|where people are|where you are|where somebody is|where the user is|away from the office|outside the offices|outside offices|outside of the office|not in the office|off site|offsite|off premises|remote|remotely|on the road|from home|home office|working from home|inside the office|in the office|office network|corporate network|company network|internal network|our network|outside the network|outside corporate network|outside of our network|outside company network|vpn|trusted ip|trusted ips|trusted locations|ip addresses|ip ranges|ip|ips|region|regions|named locations|certain country|certain countries|specific country|specific countries|some countries|other countries|geo block|geoblock|geo blocking|geofence|geofencing|by country|by location|by network|by ip|location condition',
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
      en: 'platform|device platform|operating system|device platforms|os|kind of device|type of device|device type|device os|which device|mobile platform|by platform',
      de: 'plattform|plattformen|geräteplattform|betriebssystem',
      fr: "plateforme|plateforme d'appareil|système d'exploitation",
      es: 'plataforma|plataforma de dispositivo|sistema operativo',
    },
    says: ['applies by device platform', 'apply by device platform'],
  },
  'device-filter': {
    label: 'device filter',
    words: {
      en: 'device filter|filter for device|filter device|device filters|filter on device|filter on devices|filters for devices|filter for devices|devices filter|filtered by device|certain devices|specific devices|device property|device attribute',
      de: 'gerätefilter|filter für geräte',
      fr: "filtre d'appareil|filtre sur les appareils",
      es: 'filtro de dispositivo|filtro de dispositivos',
    },
    says: ['applies by a device filter', 'apply by a device filter'],
  },
  'authentication-flow': {
    label: 'authentication flow',
    words: {
      en: 'authentication flow|device code|device code flow|authentication transfer|device code flows|device code sign in|device code login|device code authentication|block device code|authentication flows|auth flow|auth flows|device codes',
      de: 'authentifizierungsfluss|gerätecode|gerätecodefluss',
      fr: "flux d'authentification|code d'appareil|code de l'appareil",
      es: 'flujo de autenticación|código de dispositivo',
    },
    says: ['applies by authentication flow', 'apply by authentication flow'],
  },
  'sign-in-risk': {
    label: 'sign-in risk',
    words: {
      en: 'sign in risk|login risk|logon risk|risky sign in|risky login|risky sign ins|risky logins|risky logon|risky logons|risky authentication|suspicious sign in|suspicious sign ins|suspicious login|suspicious logins|risk of the sign in|sign in risk level|risk level of the sign in|unusual sign in|risk based|risk based policy|sign in risk policy|high risk sign in|medium risk sign in|dangerous sign in|strange sign in|sign in looks risky|sign in is risky|login is risky',
      de: 'anmelderisiko|riskante anmeldung|riskanten anmeldungen|riskante anmeldungen',
      fr: 'risque de connexion|connexion à risque|connexions à risque',
      es: 'riesgo de inicio de sesión|inicio de sesión de riesgo|inicios de sesión de riesgo',
    },
    says: ['applies by sign-in risk', 'apply by sign-in risk'],
  },
  'user-risk': {
    label: 'user risk',
    words: {
      en: 'user risk|risky user|account risk|risky users|users at risk|user at risk|risky account|risky accounts|risk of the user|user risk level|user risk policy|compromised user|compromised users|compromised account|compromised accounts|high risk user|high risk users|high user risk|leaked credential|leaked credentials|account is at risk|user is risky',
      de: 'benutzerrisiko|riskante benutzer|riskanten benutzern',
      fr: "risque utilisateur|risque de l'utilisateur|utilisateur à risque|utilisateurs à risque",
      es: 'riesgo de usuario|usuario de riesgo|usuarios de riesgo',
    },
    says: ['applies by user risk', 'apply by user risk'],
  },
  'insider-risk': {
    label: 'insider risk',
    words: {
      en: 'insider risk|insider threat|insider threats|risky insider|risk of insiders|insider risk level',
      de: 'insiderrisiko',
      fr: 'risque interne',
      es: 'riesgo interno',
    },
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
      en: 'app filter|application filter|filter for app|app filters|filter for apps|filters for apps|filter on app|filter by app|custom security attribute|custom attribute',
      de: 'app filter|anwendungsfilter',
      fr: "filtre d'application",
      es: 'filtro de aplicaciones',
    },
    says: ['applies by an app filter', 'apply by an app filter'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;
