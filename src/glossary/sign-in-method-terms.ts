import { buildLearnUrl, type GlossaryTerm } from './glossary-term.js';

/** Ways to prove who one is. Source of each text: the page in its `url`. */
export const SIGN_IN_METHOD_TERMS: readonly GlossaryTerm[] = [
  {
    id: 'passkey',
    title: 'Passkey (FIDO2)',
    words: {
      en: 'passkey|fido2|fido|fido key|fido2 key|security key|fido2 security key|yubikey|passkey fido2',
      de: 'sicherheitsschlüssel|hauptschlüssel|fido2-schlüssel|fido-schlüssel|fido-key',
      fr: "clé d'accès|clé de sécurité|clé fido2|clé fido",
      es: 'clave de acceso|llave de seguridad|clave de seguridad|llave de acceso|llave fido|llave fido2|clave fido',
    },
    text: 'A passkey is a FIDO2 key pair on a security key, phone or computer. It signs in only to the site it was made for, so it is phishing-resistant.',
    url: buildLearnUrl('entra/identity/authentication/concept-authentication-passkeys-fido2'),
    seeAlso: ['phishing-resistant-mfa', 'windows-hello-for-business'],
    contrasts: {
      'microsoft-authenticator':
        'A passkey is the safer of the two: it signs in only to the site it was made for, while a push or a code of Authenticator can be passed on by a false page.',
      'sms-and-voice':
        'A passkey is far safer: it signs in only to the site it was made for, while a code by SMS can be passed on by a false page, and the number moved to another SIM.',
      'oath-token':
        'A passkey is the safer of the two: it signs in only to the site it was made for, while a code can be passed on by a false page.',
    },
  },
  {
    id: 'windows-hello-for-business',
    title: 'Windows Hello for Business',
    words: { en: 'windows hello for business|windows hello|whfb|hello for business' },
    text: 'Windows Hello for Business signs in with a key in the computer, unlocked by a PIN, face or finger. It is phishing-resistant.',
    url: buildLearnUrl('windows/security/identity-protection/hello-for-business/'),
    seeAlso: ['passkey', 'phishing-resistant-mfa'],
  },
  {
    id: 'certificate-based-authentication',
    title: 'Certificate-based authentication',
    words: {
      en: 'certificate based authentication|certificate-based authentication|cba|smart card|smartcard',
      de: 'zertifikatbasierte authentifizierung|zertifikatsbasierte authentifizierung|smartcard',
      fr: 'authentification basée sur les certificats|authentification par certificat|carte à puce',
      es: 'autenticación basada en certificados|tarjeta inteligente',
    },
    text: 'Certificate-based authentication signs a person in with a certificate, often on a smart card. It is phishing-resistant. Whoever adds a certificate authority to the tenant can issue certificates for anyone.',
    url: buildLearnUrl('entra/identity/authentication/concept-certificate-based-authentication'),
    seeAlso: ['phishing-resistant-mfa'],
  },
  {
    id: 'microsoft-authenticator',
    title: 'Microsoft Authenticator',
    words: {
      en: 'microsoft authenticator|authenticator|authenticator app|push notification|authenticator push|number matching|phone sign in',
      de: 'authenticator-app|pushbenachrichtigung|nummernabgleich',
      fr: "notification push|correspondance de numéro|appli authenticator|l'appli authenticator",
      es: 'notificación push|coincidencia de números|app authenticator|aplicación authenticator',
    },
    text: 'Microsoft Authenticator approves sign-ins by a push with number matching, or shows codes. Both can be passed on by a false sign-in page; a passkey in the same app cannot.',
    url: buildLearnUrl('entra/identity/authentication/concept-authentication-authenticator-app'),
    seeAlso: ['phishable-mfa', 'passkey', 'mfa-fatigue'],
    contrasts: {
      'sms-and-voice':
        'Authenticator is the safer of the two: its push asks for a number and is bound to the phone, while a code by SMS goes to a number that can be moved to another SIM. A false page can pass on both.',
    },
  },
  {
    id: 'sms-and-voice',
    title: 'SMS and voice call',
    words: {
      en: 'sms and voice call|sms|text message|voice call|sms mfa|phone mfa|sms code|phone authentication|sim swap|sim swapping',
      de: 'sms-code|sprachanruf|telefonanruf',
      fr: 'appel vocal|code sms',
      es: 'llamada de voz|código sms',
    },
    text: 'SMS and voice call send a code to a phone number or call it. They are the weakest second factors: codes can be passed on by a false page, and a number can be moved to another SIM.',
    url: buildLearnUrl('entra/identity/authentication/concept-authentication-phone-options'),
    seeAlso: ['phishable-mfa', 'passkey'],
    check: 'admins-weak-mfa',
  },
  {
    id: 'oath-token',
    title: 'OATH code',
    words: {
      en: 'oath code|oath|oath token|totp|one time code|software token|hardware token|otp',
      de: 'einmalcode|oath-token',
      fr: 'code à usage unique|jeton oath',
      es: 'código de un solo uso|token oath',
    },
    text: 'An OATH code is a number of six digits that an app or a token shows for 30 seconds. A false sign-in page can pass it on within that time.',
    url: buildLearnUrl('entra/identity/authentication/concept-authentication-oath-tokens'),
    seeAlso: ['phishable-mfa'],
  },
  {
    id: 'temporary-access-pass',
    title: 'Temporary Access Pass',
    words: {
      en: 'temporary access pass|tap|temporary pass',
      de: 'befristeter zugriffspass|temporärer zugriffspass',
      fr: "pass d'accès temporaire|passe d'accès temporaire",
      es: 'pase de acceso temporal',
    },
    text: 'A Temporary Access Pass is a code, valid for minutes to days, that counts as MFA and lets a person register other methods. Whoever can make one for an admin can sign in as that admin.',
    url: buildLearnUrl('entra/identity/authentication/howto-authentication-temporary-access-pass'),
    seeAlso: ['mfa', 'UserAuthenticationMethod.ReadWrite.All'],
  },
];
