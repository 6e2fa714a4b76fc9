import { buildLearnUrl, type GlossaryTerm } from './glossary-term.js';

const SECRETS: readonly string[] = ['secret', 'client secret', 'certificate', 'credential'];
const AT = ['on the', 'on a', 'on an', 'of the', 'of a', 'of an', 'in the', 'at the', 'on', 'of'];

/** "secret on the service principal", "credential of an app registration": each sort of credential at each name of the place. */
const listPlaced = (places: readonly string[]): string =>
  SECRETS.flatMap((secret) => AT.flatMap((at) => places.map((place) => `${secret} ${at} ${place}`))).join('|');

/** Apps in Entra and how they prove who they are. Source of each text: the page in its `url`. */
export const APP_TERMS: readonly GlossaryTerm[] = [
  {
    id: 'service-principal',
    title: 'Service principal',
    words: {
      en: 'service principal|enterprise app|enterprise application|spn|sp|service principal object',
      de: 'dienstprinzipal|unternehmensanwendung|unternehmensapp|service-principal',
      fr: "principal de service|application d'entreprise|application entreprise",
      es: 'entidad de servicio|principal de servicio|aplicación empresarial|aplicación de empresa',
    },
    text: 'A service principal is the identity of an app in one tenant: permissions, roles and sign-ins belong to it. The portal lists service principals as enterprise applications. Disabling it stops the app in this tenant only.',
    url: buildLearnUrl('entra/identity-platform/app-objects-and-service-principals'),
    seeAlso: ['app-registration', 'managed-identity', 'application-permission'],
    contrasts: {
      'app-registration':
        'An app registration defines the app once, in its home tenant; a service principal is that app’s identity in each tenant that uses it.',
      'managed-identity':
        'A managed identity is a service principal whose credentials Azure keeps and renews; an ordinary service principal has secrets or certificates that somebody keeps.',
    },
  },
  {
    id: 'app-registration',
    title: 'App registration',
    words: {
      en: 'app registration|application registration|registered app|application object|app object|registration',
      de: 'app-registrierung|appregistrierung|anwendungsregistrierung|registrierte app',
      fr: "inscription d'application|inscription d'app|enregistrement d'application|application inscrite",
      es: 'registro de aplicación|registro de aplicaciones|registro de app|aplicación registrada',
    },
    text: 'An app registration is the definition of an app in its home tenant: name, reply URLs, credentials and the permissions it asks for. Each tenant that uses the app gets a service principal made from it.',
    url: buildLearnUrl('entra/identity-platform/app-objects-and-service-principals'),
    seeAlso: ['service-principal', 'reply-url', 'client-secret'],
  },
  {
    id: 'client-secret',
    title: 'Client secret',
    words: {
      en: 'client secret|app secret|application secret|secret|app password|application password|password credential',
      de: 'clientgeheimnis|geheimer clientschlüssel|client-geheimnis|geheimnis',
      fr: 'secret client|clé secrète client',
      es: 'secreto de cliente|secreto',
    },
    text: 'A client secret is a password of an app. Whoever has the text can sign in as the app from anywhere, without MFA, until it expires or is removed.',
    url: buildLearnUrl('entra/identity-platform/how-to-add-credentials'),
    seeAlso: ['client-certificate', 'federated-credential'],
    contrasts: {
      'client-certificate':
        'A client secret is a text that is sent at each sign-in and can be copied; with a certificate the app proves that it has a private key, which is never sent.',
      'federated-credential':
        'A client secret is kept by the app and can leak; a federated credential trusts tokens of another issuer, so no secret is kept.',
    },
    check: 'app-credentials',
  },
  {
    id: 'registration-secret',
    title: 'Secret on an app registration',
    words: {
      en: `${listPlaced(['app registration', 'registration', 'application object', 'app object', 'application registration'])}|app registration secret|registration secret`,
      de: 'secret an der app-registrierung|geheimnis an der app-registrierung|secret der app-registrierung|geheimnis der app-registrierung|secret auf der app-registrierung',
      fr: "secret sur l'inscription d'application|secret de l'inscription d'application|secret sur l'inscription",
      es: 'secreto en el registro de aplicación|secreto del registro de aplicación|secreto en el registro de la aplicación|secreto en el registro',
    },
    text: 'A secret or certificate on the app registration is kept in the home tenant of the app and shows there, under Certificates & secrets. With it one signs in as the app in every tenant that uses the app.',
    url: buildLearnUrl('entra/identity-platform/how-to-add-credentials'),
    seeAlso: ['service-principal-secret', 'client-secret', 'app-registration'],
    contrasts: {
      'service-principal-secret':
        'A secret on the app registration belongs to the app, shows under App registrations and holds in every tenant that uses the app; one on the service principal holds in this tenant only and does not show there.',
    },
    check: 'app-credentials',
  },
  {
    id: 'service-principal-secret',
    title: 'Secret on a service principal',
    words: {
      en: `${listPlaced(['service principal', 'sp', 'enterprise app', 'enterprise application'])}|service principal secret|service principal credential|enterprise app secret`,
      de: 'secret am dienstprinzipal|geheimnis am dienstprinzipal|secret am service principal|secret auf dem service principal|geheimnis des dienstprinzipals|secret des service principals',
      fr: 'secret sur le principal de service|secret du principal de service|secret sur le service principal',
      es: 'secreto en la entidad de servicio|secreto de la entidad de servicio|secreto en el service principal',
    },
    text: 'A secret or certificate on the service principal lets one sign in as the app in this tenant only. The portal does not show it under App registrations: it is added by Graph or PowerShell, which attackers like, for hardly anybody looks there. SAML apps keep their signing certificate there.',
    url: buildLearnUrl('graph/api/serviceprincipal-addpassword'),
    seeAlso: ['registration-secret', 'client-secret', 'service-principal'],
    check: 'app-credentials',
  },
  {
    id: 'client-certificate',
    title: 'Certificate of an app',
    words: {
      en: 'client certificate|app certificate|application certificate|certificate|certificate credential',
      de: 'zertifikat|clientzertifikat|client-zertifikat',
      fr: 'certificat|certificat client',
      es: 'certificado|certificado de cliente',
    },
    text: 'A certificate lets an app sign in with a private key that never leaves it. Entra stores the public part only. It is safer than a client secret, but whoever adds one can act as the app.',
    url: buildLearnUrl('entra/identity-platform/certificate-credentials'),
    seeAlso: ['client-secret', 'federated-credential'],
    contrasts: {
      'federated-credential':
        'A certificate is a key that the app keeps; a federated credential trusts tokens of another issuer, such as GitHub, so that the app keeps nothing.',
    },
    check: 'app-credentials',
  },
  {
    id: 'federated-credential',
    title: 'Federated credential',
    words: {
      en: 'federated credential|federated identity credential|workload identity federation|fic',
      de: 'verbundanmeldeinformation|verbundidentitätsnachweis|workload-identitätsverbund',
      fr: "informations d'identification fédérées|identifiant fédéré|fédération d'identité de charge de travail",
      es: 'credencial federada|credencial de identidad federada|federación de identidades de carga de trabajo',
    },
    text: 'A federated credential lets an app sign in with a token of another issuer, such as GitHub or a cluster, instead of a secret. Whoever controls that issuer or subject can act as the app.',
    url: buildLearnUrl('entra/workload-id/workload-identity-federation'),
    seeAlso: ['client-secret', 'managed-identity'],
    check: 'app-credentials',
  },
  {
    id: 'managed-identity',
    title: 'Managed identity',
    words: {
      en: 'managed identity|managed service identity|msi|system assigned identity|user assigned identity',
      de: 'verwaltete identität',
      fr: 'identité managée|identité gérée',
      es: 'identidad administrada|identidad gestionada',
    },
    text: 'A managed identity is a service principal of an Azure resource. Azure keeps and renews its credentials, so nobody can copy them. Its permissions count like those of any app.',
    url: buildLearnUrl('entra/identity/managed-identities-azure-resources/overview'),
    seeAlso: ['service-principal', 'workload-identity'],
  },
  {
    id: 'workload-identity',
    title: 'Workload identity',
    words: {
      en: 'workload identity|non human identity|nhi|machine identity',
      de: 'workload-identität|workloadidentität|nichtmenschliche identität',
      fr: 'identité de charge de travail|identité non humaine',
      es: 'identidad de carga de trabajo|identidad no humana',
    },
    text: 'A workload identity is an identity of software rather than of a person: an app registration, a service principal or a managed identity. Policies that ask for MFA do not apply to it.',
    url: buildLearnUrl('entra/workload-id/workload-identities-overview'),
    seeAlso: ['service-principal', 'managed-identity'],
  },
  {
    id: 'multi-tenant-app',
    title: 'Multitenant app',
    words: {
      en: 'multitenant app|multi tenant app|multi-tenant application|multitenant application|foreign app|third party app|third-party app',
      de: 'mehrinstanzenfähige app|multi-tenant-app|mandantenfähige app|fremde app',
      fr: 'application multilocataire|application multi-locataire|application tierce',
      es: 'aplicación multiinquilino|aplicación de terceros|app multiinquilino',
    },
    text: 'A multitenant app is registered in one tenant and used in others. Its credentials are kept by the tenant that registered it and cannot be seen here. A takeover of that tenant reaches every tenant that consented.',
    url: buildLearnUrl('entra/identity-platform/single-and-multi-tenant-apps'),
    seeAlso: ['app-registration', 'verified-publisher'],
  },
  {
    id: 'first-party-app',
    title: 'First-party app',
    words: {
      en: 'first party app|first-party application|microsoft app|microsoft first party app',
      de: 'erstanbieter-app|microsoft-app',
      fr: 'application microsoft|application interne microsoft',
      es: 'aplicación de microsoft|aplicación propia de microsoft',
    },
    text: 'A first-party app is owned by Microsoft, such as Exchange Online or Teams. Its owner tenant proves that, not its name: an app called “Microsoft …” from another tenant is an imitation.',
    url: buildLearnUrl('troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in'),
    seeAlso: ['verified-publisher'],
  },
  {
    id: 'verified-publisher',
    title: 'Verified publisher',
    words: {
      en: 'verified publisher|publisher verification|unverified publisher',
      de: 'verifizierter herausgeber|überprüfter herausgeber|herausgeberüberprüfung',
      fr: 'éditeur vérifié|vérification de l’éditeur',
      es: 'editor verificado|editor comprobado|comprobación del editor',
    },
    text: 'A verified publisher is an organisation whose identity Microsoft has checked through its partner programme. The mark proves who publishes the app, not that the app is safe.',
    url: buildLearnUrl('entra/identity-platform/publisher-verification-overview'),
    seeAlso: ['multi-tenant-app', 'illicit-consent-grant'],
    check: 'suspicious-apps',
  },
  {
    id: 'reply-url',
    title: 'Reply URL',
    words: {
      en: 'reply url|redirect uri|redirect url|reply address|callback url',
      de: 'umleitungs-uri|antwort-url|weiterleitungs-uri',
      fr: 'uri de redirection|url de réponse|url de redirection',
      es: 'uri de redirección|url de respuesta|url de redirección',
    },
    text: 'A reply URL is an address to which Entra sends tokens or codes after a sign-in to the app. An address that nobody owns any more, or one added by a stranger, lets others receive them.',
    url: buildLearnUrl('entra/identity-platform/reply-url'),
    seeAlso: ['app-registration', 'oauth'],
    check: 'suspicious-apps',
  },
  {
    id: 'app-owner',
    title: 'Owner of an app',
    words: {
      en: 'app owner|owner of an app|application owner|service principal owner',
      de: 'app-besitzer|besitzer einer app|appbesitzer',
      fr: "propriétaire d'application|propriétaire d'une application",
      es: 'propietario de una aplicación|propietario de aplicación',
    },
    text: 'An owner of an app may change it and add credentials to it, without any admin role. Owning an app with powerful permissions is as good as having them.',
    url: buildLearnUrl('entra/identity/enterprise-apps/overview-assign-app-owners'),
    seeAlso: ['client-secret', 'privilege-escalation'],
  },
  {
    id: 'ownerless-app',
    title: 'Ownerless app',
    words: {
      en: 'ownerless app|ownerless apps|app has no owner|app has no owners|application has no owner|app does not have an owner|app lacks an owner|apps have no owner',
      de: 'herrenlose app|app keinen besitzer hat|app hat keinen besitzer|anwendung keinen besitzer hat|apps keinen besitzer haben',
      fr: "application orpheline|application n'a pas de propriétaire|app n'a pas de propriétaire|application n'a aucun propriétaire",
      es: 'aplicación huérfana|aplicación no tenga propietario|aplicación no tiene propietario|app no tenga propietario|app no tiene propietario',
    },
    text: 'An ownerless app has nobody who answers for it: nobody renews its secret, notices that it is misused, or says that it is no longer needed. Only admins, and apps that may change apps, can still change it.',
    url: buildLearnUrl('entra/identity/enterprise-apps/overview-assign-app-owners'),
    seeAlso: ['app-owner', 'dormant-app'],
  },
  {
    id: 'dormant-app',
    title: 'Dormant app',
    words: {
      en: 'dormant|dormant app|sleeping app|unused app|app that sleeps|dormancy|asleep|sleeper app',
      de: 'schlafende app|ruhende app|ungenutzte app|inaktive app',
      fr: 'application dormante|application inactive|app dormante',
      es: 'aplicación inactiva|aplicación durmiente|app inactiva',
    },
    text: 'A dormant app holds a powerful permission or role and a way to sign in, and has not been used for 30 days or since it was granted. Nobody misses it when it is switched off, and nobody notices when somebody else uses it.',
    url: buildLearnUrl('entra/identity/monitoring-health/recommendation-remove-unused-apps'),
    seeAlso: ['service-principal', 'persistence'],
    check: 'dormant-apps',
  },
];
