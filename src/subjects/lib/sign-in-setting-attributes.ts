import { areSecurityDefaultsOn } from '../../checks/lib/security-defaults-state.js';
import type { Attribute } from '../model/attribute.js';
import { listLegacyBlockers, listMfaAskedOf, readLegacyBlocked, type SettingsRow } from './settings-row.js';
import { listLegacyExceptions, listMfaExceptions } from './setting-exceptions.js';
import { joinWordings } from './join-wordings.js';
import { always, fillPatterns, switchWords } from './switch-words.js';

const LEGACY = {
  en: 'imap|pop|pop3|imap4|pop imap|imap pop|legacy authentication|legacy auth|basic authentication|basic auth|legacy protocol|old protocol|old mail protocol|old authentication|old auth|legacy sign in|legacy login|legacy client|old client|old mail client|outdated protocol|non modern authentication',
  de: 'legacy auth|basic auth|legacy authentifizierung|legacyauthentifizierung|ältere authentifizierung|veraltete authentifizierung|standardauthentifizierung|alte protokolle',
  fr: 'authentification legacy|auth legacy|legacy auth|auth basique|auth héritée|basic auth|authentification héritée|authentification basique|authentification de base|anciens protocoles|protocoles hérités',
  es: 'autenticación legacy|auth legacy|legacy auth|auth básica|auth heredada|basic auth|autenticación heredada|autenticación básica|protocolos antiguos|protocolos heredados',
};

const SMTP = {
  en: 'smtp auth|smtp authentication|authenticated smtp|smtp client authentication|smtp client auth|authenticated client submission|smtp login|smtp sign in|smtp basic auth|smtp submission|client submission|sending by smtp|smtp with a password|auth smtp',
  de: 'smtp auth|smtp authentifizierung|authentifiziertes smtp',
  fr: 'smtp auth|authentification smtp|smtp authentifié',
  es: 'smtp auth|autenticación smtp|smtp autenticado',
};

/** Phrases that a thing is kept out, and that it is let in; `*` stands for its name. */
const SHUT = {
  en: '* blocked|* disallowed|* forbidden|* prevented|* stopped|* closed|block *|blocks *|blocking *|stop *|stops *|not allow *|* barred|* banned|* killed|* refused|* rejected|* denied|* kept out|* shut|* shut off|* shut down|* shut out|* cut off|* turned away|* locked down|* dealt with|* not allowed|* not permitted|* not possible|* gone|* dead|* impossible|* no longer work|* no longer allowed|* no longer possible|prevent *|preventing *|stopping *|forbid *|ban *|kill *|killed *|refuse *|refused *|reject *|deny *|keep out *|keep * out|shut off *|shut down *|shut out *|cut off *|blocked *|stopped *|banned *|rid of *|get rid of *|not accept *|not permit *|not let *|disallow *|protected from *|protected against *|safe from *|no more *|locked down *',
  de: '* blockiert|* gesperrt|* verboten|blockieren *|* blockieren|sperren *',
  fr: '* bloquée|* bloqué|* bloqués|* interdite|bloquer *|bloque *|bloquons *',
  es: '* bloqueada|* bloqueado|* bloqueados|bloqueada *|bloqueado *|bloqueados *|bloquear *|bloquea *|bloqueamos *',
};
const OPEN = {
  en: 'sign in with *|signs in with *|log in with *|connect with *|sign in via *|log in via *|connect via *|sign in over *|* allowed|* permitted|* possible|* open|* not blocked|allow *|allows *|allowing *|permit *|accept *|* usable|* used|* work|* accepted|* get through|* get in|* let through|* let in|* tolerated|* going through|* sign in|* around|* alive|* allowed anywhere|* unblocked|still allow *|still accept *|accepting *|let * in|let * through|let in *|tolerate *|tolerating *|permitting *|use *|using *|still use *|still using *|get in with *|get in over *|get in via *|get in through *|sign in with *|sign in over *|sign in via *|sign in by *|sign in using *|sign in through *|log in with *|log in over *|log in via *|log in using *|log on with *|connect with *|connect over *|connect via *|come in over *|come in via *|come in with *|authenticate with *|authenticate over *|authenticate via *|open to *|exposed to *|vulnerable to *|not block *|not blocked *|not stopped *|not stop *',
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
      en: 'security default|security baseline|baseline|security defaults|sec defaults|secure defaults|microsoft security defaults|microsoft defaults|default security|default security setting|microsoft baseline|baseline protection|security by default|basic protection of microsoft|baseline security',
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
    exceptFor: 'mfaNotFor',
    words: {
      en: 'mfa asked of|mfa coverage|mfa required of whom|whom mfa asked|who is asked for mfa|who has to use mfa|who must use mfa|who needs mfa|mfa reach|mfa scope|how far does mfa reach',
      de: 'mfa für wen',
      fr: 'mfa pour qui',
      es: 'mfa para quién',
    },
    values: {
      everyone: {
        label: 'everyone',
        words: {
          en: 'mfa for everyone|mfa for all users|mfa for all user|mfa required for everyone|mfa required for all user|mfa enforced for everyone|mfa enforced for all user|mfa mandatory|is mfa mandatory|mfa compulsory|is mfa required for everyone|mfa of everyone|mfa from everyone|everyone have to use mfa|everyone has to use mfa|everyone need mfa|everyone use mfa|mfa for all|enforce mfa for everyone|require mfa for everyone|require mfa for all user|mfa for everybody|mfa for every user|mfa for each user|mfa for all people|mfa for all employees|mfa for every employee|mfa for all staff|mfa for whole company|mfa for whole tenant|mfa for all accounts|mfa for all of us|mfa for anyone|mfa for the entire company|mfa for each and every user|mfa required for everybody|mfa required for every user|mfa required for each user|mfa required for all people|mfa required for all employees|mfa required for every employee|mfa required for all staff|mfa required for whole company|mfa required for whole tenant|mfa required for all accounts|mfa required for all of us|mfa required for anyone|mfa required for the entire company|mfa required for each and every user|mfa enforced for everybody|mfa enforced for every user|mfa enforced for each user|mfa enforced for all people|mfa enforced for all employees|mfa enforced for every employee|mfa enforced for all staff|mfa enforced for whole company|mfa enforced for whole tenant|mfa enforced for all accounts|mfa enforced for all of us|mfa enforced for anyone|mfa enforced for the entire company|mfa enforced for each and every user|mfa mandatory for everyone|mfa mandatory for everybody|mfa mandatory for all users|mfa mandatory for every user|mfa mandatory for each user|mfa mandatory for all people|mfa mandatory for all employees|mfa mandatory for every employee|mfa mandatory for all staff|mfa mandatory for whole company|mfa mandatory for whole tenant|mfa mandatory for all accounts|mfa mandatory for all of us|mfa mandatory for anyone|mfa mandatory for the entire company|mfa mandatory for each and every user|mfa compulsory for everyone|mfa compulsory for everybody|mfa compulsory for all users|mfa compulsory for every user|mfa compulsory for each user|mfa compulsory for all people|mfa compulsory for all employees|mfa compulsory for every employee|mfa compulsory for all staff|mfa compulsory for whole company|mfa compulsory for whole tenant|mfa compulsory for all accounts|mfa compulsory for all of us|mfa compulsory for anyone|mfa compulsory for the entire company|mfa compulsory for each and every user|mfa required of everyone|mfa required of everybody|mfa required of all users|mfa required of every user|mfa required of each user|mfa required of all people|mfa required of all employees|mfa required of every employee|mfa required of all staff|mfa required of the whole company|mfa required of the whole tenant|mfa required of whole company|mfa required of whole tenant|mfa required of all accounts|mfa required of all of us|mfa required of anyone|mfa required of the entire company|mfa required of each and every user|mfa demanded of everyone|mfa demanded of everybody|mfa demanded of all users|mfa demanded of every user|mfa demanded of each user|mfa demanded of all people|mfa demanded of all employees|mfa demanded of every employee|mfa demanded of all staff|mfa demanded of the whole company|mfa demanded of the whole tenant|mfa demanded of whole company|mfa demanded of whole tenant|mfa demanded of all accounts|mfa demanded of all of us|mfa demanded of anyone|mfa demanded of the entire company|mfa demanded of each and every user|mfa asked of everyone|mfa asked of everybody|mfa asked of all users|mfa asked of every user|mfa asked of each user|mfa asked of all people|mfa asked of all employees|mfa asked of every employee|mfa asked of all staff|mfa asked of the whole company|mfa asked of the whole tenant|mfa asked of whole company|mfa asked of whole tenant|mfa asked of all accounts|mfa asked of all of us|mfa asked of anyone|mfa asked of the entire company|mfa asked of each and every user|mfa on for everyone|mfa on for everybody|mfa on for all users|mfa on for every user|mfa on for each user|mfa on for all people|mfa on for all employees|mfa on for every employee|mfa on for all staff|mfa on for whole company|mfa on for whole tenant|mfa on for all accounts|mfa on for all of us|mfa on for anyone|mfa on for the entire company|mfa on for each and every user|mfa turned on for everyone|mfa turned on for everybody|mfa turned on for all users|mfa turned on for every user|mfa turned on for each user|mfa turned on for all people|mfa turned on for all employees|mfa turned on for every employee|mfa turned on for all staff|mfa turned on for whole company|mfa turned on for whole tenant|mfa turned on for all accounts|mfa turned on for all of us|mfa turned on for anyone|mfa turned on for the entire company|mfa turned on for each and every user|mfa enabled for everyone|mfa enabled for everybody|mfa enabled for all users|mfa enabled for every user|mfa enabled for each user|mfa enabled for all people|mfa enabled for all employees|mfa enabled for every employee|mfa enabled for all staff|mfa enabled for whole company|mfa enabled for whole tenant|mfa enabled for all accounts|mfa enabled for all of us|mfa enabled for anyone|mfa enabled for the entire company|mfa enabled for each and every user|mfa in force for everyone|mfa in force for everybody|mfa in force for all users|mfa in force for every user|mfa in force for each user|mfa in force for all people|mfa in force for all employees|mfa in force for every employee|mfa in force for all staff|mfa in force for whole company|mfa in force for whole tenant|mfa in force for all accounts|mfa in force for all of us|mfa in force for anyone|mfa in force for the entire company|mfa in force for each and every user|2fa for everyone|2fa for everybody|2fa for all users|2fa for every user|2fa for each user|2fa for all people|2fa for all employees|2fa for every employee|2fa for all staff|2fa for whole company|2fa for whole tenant|2fa for all accounts|2fa for all of us|2fa for anyone|2fa for the entire company|2fa for each and every user|2fa required for everyone|2fa required for everybody|2fa required for all users|2fa required for every user|2fa required for each user|2fa required for all people|2fa required for all employees|2fa required for every employee|2fa required for all staff|2fa required for whole company|2fa required for whole tenant|2fa required for all accounts|2fa required for all of us|2fa required for anyone|2fa required for the entire company|2fa required for each and every user|second factor for everyone|second factor for everybody|second factor for all users|second factor for every user|second factor for each user|second factor for all people|second factor for all employees|second factor for every employee|second factor for all staff|second factor for whole company|second factor for whole tenant|second factor for all accounts|second factor for all of us|second factor for anyone|second factor for the entire company|second factor for each and every user|second factor required for everyone|second factor required for everybody|second factor required for all users|second factor required for every user|second factor required for each user|second factor required for all people|second factor required for all employees|second factor required for every employee|second factor required for all staff|second factor required for whole company|second factor required for whole tenant|second factor required for all accounts|second factor required for all of us|second factor required for anyone|second factor required for the entire company|second factor required for each and every user|require mfa for everybody|require mfa for every user|require mfa for each user|require mfa for all people|require mfa for all employees|require mfa for every employee|require mfa for all staff|require mfa for whole company|require mfa for whole tenant|require mfa for all accounts|require mfa for all of us|require mfa for anyone|require mfa for the entire company|require mfa for each and every user|require mfa of everyone|require mfa of everybody|require mfa of all users|require mfa of every user|require mfa of each user|require mfa of all people|require mfa of all employees|require mfa of every employee|require mfa of all staff|require mfa of the whole company|require mfa of the whole tenant|require mfa of whole company|require mfa of whole tenant|require mfa of all accounts|require mfa of all of us|require mfa of anyone|require mfa of the entire company|require mfa of each and every user|require mfa from everyone|require mfa from everybody|require mfa from all users|require mfa from every user|require mfa from each user|require mfa from all people|require mfa from all employees|require mfa from every employee|require mfa from all staff|require mfa from whole company|require mfa from whole tenant|require mfa from all accounts|require mfa from all of us|require mfa from anyone|require mfa from the entire company|require mfa from each and every user|enforce mfa for everybody|enforce mfa for all users|enforce mfa for every user|enforce mfa for each user|enforce mfa for all people|enforce mfa for all employees|enforce mfa for every employee|enforce mfa for all staff|enforce mfa for whole company|enforce mfa for whole tenant|enforce mfa for all accounts|enforce mfa for all of us|enforce mfa for anyone|enforce mfa for the entire company|enforce mfa for each and every user|force mfa on everyone|force mfa on everybody|force mfa on all users|force mfa on every user|force mfa on each user|force mfa on all people|force mfa on all employees|force mfa on every employee|force mfa on all staff|force mfa on whole company|force mfa on whole tenant|force mfa on all accounts|force mfa on all of us|force mfa on anyone|force mfa on the entire company|force mfa on each and every user|force mfa for everyone|force mfa for everybody|force mfa for all users|force mfa for every user|force mfa for each user|force mfa for all people|force mfa for all employees|force mfa for every employee|force mfa for all staff|force mfa for whole company|force mfa for whole tenant|force mfa for all accounts|force mfa for all of us|force mfa for anyone|force mfa for the entire company|force mfa for each and every user|demand mfa of everyone|demand mfa of everybody|demand mfa of all users|demand mfa of every user|demand mfa of each user|demand mfa of all people|demand mfa of all employees|demand mfa of every employee|demand mfa of all staff|demand mfa of the whole company|demand mfa of the whole tenant|demand mfa of whole company|demand mfa of whole tenant|demand mfa of all accounts|demand mfa of all of us|demand mfa of anyone|demand mfa of the entire company|demand mfa of each and every user|demand mfa from everyone|demand mfa from everybody|demand mfa from all users|demand mfa from every user|demand mfa from each user|demand mfa from all people|demand mfa from all employees|demand mfa from every employee|demand mfa from all staff|demand mfa from whole company|demand mfa from whole tenant|demand mfa from all accounts|demand mfa from all of us|demand mfa from anyone|demand mfa from the entire company|demand mfa from each and every user|ask mfa of everyone|ask mfa of everybody|ask mfa of all users|ask mfa of every user|ask mfa of each user|ask mfa of all people|ask mfa of all employees|ask mfa of every employee|ask mfa of all staff|ask mfa of the whole company|ask mfa of the whole tenant|ask mfa of whole company|ask mfa of whole tenant|ask mfa of all accounts|ask mfa of all of us|ask mfa of anyone|ask mfa of the entire company|ask mfa of each and every user|ask mfa from everyone|ask mfa from everybody|ask mfa from all users|ask mfa from every user|ask mfa from each user|ask mfa from all people|ask mfa from all employees|ask mfa from every employee|ask mfa from all staff|ask mfa from whole company|ask mfa from whole tenant|ask mfa from all accounts|ask mfa from all of us|ask mfa from anyone|ask mfa from the entire company|ask mfa from each and every user|everyone must use mfa|everyone forced to use mfa|everyone required to use mfa|everyone need a second factor|everyone asked for mfa|everyone do mfa|everyone has to do mfa|everyone have to do mfa|everyone have to do it|everyone obliged to use mfa|everybody need mfa|everybody have to use mfa|everybody has to use mfa|everybody must use mfa|everybody use mfa|everybody forced to use mfa|everybody required to use mfa|everybody need a second factor|everybody asked for mfa|everybody do mfa|everybody has to do mfa|everybody have to do mfa|everybody have to do it|everybody obliged to use mfa|all users need mfa|all users have to use mfa|all users has to use mfa|all users must use mfa|all users use mfa|all users forced to use mfa|all users required to use mfa|all users need a second factor|all users asked for mfa|all users do mfa|all users has to do mfa|all users have to do mfa|all users have to do it|all users obliged to use mfa|every user need mfa|every user have to use mfa|every user has to use mfa|every user must use mfa|every user use mfa|every user forced to use mfa|every user required to use mfa|every user need a second factor|every user asked for mfa|every user do mfa|every user has to do mfa|every user have to do mfa|every user have to do it|every user obliged to use mfa|all people need mfa|all people have to use mfa|all people has to use mfa|all people must use mfa|all people use mfa|all people forced to use mfa|all people required to use mfa|all people need a second factor|all people asked for mfa|all people do mfa|all people has to do mfa|all people have to do mfa|all people have to do it|all people obliged to use mfa|all employees need mfa|all employees have to use mfa|all employees has to use mfa|all employees must use mfa|all employees use mfa|all employees forced to use mfa|all employees required to use mfa|all employees need a second factor|all employees asked for mfa|all employees do mfa|all employees has to do mfa|all employees have to do mfa|all employees have to do it|all employees obliged to use mfa|every employee need mfa|every employee have to use mfa|every employee has to use mfa|every employee must use mfa|every employee use mfa|every employee forced to use mfa|every employee required to use mfa|every employee need a second factor|every employee asked for mfa|every employee do mfa|every employee has to do mfa|every employee have to do mfa|every employee have to do it|every employee obliged to use mfa|all staff need mfa|all staff have to use mfa|all staff has to use mfa|all staff must use mfa|all staff use mfa|all staff forced to use mfa|all staff required to use mfa|all staff need a second factor|all staff asked for mfa|all staff do mfa|all staff has to do mfa|all staff have to do mfa|all staff have to do it|all staff obliged to use mfa',
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
          en: 'mfa for admin role|mfa for every admin role|mfa for all admin role|mfa for all admin|mfa for every admin|mfa for all role|mfa required for all admin|mfa required for every admin|mfa required for all admin role|mfa required for every admin role|mfa required for admin roles|mfa required for all role|mfa enforced for all admin|mfa enforced for every admin|mfa enforced for all admin role|mfa enforced for every admin role|mfa enforced for admin roles|mfa enforced for all role|mfa required of all admin|mfa required of every admin|mfa required of all admin role|mfa required of every admin role|mfa required of admin roles|mfa required of all role|mfa mandatory for all admin|mfa mandatory for every admin|mfa mandatory for all admin role|mfa mandatory for every admin role|mfa mandatory for admin roles|mfa mandatory for all role|require mfa for all admin|require mfa for every admin|require mfa for all admin role|require mfa for every admin role|require mfa for admin roles|require mfa for all role|require mfa of all admin|require mfa of every admin|require mfa of all admin role|require mfa of every admin role|require mfa of admin roles|require mfa of all role|enforce mfa for all admin|enforce mfa for every admin|enforce mfa for all admin role|enforce mfa for every admin role|enforce mfa for admin roles|enforce mfa for all role|force mfa on all admin|force mfa on every admin|force mfa on all admin role|force mfa on every admin role|force mfa on admin roles|force mfa on all role',
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
    also: ['legacyBlockedBy'],
    exceptFor: 'legacyNotFor',
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
    saysExcept: always('legacy authentication is blocked for all others'),
    read: readLegacyBlocked,
  },
  legacyBlockedBy: {
    type: 'subjects',
    label: 'Legacy authentication blocked by',
    words: fillPatterns(LEGACY, {
      en: 'what block *|what blocks *|what blocking *|what stops *|what prevents *|what keeps * out|* blocked by|* stopped by|* blocked by what|how * blocked|blocks * where',
      de: 'was blockiert *',
      fr: "qu'est ce qui bloque *",
      es: 'qué bloquea *',
    }),
    says: always('legacy authentication is blocked by'),
    read: listLegacyBlockers,
  },
  legacyNotFor: {
    type: 'subjects',
    label: 'Legacy authentication not blocked for',
    words: fillPatterns(LEGACY, {
      en: 'who may still use *|who can still use *|who still may use *|* not blocked for|* exceptions|exceptions for *|exempt from * block|who is excluded from * block',
      de: '* ausnahmen|wer darf noch *',
      fr: '* exceptions|qui peut encore utiliser *',
      es: '* excepciones|quién puede usar aún *',
    }),
    says: always('legacy authentication is not blocked for'),
    read: listLegacyExceptions,
  },
  mfaNotFor: {
    type: 'subjects',
    label: 'Left out by every policy that asks for MFA',
    says: always('is left out by every policy that asks for MFA:'),
    read: listMfaExceptions,
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
      en: 'authentication policy|default authentication policy|auth policy|default auth policy|exchange authentication policy',
      de: 'authentifizierungsrichtlinie',
      fr: "stratégie d'authentification",
      es: 'directiva de autenticación',
    },
    says: always('passwords for SMTP are refused by'),
    read: ({ smtpAuthentication }) => smtpAuthentication && (smtpAuthentication.refusedByPolicy ?? null),
  },
} as const satisfies Readonly<Record<string, Attribute<SettingsRow>>>;
