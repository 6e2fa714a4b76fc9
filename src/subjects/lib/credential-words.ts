import type { ChoiceValue } from '../model/attribute.js';

/** Kinds of credentials, as people say them. */
export const CREDENTIAL_KINDS: Readonly<Record<string, ChoiceValue>> = {
  secret: {
    label: 'secret',
    words: {
      en: 'secret|client secret|app secret|application secret|app password|application password|password credential|password',
      de: 'geheimnis|geheimnisse|clientgeheimnis|clientgeheimnisse|anwendungsgeheimnis|geheime schlüssel|geheimen schlüssel|secret|secrets|app kennwort|app kennwörter',
      fr: 'secret|secrets|secret client|secrets client|secret d application|mot de passe d application',
      es: 'secreto|secretos|secreto de cliente|secretos de cliente|contraseña de aplicación',
    },
    says: ['is a secret', 'are secrets'],
    saysNot: ['is not a secret', 'are not secrets'],
  },
  certificate: {
    label: 'certificate',
    words: {
      en: 'certificate|cert|certificate credential|key credential|public key|x509',
      de: 'zertifikat|zertifikate|zertifikaten|zertifikats',
      fr: 'certificat|certificats',
      es: 'certificado|certificados',
    },
    says: ['is a certificate', 'are certificates'],
    saysNot: ['is not a certificate', 'are not certificates'],
  },
  'saml-signing': {
    label: 'SAML signing certificate',
    words: {
      en: 'saml|saml signing certificate|saml certificate|saml signing key|saml key|signing certificate|signing cert|signing key|token signing certificate|token signing|single sign on certificate|sso certificate|sso signing certificate',
      de: 'saml zertifikat|saml zertifikate|saml signaturzertifikat|saml signaturzertifikate|signaturzertifikat|signaturzertifikate|sso zertifikat|sso zertifikate',
      fr: 'certificat saml|certificats saml|certificat de signature|certificats de signature|certificat de signature saml|certificats de signature saml',
      es: 'certificado saml|certificados saml|certificado de firma|certificados de firma|certificado de firma saml|certificados de firma saml',
    },
    says: ['is a SAML signing certificate', 'are SAML signing certificates'],
    saysNot: ['is not a SAML signing certificate', 'are not SAML signing certificates'],
  },
  federated: {
    label: 'federated credential',
    words: {
      en: 'federated|federated credential|federated identity credential|federated identity|fic|workload identity federation|workload identity|workload federation|oidc|oidc trust|federation|federated trust|secretless',
      de: 'verbundanmeldeinformation|verbundanmeldeinformationen|verbundanmeldedaten|verbundidentität|föderierte|föderierten|föderierte anmeldeinformationen|verbund',
      fr: 'informations d identification fédérées|identifiants fédérés|identifiant fédéré|fédéré|fédérés|fédérée|fédérées|fédération',
      es: 'credencial federada|credenciales federadas|federada|federadas|federado|federados|federación',
    },
    says: ['is federated', 'are federated'],
    saysNot: ['is not federated', 'are not federated'],
  },
};

/** Whether a credential can be used now, as people say it. */
export const CREDENTIAL_STATES: Readonly<Record<string, ChoiceValue>> = {
  valid: {
    label: 'valid',
    words: {
      en: 'valid|still valid|live|active|usable|still usable|unexpired|in force|working|still work|still works|alive|current',
      de: 'gültig|gültige|gültigen|aktiv|aktive|aktiven|nicht abgelaufen|noch gültig',
      fr: 'valide|valides|valable|valables|actif|active|actifs|actives|en cours de validité',
      es: 'válido|válida|válidos|válidas|vigente|vigentes|activo|activa|activos|activas',
    },
    says: ['is valid', 'are valid'],
    saysNot: ['is not valid', 'are not valid'],
  },
  'ends-soon': {
    label: 'ends soon',
    words: {
      en: 'about to expire|about to run out|about to end|about to lapse|expiring|expiring soon|expire soon|expires soon|end soon|ends soon|ending soon|run out soon|runs out soon|running out|soon expiring|near expiry|nearing expiry|close to expiry|close to expiring|near expiration|nearing expiration|going to expire|due to expire|will expire soon|due for renewal|need renewal|needs renewal|need renewing|due for rotation|need rotation|need to be renewed|need to be rotated',
      de: 'läuft bald ab|laufen bald ab|bald ablaufen|bald abläuft|bald ablaufende|bald ablaufenden|in kürze ablaufen|laufen demnächst ab|demnächst ablaufen|kurz vor ablauf|vor dem ablauf',
      fr: 'expirent bientôt|expire bientôt|bientôt expirer|vont expirer|va expirer|sur le point d expirer|arrivent à expiration|proches de l expiration|bientôt expirés',
      es: 'caducan pronto|caduca pronto|vencen pronto|vence pronto|expiran pronto|expira pronto|a punto de caducar|a punto de expirar|a punto de vencer|próximos a caducar|próximos a vencer|van a caducar|van a expirar|por caducar|por vencer',
    },
    says: ['ends within 30 days', 'end within 30 days'],
    saysNot: ['does not end within 30 days', 'do not end within 30 days'],
  },
  expired: {
    label: 'expired',
    words: {
      en: 'expired|already expired|lapsed|outdated|run out|ran out|out of date|dead|invalid|no longer valid|past expiry|past their expiry|no longer usable',
      de: 'abgelaufen|abgelaufene|abgelaufenen|abgelaufenes|abgelaufener|ungültig|ungültige|verfallen|verfallene',
      fr: 'expiré|expirée|expirés|expirées|périmé|périmée|périmés|périmées|échu|échus',
      es: 'caducado|caducada|caducados|caducadas|vencido|vencida|vencidos|vencidas|expirado|expirada|expirados|expiradas',
    },
    says: ['has expired', 'have expired'],
    saysNot: ['has not expired', 'have not expired'],
  },
};

/** The object that a credential is on, as people say it. */
export const CREDENTIAL_PLACES: Readonly<Record<string, ChoiceValue>> = {
  application: {
    label: 'registration',
    words: {
      en: 'on registration|on the registration|on the app registration|on app registration|on the application object|in app registrations',
      de: 'an der registrierung|auf der registrierung|an der app registrierung',
      fr: 'sur l inscription|sur l enregistrement',
      es: 'en el registro|en el registro de aplicación',
    },
    says: ['is on the registration', 'are on the registration'],
    saysNot: ['is not on the registration', 'are not on the registration'],
  },
  'service-principal': {
    label: 'service principal',
    words: {
      en: 'on service principal|on the service principal|on the service principals|on service principals|directly on the service principal|on the enterprise app|on the enterprise application|on enterprise apps|hidden|not shown in app registrations',
      de: 'am dienstprinzipal|am service principal|auf dem dienstprinzipal|auf dem service principal|an der unternehmensanwendung',
      fr: 'sur le principal de service|sur l application d entreprise',
      es: 'en la entidad de servicio|en el principal de servicio|en la aplicación empresarial',
    },
    says: ['is on the service principal', 'are on the service principal'],
    saysNot: ['is not on the service principal', 'are not on the service principal'],
  },
};

/** What is notable about a credential, by the flags of the check `app-credentials`, as people say it. */
export const CREDENTIAL_ODDITIES: Readonly<Record<string, ChoiceValue>> = {
  'new-on-old-app': {
    label: 'new on an old app',
    words: {
      en: 'on an old app|on old apps|to an old app|to old apps|on an established app|on established apps|to an established app|on a long standing app',
      de: 'an einer alten app|an alten apps|auf alten apps',
      fr: 'sur une ancienne application|sur d anciennes applications',
      es: 'en una aplicación antigua|en aplicaciones antiguas',
    },
    says: ['is new on an old app', 'are new on an old app'],
  },
  several: {
    label: 'one of several',
    words: {
      en: 'one of several|more than one live|several live|multiple live|duplicate|redundant',
      de: 'eines von mehreren|mehrere gültige',
      fr: 'un parmi plusieurs',
      es: 'una de varias',
    },
    says: ['is one of several live ones of its app', 'are some of several live ones of their app'],
  },
  'long-life': {
    label: 'long life',
    words: {
      en: 'long lived|long life|long lifetime|too long lived|live too long|lives too long|valid too long|long validity|long running',
      de: 'langlebig|langlebige|langlebigen|lange gültig|zu lange gültig|lange laufzeit|langer laufzeit',
      fr: 'longue durée|à longue durée de vie|longue durée de vie|valables trop longtemps',
      es: 'larga duración|de larga duración|larga vida|válidos demasiado tiempo',
    },
    says: ['lives longer than 180 days', 'live longer than 180 days'],
    saysNot: ['does not live longer than 180 days', 'do not live longer than 180 days'],
  },
  issuer: {
    label: 'issuer not trusted',
    words: {
      en: 'untrusted issuer|unknown issuer|unknown token issuer|untrusted token issuer|foreign issuer|issuer nobody knows|strange issuer',
      de: 'unbekannter aussteller|unbekannten aussteller|unbekanntem aussteller|nicht vertrauenswürdiger aussteller',
      fr: 'émetteur inconnu|émetteur non fiable',
      es: 'emisor desconocido|emisor no confiable',
    },
    says: ['trusts an issuer that is not known', 'trust an issuer that is not known'],
  },
};
