import type { Attribute } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';
import type { AppRow } from './app-rows.js';
import { combinePhrases } from './combine-phrases.js';
import { onlyWords } from './only-words.js';

const count = ({ credentials }: AppRow, ...kinds: readonly string[]): number | undefined =>
  credentials?.filter(({ kind }) => kinds.includes(kind)).length;

/** Secrets, certificates and federated credentials: an app that trusts another issuer can sign in without a secret. */
function countAll(row: AppRow): number | undefined {
  const own = count(row, 'secret', 'certificate');
  if (own === undefined) return undefined;
  // What was not read may be one: that there is none is then not known.
  if (row.trusts === undefined) return own > 0 ? own : undefined;
  return own + row.trusts.length;
}

/** Of an app of another tenant the credentials are not visible: it counts as able to, as in the checks, unless it is disabled. */
function canSignIn({ app: { door, servicePrincipal }, origin, hasLiveCredential }: AppRow): boolean | undefined {
  if (servicePrincipal === undefined || origin === undefined) return undefined;
  if (door !== 'open') return false;
  return origin === 'own' ? hasLiveCredential : true;
}

/** Which of secrets and certificates an app has, or tokens of another issuer alone; null: none. Those that an app of another tenant has at home are not visible. */
function findMix(row: AppRow): string | null | undefined {
  if (row.origin !== 'own') return undefined;
  const [secrets, certificates] = [count(row, 'secret'), count(row, 'certificate')];
  if (secrets === undefined || certificates === undefined) return undefined;
  if (secrets > 0) return certificates > 0 ? 'both' : 'secrets';
  if (certificates > 0) return 'certificates';
  // Tokens of another issuer were not read: that it has none is then not known.
  if (row.trusts === undefined) return undefined;
  return row.trusts.length > 0 ? 'federated' : null;
}

/** Those that an app of another tenant has at home are not visible: of it no kind is known to be missing. */
const isLive = ({ kinds, origin }: AppRow, kind: string): boolean | undefined =>
  kinds?.live.includes(kind) === true || (origin === 'own' && kinds !== undefined ? false : undefined);

const isExpired = ({ kinds }: AppRow, kind: string): boolean | undefined => kinds?.expired.includes(kind);

/** Whether it has credentials of these kinds and every one has expired. Those that an app of another tenant has at home are not visible. */
function areAllExpired({ credentials, kinds, origin }: AppRow, ...of: readonly string[]): boolean | undefined {
  if (credentials === undefined || kinds === undefined) return undefined;
  const total = credentials.filter(({ kind }) => of.includes(kind)).length;
  const expired = kinds.expired.filter((kind) => of.includes(kind)).length;
  if (expired === 0 || expired < total) return false;
  return origin === 'own' ? true : undefined;
}

/** A federated credential does not expire: it is one that is left. */
function hasOnlyExpired(row: AppRow): boolean | undefined {
  const areExpired = areAllExpired(row, 'secret', 'certificate');
  if (areExpired !== true) return areExpired;
  return row.trusts && row.trusts.length === 0;
}

const ONLY = {
  de: 'nur|nur noch|ausschließlich|lediglich',
  fr: 'que des|plus que des|uniquement des|seulement des|rien que des|exclusivement des',
  es: 'solo|sólo|solamente|únicamente|exclusivamente',
} as const;

/** "only expired secrets", "all of its secrets have expired", "none of its secrets is valid": every one, and no other. */
const onlyExpired = (nouns: {
  readonly en: string;
  readonly de: string;
  readonly fr: string;
  readonly es: string;
}): Wording => ({
  en: [
    combinePhrases('only|nothing but|exclusively', 'expired|lapsed|outdated', nouns.en),
    combinePhrases('all|every|every one of|each of', nouns.en, 'expired|lapsed|has expired|have expired|has lapsed'),
    combinePhrases('all expired|all lapsed', nouns.en),
    combinePhrases('none of|not one of', nouns.en, 'valid|works|work|in date|live|valid any more|valid anymore'),
    combinePhrases(nouns.en, 'all expired|have all expired|have all lapsed'),
  ].join('|'),
  de: [
    combinePhrases(ONLY.de, 'abgelaufene|verfallene', nouns.de),
    combinePhrases('alle|sämtliche', nouns.de, 'abgelaufen|verfallen'),
    combinePhrases(nouns.de, 'alle abgelaufen|allesamt abgelaufen|sämtlich abgelaufen'),
    combinePhrases('keines|keine|keins', nouns.de, 'mehr gültig|gültig'),
  ].join('|'),
  fr: [
    combinePhrases(ONLY.fr, nouns.fr, 'expirés|périmés'),
    combinePhrases('tous|tous leurs|tous ses', nouns.fr, 'expirés|ont expiré|périmés'),
    combinePhrases('aucun', nouns.fr, 'valide|valable'),
  ].join('|'),
  es: [
    combinePhrases(ONLY.es, nouns.es, 'caducados|caducadas|vencidos|vencidas|expirados|expiradas'),
    combinePhrases('todos|todas', nouns.es, 'caducados|caducadas|vencidos|vencidas|expirados|expiradas|han caducado'),
    combinePhrases('ningún|ninguno de|ninguna|ninguna de', nouns.es, 'válido|válida|vigente|en vigor'),
  ].join('|'),
});

/** How many credentials of an app are visible here, and whether one is valid. */
export const APP_CREDENTIAL_ATTRIBUTES = {
  credentials: {
    type: 'number',
    label: 'Credentials here',
    words: {
      en: 'credential|client credential|cred|client cred|app cred|key|credential count|number of keys|how many keys|sign in credential|credential of any kind|number of credentials',
      de: 'anmeldeinformation|anmeldeinformationen|anmeldedaten|zugangsdaten|schlüssel|credentials|client credential|client credentials',
      fr: "identifiants|identifiants client|identifiant client|identifiants de client|informations d'identification|clés|clé|identifiant|credentials",
      es: 'credencial|credenciales|credencial de cliente|credenciales de cliente|clave|claves|credenciales de acceso|llave|llaves',
    },
    says: ['has credentials here:', 'have credentials here:'],
    read: countAll,
  },
  secrets: {
    type: 'number',
    label: 'Secrets',
    words: {
      en: 'secret|client secret|password|application secret|key secret|shared secret|number of passwords|password credential|app secret|app password|number of secrets',
      de: 'geheimnis|geheimnisse|geheimer clientschlüssel|clientgeheimnis|clientgeheimnisse|client secret|secrets|passwort|passwörter|kennwort|kennwörter|clientsecret|app geheimnis|app secrets|anwendungsgeheimnis|geheimer schlüssel',
      fr: "secret|secrets|secret client|secrets client|mot de passe|mots de passe|secret applicatif|secrets applicatifs|secret d'application|clé secrète|clés secrètes",
      es: 'secreto|secretos|secreto de cliente|secretos de cliente|contraseña|contraseñas|secreto de aplicación|secretos de aplicación|clave secreta|claves secretas',
    },
    read: (row) => count(row, 'secret'),
  },
  certificates: {
    type: 'number',
    label: 'Certificates',
    words: {
      en: 'certificate|cert|client certificate|x509|key pair|app certificate|certificate credential|number of certificates|key credential',
      de: 'zertifikat|zertifikate|zertifikaten|clientzertifikat|clientzertifikate',
      fr: 'certificat|certificats|certificat client',
      es: 'certificado|certificados|certificado de cliente',
    },
    read: (row) => count(row, 'certificate'),
  },
  signsInWith: {
    type: 'choice',
    label: 'Signs in with',
    words: {
      en: 'sign in with what|signs in with what|how sign in|how do they sign in|how does it sign in|how they sign in|how it signs in|way of signing in|kind of credential|type of credential|credential type|credential kind|authentication method|how authenticate|how do they authenticate|how does it authenticate',
      de: 'womit melden sich an|wie melden sich an|art der anmeldung',
      fr: "mode d'authentification|type d'identifiant",
      es: 'modo de autenticación|tipo de credencial',
    },
    values: {
      secrets: {
        label: 'secrets only',
        words: {
          en: onlyWords('secret|client secret|password'),
          de: 'nur geheimnisse|nur ein geheimnis|nur secrets|nur mit geheimnis|ausschließlich geheimnisse',
          fr: 'uniquement des secrets|seulement des secrets|uniquement un secret|seulement un secret|que des secrets',
          es: 'solo secretos|solo un secreto|únicamente secretos|solo con secreto',
        },
        says: ['has secrets and no certificate', 'have secrets and no certificate'],
        saysNot: ['does not have secrets only', 'do not have secrets only'],
      },
      certificates: {
        label: 'certificates only',
        words: {
          en: onlyWords('certificate|cert'),
          de: 'nur zertifikate|nur ein zertifikat|nur mit zertifikat|ausschließlich zertifikate',
          fr: 'uniquement des certificats|seulement des certificats|uniquement un certificat|seulement un certificat|que des certificats',
          es: 'solo certificados|solo un certificado|únicamente certificados|solo con certificado',
        },
        says: ['has certificates and no secret', 'have certificates and no secret'],
        saysNot: ['does not have certificates only', 'do not have certificates only'],
      },
      both: {
        label: 'secrets and certificates',
        words: {
          en: 'several kinds of credential|different kinds of credential|more than one kind of credential|mixed credential|mix of credential|mix of secret and certificate',
          de: 'mehrere arten von anmeldedaten',
          fr: "plusieurs types d'identifiants",
          es: 'varios tipos de credenciales',
        },
        says: ['has secrets and certificates', 'have secrets and certificates'],
      },
      federated: {
        label: 'federated credentials only',
        words: {
          en: onlyWords('federated credential|workload identity federation'),
          de: 'nur föderierte anmeldedaten|nur verbundanmeldedaten|nur mit verbundanmeldedaten',
          fr: 'uniquement des identifiants fédérés|seulement des identifiants fédérés|que des identifiants fédérés',
          es: 'solo credenciales federadas|solo una credencial federada|únicamente credenciales federadas',
        },
        says: ['has federated credentials only', 'have federated credentials only'],
        saysNot: ['does not have federated credentials only', 'do not have federated credentials only'],
      },
    },
    read: findMix,
  },
  live: {
    type: 'flag',
    label: 'Valid credential',
    yes: {
      en: 'valid credential|live credential|valid key|live key|usable key|active key|good credential|working key|credential that works|credential that still works|credential still valid|valid way to sign in|working credential|unexpired credential|usable credential|active credential|current credential',
      de: 'gültige anmeldedaten|gültige anmeldeinformationen|gültigen anmeldedaten|gültige zugangsdaten|gültigen anmeldeinformationen|noch gültig|noch gültige|gültiger schlüssel|funktionierende anmeldedaten',
      fr: 'identifiants valides|identifiant valide|clé valide|clés valides|identifiants actifs|identifiants encore valables',
      es: 'credencial válida|credenciales válidas|credenciales vigentes|credencial vigente|clave válida|claves válidas',
    },
    says: ['has a valid credential', 'have a valid credential'],
    saysNot: ['has no valid credential', 'have no valid credential'],
    read: ({ hasLiveCredential }) => hasLiveCredential,
  },
  liveSecret: {
    type: 'flag',
    label: 'Valid secret',
    yes: {
      en: 'valid password|valid client secret|unexpired client secret|active client secret|live client secret|working client secret|current client secret|usable client secret|usable secret|good secret|working password|unexpired secret|secret still valid|secret that still works|current secret|valid secret|working secret|active secret|live secret',
      de: 'gültiges geheimnis|gültige geheimnisse|gültiges secret|gültige secrets|gültigen geheimnissen|gültiges passwort',
      fr: 'secret valide|secrets valides|secret encore valide|secrets encore valides|secret encore valable|secrets encore valables',
      es: 'secreto válido|secretos válidos|secreto vigente|secretos vigentes|secreto en vigor',
    },
    says: ['has a valid secret', 'have a valid secret'],
    saysNot: ['has no valid secret', 'have no valid secret'],
    read: (row) => isLive(row, 'secret'),
  },
  liveCertificate: {
    type: 'flag',
    label: 'Valid certificate',
    yes: {
      en: 'valid certificate|valid cert|live certificate|live cert|usable certificate|usable cert|active certificate|active cert|working certificate|working cert|unexpired certificate|unexpired cert|current certificate|current cert',
      de: 'gültiges zertifikat|gültige zertifikate|gültigen zertifikaten',
      fr: 'certificat valide|certificats valides|certificat encore valide',
      es: 'certificado válido|certificados válidos|certificado vigente|certificados vigentes',
    },
    says: ['has a valid certificate', 'have a valid certificate'],
    saysNot: ['has no valid certificate', 'have no valid certificate'],
    read: (row) => isLive(row, 'certificate'),
  },
  signsBySaml: {
    type: 'flag',
    label: 'SAML signing certificate',
    yes: {
      en: 'saml|saml sign on|saml based sign on|saml single sign on|saml sso|sso by saml|sso with saml|single sign on with saml|single sign on by saml|sign on with saml|saml login|saml app|saml application|saml federation',
      de: 'saml|saml anmeldung|single sign on mit saml|sso mit saml|anmeldung mit saml|saml app|saml apps',
      fr: 'saml|authentification saml|authentification unique saml|sso saml|connexion saml',
      es: 'saml|inicio de sesión saml|inicio de sesión único saml|sso saml|inicio de sesión con saml',
    },
    says: ['has a SAML signing certificate', 'have a SAML signing certificate'],
    saysNot: ['has no SAML signing certificate', 'have no SAML signing certificate'],
    read: ({ credentials }) => credentials?.some(({ kind }) => kind === 'saml-signing'),
  },
  canSignIn: {
    type: 'flag',
    label: 'Can sign in',
    yes: {
      en: 'sign in as|signs in as|log in as|logs in as|log on as|act as it|anyone act as|anybody act as|someone act as|somebody act as|still sign in|still log in|still able to sign in|get a token|obtain a token|request a token|get token|usable|can still be used|still be used|impersonate the app|impersonate it|misuse it',
      de: 'als diese app anmelden|noch anmelden|sich noch anmelden|noch benutzbar|noch nutzbar|ein token bekommen',
      fr: 'se connecter en tant que|encore se connecter|encore utilisable|obtenir un jeton',
      es: 'iniciar sesión como|aún iniciar sesión|todavía iniciar sesión|utilizable|obtener un token',
    },
    no: {
      en: 'unusable|locked out|unable to sign in|no longer sign in|not sign in anymore|not sign in any more|no way to sign in|without any way to sign in|nobody can sign in as|no one can sign in as|cannot sign in',
      de: 'nicht mehr anmelden|nicht nutzbar|kann sich nicht anmelden|können sich nicht anmelden',
      fr: 'inutilisable|inutilisables|ne peut plus se connecter|ne peuvent plus se connecter',
      es: 'ya no puede iniciar sesión|ya no pueden iniciar sesión|no pueden iniciar sesión',
    },
    says: ['can sign in', 'can sign in'],
    saysNot: ['cannot sign in', 'cannot sign in'],
    read: canSignIn,
  },
  trustsOthers: {
    type: 'flag',
    label: 'Trusts tokens of others',
    also: ['trustedIssuers'],
    yes: {
      en: 'trust outside tokens|trusts outside tokens|accept outside tokens|accepts outside tokens',
      de: 'vertrauen fremden tokens|vertraut fremden tokens',
      fr: 'font confiance à des jetons externes|fait confiance à des jetons externes',
      es: 'confían en tokens externos|confía en tokens externos',
    },
    says: ['trusts tokens of another issuer', 'trust tokens of another issuer'],
    saysNot: ['trusts no tokens of another issuer', 'trust no tokens of another issuer'],
    read: ({ trusts }) => trusts && trusts.length > 0,
  },
  trustedIssuers: {
    type: 'text',
    label: 'Trusted issuers',
    says: ['trusts the issuer', 'trust the issuer'],
    read: ({ trusts }) => trusts?.map(({ issuer }) => issuer),
  },
  expired: {
    type: 'flag',
    label: 'Expired credential',
    yes: {
      en: 'expired credential|lapsed credential|dead credential|invalid credential|outdated key|credential that expired|credential has expired|out of date credential|credential ran out|expired key|expired|outdated credential|credential expired|run out',
      de: 'abgelaufen|abgelaufene|abgelaufenen|abgelaufene anmeldedaten|abgelaufenen anmeldedaten',
      fr: 'identifiants expirés',
      es: 'caducado|caducados|caducada|caducadas|vencido|vencidos|vencida|vencidas|credenciales caducadas|expirado|expiradas',
    },
    says: ['has an expired credential', 'have an expired credential'],
    saysNot: ['has no expired credential', 'have no expired credential'],
    read: ({ kinds }) => kinds && kinds.expired.length > 0,
  },
  expiredSecret: {
    type: 'flag',
    label: 'Expired secret',
    yes: {
      en: 'expired secret|expired client secret|lapsed client secret|lapsed secret|dead secret|invalid secret|outdated password|old expired secret|secret has expired|secret that expired|secret that has expired|out of date secret|secret ran out|expired password|outdated secret|secret expired',
      de: 'abgelaufene geheimnisse|abgelaufenes geheimnis|abgelaufene secrets|abgelaufenen geheimnissen|geheimnis abgelaufen|geheimnis ist abgelaufen|abgelaufenes secret',
      fr: 'secret expiré|secrets expirés|secret a expiré|secrets périmés|secret périmé',
      es: 'secreto caducado|secretos caducados|secreto vencido|secretos vencidos|secreto expirado',
    },
    says: ['has an expired secret', 'have an expired secret'],
    saysNot: ['has no expired secret', 'have no expired secret'],
    read: (row) => isExpired(row, 'secret'),
  },
  expiredCertificate: {
    type: 'flag',
    label: 'Expired certificate',
    yes: {
      en: 'expired cert|lapsed certificate|outdated certificate|certificate has expired|certificate that expired|out of date certificate|certificate ran out|expired certificate|certificate expired|certificate that is expired|certificate which is expired',
      de: 'abgelaufenes zertifikat|abgelaufene zertifikate|abgelaufenen zertifikaten|abgelaufenen zertifikat|zertifikat abgelaufen|zertifikat ist abgelaufen',
      fr: 'certificat expiré|certificats expirés|certificat a expiré|certificat périmé|certificats périmés',
      es: 'certificado caducado|certificados caducados|certificado vencido|certificados vencidos|certificado expirado',
    },
    says: ['has an expired certificate', 'have an expired certificate'],
    saysNot: ['has no expired certificate', 'have no expired certificate'],
    read: (row) => isExpired(row, 'certificate'),
  },
  onlyExpired: {
    type: 'flag',
    label: 'Only expired credentials',
    yes: onlyExpired({
      en: 'credential|key|sign in credential',
      de: 'anmeldedaten|anmeldeinformationen|zugangsdaten|schlüssel',
      fr: 'identifiants|clés',
      es: 'credenciales|claves|credencial',
    }),
    says: ['has only expired credentials', 'have only expired credentials'],
    saysNot: ['has no credential or one that is valid', 'have no credential or one that is valid'],
    read: hasOnlyExpired,
  },
  onlyExpiredSecrets: {
    type: 'flag',
    label: 'Only expired secrets',
    yes: onlyExpired({
      en: 'secret|client secret|password',
      de: 'geheimnisse|secrets|passwörter|clientgeheimnisse',
      fr: 'secrets|mots de passe|secret',
      es: 'secretos|contraseñas|secreto',
    }),
    says: ['has only expired secrets', 'have only expired secrets'],
    saysNot: ['has no secret or one that is valid', 'have no secret or one that is valid'],
    read: (row) => areAllExpired(row, 'secret'),
  },
  onlyExpiredCertificates: {
    type: 'flag',
    label: 'Only expired certificates',
    yes: onlyExpired({
      en: 'certificate|cert',
      de: 'zertifikate',
      fr: 'certificats|certificat',
      es: 'certificados|certificado',
    }),
    says: ['has only expired certificates', 'have only expired certificates'],
    saysNot: ['has no certificate or one that is valid', 'have no certificate or one that is valid'],
    read: (row) => areAllExpired(row, 'certificate'),
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
