import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';
import { combinePhrases } from './combine-phrases.js';

const BELONGING = 'belong to|belongs to|belonging to|come from|comes from|coming from|live in|homed in|based in';
const NOT_BELONGING =
  'do not belong to|does not belong to|not belong to|not belonging to|do not come from|does not come from|not come from';
const OUR_TENANT =
  'us|our tenant|our own tenant|our company|our organisation|our organization|our directory|this tenant|this directory|my tenant';

/** Only an app of another tenant needs a verified publisher. */
function publisherState({ app: { servicePrincipal }, origin }: AppRow): string | null | undefined {
  if (servicePrincipal === undefined || origin === undefined) return undefined;
  if (servicePrincipal.verifiedPublisher !== undefined) return 'verified';
  return origin === 'foreign' ? 'unverified' : null;
}

/** Whose an app is: origin, publisher and ids. */
export const APP_IDENTITY_ATTRIBUTES = {
  origin: {
    type: 'choice',
    label: 'Origin',
    words: {
      en: 'origin|where from|come from|comes from|home tenant|owner tenant|registered where|source',
      de: 'herkunft|woher|heimatmandant|ursprung',
      fr: "origine|d'où|provenance",
      es: 'origen|de dónde|procedencia',
    },
    values: {
      own: {
        label: 'registered here',
        words: {
          en: `build ourselves|built ourselves|register ourselves|registered ourselves|did we build|did we register|own registration|app we built|apps we made|apps we wrote|apps we developed|apps we built|we created ourselves|we registered|built in house|made in house|developed in house|developed internally|built internally|written in house|written by us|our developer|home made|homemade|self developed|created by us|our own registration|internally developed|internal app|registered by us|registered with us|our own developer|local app|owned by our tenant|homed here|home is here|own development|own service principal|own enterprise app|our own|apps are ours|belong to us|belongs to us|internal|in house|inhouse|home grown|homegrown|registered here|self built|self made|custom|line of business|lob|single tenant|app registration|application registration|registered in our tenant|registered in this tenant|built by us|made by us|developed by us|company own|${combinePhrases(BELONGING, OUR_TENANT)}`,
          de: 'selbst angelegt|selbst angelegte|selbst angelegten|selbst registrierten|von uns registriert|von uns registrierten|in unserem tenant registriert|in unserem tenant registrierte|in unserem tenant registrierten|bei uns registriert|bei uns registrierte|bei uns registrierten|in unserem mandanten registriert|in unserem mandanten registrierte|in unserem mandanten registrierten|eigene|eigenen|eigener|unsere eigenen|selbst registriert|selbst registrierte|hier registriert|hier registrierte|interne|internen|intern|selbst entwickelte|selbst entwickelt|app registrierung|app registrierungen|selbst gebaut|selbst gebaute|selbst gebauten|selbst gemacht|von uns|von uns selbst|hausgemacht|haben wir selbst registriert|wir selbst registriert|aus eigenem haus|aus unserem haus|hauseigene|hauseigenen|gehören uns|gehört uns',
          fr: "enregistrées nous mêmes|enregistrée nous mêmes|créées nous mêmes|créée nous mêmes|développées nous mêmes|enregistrée par nous|enregistrées par nous|créées par nous|enregistrées dans le tenant|enregistrées chez nous|enregistrée chez nous|inscrites chez nous|enregistrées dans notre annuaire|créées en interne|développées en interne|interne|internes|maison|enregistrée ici|enregistrées ici|inscrite ici|inscrites ici|nos propres|propres|inscription d'application|inscriptions d'applications|qu'on a enregistrées nous mêmes|que nous avons enregistrées|enregistrées par nos soins|qu'on a faites nous mêmes|faites maison|à nous|faites par nous|qu'on a créées nous mêmes|de chez nous|bien à nous|les nôtres|nôtres",
          es: 'registramos nosotros|registramos nosotros mismos|hemos registrado nosotros|creadas por nosotros|de las nuestras|registrada por nosotros|registrada en nuestro tenant|registradas en nuestro tenant|registrada en nuestro inquilino|registradas en nuestro inquilino|registradas en el tenant|registrada en el tenant|registradas en nuestro directorio|registradas por nosotros|registradas en nuestra organización|desarrolladas internamente|hechas en casa|propia|propias|interna|internas|registrada aquí|registradas aquí|nuestras propias|registro de aplicación|registros de aplicaciones|que registramos nosotros|hechas por nosotros|que son nuestras|son nuestras|de casa|de nuestra casa|es nuestra|sean nuestras|de las nuestras',
        },
        says: ['is registered here', 'are registered here'],
        saysNot: ['is not registered here', 'are not registered here'],
      },
      foreign: {
        label: 'of another tenant',
        words: {
          en: `foreign|belong to somebody else|belong to someone else|belong to others|belongs to somebody else|belongs to someone else|not ours|third party|third parties|bought|bought in|outside app|outside application|outside firm|outside developer|suppliers|outsiders|contractor|contractors|outsourcer|agency|third party supplier|external supplier|external company|external companies|companies outside|vendors|purchased|bought from|licensed from|from outside|outside our company|outside company|outside our tenant|outside tenant|outside organisation|other organisation|other organization|another organisation|another organization|another company|outsider|cloud vendor|saas vendor|isv|partner app|partner application|not our own|not from us|not made by us|not built by us|non internal|made elsewhere|built elsewhere|developed elsewhere|developed by others|made by others|made by someone else|provider|service provider|software vendor|vendor made|vendor owned|home tenant is elsewhere|hosted elsewhere|3rd party|external|vendor|from vendor|of vendor|multi tenant|multitenant|another tenant|other tenant|of another tenant|from another tenant|from other tenant|foreign tenant|not ours|saas|someone else|registered elsewhere|registered outside|other company|other companies|outside vendor|external vendor|supplier|${combinePhrases(NOT_BELONGING, OUR_TENANT)}`,
          de: 'fremde|fremden|fremder|fremden mandanten|fremde mandanten|aus fremden mandanten|fremdem mandanten|fremd|drittanbieter|von drittanbietern|externe|externen|extern|anderer mandanten|anderen mandanten|andere mandanten|aus anderen tenants|aus einem anderen tenant|fremder tenants|fremde tenants|von außen|von extern|von außerhalb|fremdfirmen|von fremdfirmen|von fremden herstellern|fremden herstellern|von anderen firmen|anderer firmen|fremdanbieter|fremdanbietern|drittanbietern|nicht von uns|von anderen anbietern|hersteller|mandantenübergreifend|fremdes|von dritten|dritter|drittfirmen|dritthersteller|drittherstellern|von drittherstellern|externer hersteller|externen herstellern|externen anbietern|von externen anbietern|nicht unsere|gehören nicht uns|gehört nicht uns|von einem anbieter|anbietern|externer|externes',
          fr: "tierce|tierces|tiers|externe|externes|étrangère|étrangères|d'un autre tenant|d'autres tenants|d'un autre locataire|d'autres locataires|fournisseur|de l'extérieur|viennent de l'extérieur|venues de l'extérieur|venant de l'extérieur|d'autres sociétés|d'autres éditeurs|d'une autre société|pas à nous|extérieures|de fournisseurs|d'éditeurs tiers|de tiers|par des tiers|d'un tiers|éditeurs externes|d'éditeurs externes|fournisseurs externes|de fournisseurs externes|de prestataires|tierce partie|pas de chez nous|pas les nôtres|non internes|extérieure",
          es: 'ajena|ajenas|de terceros|de fuera|son de fuera|vienen de fuera|de otras empresas|de otra empresa|de otros fabricantes|no son nuestras|de otros proveedores|externa|externas|extranjera|extranjeras|de otro inquilino|de otros inquilinos|de otro tenant|de otros tenants|de proveedores|terceros|de un tercero|proveedores externos|de proveedores externos|externos|externo|no nuestras|no es nuestra|ajeno|ajenos|fabricantes externos|de fuera de la empresa|ajenas a la empresa',
        },
        says: ['belongs to another tenant', 'belong to another tenant'],
        saysNot: ['does not belong to another tenant', 'do not belong to another tenant'],
      },
      microsoft: {
        label: 'Microsoft',
        words: {
          en: 'microsoft|first party|1st party|ms|microsoft made|made by microsoft|built by microsoft|owned by microsoft|published by microsoft|microsoft published|microsoft owned|belong to microsoft|belongs to microsoft|by ms|from ms|microsoft own|by microsoft|from microsoft|of microsoft|microsoft service|built in|microsoft first party',
          de: 'microsoft|von microsoft|microsofts|microsoft eigene|hauseigene von microsoft|von microsoft selbst|aus dem hause microsoft|microsoft hauseigene',
          fr: 'microsoft|de microsoft|chez microsoft|par microsoft|de chez microsoft|éditées par microsoft|applis microsoft|applications microsoft',
          es: 'microsoft|de microsoft|por microsoft|de la propia microsoft|hechas por microsoft|apps de microsoft|aplicaciones de microsoft',
        },
        says: ['is Microsoft’s', 'are Microsoft’s'],
        saysNot: ['is not Microsoft’s', 'are not Microsoft’s'],
      },
      'managed-identity': {
        label: 'managed identity',
        words: {
          en: 'managed identity|managed identities|msi|azure managed identity|azure managed identities|system assigned identity|user assigned identity|user assigned|system assigned|azure identity|azure resource',
          de: 'verwaltete identität|verwaltete identitäten|managed identity|managed identities',
          fr: 'identité managée|identités managées|identité gérée|identités gérées',
          es: 'identidad administrada|identidades administradas|identidad gestionada',
        },
        says: ['is a managed identity', 'are managed identities'],
        saysNot: ['is no managed identity', 'are no managed identities'],
      },
    },
    read: ({ origin }) => origin,
  },
  publisher: {
    type: 'text',
    label: 'Publisher',
    words: {
      en: 'publisher|published by|publisher name|company behind|which company|what company|which vendor made|which vendor makes|which vendor is behind|what vendor made|publishing company|software house|supplier name|name of vendor|name of publisher|product of|maker|manufacturer|made by|who makes|vendor name|publishes',
      de: 'herausgeber|hersteller|anbieter|veröffentlicht von|herausgegeben von|firma dahinter|welche firma|von welcher firma|von welchem hersteller|von wem stammt|von wem kommt|wer steckt hinter|wer steht hinter',
      fr: "éditeur|l'éditeur|publiée par|publié par|fabricant|quelle société|de quelle société|de quel éditeur|qui est derrière|qui se cache derrière|fournisseur",
      es: 'editor|fabricante|publicada por|publicado por|proveedor|qué empresa|de qué empresa|de qué fabricante|quién está detrás de|quién está detrás|desarrollador',
    },
    who: {
      en: 'published|publishes|makes|is behind|who is behind|who stands behind|who provides|who supplies|who sells|who develops|from who come|from whom come|who does it come from|who do we buy|stands behind|stand behind|created by company|builds|sells|develops|developed|publisher',
      de: 'veröffentlicht|herausgegeben|herausgeber',
      fr: 'publie|publié|édite|éditeur',
      es: 'publica|publicó|editor',
    },
    says: ['is published by', 'are published by'],
    read: ({ app: { servicePrincipal } }) => servicePrincipal && (servicePrincipal.verifiedPublisher ?? null),
  },
  verification: {
    type: 'choice',
    label: 'Publisher verified',
    also: ['publisher'],
    values: {
      verified: {
        label: 'verified',
        words: {
          en: 'verified|verified publisher|vetted|publisher checked|checked publisher|publisher was verified|blue badge|verification badge|verified badge|microsoft verified|verified by microsoft|verified company|verified vendors only|known publisher|publisher verified|publisher is verified|trusted publisher|verified vendor',
          de: 'verifiziert|verifizierter herausgeber|verifizierte herausgeber|verifizierten herausgeber|verifizierte|verifizierten|verifizierter|verifiziertes|bestätigter herausgeber|geprüft|geprüfter herausgeber|geprüfte|überprüft',
          fr: 'éditeur vérifié|vérifié|vérifiée|vérifiées|éditeurs vérifiés|éditeur validé|vérifiés|vérification|validée|validées|contrôlé',
          es: 'editor verificado|verificado|verificada|verificadas|editores verificados|verificados|comprobado|comprobada|validada|validado',
        },
        says: ['has a verified publisher', 'have a verified publisher'],
        saysNot: ['has no verified publisher', 'have no verified publisher'],
      },
      unverified: {
        label: 'not verified',
        words: {
          en: 'unverified|unverified publisher|publisher never verified|nobody has vetted|nobody has verified|nobody has checked|nobody vetted|no one has vetted|no one vetted|no one verified|never vetted|not been vetted|not checked|never checked|publisher was never verified|publisher was not verified|publisher is unverified|publisher has not been verified|publisher not been verified|no publisher verification|no verification|without verification|not vetted|unvetted|unchecked publisher|lacking verified publisher|no verified badge|no blue badge|not verified by microsoft|anonymous publisher|publisher nobody verified|publisher nobody checked|publisher nobody knows|dubious publisher|unverified vendor|not verified vendor|from nobody|made by nobody we know|not verified|publisher not verified|publisher is not verified|publisher unverified|no verified publisher|without verified publisher|without publisher verification|lack verified publisher|lacks verified publisher|nobody verified|untrusted publisher|unknown publisher|missing publisher verification|never verified|not been verified|publisher that nobody verified|publisher that is not verified|without publisher|no publisher|unknown to us|unfamiliar',
          de: 'nicht verifiziert|nicht verifizierte|nicht verifizierten|unverifiziert|unverifizierte|unverifizierten|ohne verifizierten herausgeber|keinen verifizierten herausgeber|nicht verifizierter herausgeber|nicht verifiziertem herausgeber|nicht verifizierten herausgeber|kein verifizierter herausgeber|unbekannter herausgeber|ungeprüften herausgeber|nicht verifizierter|unverifizierter|unverifizierter herausgeber|nicht bestätigt|nicht bestätigte|nicht bestätigten|nicht geprüft|nicht geprüfte|nicht geprüften|ungeprüft|ungeprüfte|ungeprüften|nicht überprüft|von niemandem geprüft|ohne verifizierung|herausgeber nicht verifiziert|herausgeber unbekannt|die wir nicht kennen|kennen wir nicht|die niemand kennt|uns unbekannt|uns nicht bekannt',
          fr: "sans éditeur vérifié|éditeur non vérifié|non vérifié|non vérifiée|non vérifiées|pas vérifié|pas d'éditeur vérifié|éditeur inconnu|n'est pas vérifié|pas vérifiées|pas vérifiée|pas vérifiés|non vérifiés|jamais vérifiée|jamais vérifiées|éditeurs non vérifiés|éditeur pas vérifié|sans vérification|non certifié|non certifiée|dont l'éditeur n'est pas vérifié|éditeur n'est pas vérifié|pas validée|non validée|qu'on ne connaît pas|que nous ne connaissons pas|que personne ne connaît",
          es: 'sin editor verificado|editor no verificado|no verificado|no verificada|no verificadas|editor sin verificar|sin verificar|editor desconocido|no tienen editor verificado|no verificados|editores no verificados|no está verificado|no esté verificado|no está verificada|no comprobado|no comprobada|nunca verificada|sin verificación|no certificada|no validada|editor no está verificado|que no conocemos|no conocemos|que no conoce nadie|que nadie conoce|que desconocemos',
        },
        says: ['has an unverified publisher', 'have an unverified publisher'],
      },
    },
    nothing: ({ origin }) =>
      origin === 'microsoft'
        ? ['is Microsoft’s and has no publisher to verify', 'are Microsoft’s and have no publisher to verify']
        : [
            'is registered in this tenant and has no publisher to verify',
            'are registered in this tenant and have no publisher to verify',
          ],
    read: publisherState,
  },
  appId: {
    type: 'text',
    label: 'App id',
    words: {
      en: 'app id|appid|application id|client id|clientid|application client id',
      de: 'app id|anwendungs id|client id|anwendungskennung',
      fr: "id d'application|identifiant d'application|client id|id client",
      es: 'id de aplicación|identificador de aplicación|client id|id de cliente',
    },
    says: ['has the app id', 'have the app id'],
    read: ({ app: { servicePrincipal } }) => servicePrincipal?.appId,
  },
  objectId: {
    type: 'text',
    label: 'Object id',
    words: {
      en: 'object id|objectid|service principal id|principal id',
      de: 'objekt id|objektkennung',
      fr: "id d'objet|identifiant d'objet",
      es: 'id de objeto|identificador de objeto',
    },
    says: ['has the object id', 'have the object id'],
    read: ({ app: { id } }) => id,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
