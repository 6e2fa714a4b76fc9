import type { ChoiceValue } from '../model/attribute.js';
import type { Wording } from '../model/wording.js';

/** How people call members of groups; that they are people is in most questions. */
export const GROUP_MEMBER_NOUN: Wording = {
  en: 'group member|group members|member of group|members of group|member of the group|members of the group|member|members|membership|memberships|people|person|user|users|account|accounts|everyone|everybody',
  de: 'gruppenmitglied|gruppenmitglieder|mitglied|mitglieder|mitgliedern|mitgliedschaft|mitgliedschaften|leute|person|personen|benutzer|konto|konten',
  fr: 'membre|membres|membre du groupe|membres du groupe|appartenance|appartenances|personne|personnes|utilisateur|utilisateurs|compte|comptes|gens',
  es: 'miembro|miembros|miembro del grupo|miembros del grupo|pertenencia|pertenencias|persona|personas|usuario|usuarios|cuenta|cuentas|gente',
};

/** Words that add nothing in a question about them. */
export const GROUP_MEMBER_FILLERS: Wording = {
  en: 'in|inside|within|part|part of|belong|belongs|belong to|belongs to|sit|sits|end up|ends up|currently|actually|exactly|really|now|all|else|security|security group|entra|azure ad|directory|called|named|nested included|nested groups included|including nested|including nested groups|with nested|with nested groups|nested ones included|includes|contain|contains|has|have|makes up|make up|behind|effective|every|anyone|anybody|somebody|someone|hidden|hide|hiding|names|name|still|tell|show|list|there|past|around|gets|get|through|via|by|because of|due to|thanks to|skip|skips|avoid|avoids|escape|escapes|bypass|bypasses|from',
  de: 'in|ist|sind|gehört|gehören|zu|zur|steckt|stecken|sitzt|sitzen|befindet|befinden|sich|teil|von|alles|alle|denn|aktuell|eigentlich|gerade|sicherheitsgruppe|namens|einschließlich verschachtelter|inklusive verschachtelter|mit verschachtelten|hat|haben|umfasst|noch|überhaupt|drin|drinnen|jemand|über|durch|wegen|eine|wird',
  fr: 'dans|est|sont|fait|font|partie|appartient|appartiennent|trouve|trouvent|actuellement|donc|groupe de sécurité|nommé|appelé|y compris imbriqués|groupes imbriqués compris|imbriqués compris|a|ont|compte|contient|tous|toutes|encore|par|via|grâce à',
  es: 'en|está|están|es|son|pertenece|pertenecen|forma|forman|parte|dentro|hay|actualmente|grupo de seguridad|llamado|incluidos anidados|incluidos los anidados|anidados incluidos|tiene|tienen|contiene|todos|todas|todavía|por|mediante|a través de|queda|quedan',
};

/** What a group is called; beside its name it says nothing. */
export const GROUP_WORDS: Wording = {
  en: 'group|groups|which group|which groups|what group|what groups|directory group|directory groups',
  de: 'gruppe|gruppen|welche gruppe|welche gruppen|welcher gruppe|welchen gruppen|sicherheitsgruppe|sicherheitsgruppen',
  fr: 'groupe|groupes|quel groupe|quels groupes',
  es: 'grupo|grupos|qué grupo|qué grupos',
};

/** How somebody is a member. */
export const MEMBER_HOW_VALUES: Readonly<Record<'direct' | 'nested', ChoiceValue>> = {
  direct: {
    label: 'direct',
    words: {
      en: 'direct|directly|direct member|direct members|not nested|not through a nested group|themselves|added directly',
      de: 'direkt|direkte|direkten|direkte mitglieder|direkt drin|unmittelbar',
      fr: 'direct|directs|directe|directement|membre direct|membres directs',
      es: 'directo|directos|directa|directamente|miembro directo|miembros directos',
    },
    says: ['is in it directly', 'are in it directly'],
    saysNot: ['is not in it directly', 'are not in it directly'],
  },
  nested: {
    label: 'nested',
    words: {
      en: 'nested|nested member|nested members|indirect|indirectly|transitive|transitively|inherited|through a nested group|only through a nested group|via a nested group|only via a nested group|by a nested group|through another group|only through another group|via another group|through nested group|through nested groups|via nested groups|by nesting|through a group inside|only through',
      de: 'verschachtelt|verschachtelte|verschachtelten|indirekt|indirekte|indirekten|nur indirekt|über eine verschachtelte gruppe|nur über eine verschachtelte gruppe|durch eine verschachtelte gruppe|nur durch eine verschachtelte gruppe|über eine andere gruppe|nur über eine andere gruppe|geerbt',
      fr: 'imbriqué|imbriqués|imbriquée|imbriquées|indirect|indirects|indirectement|par un groupe imbriqué|seulement par un groupe imbriqué|uniquement par un groupe imbriqué|via un groupe imbriqué|uniquement via un groupe imbriqué|par un autre groupe|via un autre groupe',
      es: 'anidado|anidados|anidada|anidadas|indirecto|indirectos|indirectamente|por un grupo anidado|solo por un grupo anidado|sólo por un grupo anidado|a través de un grupo anidado|solo a través de un grupo anidado|sólo a través de un grupo anidado|por otro grupo|a través de otro grupo',
    },
    says: ['is in it only through a nested group', 'are in it only through a nested group'],
    saysNot: ['is in it directly', 'are in it directly'],
  },
};

/** Whether the group is one that a policy leaves out. */
export const LEFT_OUT_GROUP_WORDS: Wording = {
  en: 'exclusion group|exclusion groups|excluded group|excluded groups|exempt group|exempt groups|exception group|exception groups|excluded by policy|excluded from a policy|excluded from policies|left out by a policy|excluded|exempt|exempted|left out|exclusion|exclusions',
  de: 'ausnahmegruppe|ausnahmegruppen|ausschlussgruppe|ausschlussgruppen|ausgeschlossen|ausgeschlossene|ausgeschlossenen|ausgenommen|ausgenommene|ausgenommenen',
  fr: "groupe d'exclusion|groupes d'exclusion|groupe exclu|groupes exclus|exclu|exclus|exclue|exclues|exempté|exemptés",
  es: 'grupo de exclusión|grupos de exclusión|grupo excluido|grupos excluidos|excluido|excluidos|excluida|excluidas|exento|exentos',
};

/** Whether the group is left out of MFA. */
export const LEFT_OUT_OF_MFA_WORDS: Wording = {
  en: 'excluded from mfa|exempt from mfa|exempted from mfa|left out of mfa|mfa exclusion|mfa exclusions|mfa exception|mfa exceptions|mfa exemption|mfa|multi factor authentication|multifactor authentication',
  de: 'von mfa ausgenommen|von mfa ausgeschlossen|von der mfa ausgenommen|von der mfa ausgeschlossen|mfa ausnahme|mfa ausnahmen|mfa',
  fr: 'exclu de la mfa|exclus de la mfa|exclu de mfa|exclus de mfa|exempté de mfa|exemptés de mfa|mfa',
  es: 'excluido de mfa|excluidos de mfa|excluido de la mfa|excluidos de la mfa|exento de mfa|exentos de mfa|mfa',
};

/** What kind of thing a member is. */
export const MEMBER_KIND_VALUES: Readonly<Record<'person' | 'app', ChoiceValue>> = {
  person: {
    label: 'person',
    words: { en: 'human|humans|human being', de: 'mensch|menschen', fr: 'humain|humains', es: 'humano|humanos' },
    says: ['is a person', 'are people'],
    saysNot: ['is no person', 'are no people'],
  },
  app: {
    label: 'app',
    words: {
      en: 'app|apps|application|applications|service principal|service principals|workload identity|workload identities|non human|robot|robots',
      de: 'app|apps|anwendung|anwendungen|dienstprinzipal|dienstprinzipale',
      fr: 'application|applications|appli|applis|principal de service|principaux de service',
      es: 'aplicación|aplicaciones|app|apps|entidad de servicio|entidades de servicio',
    },
    says: ['is an app', 'are apps'],
    saysNot: ['is no app', 'are no apps'],
  },
};

/** Whether a member may hold a privileged role. */
export const PRIVILEGED_MEMBER_WORDS: { readonly yes: Wording; readonly no: Wording } = {
  yes: {
    en: 'admin|admins|administrator|administrators|privileged|privileged account|privileged accounts|role holder|role holders|hold an admin role|holds an admin role|with an admin role|with a role',
    de: 'admin|admins|administrator|administratoren|privilegiert|privilegierte|privilegierten',
    fr: 'admin|admins|administrateur|administrateurs|privilégié|privilégiés',
    es: 'admin|admins|administrador|administradores|privilegiado|privilegiados',
  },
  no: {
    en: 'no admin|no admins|not admin|not admins|not an admin|not administrators|non admin|non admins|ordinary user|ordinary users|without a role|without an admin role|holds no admin role|hold no admin role|no admin role',
    de: 'kein admin|keine admins|keine administratoren|normale benutzer|ohne rolle|ohne adminrolle',
    fr: 'pas admin|pas admins|pas administrateur|pas administrateurs|sans rôle|utilisateurs ordinaires',
    es: 'no admin|no admins|no administradores|no son admins|no son administradores|sin rol|usuarios normales',
  },
};
