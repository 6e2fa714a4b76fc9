import { areSecurityDefaultsOn } from '../../checks/lib/security-defaults-state.js';
import type { Attribute } from '../model/attribute.js';
import { listLegacyBlockers, listMfaAskedOf, readLegacyBlocked, type SettingsRow } from './settings-row.js';
import { joinWordings } from './join-wordings.js';
import { always, fillPatterns, switchWords } from './switch-words.js';

const LEGACY = {
  en: 'legacy authentication|legacy auth|basic authentication|basic auth|legacy protocol|old protocol',
  de: 'legacy authentifizierung|legacyauthentifizierung|ältere authentifizierung|veraltete authentifizierung|standardauthentifizierung|alte protokolle',
  fr: 'authentification héritée|authentification basique|authentification de base|anciens protocoles|protocoles hérités',
  es: 'autenticación heredada|autenticación básica|protocolos antiguos|protocolos heredados',
};

const SMTP = {
  en: 'smtp auth|smtp authentication|authenticated smtp|smtp client authentication|smtp client auth|authenticated client submission',
  de: 'smtp auth|smtp authentifizierung|authentifiziertes smtp',
  fr: 'smtp auth|authentification smtp|smtp authentifié',
  es: 'smtp auth|autenticación smtp|smtp autenticado',
};

/** Phrases that a thing is kept out, and that it is let in; `*` stands for its name. */
const SHUT = {
  en: '* blocked|* disallowed|* forbidden|* prevented|* stopped|* closed|block *|blocks *|blocking *|stop *|stops *|not allow *',
  de: '* blockiert|* gesperrt|* verboten|blockieren *|* blockieren|sperren *',
  fr: '* bloquée|* bloqué|* bloqués|* interdite|bloquer *|bloque *|bloquons *',
  es: '* bloqueada|* bloqueado|* bloqueados|bloqueada *|bloqueado *|bloqueados *|bloquear *|bloquea *|bloqueamos *',
};
const OPEN = {
  en: '* allowed|* permitted|* possible|* open|* not blocked|allow *|allows *|allowing *|permit *|accept *',
  de: '* erlaubt|* möglich|* offen|* zugelassen|* nicht blockiert|erlauben *',
  fr: '* autorisée|* autorisé|* autorisés|* possible|* ouverte|* pas bloquée|autoriser *|autorisons *',
  es: '* permitida|* permitido|* permitidos|* posible|* abierta|permitida *|permitido *|permitir *|permitimos *|se permite *|permite *',
};

/** How people sign in: the baseline, MFA, and what can go around it. */
export const SIGN_IN_SETTING_ATTRIBUTES = {
  securityDefaults: {
    type: 'flag',
    label: 'Security defaults',
    ...switchWords({
      en: 'security default|security baseline|baseline',
      de: 'sicherheitsstandard|sicherheitsstandards|security defaults|sicherheitsvorgaben',
      fr: 'paramètres de sécurité par défaut|sécurité par défaut|security defaults',
      es: 'valores predeterminados de seguridad|seguridad predeterminada|security defaults|valores de seguridad predeterminados',
    }),
    says: always('security defaults are on'),
    saysNot: always('security defaults are off'),
    read: areSecurityDefaultsOn,
  },
  mfaAskedOf: {
    type: 'choice',
    label: 'MFA is asked of',
    words: { en: 'mfa asked of|mfa coverage', de: 'mfa für wen', fr: 'mfa pour qui', es: 'mfa para quién' },
    values: {
      everyone: {
        label: 'everyone',
        words: {
          en: 'mfa for everyone|mfa for all users|mfa for all user|mfa required for everyone|mfa required for all user|mfa enforced for everyone|mfa enforced for all user|mfa mandatory|is mfa mandatory|mfa compulsory|is mfa required for everyone|mfa of everyone|mfa from everyone|everyone have to use mfa|everyone has to use mfa|everyone need mfa|everyone use mfa|mfa for all|enforce mfa for everyone|require mfa for everyone|require mfa for all user',
          de: 'mfa für alle|mfa für alle benutzer|mfa für jeden|mfa verpflichtend|mfa pflicht|ist mfa für alle verpflichtend|mfa für alle verpflichtend|mfa für alle pflicht|ist mfa pflicht',
          fr: 'mfa pour tous|mfa pour tout le monde|mfa pour tous les utilisateurs|mfa obligatoire|la mfa est elle obligatoire|mfa est elle obligatoire|mfa exigée pour tous',
          es: 'mfa para todos|mfa para todo el mundo|mfa para todos los usuarios|mfa obligatoria|obligatoria la mfa|es obligatoria la mfa|es obligatorio el mfa|mfa obligatorio',
        },
        says: always('everyone must use MFA at every sign-in'),
        saysNot: always('not everyone must use MFA at every sign-in'),
      },
      admins: {
        label: 'all admin roles',
        words: {
          en: 'mfa for admin role|mfa for every admin role|mfa for all admin role',
          de: 'mfa für adminrollen|mfa für alle adminrollen',
          fr: 'mfa pour les rôles administrateur',
          es: 'mfa para los roles de administrador',
        },
        says: always('all admin roles must use MFA'),
        saysNot: always('not all admin roles must use MFA'),
      },
      'some-admins': {
        label: 'some admin roles',
        words: {
          en: 'mfa for some admin role',
          de: 'mfa für einige adminrollen',
          fr: 'mfa pour certains rôles',
          es: 'mfa para algunos roles',
        },
        says: always('only some admin roles must use MFA'),
      },
      nobody: {
        label: 'nobody',
        words: {
          en: 'mfa for nobody|mfa for no one',
          de: 'mfa für niemanden',
          fr: 'mfa pour personne',
          es: 'mfa para nadie',
        },
        says: always('nobody must use MFA at every sign-in'),
      },
    },
    read: listMfaAskedOf,
  },
  legacyBlocked: {
    type: 'flag',
    label: 'Legacy authentication blocked',
    words: LEGACY,
    yes: joinWordings(
      fillPatterns(LEGACY, SHUT),
      fillPatterns(LEGACY, {
        en: '* disabled|* off|* turned off|* switched off|disabled *|turned off *',
        de: '* deaktiviert|* aus|* ausgeschaltet',
        fr: '* désactivée|* désactivé',
        es: '* desactivada|* deshabilitada',
      }),
    ),
    no: joinWordings(
      fillPatterns(LEGACY, OPEN),
      fillPatterns(LEGACY, {
        en: '* enabled|* on|* active',
        de: '* aktiv|* aktiviert',
        fr: '* active|* activée',
        es: '* activa|* activada',
      }),
    ),
    says: always('legacy authentication is blocked for everyone'),
    saysNot: always('legacy authentication is not blocked for everyone'),
    read: readLegacyBlocked,
  },
  legacyBlockedBy: {
    type: 'subjects',
    label: 'Legacy authentication blocked by',
    words: fillPatterns(LEGACY, {
      en: 'what block *|what blocks *|* blocked by',
      de: 'was blockiert *',
      fr: "qu'est ce qui bloque *",
      es: 'qué bloquea *',
    }),
    says: always('legacy authentication is blocked by'),
    read: listLegacyBlockers,
  },
  smtpAuth: {
    type: 'flag',
    label: 'SMTP AUTH',
    yes: joinWordings(switchWords(SMTP).yes, fillPatterns(SMTP, OPEN)),
    no: joinWordings(switchWords(SMTP).no, fillPatterns(SMTP, SHUT)),
    says: always('SMTP AUTH is on'),
    saysNot: always('SMTP AUTH is off'),
    read: ({ smtpAuthentication }) => smtpAuthentication && !smtpAuthentication.disabled,
  },
  smtpRefusedBy: {
    type: 'text',
    label: 'Authentication policy that refuses passwords for SMTP',
    words: {
      en: 'authentication policy|default authentication policy',
      de: 'authentifizierungsrichtlinie',
      fr: "stratégie d'authentification",
      es: 'directiva de autenticación',
    },
    says: always('passwords for SMTP are refused by'),
    read: ({ smtpAuthentication }) => smtpAuthentication && (smtpAuthentication.refusedByPolicy ?? null),
  },
} as const satisfies Readonly<Record<string, Attribute<SettingsRow>>>;
