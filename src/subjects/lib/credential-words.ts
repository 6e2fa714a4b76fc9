import type { ChoiceValue } from '../model/attribute.js';
import { combinePhrases } from './combine-phrases.js';

/** Kinds of credentials, as people say them. */
export const CREDENTIAL_KINDS: Readonly<Record<string, ChoiceValue>> = {
  secret: {
    label: 'secret',
    words: {
      en: 'secret|client secret|app secret|client password|pw|pwd|passphrase|shared secret|key secret|symmetric key|string secret|application key|app key|client key|application secret|app password|application password|password credential|password',
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
      en: 'certificate|cert|certificate credential|x 509|asymmetric|asymmetric key|key pair|tls certificate|pem|pfx|client certificate|client cert|app certificate|app cert|key credential|public key|x509',
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
      en: 'saml|saml signing certificate|saml signing cert|saml signing|saml cert|sso cert|sso signing cert|single sign on cert|federation certificate|sso key|assertion signing certificate|saml token signing certificate|saml certificate|saml signing key|saml key|signing certificate|signing cert|signing key|token signing certificate|token signing|single sign on certificate|sso certificate|sso signing certificate',
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
      en: 'federated|federated credential|federated login|workload identity federation trust|external trust|trust with external issuer|oidc federation|passwordless trust|github trust|token exchange|token trust|federated cred|federated identity credential|federated identity|fic|workload identity federation|workload identity|workload federation|oidc|oidc trust|federation|federated trust|secretless',
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
      en: 'valid|still valid|live|currently valid|still alive|still good|not yet expired|not expired yet|in effect|effective|functional|functioning|operational|can still be used|still be used|can be used|still in force|still in use|working fine|still live|still active|non expired|running|not run out|not lapsed|active|usable|still usable|unexpired|in force|working|still work|still works|alive|current',
      de: 'gültig|gültige|gültigen|aktiv|aktive|aktiven|nicht abgelaufen|noch gültig|gültiges|gültiger|noch gültige|noch gültigen|in gebrauch|gelten noch|gilt noch|noch brauchbar|funktioniert noch|funktionieren noch',
      fr: 'valide|valides|valable|valables|actif|active|actifs|actives|en cours de validité|encore valable|encore valables|encore valide|encore valides|toujours valides|toujours valable|en vigueur|non expiré|non expirés',
      es: 'válido|válida|válidos|válidas|vigente|vigentes|activo|activa|activos|activas|aún válido|aún válidos|todavía válido|todavía válidos|en vigor|sin caducar|no caducado|no caducados|todavía vigente|siguen vigentes|sigue vigente',
    },
    says: ['is valid', 'are valid'],
    saysNot: ['is not valid', 'are not valid'],
  },
  'ends-soon': {
    label: 'ends soon',
    words: {
      en: 'about to expire|about to run out|gonna expire|finishing soon|finish soon|finishes soon|soon finished|due for replacement|need rotating|needs rotating|due soon|up soon|up for renewal|up for rotation|coming due|coming up|coming up for renewal|run out shortly|expire shortly|expires shortly|expiring shortly|ending shortly|end shortly|imminent|imminent expiry|expire imminently|about to die|about to stop working|about to become invalid|about to go|soon to expire|soon to be expired|soon be expired|soon expired|soon no longer valid|soon invalid|nearly expired|almost expired|nearly out|almost out|nearly run out|need replacing|need to be replaced|needs replacing|needs to be replaced|to be renewed|to be rotated|to be replaced|to renew|to rotate|to replace|must be rotated|must be renewed|must be replaced|should be rotated|should be renewed|should be replaced|have to be renewed|have to be rotated|have to be replaced|have to renew|have to replace|have to rotate|need to replace|need to renew|need to rotate|must renew|must replace|must rotate|should renew|should replace|should rotate|should we renew|should we rotate|do we need to renew|near end of life|end of life|approaching expiry|approaching expiration|approaching end|approaching their end|approaching their expiry|approaching end date|close to end|close to running out|close to their end|reach end|reaching end|lapse soon|lapses soon|lapsing soon|lapsing|time to renew|want renewing|wants renewing|overdue soon|going to run out|going to end|going to lapse|will run out|will end|will lapse|will expire|will die|will stop working|break soon|stop working soon|die soon|dying soon|no longer work soon|soon stop working|soon run out|soon end|soon lapse|soon die|last not long|not last long|renewal due|renewal needed|rotation due|rotation needed|about to end|about to lapse|expiring|expiring soon|expire soon|expires soon|end soon|ends soon|ending soon|run out soon|runs out soon|running out|soon expiring|near expiry|nearing expiry|close to expiry|close to expiring|near expiration|nearing expiration|going to expire|due to expire|will expire soon|due for renewal|need renewal|needs renewal|need renewing|due for rotation|need rotation|need to be renewed|need to be rotated',
      de: 'läuft bald ab|laufen bald ab|müssen erneuert werden|müssen demnächst erneuert werden|müssen bald erneuert werden|muss erneuert werden|muss bald erneuert werden|demnächst erneuert|bald erneuert|bald erneuern|demnächst erneuern|erneuert werden müssen|bald fällig|demnächst fällig|bald ungültig|demnächst ungültig|werden bald ungültig|laufen in kürze ab|ablaufen werden|stehen vor dem ablauf|bald tauschen|ausgetauscht werden müssen|bald ablaufen|bald abläuft|bald ablaufende|bald ablaufenden|in kürze ablaufen|laufen demnächst ab|demnächst ablaufen|kurz vor ablauf|vor dem ablauf|demnächst abläuft|demnächst ablaufen|läuft demnächst ab|laufen demnächst ab|in kürze abläuft|bald auslaufen|bald auslaufend',
      fr: 'expirent bientôt|expire bientôt|vont bientôt expirer|va bientôt expirer|bientôt périmés|bientôt périmé|à renouveler|à renouveler bientôt|à renouveler prochainement|doivent être renouvelés|doit être renouvelé|il faut renouveler|expirent prochainement|expirent sous peu|arrivent bientôt à échéance|arrive bientôt à échéance|bientôt expirer|vont expirer|va expirer|sur le point d expirer|arrivent à expiration|proches de l expiration|bientôt expirés|bientôt à échéance|vont bientôt lâcher|bientôt morts',
      es: 'caducan pronto|caduca pronto|hay que renovar|hay que renovar pronto|renovar pronto|por renovar|deben renovarse|deben renovarse pronto|van a caducar pronto|van a vencer|van a vencer pronto|están por vencer|están por caducar|próximamente caducan|caducan próximamente|vencen próximamente|vencen pronto|vence pronto|expiran pronto|expira pronto|a punto de caducar|a punto de expirar|a punto de vencer|próximos a caducar|próximos a vencer|van a caducar|van a expirar|por caducar|por vencer|se van a caducar|pronto caducan|caducarán pronto|les queda poco',
    },
    says: ['ends within 30 days', 'end within 30 days'],
    saysNot: ['does not end within 30 days', 'do not end within 30 days'],
  },
  expired: {
    label: 'expired',
    words: {
      en: 'expired|already expired|lapsed|already lapsed|overdue for renewal|overdue for rotation|overdue for replacement|finished|passed their end date|passed its end date|passed end date|passed expiry date|passed their expiry date|passed expiration date|past end date|past their end date|past its end date|past expiry date|past expiration|past their expiry date|beyond end date|beyond their end date|beyond expiry|over their end date|after their end date|reached end date|reached their end date|gone past|gone stale|gone bad|gone off|not work anymore|not work any more|no longer work|no longer works|no longer working|stopped working|not working anymore|not good anymore|not valid anymore|not valid any more|not usable anymore|no longer good|no longer in force|elapsed|past due|overdue|already ended|already over|already dead|over due|obsolete|time is up|timed out|should have been renewed|should have been replaced|forgot to renew|forgotten to renew|left to expire|allowed to expire|let expire|let lapse|outdated|run out|ran out|out of date|dead|invalid|no longer valid|past expiry|past their expiry|no longer usable',
      de: 'abgelaufen|abgelaufene|abgelaufenen|abgelaufenes|abgelaufener|ungültig|ungültige|verfallen|verfallene|ausgelaufen|nicht mehr gültig|tot|ausgelaufene|ausgelaufenen|ungültigen|schon abgelaufen|bereits abgelaufen|längst abgelaufen|überfällig|überfällige|verfallenen',
      fr: 'expiré|expirée|expirés|expirées|périmé|périmée|périmés|périmées|échu|échus|plus valable|plus valables|plus valides|morts|déjà expiré|déjà expirés|déjà périmé|dépassé|dépassés|hors validité|plus bons|pas renouvelé|mort',
      es: 'caducado|caducada|caducados|caducadas|vencido|vencida|vencidos|vencidas|expirado|expirada|expirados|expiradas|ya no valen|ya no vale|pasado de fecha|pasados de fecha|ya caducado|ya caducados|fuera de fecha|sin renovar|sin vigencia|muerto|muertos|no vigente|no vigentes',
    },
    says: ['has expired', 'have expired'],
    saysNot: ['has not expired', 'have not expired'],
  },
};

/** "directly on the SP object", "rather than the app registration": the one object, or not the other. */
const ON_SERVICE_PRINCIPAL = [
  combinePhrases(
    'on|on the|directly on|straight on|right on',
    'service principal|sp|spn|enterprise app',
    'object|itself|object itself',
  ),
  combinePhrases(
    'directly|straight|right|immediately',
    'on|onto|to|into|in',
    'service principal|sp|spn|enterprise app|enterprise application',
  ),
  combinePhrases(
    'not|rather than|instead of|and not|as opposed to|not on',
    'registration|app registration|application registration|application object|app object',
  ),
].join('|');

const SP_DE =
  'dienstprinzipal|service principal|unternehmensanwendung|enterprise app|enterprise application|unternehmensapp';

const NOT_ON_SERVICE_PRINCIPAL = combinePhrases(
  'not|rather than|instead of|and not|as opposed to|not on',
  'service principal|sp|spn|enterprise app',
);

/** "secrets added directly to an enterprise app": the log tells to which of the two objects a credential was added, and no more of where it is. */
export const CREDENTIAL_TARGETS: Readonly<Record<string, ChoiceValue>> = {
  application: {
    label: 'registration',
    words: { en: NOT_ON_SERVICE_PRINCIPAL },
    says: ['is of a registration', 'are of a registration'],
    saysNot: ['is not of a registration', 'are not of a registration'],
  },
  'service-principal': {
    label: 'service principal',
    words: {
      en: ON_SERVICE_PRINCIPAL,
      de: `${combinePhrases('direkt|unmittelbar', SP_DE)}|${combinePhrases('direkt|unmittelbar', 'an|auf|am|zu|zum', SP_DE)}|${combinePhrases(SP_DE, 'direkt|unmittelbar')}`,
      fr: combinePhrases(
        'directement',
        'à|a|au|sur|dans',
        "application d'entreprise|principal de service|service principal",
      ),
      es: combinePhrases(
        'directamente',
        'a|al|en|sobre',
        'aplicación empresarial|aplicación de empresa|entidad de servicio|principal de servicio|service principal',
      ),
    },
    says: ['is of the service principal itself', 'are of the service principal itself'],
    saysNot: ['is not of the service principal itself', 'are not of the service principal itself'],
  },
};

/** The object that a credential is on, as people say it. */
export const CREDENTIAL_PLACES: Readonly<Record<string, ChoiceValue>> = {
  application: {
    label: 'registration',
    words: {
      en: `${NOT_ON_SERVICE_PRINCIPAL}|on registration|on the registration|on their registration|live on registration|lives on registration|live on app registration|lives on app registration|on app object|on the app object|on application object|at registration|visible in app registrations|shown in app registrations|listed in app registrations|on the app registration|on app registration|on the application object|in app registrations`,
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
      en: `${ON_SERVICE_PRINCIPAL}|on service principal|on the service principal|on enterprise app object|live on service principal|lives on service principal|live on enterprise app|lives on enterprise app|live on the enterprise application|live on sp|on sp rather than registration|on sp rather than on registration|on service principal rather than registration|on service principal rather than on registration|on service principal rather than on application|on service principal instead of registration|on service principal instead of on registration|on service principal and not on registration|not on registration|not on app registration|rather than on registration|rather than on app registration|instead of on registration|instead of on app registration|on enterprise application object|straight on service principal|attached to service principal|added to service principal|not visible in app registrations|not visible|invisible|not listed in app registrations|not in app registrations|outside app registrations|not seen in app registrations|tucked away|out of sight|on sp|on the sp|on spn|on the service principals|on service principals|directly on the service principal|on the enterprise app|on the enterprise application|on enterprise apps|hidden|not shown in app registrations`,
      de: 'direkt am dienstprinzipal selbst|direkt am service principal selbst|am dienstprinzipal selbst|direkt am dienstprinzipal|direkt auf dem dienstprinzipal|direkt am service principal|am service principal selbst|am dienstprinzipal|am service principal|auf dem dienstprinzipal|auf dem service principal|an der unternehmensanwendung',
      fr: 'directement sur le principal de service|sur le principal de service lui même|sur le principal de service|sur l application d entreprise',
      es: 'directamente en la entidad de servicio|en la propia entidad de servicio|en la entidad de servicio|en el principal de servicio|en la aplicación empresarial',
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
      en: 'on an old app|on old apps|new on an old app|new on old app|fresh on an old app|freshly added to an old app|recently added to an old app|newly added to an old app|on a mature app|to an existing app|on an existing app|to a long standing app|to a long existing app|on an app that has existed for long|new secret on old app|long after app was created|to an old app|to old apps|on an established app|on established apps|to an established app|on a long standing app',
      de: 'an einer alten app|an alten apps|auf alten apps',
      fr: 'sur une ancienne application|sur d anciennes applications',
      es: 'en una aplicación antigua|en aplicaciones antiguas',
    },
    says: ['is new on an old app', 'are new on an old app'],
  },
  several: {
    label: 'one of several',
    words: {
      en: 'one of several|more than one live|several|multiple|overlapping|parallel|in parallel|side by side|at same time|simultaneously|more than one valid|two valid|two live|two at once|second valid|second live|second active|got a second|additional valid|surplus|superfluous|excess|double|duplicated|several live|multiple live|duplicate|redundant',
      de: 'eines von mehreren|mehrere gültige',
      fr: 'un parmi plusieurs',
      es: 'una de varias',
    },
    says: ['is one of several live ones of its app', 'are some of several live ones of their app'],
  },
  'long-life': {
    label: 'long life',
    words: {
      en: 'long lived|long life|long lifetime|longlived|long lasting|live longer than they should|lives longer than it should|live longer than needed|live longer than necessary|live longer than allowed|longer than they should|longer than it should|longer than allowed|longer than recommended|longer than necessary|longer than needed|live on for too long|valid longer than they should|valid longer than necessary|long living|very long|extremely long|excessive lifetime|excessive validity|lifetime too long|too long a lifetime|too long lifetime|validity too long|too long validity|too long|long term|valid for too long|valid for years|valid for a long time|last for years|lasting years|forever|practically forever|live forever|long expiry|far expiry|expire far in future|far in future|too long lived|live too long|lives too long|valid too long|long validity|long running',
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
      en: 'untrusted issuer|unknown issuer|issuer not known|issuer unknown|issuer is unknown|issuer not trusted|issuer is not trusted|unknown identity provider|untrusted identity provider|unknown idp|foreign idp|issuer we do not know|issuer we do not trust|issuer outside|outside issuer|strange idp|someone else token|outside token|foreign token|issuer not on our list|unfamiliar issuer|unrecognised issuer|unrecognized issuer|suspicious issuer|odd issuer|unknown token issuer|untrusted token issuer|foreign issuer|issuer nobody knows|strange issuer',
      de: 'unbekannter aussteller|unbekannten aussteller|unbekanntem aussteller|nicht vertrauenswürdiger aussteller',
      fr: 'émetteur inconnu|émetteur non fiable',
      es: 'emisor desconocido|emisor no confiable',
    },
    says: ['trusts an issuer that is not known', 'trust an issuer that is not known'],
  },
};
