import type { ChoiceValue } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';
import { onlyWords } from './only-words.js';

/** How people call partners that administer the tenant, and their relationships. */
export const PARTNER_NOUN: Wording = {
  en: 'partner|partner company|outside company|outside companies|outside it company|outside it companies|outside firm|outside it firm|outside contractor|external company|external companies|external it company|external firm|it company|it firm|external partner|external partner company|partner relationship|relationship with a partner|relationship|gdap|gdap relationship|gdap partner|granular delegated admin privilege|delegated admin|delegated admin right|delegated admin rights|delegated admin privilege|delegated admin privileges|delegated admin relationship|delegated administration|delegated administration privilege|delegated administrator|csp|csp partner|contract with a partner|partner contract|contract|service contract|support contract|maintenance contract|partner agreement|agreement|service agreement|reseller|msp|managed service provider|service provider|it provider|outside company|partner access',
  de: 'partner|externe firma|externe firmen|externen firmen|externe dienstleister|externer dienstleister|externe it|partnerfirma|partnerfirmen|partnerunternehmen|partnerbeziehung|partnerbeziehungen|vertrag|verträge|partnervertrag|partnerverträge|wartungsvertrag|dienstleistungsvertrag|vertrag mit einem partner|partnerschaftsvertrag|vereinbarung|gdap beziehung|gdap beziehungen|gdap|delegierte administratorrechte|delegierte adminrechte|delegierte verwaltung|dienstleister|it dienstleister|systemhaus|delegierter verwaltung|delegierter administration|delegierte administration|beziehung|beziehungen|fremdfirma|fremdfirmen|externe it firma|it firma|it firmen|it partner|externe partner|externer partner|betreuer|externe berater|provider|firma von außen|firmen von außen|externe administratoren|dienstleistern|partnern',
  fr: "partenaire|partenaires|société externe|sociétés externes|entreprise externe|entreprises externes|boîte externe|boîtes externes|société partenaire|sociétés partenaires|relation partenaire|relations partenaires|gdap|privilèges d'administrateur délégué|administration déléguée|prestataire|prestataires|infogérant|relation|relations|contrat|contrats|contrat de partenariat|contrat partenaire|contrat avec un partenaire|accord de partenariat|société tierce|sociétés tierces|prestataire informatique|prestataires informatiques|prestataire externe|prestataires externes|infogérance|infogérants|sous traitant|sous traitants|ssii|esn|revendeur|revendeurs|entreprise extérieure|entreprises extérieures",
  es: 'socio|socios|empresa externa|empresas externas|proveedor externo|proveedores externos|consultora externa|consultora|empresa asociada|empresas asociadas|relación con un socio|contrato|contratos|contrato de socio|contrato con un socio|convenio|convenios|acuerdo con un socio|acuerdo de colaboración|relaciones con socios|gdap|privilegios de administrador delegado|administración delegada|proveedor de servicios|relación|relaciones|empresa de fuera|empresas de fuera|partners|proveedor de ti|empresa de ti|empresa informática|subcontrata|subcontratas|distribuidor|revendedor|consultoras|empresas ajenas|integrador',
};

/** Words that add nothing in a question about partners. */
export const PARTNER_FILLERS: Wording = {
  en: 'through|via|company|companies|external|outside|foreign|organisation|organization|firm|access|have access|has access|get access|hold|holds|held|given|granted|admin|admins|admin role|admin roles|admin right|admin rights|administer|administers|administrate|manage|manages|tenant|staff|people|technician|our it|do thing|do things|work in|get in|get into|come in|in here|in our system|our system|still|set up|exist',
  de: 'firma|firmen|delegiert|delegierte|delegierten|extern|externe|externen|zugriff|zugriff haben|adminrechte|verwalten|verwaltet|mandant|mandanten|besteht|bestehen|noch|administrieren|administriert|rein|zugang|betreuen|betreut|verwalten kann|darf|zugreifen|greifen zu|unseren tenant|bei uns|im tenant',
  fr: 'société|délégué|déléguée|externe|externes|accès|administrent|administre|gèrent|gère|locataire|encore|administrer|gérer|notre tenant|chez nous|intervenir|intervient|accéder|intervenir|accède|accèdent|ont accès|a accès',
  es: 'empresa|empresas|delegado|delegada|externo|externos|externa|externas|acceso|administran|administra|administrar|gestiona|gestionan|inquilino|todavía|gestionar|entrar|nuestro tenant|acceden|accede|acceder|administren|gestionen|con acceso',
};

/** What says that a relationship began. */
export const PARTNER_START_VERBS: Wording = {
  en: 'start|started|began|begin|activated|was set up|were set up|approved|accepted|was granted|were granted|got access|was given access',
  de: 'begann|begonnen|aktiviert|genehmigt|angenommen|eingerichtet',
  fr: 'commencé|activé|activée|approuvé|acceptée',
  es: 'empezó|comenzó|activada|aprobada|aceptada',
};

/** What a partner may do that changes the tenant, and how its opposite is said. */
export const PARTNER_CHANGES: Wording = {
  en: 'more than read|more than just read|more than only read|more than reading|more than read access|more than read only|do more than read|do more than just read|do more than only read|do more than reading|not only read|not just read|not read only|change|change something|change anything|change things|change setting|make change|modify|modify something|write|write access|write permission|write right|full access|full control|edit|edit something|configure|configure something|control|in control of',
  de: 'mehr als lesen|mehr als nur lesen|nicht nur lesen|ändern|etwas ändern|schreiben|schreibzugriff|schreibrechte|vollzugriff|mehr als lesezugriff|mehr als gucken|alles machen|verändern|kann ändern|können ändern|schreibend|volle rechte|voller zugriff',
  fr: "plus que lire|modifier|modifier quelque chose|changer|accès en écriture|écrire|plus que la lecture|contrôle total|plus que consulter|modifient|tout faire|changer quelque chose|droits d'écriture|accès total|accès complet|pleins pouvoirs",
  es: 'más que leer|algo más que leer|modificar|cambiar|escribir|acceso de escritura|más que lectura|control total|más que consultar|modifican|hacer de todo|cambiar algo|derechos de escritura|acceso total|acceso completo|plenos poderes',
};
/** Says of a partner that its role changes nothing. */
export const PARTNER_READS_ONLY: Wording = {
  en: `${onlyWords('read|reading|read access|look|view')}|read only|readonly|read only access|read only right|read only rights|read only role|reader|reader role|cannot change anything|change nothing`,
  de: 'nur lesen|nur lesend|lesend|lesenden|nur lesezugriff|lesezugriff|leserechte|nur leserechte|nichts ändern',
  fr: 'lire seulement|seulement lire|lecture seule|en lecture seule|ne rien modifier',
  es: 'solo leer|sólo leer|solo lectura|sólo lectura|de solo lectura|de sólo lectura|nada más leer',
};

/** Whether a relationship works. */
export const PARTNER_STATES: Readonly<Record<'active' | 'ended' | 'pending', ChoiceValue>> = {
  active: {
    label: 'in force',
    words: {
      en: 'active|in force|current|currently|valid',
      de: 'aktiv|aktive|aktiven|gültig',
      fr: 'actif|actifs|active|actives|en vigueur',
      es: 'activo|activos|activa|activas|vigente|vigentes',
    },
    says: ['is in force', 'are in force'],
    saysNot: ['is not in force', 'are not in force'],
  },
  ended: {
    label: 'over',
    words: {
      en: 'expired|ended|terminated|over|former|previous|old|past|no longer in force|lapsed|inactive',
      de: 'abgelaufen|abgelaufene|abgelaufenen|beendet|beendete|frühere|früheren|ehemalige',
      fr: 'expiré|expirés|expirée|expirées|terminé|terminés|ancien|anciens|anciennes',
      es: 'caducado|caducados|caducada|caducadas|terminado|terminados|antiguo|antiguos',
    },
    says: ['is over', 'are over'],
    saysNot: ['is not over', 'are not over'],
  },
  pending: {
    label: 'not yet in force',
    words: {
      en: 'pending|requested|waiting|not yet in force|not yet approved|approval pending|proposed',
      de: 'ausstehend|ausstehende|beantragt|beantragte',
      fr: 'en attente|demandé|demandée',
      es: 'pendiente|pendientes|solicitado|solicitada',
    },
    says: ['is not yet in force', 'are not yet in force'],
    saysNot: ['is not waiting for approval', 'are not waiting for approval'],
  },
};
