import type { ChoiceValue } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';

/** Values of what a Conditional Access policy demands, and how people say them. */
export const CONTROL_VALUES = {
  mfa: {
    label: 'MFA',
    words: {
      en: 'mfa|multi factor|multi factor authentication|multifactor|multifactor authentication|2fa|two factor|two factor authentication|second factor|two step verification|two factor auth|multi factor auth|multifactor auth|2 factor|2 step verification|two step|second step|additional factor|extra factor|strong auth|strong authentication|another factor|mfa prompt|mfa challenge|second proof|additional verification|step up|2fa prompt|prompt for mfa',
      de: 'mehrfaktor|mehrfaktorauthentifizierung|multifaktor|multi faktor authentifizierung|multifaktorauthentifizierung|zwei faktor|zweiter faktor|zweiten faktor|2 faktor|zwei faktor authentifizierung|zwei faktor anmeldung|zweite anmeldemethode|mfa pflicht|mfa zwang',
      fr: 'authentification multifacteur|multifacteur|double authentification|deuxième facteur|second facteur|double facteur|double authent|a2f|authentification forte|authentification à deux facteurs|deux facteurs|validation en deux étapes',
      es: 'autenticación multifactor|multifactor|segundo factor|doble factor|autenticación en dos pasos|autenticación de dos factores|autenticación doble|doble autenticación|dos factores|verificación en dos pasos|doble verificación',
    },
    says: ['requires MFA', 'require MFA'],
    saysNot: ['does not require MFA', 'do not require MFA'],
  },
  block: {
    label: 'blocks',
    words: {
      en: 'block|blocks|blocking|deny|denies|forbid|forbids|block access|block sign in|stop|stopping|prevent|preventing|reject|refuse|disallow|keep out|keep people out|lock out|lock people out|ban|cut off|shut out|turn away|hard block|outright block|block outright|blocked|bar|kill|prohibit|block policy|blocking policy|block login|block logon|block sign ins|not let in|not allow',
      de: 'blockieren|blockiert|sperren|sperrt|verbieten|blocken|blockt|blockierend|verbietet|unterbinden|unterbindet|aussperren|sperren aus|sperrt aus|verhindern|verhindert|verweigern|verweigert|abweisen',
      fr: "bloquent|bloque|interdisent|refusent|bloquer|bloquant|interdit|empêchent|empêche|rejettent|barrent|coupent l'accès",
      es: 'bloquee|bloqueen|bloquean|bloquea|prohíben|deniegan|bloquear|prohíbe|prohibe|impiden|impide|deniega|rechazan|cierran el paso|cortan el acceso|vetan',
    },
    says: ['blocks access', 'block access'],
    saysNot: ['does not block access', 'do not block access'],
  },
  'compliant-device': {
    label: 'compliant device',
    words: {
      en: 'compliant device|device compliance|compliant|managed device|intune compliant device|device to be compliant|device to be marked as compliant|compliant machine|compliant computer|compliant phone|compliant pc|managed machine|managed computer|healthy device|device to be managed|device to be healthy|device state|company device|corporate device|work device|company owned device|enrolled device|intune device|intune managed device|intune enrolled|intune|known device|trusted device',
      de: 'konformes gerät|konforme geräte|konformes|gerätekonformität|kompatibles gerät|verwaltetes gerät|verwaltete geräte|konformen gerät|konformen geräten|verwalteten gerät|firmengerät|firmengeräte|intune gerät|intune geräte|compliantes gerät|compliant gerät',
      fr: "appareil conforme|appareils conformes|conformité des appareils|appareil géré|appareils gérés|poste conforme|postes conformes|terminal conforme|appareil de l'entreprise|machine conforme",
      es: 'dispositivo compatible|dispositivos compatibles|dispositivo conforme|dispositivos conformes|dispositivo administrado|dispositivos administrados|dispositivo gestionado|dispositivos gestionados|equipo conforme|equipos conformes|dispositivo de la empresa',
    },
    says: ['asks for a compliant device', 'ask for a compliant device'],
    saysNot: ['does not ask for a compliant device', 'do not ask for a compliant device'],
  },
  'hybrid-joined-device': {
    label: 'hybrid joined device',
    words: {
      en: 'hybrid joined device|hybrid joined|hybrid azure ad joined|hybrid entra joined|domain joined device|domain joined|hybrid device|hybrid joined machine|hybrid join|domain joined machine|domain joined computer|domain joined pc|domain device|joined to the domain|joined to our domain',
      de: 'hybrid eingebundenes gerät|hybrid eingebundene geräte|hybrid joined gerät',
      fr: 'appareil joint hybride|appareils joints hybrides|jonction hybride',
      es: 'dispositivo unido híbrido|unido híbrido|unión híbrida',
    },
    says: ['asks for a hybrid joined device', 'ask for a hybrid joined device'],
  },
  'approved-app': {
    label: 'approved client app',
    words: {
      en: 'approved client app|approved app|app protection policy|app protection|protected app|mam|mam policy|protected client|outlook app|approved mobile app|managed app',
      de: 'genehmigte client app|genehmigte app|app schutzrichtlinie',
      fr: 'application cliente approuvée|application approuvée|protection des applications',
      es: 'aplicación cliente aprobada|aplicación aprobada|protección de aplicaciones',
    },
    says: ['asks for an approved client app', 'ask for an approved client app'],
  },
  'password-change': {
    label: 'password change',
    words: {
      en: 'password change|change of password|change password|password reset|change their password|new password|reset password',
      de: 'passwortänderung|kennwortänderung|passwort ändern|kennwort ändern',
      fr: 'changement de mot de passe|changer de mot de passe',
      es: 'cambio de contraseña|cambiar la contraseña',
    },
    says: ['asks for a password change', 'ask for a password change'],
  },
  strength: {
    label: 'authentication strength',
    words: {
      en: 'authentication strength|auth strength|mfa strength|strength of mfa|strength of authentication|certain strength|required strength|strength',
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
      en: 'terms of use|terms|tou|custom control|third party control|terms of service|accept terms|agree to terms|terms and conditions|tos|duo',
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
      en: 'enabled|active|enforced|enforce|enforces|turned on|switched on|are on|is on|in force|in effect|live|running|in operation|operational|in use|being enforced|actively enforced|really on|up and running|working|effective|biting|bite|in production|fully on|fully enabled|activated|on already|set to on|already enforced|not report only|binding',
      de: 'aktiv|aktiviert|aktive|aktiven|aktivierte|eingeschaltet|in kraft|erzwungen|scharf|scharf geschaltet|durchgesetzt|wirksam|wirklich aktiv|tatsächlich aktiv|aktiver',
      fr: 'activée|activées|active|actives|en vigueur|appliquée|appliquées|en fonction|en service|effectives|réellement active|réellement actives|imposée|imposées|enclenchée|en production|opérationnelle|opérationnelles',
      es: 'activa|activas|activada|activadas|habilitada|habilitadas|en vigor|en marcha|encendida|encendidas|efectiva|efectivas|en funcionamiento|funcionando|realmente activa|realmente activas|aplicada|aplicadas|en producción|operativa|impuesta|vigente|vigentes',
    },
    says: ['is enforced', 'are enforced'],
    saysNot: ['is not enforced', 'are not enforced'],
  },
  'report-only': {
    label: 'report-only',
    words: {
      en: 'in report only mode|are in report only mode|is in report only mode|on report only mode|are on report only|is on report only|on report only|in report only|set to report only|left on report only|report only|report mode|reporting only|reports only|only report|only reports|only reporting|report only mode|monitor only|audit mode|test mode|just report|merely report|merely in report mode|just in report mode|only in report mode|in report mode|only log|logs only|only watch|watch only|watching only|just watch|just watching|only monitor|just monitor|monitoring only|monitoring mode|monitor mode|observe only|only observe|observing only|dry run|dry run mode|trial mode|trial run|on trial|in trial|in test|in testing|testing|still testing|still in test|being tested|test only|testing mode|pilot mode|simulation|simulation mode|simulate|simulated|not enforced yet|not yet enforced|report but do not enforce|report without enforcing|reportonly|evaluation mode|in evaluation|just for reporting|for reporting only|reporting mode|logging mode|logging only|just tests|just a test|only tests|only a test|merely tests|merely a test',
      de: 'nur bericht|nur melden|berichtsmodus|nur berichte|nur im berichtsmodus|nur berichten|reine berichte|nur im reportmodus|report only modus|im bericht modus|nur berichtend|berichtet nur|berichten nur|nur protokollierend|testmodus|im testmodus|nur zum schein|pilotmodus|nur beobachtend|nur simuliert|nur auf dem papier|läuft nur mit|laufen nur mit|nur mitläuft|nur mitlaufen|testbetrieb|im testbetrieb|probebetrieb|im probebetrieb|probemodus|zur probe|auf probe|testweise|probehalber|nur zum test|nur test|auditmodus|im auditmodus|nur überwachen|nur protokollieren|simuliert',
      fr: 'rapport uniquement|rapport seul|rapport seulement|mode rapport|en mode rapport uniquement|en mode rapport|en rapport seul|mode test|en mode test|en observation|en simulation|que du rapport|juste en rapport',
      es: 'solo informe|sólo informe|solo informes|modo informe|solo de informe|modo de solo informe|en modo informe|solo en modo informe|en modo de informe|modo de prueba|en modo de prueba|en observación|en simulación|solo informan|solo informa|sólo informa',
    },
    says: ['only reports', 'only report'],
    saysNot: ['is not report-only', 'are not report-only'],
  },
  disabled: {
    label: 'off',
    words: {
      en: 'disabled|switched off|turned off|off|inactive|deactivated|unused|dead|asleep|paused|suspended|retired|shut off|shut down|disarmed|out of order|out of action|out of use|set to off|left off|dormant|disable|turn off|switch off|idle',
      de: 'deaktiviert|deaktivierte|deaktivierten|ausgeschaltet|inaktiv|inaktive|abgeschaltet|ausgeschaltete|ausgeschalteten|abgeschaltete|lahmgelegt|stillgelegt|außer betrieb|außer kraft|pausiert',
      fr: 'désactivée|désactivées|inactive|inactives|coupée|coupées|éteinte|éteintes|arrêtée|hors service|débranchée',
      es: 'desactivada|desactivadas|deshabilitada|deshabilitadas|inactiva|inactivas|apagada|apagadas|parada|paradas|fuera de servicio|quitada',
    },
    says: ['is off', 'are off'],
    saysNot: ['is not off', 'are not off'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;

/** "a policy that looks at where people sign in from" */
const WHERE_FROM = {
  en: combinePhrases(
    'where people|where users|where somebody|where someone|where they|where you|where we',
    'sign in from|signs in from|log in from|logs in from|log on from|logs on from|come from|comes from|connect from|connects from|are signing in from|are',
  ),
  de: combinePhrases('von wo|woher', 'man sich anmeldet|sich jemand anmeldet|die leute sich anmelden|jemand kommt'),
  fr: combinePhrases(
    "d'où|d où",
    'on se connecte|les gens se connectent|les utilisateurs se connectent|ils se connectent',
  ),
  es: combinePhrases('desde dónde', 'se conecta|se conectan|inician sesión|se inicia sesión|entra|entran'),
};

/** Conditions that narrow a policy. */
export const CONDITION_VALUES = {
  location: {
    label: 'location',
    words: {
      en: `location|named location|location based|country|countries|geo|geography|network|trusted location|trusted network|ip address|ip range|outside the office|outside office|outside our network|from abroad|abroad|overseas|foreign country|outside the country|outside our country|by place|where people are|where you are|where somebody is|where the user is|away from the office|not in the office|off site|offsite|off premises|remote|remotely|on the road|from home|home office|working from home|inside the office|in the office|office network|corporate network|company network|internal network|our network|outside the network|outside corporate network|outside of our network|outside company network|vpn|trusted ip|trusted ips|ip|ips|region|certain country|specific country|some countries|other countries|geo block|geoblock|geo blocking|geofence|geofencing|by country|by location|by network|by ip|location condition|${WHERE_FROM.en}`,
      de: `standort|standorte|standorten|ort|land|länder|ländern|netzwerk|benannte standorte|ip adresse|netz|büro|büronetz|außerhalb des büros|im büro|unterwegs|ip bereich|außerhalb der büros|${WHERE_FROM.de}`,
      fr: `emplacement|emplacements nommés|pays|réseau|lieu|adresse ip|emplacements|bureau|bureaux|hors des bureaux|hors du bureau|en dehors des bureaux|localisation|${WHERE_FROM.fr}`,
      es: `ubicación|ubicaciones|país|países|red|ubicación con nombre|dirección ip|lugar|oficina|oficinas|fuera de la oficina|fuera de las oficinas|localización|${WHERE_FROM.es}`,
    },
    says: ['applies by location', 'apply by location'],
    saysNot: ['does not depend on the location', 'do not depend on the location'],
  },
  platform: {
    label: 'platform',
    words: {
      en: 'platform|device platform|operating system|os|kind of device|type of device|device type|device os|which device|mobile platform|by platform',
      de: 'plattform|plattformen|geräteplattform|betriebssystem',
      fr: "plateforme|plateforme d'appareil|système d'exploitation",
      es: 'plataforma|plataforma de dispositivo|sistema operativo',
    },
    says: ['applies by device platform', 'apply by device platform'],
  },
  'device-filter': {
    label: 'device filter',
    words: {
      en: 'device filter|filter for device|filter device|filter on device|filtered by device|certain devices|specific devices|device property|device attribute',
      de: 'gerätefilter|filter für geräte',
      fr: "filtre d'appareil|filtre sur les appareils",
      es: 'filtro de dispositivo|filtro de dispositivos',
    },
    says: ['applies by a device filter', 'apply by a device filter'],
  },
  'authentication-flow': {
    label: 'authentication flow',
    words: {
      en: 'authentication flow|device code|device code flow|authentication transfer|device code sign in|device code login|device code authentication|block device code|auth flow',
      de: 'authentifizierungsfluss|gerätecode|gerätecodefluss',
      fr: "flux d'authentification|code d'appareil|code de l'appareil",
      es: 'flujo de autenticación|código de dispositivo',
    },
    says: ['applies by authentication flow', 'apply by authentication flow'],
  },
  'sign-in-risk': {
    label: 'sign-in risk',
    words: {
      en: 'sign in risk|login risk|logon risk|risky sign in|risky login|risky sign ins|risky logon|risky authentication|suspicious sign in|suspicious sign ins|suspicious login|risk of the sign in|sign in risk level|risk level of the sign in|unusual sign in|risk based|risk based policy|sign in risk policy|high risk sign in|medium risk sign in|dangerous sign in|strange sign in|sign in looks risky|sign in is risky|login is risky',
      de: 'anmelderisiko|riskante anmeldung|riskanten anmeldungen|riskante anmeldungen',
      fr: 'risque de connexion|connexion à risque|connexions à risque|risque à la connexion',
      es: 'riesgo de inicio de sesión|inicio de sesión de riesgo|inicios de sesión de riesgo|inicios de sesión arriesgados|riesgo en el inicio',
    },
    says: ['applies by sign-in risk', 'apply by sign-in risk'],
  },
  'user-risk': {
    label: 'user risk',
    words: {
      en: 'user risk|risky user|account risk|users at risk|risky account|risk of the user|user risk level|user risk policy|compromised user|compromised account|high risk user|high user risk|leaked credential|account is at risk|user is risky',
      de: 'benutzerrisiko|riskante benutzer|riskanten benutzern',
      fr: "risque utilisateur|risque de l'utilisateur|utilisateur à risque|utilisateurs à risque",
      es: 'riesgo de usuario|usuario de riesgo|usuarios de riesgo',
    },
    says: ['applies by user risk', 'apply by user risk'],
  },
  'insider-risk': {
    label: 'insider risk',
    words: {
      en: 'insider risk|insider threat|risky insider|risk of insiders|insider risk level',
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
      en: 'app filter|application filter|filter for app|filter on app|filter by app|custom security attribute|custom attribute',
      de: 'app filter|anwendungsfilter',
      fr: "filtre d'application",
      es: 'filtro de aplicaciones',
    },
    says: ['applies by an app filter', 'apply by an app filter'],
  },
} as const satisfies Readonly<Record<string, ChoiceValue>>;
