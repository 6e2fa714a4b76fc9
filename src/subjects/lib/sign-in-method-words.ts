import type { MethodKind } from '../../facts/fact-types.js';
import type { ChoiceValue } from '../model/attribute.js';
import { LANGUAGES, type Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';
import { joinWordings } from './join-wordings.js';

/** Methods that count as a second factor or are asked for by name. A password, which everybody has, is none of them. */
export type NamedMethod = Exclude<MethodKind, 'password'>;

interface MethodWords {
  readonly label: string;
  readonly words: Wording;
}

/** How people call each sign-in method. */
const METHODS: Readonly<Record<NamedMethod, MethodWords>> = {
  passkey: {
    label: 'passkey',
    words: {
      en: 'passkey|pass key|fido|fido2|fido key|fido2 key|security key|yubikey|yubi key|hardware key|hw key|hw security key|hw fido key|webauthn|security token key|fido token|fido 2|fido 2 key|hardware security key|physical key|physical security key|usb key|usb security key|key fob|keyfob|passkeys|titan key|hardware based key',
      de: 'fido schlüssel|fido stick|fido key|sicherheitsschlüssel|passkeys|hauptschlüssel|sicherheitskey|hardware schlüssel|hardwareschlüssel|fido2 schlüssel|fido2 stick|usb schlüssel|yubikeys',
      fr: "clé fido|clés fido|clé fido2|clés fido2|clé de sécurité|clés de sécurité|clé d'accès|clés d'accès|clé fido|clé matérielle|clés matérielles|clé usb|clef de sécurité|clef fido|yubikeys",
      es: 'llave fido|llaves fido|llave fido2|llaves fido2|clave fido|llave de seguridad|llaves de seguridad|clave de paso|claves de paso|clave de seguridad|claves de seguridad|llave física|llaves físicas|llave usb|llave de acceso|yubikeys|clave de acceso fido',
    },
  },
  'windows-hello': {
    label: 'Windows Hello',
    words: {
      en: 'windows hello|hello for business|whfb|windows hello for business|face recognition|fingerprint|biometric',
      de: 'gesichtserkennung|fingerabdruck|biometrie|biometrisch',
      fr: 'reconnaissance faciale|empreinte|empreinte digitale|biométrie',
      es: 'reconocimiento facial|huella|huella dactilar|biometría',
    },
  },
  certificate: {
    label: 'certificate',
    words: {
      en: 'certificate|certificate based authentication|cba|smart card|smartcard|piv|cert|client certificate|certificate auth|cert based auth|cert based authentication|chip card',
      de: 'zertifikat|zertifikate|smartcards|zertifikatsanmeldung|chipkarte',
      fr: 'certificat|carte à puce|certificats|cartes à puce',
      es: 'certificado|tarjeta inteligente|certificados|tarjetas inteligentes',
    },
  },
  'authenticator-app': {
    label: 'Authenticator app',
    words: {
      en: 'authenticator|authenticator app|microsoft authenticator|ms authenticator|push|push notification|push approval|authenticator push|auth app|authenticator on their phone|mobile app|app on their phone|app on the phone|number matching|push mfa|app based mfa|app push|microsoft authenticator app|ms authenticator app',
      de: 'authenticator app|push nachricht|push nachrichten|authenticator apps|app auf dem handy|handy app|push benachrichtigung|push bestätigung',
      fr: 'application authenticator|notification push|appli authenticator|application mobile|appli mobile|notifications push|appli microsoft authenticator',
      es: 'aplicación authenticator|notificación push|app authenticator|aplicación móvil|app móvil|notificaciones push|app de microsoft authenticator',
    },
  },
  'authenticator-passwordless': {
    label: 'Authenticator phone sign-in',
    words: {
      en: 'phone sign in|phone signin|passwordless phone sign in|authenticator passwordless|passwordless authenticator|passwordless',
      de: 'kennwortlose anmeldung|kennwortlos|passwortlos|telefonanmeldung',
      fr: 'connexion par téléphone|sans mot de passe',
      es: 'inicio de sesión por teléfono|sin contraseña',
    },
  },
  'software-oath': {
    label: 'app code',
    words: {
      en: 'software oath|software token|app code|totp|otp app|google authenticator|soft token|authenticator code|one time code|otp|one time password|six digit code|6 digit code|authy|code from an app|soft oath|code generator|verification code app|third party authenticator',
      de: 'software token|einmalcode|einmalcodes|code app|totp code|einmalpasswort',
      fr: "jeton logiciel|code à usage unique|jetons logiciels|code d'application|mot de passe à usage unique",
      es: 'token de software|código de un solo uso|códigos de un solo uso|código de aplicación|contraseña de un solo uso|token software',
    },
  },
  'hardware-oath': {
    label: 'hardware code',
    words: {
      en: 'hardware oath|hardware token|oath token|hard token|hardware otp|rsa token|code token|key ring token|token device|physical token|oath hardware token|otp token',
      de: 'hardware token|hardwaretoken',
      fr: 'jeton matériel',
      es: 'token de hardware|token físico',
    },
  },
  'sms-or-voice': {
    label: 'SMS or voice',
    words: {
      en: 'sms|text message|text messages|texts|voice|voice call|phone call|call|telephone|phone|mobile phone|phone number|sms code|text code|sms text|sms message|sms mfa|sms based mfa|text mfa|texted code|code by text|code by sms|codes via sms|code via text|texting|phone text|a text|phone based mfa|phone mfa|phone factor|voice mfa|ring their phone|cell phone|cellphone|mobile number|mobile|landline|telephone call',
      de: 'textnachricht|anruf|telefon|telefonanruf|handy|sms code|sms codes|per sms|per anruf|telefonisch|handynummer|mobiltelefon|telefonnummer|rückruf|smartphone nummer',
      fr: 'texto|voix|appels vocaux|appel|appel vocal|téléphone|textos|par sms|code par sms|code sms|par téléphone|numéro de téléphone|portable|appels',
      es: 'mensaje de texto|llamada|llamada de voz|teléfono|mensajes de texto|por sms|código por sms|código sms|por teléfono|número de teléfono|móvil|celular|llamadas',
    },
  },
  external: {
    label: 'external provider’s method',
    words: {
      en: 'external method|external authentication method|external provider|duo|third party mfa|external mfa|okta|ping id|pingid|rsa|other provider|other vendor mfa|third party authentication|third party method|outside provider',
      de: 'externe methode|externer anbieter',
      fr: 'méthode externe|fournisseur externe',
      es: 'método externo|proveedor externo',
    },
  },
  'temporary-access-pass': {
    label: 'Temporary Access Pass',
    words: {
      en: 'temporary access pass|tap|access pass|temporary pass|temp access pass|temporary pass code|temporary passcode|temporary code|one time pass|onboarding pass',
      de: 'befristeter zugriffspass|befristeten zugriffspass|zugriffspass',
      fr: "passe d'accès temporaire",
      es: 'pase de acceso temporal',
    },
  },
  email: {
    label: 'e-mail',
    words: {
      en: `${combinePhrases('email|e mail', 'as second factor|as a second factor|as the second factor|as their second factor|as its second factor|as a factor|as a method|as sign in method|as mfa|for mfa|as mfa method|second factor')}|email otp|email method|email code|email as a method|recovery email|email verification|mail code|code by email|code by mail|code via email`,
      de: 'e mail methode|mail methode|e mail code|per mail code|wiederherstellungsmail',
      fr: 'code par mail|code par e mail|méthode e mail|adresse de récupération',
      es: 'código por correo|código por email|método de correo|correo de recuperación',
    },
  },
  other: { label: 'method of a kind not known here', words: { en: 'unknown method|other method' } },
};

const ALONE: Readonly<Record<keyof Wording, readonly string[]>> = {
  en: [
    'only *',
    '* only',
    'just *',
    'nothing but *',
    'rely on *',
    'relies on *',
    'relying on *',
    'solely *',
    '* as the only',
    '* as their only',
    '* as its only',
    '* as only',
    '* as single',
    '* as the single',
    '* as sole',
    '* as the sole',
    '* as their sole',
    'nothing except *',
    'only have *',
    'only has *',
    'only use *',
    'only uses *',
    'only registered *',
  ],
  de: [
    'nur *',
    'ausschließlich *',
    'lediglich *',
    'nur noch *',
    'nur mit *',
    'nur per *',
    '* als einzigen',
    '* als einziger',
    '* als einzige',
    '* als einziges',
    '* als alleinigen',
  ],
  fr: [
    'seulement *',
    'uniquement *',
    '* seulement',
    '* uniquement',
    'que *',
    'que par *',
    '* comme seul',
    '* comme seule',
    '* comme unique',
  ],
  es: ['solo *', 'sólo *', 'solamente *', 'únicamente *', '* solamente', '* como único', '* como única'],
};

/** "only SMS", "SMS only" of each phrase. English phrases are also said in other languages: "nur SMS". */
function aloneWords(words: Wording): Wording {
  const of = (language: keyof Wording): string =>
    [words.en, ...(language === 'en' ? [] : [words[language] ?? ''])]
      .flatMap(splitPhrases)
      .flatMap((phrase) => ALONE[language].map((pattern) => pattern.replace('*', phrase)))
      .join('|');
  return { en: of('en'), ...Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) };
}

function splitPhrases(phrases: string): readonly string[] {
  return phrases.split('|').filter((phrase) => phrase !== '');
}

function listAlone(place: RegExp): readonly string[] {
  return Object.values(ALONE)
    .flat()
    .flatMap((pattern) => place.exec(pattern)?.[1] ?? []);
}

const entries = Object.entries(METHODS) as [NamedMethod, MethodWords][];

/** Each method as a value of the attribute "methods". */
export const METHOD_VALUES: Readonly<Record<string, ChoiceValue>> = Object.fromEntries(
  entries.map(([kind, { label, words }]) => [
    kind,
    { label, words, says: [`has ${label}`, `have ${label}`], saysNot: [`has no ${label}`, `have no ${label}`] },
  ]),
);

/** The same without words: they are those of the methods. */
export const FACTOR_VALUES: Readonly<Record<string, ChoiceValue>> = Object.fromEntries(
  entries.map(([kind, { label }]) => [
    kind,
    {
      label,
      words: { en: '' },
      says: [`has ${label}`, `have ${label}`],
      saysNot: [`has no ${label}`, `have no ${label}`],
    },
  ]),
);

/** Said with "only" an address is the method, which by itself asks for the name of the account. */
const ONLY_EMAIL: Wording = {
  en: 'email|e mail|email address|e mail address|mail address',
  de: 'e mail|e mail adresse|mailadresse',
  fr: 'e mail|adresse e mail|adresse mail',
  es: 'correo|correo electrónico|dirección de correo',
};

/** Every name of a method, in each language. */
export const METHOD_NAMES: readonly string[] = [...entries.map(([, { words }]) => words), ONLY_EMAIL].flatMap((words) =>
  [words.en, ...LANGUAGES.map((language) => words[language] ?? '')].flatMap(splitPhrases),
);

/** What says of a method that it is the only one, before it and behind. */
export const SAID_ALONE = {
  before: listAlone(/^(.+) \*$/u),
  behind: listAlone(/^\* (.+)$/u),
} as const;

/** Each method as the only second factor of an account. */
export const ONLY_METHOD_VALUES: Readonly<Record<string, ChoiceValue>> = Object.fromEntries(
  entries.map(([kind, { label, words }]) => [
    kind,
    {
      label: `only ${label}`,
      words: aloneWords(kind === 'email' ? joinWordings(words, ONLY_EMAIL) : words),
      says: [`has only ${label}`, `have only ${label}`],
      saysNot: [`does not rely on ${label} alone`, `do not rely on ${label} alone`],
    },
  ]),
);

/** The named methods among those registered, in the order of the table above. */
export function listNamedMethods(methods: readonly MethodKind[]): readonly NamedMethod[] {
  return entries.map(([kind]) => kind).filter((kind) => methods.includes(kind));
}
