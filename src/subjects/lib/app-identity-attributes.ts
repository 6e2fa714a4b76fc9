import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';

/** Only an app of another tenant needs a verified publisher. */
function publisherState({ app: { servicePrincipal }, origin }: AppRow): string | null | undefined {
  if (servicePrincipal === undefined || origin === undefined) return undefined;
  if (servicePrincipal.verifiedPublisher !== undefined) return 'verified';
  return origin === 'foreign' ? 'unverified' : null;
}

/** Apps of other tenants, of Microsoft and of Azure seldom have an owner here; they count all the same. */
function ownedState({ owners }: AppRow): readonly string[] | undefined {
  if (owners === undefined) return undefined;
  if (owners.length === 0) return ['none'];
  return owners.some(({ enabled }) => enabled) ? ['owned'] : ['owned', 'disabled'];
}

/** Whose an app is: origin, publisher and who owns it. */
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
          en: 'own app|own application|own registration|own service principal|own enterprise app|our own|apps are ours|belong to us|belongs to us|internal|in house|inhouse|home grown|homegrown|registered here|self built|self made|custom|line of business|lob|single tenant|app registration|application registration|registered in our tenant|registered in this tenant|built by us|made by us|developed by us|company own',
          de: 'eigene|eigenen|eigener|unsere eigenen|selbst registriert|selbst registrierte|hier registriert|hier registrierte|interne|internen|intern|selbst entwickelte|selbst entwickelt|app registrierung|app registrierungen',
          fr: "interne|internes|maison|enregistrée ici|enregistrées ici|inscrite ici|inscrites ici|nos propres|propres|inscription d'application|inscriptions d'applications",
          es: 'propia|propias|interna|internas|registrada aquí|registradas aquí|nuestras propias|registro de aplicación|registros de aplicaciones',
        },
        says: ['is registered here', 'are registered here'],
        saysNot: ['is not registered here', 'are not registered here'],
      },
      foreign: {
        label: 'of another tenant',
        words: {
          en: 'foreign|third party|third parties|3rd party|external|vendor|from vendor|of vendor|multi tenant|multitenant|another tenant|other tenant|of another tenant|from another tenant|from other tenant|foreign tenant|not ours|saas|someone else|registered elsewhere|registered outside|other company|other companies|outside vendor|external vendor|supplier',
          de: 'fremde|fremden|fremder|fremd|drittanbieter|von drittanbietern|externe|externen|extern|anderer mandanten|anderen mandanten|andere mandanten|aus anderen tenants|aus einem anderen tenant|fremder tenants|fremde tenants|von anderen anbietern|hersteller|mandantenübergreifend',
          fr: "tierce|tierces|tiers|externe|externes|étrangère|étrangères|d'un autre tenant|d'autres tenants|d'un autre locataire|d'autres locataires|fournisseur|de fournisseurs|d'éditeurs tiers",
          es: 'ajena|ajenas|de terceros|externa|externas|extranjera|extranjeras|de otro inquilino|de otros inquilinos|de otro tenant|de otros tenants|de proveedores|terceros',
        },
        says: ['belongs to another tenant', 'belong to another tenant'],
        saysNot: ['does not belong to another tenant', 'do not belong to another tenant'],
      },
      microsoft: {
        label: 'Microsoft',
        words: {
          en: 'microsoft|first party|1st party|microsoft own|by microsoft|from microsoft|of microsoft|microsoft service|built in|microsoft first party',
          de: 'microsoft|von microsoft|microsofts|microsoft eigene',
          fr: 'microsoft|de microsoft|chez microsoft',
          es: 'microsoft|de microsoft',
        },
        says: ['is Microsoft’s', 'are Microsoft’s'],
        saysNot: ['is not Microsoft’s', 'are not Microsoft’s'],
      },
      'managed-identity': {
        label: 'managed identity',
        words: {
          en: 'managed identity|managed identities|msi|user assigned|system assigned|azure identity|azure resource',
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
      en: 'publisher|published by|publisher name|maker|manufacturer|made by|who makes|vendor name|publishes',
      de: 'herausgeber|hersteller|anbieter|veröffentlicht von|herausgegeben von',
      fr: "éditeur|l'éditeur|publiée par|publié par|fabricant",
      es: 'editor|fabricante|publicada por|publicado por|proveedor',
    },
    who: {
      en: 'published|publishes|makes|made|built|builds|sells|develops|developed|publisher',
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
    values: {
      verified: {
        label: 'verified',
        words: {
          en: 'verified|verified publisher|publisher verified|publisher is verified|trusted publisher|verified vendor',
          de: 'verifiziert|verifizierter herausgeber|verifizierte herausgeber|verifizierten herausgeber|verifizierte|verifizierten',
          fr: 'éditeur vérifié|vérifié|vérifiée|vérifiées|éditeurs vérifiés|éditeur validé',
          es: 'editor verificado|verificado|verificada|verificadas|editores verificados',
        },
        says: ['has a verified publisher', 'have a verified publisher'],
      },
      unverified: {
        label: 'not verified',
        words: {
          en: 'unverified|unverified publisher|not verified|publisher not verified|publisher is not verified|publisher unverified|no verified publisher|without verified publisher|without publisher verification|lack verified publisher|lacks verified publisher|nobody verified|untrusted publisher|unknown publisher|missing publisher verification|never verified|not been verified|publisher that nobody verified|publisher that is not verified|without publisher|no publisher',
          de: 'nicht verifiziert|nicht verifizierte|nicht verifizierten|unverifiziert|unverifizierte|unverifizierten|ohne verifizierten herausgeber|keinen verifizierten herausgeber|nicht verifizierter herausgeber|nicht verifiziertem herausgeber|nicht verifizierten herausgeber|kein verifizierter herausgeber|unbekannter herausgeber|ungeprüften herausgeber',
          fr: "sans éditeur vérifié|éditeur non vérifié|non vérifié|non vérifiée|non vérifiées|pas vérifié|pas d'éditeur vérifié|éditeur inconnu|n'est pas vérifié|pas vérifiées|pas vérifiée",
          es: 'sin editor verificado|editor no verificado|no verificado|no verificada|no verificadas|editor sin verificar|sin verificar|editor desconocido|no tienen editor verificado',
        },
        says: ['has an unverified publisher', 'have an unverified publisher'],
      },
    },
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
  owners: {
    type: 'subjects',
    label: 'Owners',
    lookup: 'user',
    words: {
      en: 'owner|owned by|app owner|responsible|responsible person|contact person|accountable',
      de: 'besitzer|eigentümer|inhaber|verantwortlich|verantwortliche|verantwortlicher|zuständig',
      fr: 'propriétaire|propriétaires|responsable|responsables|détenue par',
      es: 'propietario|propietarios|dueño|dueños|responsable|responsables',
    },
    who: {
      en: 'own|owns|owner|belong|belongs|belong to|belongs to|responsible|is responsible for|look after|looks after|maintains|maintain|in charge|accountable|manages',
      de: 'besitzt|gehört|gehören|besitzer|eigentümer|verantwortlich|zuständig|betreut',
      fr: 'possède|appartient|appartiennent|propriétaire|responsable|détient|gère',
      es: 'posee|pertenece|pertenecen|propietario|dueño|responsable|gestiona',
    },
    says: ['is owned by', 'are owned by'],
    read: ({ owners }) =>
      owners?.map(({ kind, id, displayName, signInName }) => ({
        kind: kind === 'unknown' ? 'user' : kind,
        id,
        name: displayName === '' ? (signInName ?? id) : displayName,
      })),
  },
  owned: {
    type: 'choice',
    label: 'Looked after',
    values: {
      owned: {
        label: 'has an owner',
        words: {
          en: 'anyone own|anybody own|someone own|somebody own|is owned|owned by anyone|owned by anybody|owned by someone|with owner|have owner|has owner|having owner|assigned owner|with assigned owner',
          de: 'mit besitzer|mit eigentümer|haben einen besitzer|haben besitzer|hat einen besitzer',
          fr: 'avec propriétaire|ont un propriétaire|avec un propriétaire|a un propriétaire',
          es: 'con propietario|tienen propietario|con dueño|tienen dueño|tiene propietario',
        },
        says: ['has an owner', 'have an owner'],
      },
      none: {
        label: 'no owner',
        words: {
          en: 'without owner|no owner|no assigned owner|without any owner|no owner at all|ownerless|owner less|unowned|orphaned|orphan|nobody owns|no one owns|lack owner|lacks owner|lacking owner|missing owner|not have owner|not have any owner|owner missing|nobody is responsible for|nobody responsible|not owned by anyone|not owned|unmanaged|owned by nobody|owned by no one|belong to nobody|belong to no one|no responsible person|never had owner|not have an owner',
          de: 'ohne besitzer|ohne eigentümer|keinen besitzer|keinen eigentümer|kein besitzer|kein eigentümer|verwaist|verwaiste|verwaisten|herrenlos|herrenlose|besitzerlos|gehören niemandem|gehört niemandem|niemand verantwortlich|ohne verantwortlichen|ohne zuständigen|keinen verantwortlichen|besitzer fehlt',
          fr: "sans propriétaire|aucun propriétaire|pas de propriétaire|pas propriétaire|n'ont pas de propriétaire|orphelin|orpheline|orphelines|sans responsable|aucun responsable|n'appartiennent à personne|pas de responsable",
          es: 'sin propietario|sin dueño|ningún propietario|no tienen propietario|no tienen dueño|huérfana|huérfanas|sin responsable|no tiene propietario|no tiene dueño|no pertenecen a nadie|ningún dueño',
        },
        says: ['has no owner', 'have no owner'],
      },
      disabled: {
        label: 'only disabled owners',
        words: {
          en: 'disabled owner|owner is disabled|owner was disabled|owned by disabled account|owned by disabled user|owned by someone who left|owner left|owner has left|owner who left|inactive owner|owned by leaver|former employee|owned by former employee|owner disabled|owner is gone|whose owner left|only disabled owner',
          de: 'deaktivierter besitzer|deaktivierten besitzer|deaktivierten eigentümer|besitzer deaktiviert|deren besitzer deaktiviert|ehemaliger mitarbeiter|ehemaligen mitarbeitern|besitzer ausgeschieden|besitzer das unternehmen verlassen',
          fr: 'propriétaire désactivé|propriétaire est désactivé|propriétaire parti|propriétaire est parti|ancien employé|propriétaires désactivés',
          es: 'propietario desactivado|propietario deshabilitado|propietario está desactivado|propietario se fue|antiguo empleado|exempleado|propietarios desactivados',
        },
        says: ['is owned by a disabled account only', 'are owned by disabled accounts only'],
      },
    },
    read: ownedState,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
