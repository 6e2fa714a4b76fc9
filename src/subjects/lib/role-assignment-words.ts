import type { ChoiceValue } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';
import type { HolderKind } from './role-assignment-rows.js';

/** How people call role assignments and those who hold them. */
export const ROLE_ASSIGNMENT_NOUN: Wording = {
  en: 'role assignment|role assignments|admin assignment|admin assignments|admin role assignment|admin role assignments|administrator assignment|administrator assignments|assignment|assignments|role holding|role holdings|holding|role membership|role member|role holder|role holders|holder|holders|holder of role|member of role|member of the role group|member|members|membership|who is in|who is a|pim assignment|role grant|directory role assignment|role owner|role occupant|occupant|bearer|role bearer|holder of the role|role holder list|assigned role|role assignee|assignee|appointment|role appointment|admin assignment|admin role assignment|privileged assignment|privileged role assignment|role granted|granted role|eligible assignment|active assignment|entra role assignment|directory role member|member of the role|in the role|role allocation|allocation|count the apps as well|count the apps|count apps|count apps as well|count applications|count applications as well|counting apps|counting the apps|counting applications|including apps|including the apps|including applications|include apps|apps included|applications included|apps as well|applications as well|people and apps|users and apps|people or app|user or app|person or app',
  de: 'rollenzuweisung|rollenzuweisungen|adminzuweisung|adminzuweisungen|admin zuweisung|admin zuweisungen|zuweisung|zuweisungen|rolleninhaber|inhaber|rollenmitglied|rollenmitglieder|mitglied|mitglieder|rollenmitgliedschaft|wer ist in',
  fr: 'attribution de rôle|attributions de rôle|attribution|attributions|affectation de rôle|affectations de rôle|détenteur|détenteurs|titulaire|titulaires|membre|membres|qui est dans',
  es: 'asignación de rol|asignaciones de rol|asignaciones de roles|asignación|asignaciones|titular|titulares|miembro|miembros|quién está en',
};

/** Words that add nothing in a question about role assignments. */
export const ROLE_ASSIGNMENT_FILLERS: Wording = {
  en: 'true|assigned|held|given|admin|admins|administrator|administrators|identity|identities|account|accounts|still|anybody|somebody|in pim|pim|privileged identity management|hold a role|holds a role|have a role|has a role|holding a role|having a role|with a role|hold role|have role|hold an admin role|have an admin role|holds an admin role|has an admin role|hold admin role|have admin role|have admin rights|has admin rights|hold admin rights|with admin rights|with admin role|with an admin role|have admin privileges|is|who is|who are|who has|who holds|who hold|holds|hold|sitting|sat|handed|handed out|granted|go|goes|going|belong|belonging|occupy|occupied|fill|filled|wear|get|access|admin access|power|admin power|right|gives|among|amongst|alike|altogether|together|possess|owned|taken|allocated|allotted|appointed|conferred|attached|bestowed|currently|presently|any more|anymore|merely|real|truly|all in all|in total|recipient|go to|goes to|went to|handed to|given to|granted to|assigned to|belongs to|sit in|sat in|sitting in|placed in|put in|live in|do the work of|work as|act as|serve as|be|become|anybody else|in place',
  de: 'zugewiesen|vergeben|admin|admins|administratoren|konto|konten|innehat|innehaben|inne|eine rolle haben|rolle haben|eine rolle hat|mit rolle|mit einer rolle|mit adminrolle|mit adminrollen|mit adminrechten|haben eine rolle|hat eine rolle|haben adminrechte|noch eine rolle|ist|wer ist|wer sind|wer hat|wer besitzt|administratorin|adminrechte|als|innehält|trägt|tragen|eingetragen|hinterlegt',
  fr: "attribué|attribués|attribuée|détenu|administrateur|administrateurs|compte|comptes|détient|détiennent|ont un rôle|a un rôle|avec un rôle|détiennent un rôle|détient un rôle|ont encore un rôle|un rôle d'administrateur|un rôle d'administration|est|qui est|qui sont|qui a|qui détient|attribuées|détenuee|droits de|droits d|les droits de|des droits de|possède|possèdent",
  es: 'asignado|asignada|asignados|administrador|administradores|cuenta|cuentas|posee|poseen|tienen un rol|tiene un rol|con un rol|tienen algún rol|tienen roles|un rol de administrador|es|quién es|quiénes son|quién tiene|quiénes tienen|administradora|administradoras|asignadas|permisos de|permiso de|privilegios de|derechos de|los permisos de|ostenta|ostentan|cargo de',
};

/** What holds a role. */
export const HOLDER_KIND_VALUES: Readonly<Record<HolderKind, ChoiceValue>> = {
  person: {
    label: 'person',
    words: {
      en: 'person|people|persons|human|humans|user|users|user account|user accounts|somebody human|human being|individual|worker|folks|men and women|personal account',
      de: 'person|personen|mensch|menschen|leute|benutzer|nutzer|benutzerkonten|mitarbeiter|mitarbeiterin|mitarbeiterinnen|mitarbeitende|kollegen|kolleginnen|kollege|kollegin|angestellte|nutzerin',
      fr: 'personne|personnes|gens|utilisateur|utilisateurs|humain|humains|employé|employés|salarié|salariés|collègue|collègues|collaborateur|collaborateurs',
      es: 'persona|personas|gente|usuario|usuarios|usuaria|humano|humanos|empleado|empleados|compañero|compañeros|trabajador|trabajadores|colega|colegas',
    },
    says: ['is held by a person', 'are held by people'],
    saysNot: ['is not held by a person', 'are not held by people'],
  },
  app: {
    label: 'app',
    words: {
      en: 'app|apps|application|applications|service principal|service principals|enterprise app|enterprise apps|workload identity|workload identities|managed identity|robot|bot|non human|nonhuman|machine|app registration|spn|service account app|program|software|tool|script|automation|integration|daemon|workload|machine account|machine identity|non human identity|nonhuman identity|not human|not people|not persons',
      de: 'app|apps|anwendung|anwendungen|dienstprinzipal|dienstprinzipale|applikation|applikationen|programm|programme|dienste|maschine|nicht menschlich|nichtmenschlich|roboter|bots',
      fr: "application|applications|appli|applis|principal de service|principaux de service|application d'entreprise|programme|programmes|machines|robots|non humain|logiciel|logiciels|applications d'entreprise",
      es: 'aplicación|aplicaciones|app|apps|entidad de servicio|entidades de servicio|programa|programas|máquina|máquinas|robots|no humano|aplicaciones empresariales|bots',
    },
    says: ['is held by an app', 'are held by apps'],
    saysNot: ['is not held by an app', 'are not held by apps'],
  },
  group: {
    label: 'group',
    words: { en: 'group whose members are not read|group of unread members' },
    says: ['is held by a group', 'are held by groups'],
    saysNot: ['is not held by a group', 'are not held by groups'],
  },
  unknown: {
    label: 'not in this directory',
    words: {
      en: 'unknown|unknown holder|unknown holders|unknown principal|unknown principals|unknown object|deleted|deleted holder|deleted user|deleted account|orphaned|orphan|partner|partners|gdap|foreign principal|identity not found|unresolved|not in this directory|nobody knows|deleted person|deleted people|deleted identity|deleted object|deleted principal|removed user|removed account|no longer exist|not exist anymore|not exist any more|does not exist|do not exist|holder does not exist|holder does not exist any more|holder no longer exists|holder is gone|holder was deleted|holder left no trace|not existing|non existing|nonexistent|nonexisting|vanished|ghost|ghost account|ghost holder|zombie|stranger|nobody we know|not known|not known here|cannot be resolved|can not be resolved|unresolvable|missing account|foreign|partner technician|partner tenant|csp|reseller|msp|outside our directory|not in our directory|unknown user|unknown account|unknown person|unknown people|unknown identity|guid|only an id|just an id',
      de: 'unbekannt|unbekannte|unbekannter|unbekannten|gelöscht|gelöschte|gelöschten|verwaist|verwaiste|partner|nicht mehr existiert|nicht mehr existieren|gibt es nicht mehr|nicht auffindbar|niemand kennt|geisterkonto|karteileiche',
      fr: "inconnu|inconnus|inconnue|supprimé|supprimés|orphelin|orphelins|orpheline|partenaire|partenaires|inconnues|supprimées|supprimée|n'existe plus|n'existent plus|introuvable|introuvables|fantôme|fantômes|orphelines",
      es: 'desconocido|desconocidos|desconocida|eliminado|eliminados|huérfano|huérfanos|huérfana|socio|socios|desconocidas|eliminada|eliminadas|ya no existe|ya no existen|borrado|borrados|inexistente|fantasma|fantasmas|huérfanas',
    },
    says: ['is held by somebody who is not in this directory', 'are held by somebody who is not in this directory'],
    saysNot: ['is held by somebody in this directory', 'are held by somebody in this directory'],
  },
};

/** For what a role is held. */
export const SCOPE_VALUES: Readonly<Record<'tenant' | 'administrative-unit' | 'application' | 'other', ChoiceValue>> = {
  tenant: {
    label: 'whole tenant',
    words: {
      en: 'tenant wide|tenantwide|whole tenant|entire tenant|directory wide|organisation wide|organization wide|unscoped|for the whole tenant|over the whole tenant|across the tenant|across the whole tenant|whole directory|entire directory|whole organisation|whole organization|entire organisation|everywhere|not restricted|unlimited|without limit|full scope|not scoped|all of the tenant|at tenant level|tenant level|tenant scope|tenant scoped|root scope|directory scope',
      de: 'mandantenweit|tenantweit|gesamter mandant|ganzen mandanten|uneingeschränkt',
      fr: 'tout le tenant|à tout le tenant|tout le locataire|tout le client',
      es: 'todo el inquilino|todo el tenant',
    },
    says: ['reaches the whole tenant', 'reach the whole tenant'],
    saysNot: ['reaches a part of the tenant only', 'reach a part of the tenant only'],
  },
  'administrative-unit': {
    label: 'one administrative unit',
    words: {
      en: 'administrative unit|administrative units|admin unit|admin units|au scoped|au|limited to an administrative unit|scoped to an administrative unit|restricted to an administrative unit|one administrative unit|single administrative unit|for one administrative unit|limited to one administrative unit|restricted to one administrative unit|scoped to one administrative unit|restricted to administrative unit|limited to administrative unit|within administrative unit|inside an administrative unit|on an administrative unit|for an administrative unit|over an administrative unit|per administrative unit|scoped to au|unit only|admin unit scoped|administrative unit scoped',
      de: 'verwaltungseinheit|verwaltungseinheiten|administrative einheit|administrativen einheit',
      fr: 'unité administrative|unités administratives',
      es: 'unidad administrativa|unidades administrativas',
    },
    says: ['reaches one administrative unit only', 'reach one administrative unit only'],
  },
  application: {
    label: 'one app',
    words: {
      en: 'for one app only|for a single app|app scoped|application scoped|scoped to an app|scoped to one app|scoped to an application|limited to one app|one app only|single app only|only one app|only one application|for one app|one application only|on a single app|scoped to a single app|restricted to one app|restricted to a single app|restricted to an app|limited to a single app|limited to an app|per app|app specific|over one app',
      de: 'nur für eine app|auf eine app beschränkt',
      fr: 'pour une seule application|limité à une application',
      es: 'para una sola aplicación|limitado a una aplicación',
    },
    says: ['reaches one app only', 'reach one app only'],
  },
  other: {
    label: 'another part',
    words: { en: 'another part of the tenant|other scope', de: 'anderer bereich' },
    says: ['reaches another part of the tenant', 'reach another part of the tenant'],
  },
};

/** Whoever says that a group holds a role: its members are the holders that are read, and it is what they hold it through. */
export const HELD_BY_GROUP_WORDS: Wording = {
  en: 'group|groups|security group|group of people|entra group',
  de: 'gruppe|gruppen',
  fr: 'groupe|groupes',
  es: 'grupo|grupos',
};

/** What is wrong with how a role is held, as the check of privileged roles sees it. */
export const PROBLEM_VALUES: Readonly<
  Record<'standing' | 'unknown-principal' | 'app-in-group' | 'nested-group' | 'app-scoped' | 'guest', ChoiceValue>
> = {
  standing: {
    label: 'standing, could be eligible',
    words: {
      en: 'could be eligible|should be eligible|ought to be eligible|should be just in time|should be in pim|needlessly permanent|unnecessarily permanent|permanent without need|outside pim|outside of pim|not in pim|without pim|bypass pim|bypasses pim|outside privileged identity management|without privileged identity management|not managed by pim|not under pim|not behind pim|not through pim|not via pim|go around pim|goes around pim|get around pim|around pim|past pim|circumvent pim|escape pim|avoid pim|beyond pim|should go into pim|belong in pim|could go into pim|could be in pim|should be moved to pim|should use pim|could be just in time|could use pim|unneeded standing|needlessly standing|unnecessarily standing|needless standing access|should not be permanent|should not be standing|need not be permanent|no reason to be permanent',
      de: 'könnten berechtigt sein|sollten berechtigt sein|unnötig dauerhaft|außerhalb von pim|ohne pim|sollten über pim laufen|müssten nicht dauerhaft|dauerhaft vergeben sein|nicht in pim|nicht über pim|außerhalb pim',
      fr: 'devraient être éligibles|pourraient être éligibles|hors pim|sans pim|pas dans pim|pas via pim|devraient passer par pim|pas passer par pim',
      es: 'deberían ser elegibles|podrían ser elegibles|fuera de pim|sin pim|no están en pim|sin pasar por pim|deberían pasar por pim',
    },
    says: ['is standing and could be eligible', 'are standing and could be eligible'],
  },
  'unknown-principal': {
    label: 'holder not in this directory',
    words: { en: 'unexpected holder' },
    says: ['has an unknown holder', 'have an unknown holder'],
  },
  'app-in-group': {
    label: 'an app, through a group',
    words: { en: 'app in a group|app through a group|apps in groups' },
    says: ['is held by an app through a group', 'are held by apps through a group'],
  },
  'nested-group': {
    label: 'a group inside of a group',
    words: {
      en: 'nested group|nested groups|group in a group',
      de: 'verschachtelte gruppe|verschachtelte gruppen',
      fr: 'groupe imbriqué|groupes imbriqués',
      es: 'grupo anidado|grupos anidados',
    },
    says: ['is held by a group inside of a group', 'are held by a group inside of a group'],
  },
  'app-scoped': {
    label: 'for one app only',
    words: { en: 'easily overlooked' },
    says: ['reaches one app only', 'reach one app only'],
  },
  guest: {
    label: 'a guest',
    words: { en: 'held by a guest' },
    says: ['is held by a guest', 'are held by guests'],
  },
};

/** Roles that the tenant defined, and those that come with Entra ID. */
export const CUSTOM_ROLE_WORDS: Readonly<Record<'yes' | 'no', Wording>> = {
  yes: {
    en: 'custom|custom role|custom roles|custom directory role|custom directory roles|custom admin role|custom admin roles|custom entra role|custom entra roles|self made role|self made roles|home made role|home made roles|homemade role|homemade roles|role we made|roles we made|roles of our own|role of our own|self defined role|self defined roles|custom made role|custom made roles',
    de: 'benutzerdefiniert|benutzerdefinierte rolle|benutzerdefinierte rollen|benutzerdefinierten rollen|eigene rolle|eigene rollen|selbst definierte rollen|selbstdefinierte rollen|benutzerdefinierten rolle|selbst gebaut|selbst gebaute|selbst gebaute rollen|selbst erstellte rolle|selbst erstellte rollen|eigens angelegte rolle|maßgeschneiderte rollen|custom rolle|custom rollen',
    fr: 'rôle personnalisé|rôles personnalisés|personnalisé|personnalisés|rôles sur mesure|rôles maison|rôle maison|rôles créés par nous|sur mesure|rôle custom|rôles custom',
    es: 'rol personalizado|roles personalizados|personalizado|personalizados|roles propios|roles a medida|rol a medida|roles creados por nosotros|rol propio|rol custom|roles custom',
  },
  no: {
    en: 'built in role|built in roles|builtin role|builtin roles|predefined role|predefined roles|default role|default roles',
    de: 'integrierte rolle|integrierte rollen|vordefinierte rolle|vordefinierte rollen',
    fr: 'rôle intégré|rôles intégrés|rôle prédéfini|rôles prédéfinis',
    es: 'rol integrado|roles integrados|rol predefinido|roles predefinidos',
  },
};
