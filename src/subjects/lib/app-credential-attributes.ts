import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';

const count = ({ credentials }: AppRow, ...kinds: readonly string[]): number | undefined =>
  credentials?.filter(({ kind }) => kinds.includes(kind)).length;

/** How many credentials of an app are visible here, and whether one is valid. */
export const APP_CREDENTIAL_ATTRIBUTES = {
  credentials: {
    type: 'number',
    label: 'Credentials here',
    words: {
      en: 'credential|key|credential count|number of credentials',
      de: 'anmeldeinformation|anmeldeinformationen|anmeldedaten|zugangsdaten|schlüssel',
      fr: "identifiants|informations d'identification|clés|clé|identifiant",
      es: 'credencial|credenciales|clave|claves',
    },
    says: ['has credentials here:', 'have credentials here:'],
    read: (row) => count(row, 'secret', 'certificate', 'federated'),
  },
  secrets: {
    type: 'number',
    label: 'Secrets',
    words: {
      en: 'secret|client secret|password|password credential|app secret|app password|number of secrets',
      de: 'geheimnis|geheimnisse|geheimer clientschlüssel|clientgeheimnis|clientgeheimnisse|client secret|secrets|passwort|passwörter|kennwort|kennwörter',
      fr: 'secret|secrets|secret client|secrets client|mot de passe|mots de passe',
      es: 'secreto|secretos|secreto de cliente|secretos de cliente|contraseña|contraseñas',
    },
    read: (row) => count(row, 'secret'),
  },
  certificates: {
    type: 'number',
    label: 'Certificates',
    words: {
      en: 'certificate|cert|client certificate|number of certificates|key credential',
      de: 'zertifikat|zertifikate|zertifikaten|clientzertifikat|clientzertifikate',
      fr: 'certificat|certificats|certificat client',
      es: 'certificado|certificados|certificado de cliente',
    },
    read: (row) => count(row, 'certificate'),
  },
  live: {
    type: 'flag',
    label: 'Valid credential',
    yes: {
      en: 'valid credential|live credential|valid secret|working credential|working secret|unexpired credential|usable credential|active credential|active secret|live secret|valid secret or certificate|current credential',
      de: 'gültige anmeldedaten|gültige anmeldeinformationen|gültiges geheimnis|gültige geheimnisse|gültigen anmeldedaten|gültige zugangsdaten|gültiges secret|gültigen anmeldeinformationen',
      fr: 'identifiants valides|secret valide|secrets valides|identifiant valide|clé valide|identifiants actifs',
      es: 'credencial válida|credenciales válidas|secreto válido|secretos válidos|credenciales vigentes|credencial vigente',
    },
    says: ['has a valid credential', 'have a valid credential'],
    saysNot: ['has no valid credential', 'have no valid credential'],
    read: ({ hasLiveCredential }) => hasLiveCredential,
  },
  expired: {
    type: 'flag',
    label: 'Expired credential',
    yes: {
      en: 'expired credential|expired secret|expired certificate|expired key|expired password|expired|outdated credential|outdated secret|credential expired|secret expired|certificate expired|run out',
      de: 'abgelaufen|abgelaufene|abgelaufenen|abgelaufene geheimnisse|abgelaufene anmeldedaten|abgelaufenes geheimnis|abgelaufene secrets|abgelaufenes zertifikat|abgelaufene zertifikate|abgelaufenen anmeldedaten|abgelaufenen geheimnissen',
      fr: 'expiré|expirés|expirée|expirées|secret expiré|secrets expirés|identifiants expirés|certificat expiré|certificats expirés',
      es: 'caducado|caducados|caducada|caducadas|vencido|vencidos|vencida|vencidas|secreto caducado|secretos caducados|credenciales caducadas|certificado caducado|expirado|expiradas',
    },
    says: ['has an expired credential', 'have an expired credential'],
    saysNot: ['has no expired credential', 'have no expired credential'],
    read: ({ hasExpiredCredential }) => hasExpiredCredential,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
