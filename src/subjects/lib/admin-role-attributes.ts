import { hasCriticalRole } from '../../checks/lib/role-holder-traits.js';
import { EXCHANGE_ADMINISTRATOR, findRoleTier } from '../../m365/directory-roles.js';
import type { Attribute } from '../model/attribute.js';
import { joinWordings } from './join-wordings.js';
import {
  ENTRA_ROLE_WORDS,
  EXCHANGE_ROLE_WORDS,
  HOW_VALUES,
  EXCHANGE_ROLE_GROUP_WORDS,
  ROLE_FOR_EXCHANGE_WORDS,
} from './role-holding-words.js';
import {
  findFirstEnd,
  isActive,
  listHoldingWays,
  sayRoleLimit,
  sayUnit,
  type HoldingWay,
} from './role-assignment-rows.js';
import type { RoleHolderRow } from './role-holder-rows.js';

const isPrivileged = ({ holdings, roleGroups }: RoleHolderRow): boolean =>
  holdings.some((held) => findRoleTier(held) !== undefined) || roleGroups.some(({ level }) => level === 'critical');

function listRoleNames({ holdings, roleGroups }: RoleHolderRow): readonly string[] {
  return [...new Set([...holdings.map(({ roleName }) => roleName), ...roleGroups.map(({ roleGroup }) => roleGroup)])];
}

const listWays = ({ holdings, roleGroups }: RoleHolderRow): readonly HoldingWay[] => [
  ...new Set([...listHoldingWays(holdings), ...(roleGroups.length > 0 ? ['permanent' as const] : [])]),
];

/** What can be asked of the roles of a person. */
export const ADMIN_ROLE_ATTRIBUTES = {
  role: {
    type: 'text',
    label: 'Roles',
    lookup: 'role',
    words: {
      en: 'role|roles|admin role|directory role|admin right|admin rights|rights|privilege|privileges|role group|role groups|exchange role group|admin job|admin position|role name|position|kind of admin|type of admin|sort of admin|what kind of admin|what admin role|access right|admin access right|admin privilege|admin permission|admin power|powers|administrative role|administrative right|administrator role|entra role',
      de: 'rolle|rollen|adminrolle|adminrollen|admin rolle|admin rollen|adminrechte|admin rechte|rechte|rollengruppe|rollengruppen|administratorrolle|administratorrollen|administratorrechte|verzeichnisrolle|verzeichnisrollen|befugnisse',
      fr: 'rôle|rôles|droits|droits admin|groupe de rôles|groupes de rôles|privilèges',
      es: 'rol|roles|derechos|derechos de administrador|privilegios|grupo de roles|grupos de roles',
    },
    says: ['holds the role', 'hold the role'],
    limit: ({ holdings }, role) => sayRoleLimit(holdings, role),
    read: listRoleNames,
  },
  roleCount: {
    type: 'number',
    label: 'Number of roles',
    words: {
      en: 'number of roles|role count|role|roles|admin role|admin roles|directory role|many role|how many roles|amount of roles|admin role count|admin right|position',
      de: 'anzahl der rollen|rolle|rollen|adminrollen',
      fr: 'nombre de rôles|rôle|rôles',
      es: 'número de roles|rol|roles',
    },
    read: (row) => listRoleNames(row).length,
  },
  entraRoles: {
    type: 'flag',
    label: 'Entra role',
    yes: ENTRA_ROLE_WORDS,
    says: ['holds a role of the directory', 'hold a role of the directory'],
    saysNot: ['holds no role of the directory', 'hold no role of the directory'],
    read: ({ holdings }) => holdings.length > 0,
  },
  roleGroups: {
    type: 'text',
    label: 'Exchange role groups',
    says: ['is in the role group', 'are in the role group'],
    read: ({ roleGroups }) => roleGroups.map(({ roleGroup }) => roleGroup),
  },
  exchangeRoles: {
    type: 'flag',
    label: 'Exchange role group',
    yes: joinWordings(EXCHANGE_ROLE_WORDS, EXCHANGE_ROLE_GROUP_WORDS),
    says: ['is in a role group of Exchange', 'are in a role group of Exchange'],
    saysNot: ['is in no role group of Exchange', 'are in no role group of Exchange'],
    read: ({ roleGroups, knowsRoleGroups }) => (roleGroups.length > 0 ? true : knowsRoleGroups ? false : undefined),
  },
  roleForExchange: {
    type: 'flag',
    label: 'Exchange role',
    also: ['role'],
    yes: ROLE_FOR_EXCHANGE_WORDS,
    says: [
      'is Exchange Administrator or in a role group of Exchange',
      'are Exchange Administrator or in a role group of Exchange',
    ],
    saysNot: [
      'is neither Exchange Administrator nor in a role group of Exchange',
      'are neither Exchange Administrator nor in a role group of Exchange',
    ],
    read: ({ holdings, roleGroups, knowsRoleGroups }) =>
      roleGroups.length > 0 || holdings.some(({ roleTemplateId }) => roleTemplateId === EXCHANGE_ADMINISTRATOR)
        ? true
        : knowsRoleGroups
          ? false
          : undefined,
  },
  how: {
    type: 'choice',
    label: 'How held',
    words: {
      en: 'how held|how it is held|how they hold|assignment type|kind of assignment',
      de: 'zuweisungsart|art der zuweisung',
      fr: "type d'attribution",
      es: 'tipo de asignación',
    },
    values: HOW_VALUES,
    alsoSaidOf: { 'time-bound': 'activated' },
    read: listWays,
  },
  active: {
    type: 'flag',
    label: 'Active',
    yes: {
      en: 'active assignment|active role|active role assignment|actively hold|actively holds|actively assigned|active right now|active now|currently active|in effect|live role|role in effect|in force|active at the moment|active at present|active today|active as we speak|in use now',
      de: 'aktive zuweisung|aktive zuweisungen|aktive rolle|aktive rollen|derzeit aktiv|gerade aktiv|zurzeit aktiv',
      fr: 'attribution active|attributions actives|rôle actif|rôles actifs|actuellement actif|actifs en ce moment',
      es: 'asignación activa|asignaciones activas|rol activo|roles activos|actualmente activo|actualmente activos',
    },
    no: {
      en: 'only eligible|eligible only|just eligible|merely eligible|eligible alone|just eligible for|not active yet|not yet active|not yet activated|inactive until activated|must activate first|on standby|standby',
      de: 'nur berechtigt|lediglich berechtigt|nur als berechtigt|nur eligible|nur als eligible|lediglich eligible|nicht aktiv|noch nicht aktiviert|noch nicht aktiv|nicht aktiviert|erst nach aktivierung',
      fr: "seulement éligible|seulement éligibles|uniquement éligible|uniquement éligibles|qu'éligible|qu'éligibles|que comme éligible|que comme éligibles|seulement comme éligible|uniquement comme éligible|pas encore activé|pas encore actif|pas activé|pas actif",
      es: 'solo elegible|solo elegibles|sólo elegible|sólo elegibles|únicamente elegible|únicamente elegibles|solo como elegible|solo como elegibles|sólo como elegible|únicamente como elegible|todavía no activado|aún no activado|sin activar|no activado|no activo',
    },
    says: ['holds an active role', 'hold an active role'],
    saysNot: ['must activate a role first', 'must activate a role first'],
    read: ({ holdings, roleGroups }) => roleGroups.length > 0 || isActive(holdings),
  },
  through: {
    type: 'text',
    label: 'Through',
    words: {
      en: 'through which group|via which group|which group|group name|by which group|from which group|because of which group|what group|thanks to which group|in which group|by what group',
      de: 'über welche gruppe|welche gruppe',
      fr: 'par quel groupe|quel groupe',
      es: 'por qué grupo|qué grupo',
    },
    says: ['holds a role through', 'hold a role through'],
    read: ({ holdings }) => [...new Set(holdings.flatMap(({ through }) => through?.groupName ?? []))],
  },
  throughGroup: {
    type: 'flag',
    label: 'Through a group',
    also: ['through'],
    yes: {
      en: 'through a group|via a group|by a group|through group|via group|by group membership|group based|through group membership|from a group|in a group|through a role group|indirectly|inherited|nested|by way of a group|because of a group|due to a group|due to group membership|because of group membership|by being in a group|by being a member of a group|as member of a group|as a member of a group|as group member|through membership|by membership|through a security group|via a security group|from groups|out of a group|group assigned|group assignment|assigned through a group|assigned via a group|assigned by group|inherit|inherited from a group|inherit from a group|get from a group|got from a group|indirect|indirect assignment|not directly|by group|role assignable group',
      de: 'über eine gruppe|über gruppe|über gruppen|durch eine gruppe|per gruppe|indirekt|gruppenmitgliedschaft|über eine gruppenmitgliedschaft|über die gruppe|wegen einer gruppe|durch gruppenmitgliedschaft|über mitgliedschaft|aus einer gruppe|geerbt|vererbt|indirekte|indirekten',
      fr: "par un groupe|via un groupe|à travers un groupe|par l'intermédiaire d'un groupe|indirectement|grâce à un groupe|par appartenance à un groupe|par le biais d'un groupe|hérité|héritée|héritent|indirecte|indirects|par groupe|via groupe",
      es: 'a través de un grupo|por un grupo|mediante un grupo|vía grupo|indirectamente|gracias a un grupo|por pertenecer a un grupo|por pertenencia a un grupo|heredado|heredada|heredan|indirecto|indirecta|indirectos|por grupo|vía un grupo',
    },
    no: {
      en: 'directly|direct assignment|directly assigned|direct|direct role|directly assigned role|not through a group|not via a group|without a group|personally|assigned directly|in person|in their own name',
      de: 'direkt|direkte zuweisung',
      fr: 'directement',
      es: 'directamente',
    },
    says: ['holds a role through a group', 'hold a role through a group'],
    saysNot: ['holds roles directly only', 'hold roles directly only'],
    read: ({ holdings }) => holdings.some(({ through }) => through !== undefined),
  },
  unit: {
    type: 'text',
    label: 'Administrative unit',
    words: {
      en: 'which unit|which administrative unit|which admin unit|which au|what unit|what administrative unit|name of unit|name of administrative unit|unit name|unit id|id of unit|id of administrative unit',
      de: 'welche verwaltungseinheit|welcher verwaltungseinheit|welche administrative einheit|welche einheit',
      fr: 'quelle unité|quelle unité administrative',
      es: 'qué unidad|qué unidad administrativa',
    },
    says: ['holds a role for the unit', 'hold a role for the unit'],
    read: ({ holdings }) => [...new Set(holdings.flatMap(({ scope }) => sayUnit(scope) ?? []))],
  },
  scoped: {
    type: 'flag',
    label: 'Part of the tenant only',
    yes: {
      en: 'administrative unit|admin unit|au scoped|scoped|scoped role|limited scope|part of the tenant|scoped to an administrative unit|restricted to an administrative unit|limited to an administrative unit|scoped to one administrative unit|restricted to one administrative unit|limited to one administrative unit|one administrative unit|single administrative unit|for one administrative unit|only one administrative unit|for part of the tenant|only part of the tenant|only a part of the tenant|for a part of the tenant|part of the organisation|not tenant wide|not for the whole tenant|partial|narrow scope|small scope|au|scoped admin|limited to part|for one department only|only for one department|one unit only|within an administrative unit|inside an administrative unit|in an administrative unit',
      de: 'verwaltungseinheit|administrative einheit|eingeschränkter bereich|auf eine verwaltungseinheit|verwaltungseinheiten|eingeschränkt|eingeschränkte|eingeschränkten|beschränkt|beschränkte|begrenzt|begrenzte|nur für einen teil|nur ein teil|nicht für alles|nicht den ganzen tenant|nicht überall',
      fr: "unité administrative|portée limitée|portée restreinte|unités administratives|limité à une unité|restreint à une unité|restreint|restreinte|restreints|limité|limitée|limités|seulement une partie|qu'une partie",
      es: 'unidad administrativa|ámbito limitado|alcance limitado|unidades administrativas|restringido|restringida|restringidos|limitado|limitada|limitados|solo una parte|ámbito restringido|alcance restringido',
    },
    no: {
      en: 'tenant wide|tenantwide|whole tenant|entire tenant|whole directory|entire directory|whole organisation|entire organisation|directory wide|organisation wide|organization wide|without limits|unlimited scope|full scope|everywhere|not scoped|for everything in the tenant',
      de: 'mandantenweit|tenantweit|ganzer tenant|ganzen tenant|im ganzen tenant|für den ganzen tenant|gesamter tenant|gesamten tenant',
      fr: "tout le tenant|sur tout le tenant|tout l'annuaire|toute l'organisation",
      es: 'todo el inquilino|todo el tenant|en todo el tenant|toda la organización|todo el directorio',
    },
    says: ['holds a role for a part of the tenant only', 'hold a role for a part of the tenant only'],
    saysNot: ['holds roles for the whole tenant', 'hold roles for the whole tenant'],
    read: ({ holdings }) => holdings.some(({ scope }) => scope.kind !== 'tenant'),
  },
  privileged: {
    type: 'flag',
    label: 'Privileged',
    yes: {
      en: 'privileged|privileged role|privileged directory role|high privilege|highly privileged|elevated privilege|elevated rights|powerful role|sensitive|sensitive role|dangerous role|mighty|mighty role|powerful|powerful admin role|strong role|high privileged|high privileged role|highly privileged role|elevated permission|elevated access|elevated role|privileged access|privileged right|important role|risky role|big role|high impact role',
      de: 'privilegiert|privilegierte|privilegierten|privilegierte rolle|privilegierten rolle|privilegierte rollen|privilegierter|hohe rechte|weitreichende rechte|erhöhte rechte|mächtige rolle|mächtige rollen|heikle rolle|heikle rollen|sensible rolle|sensible rollen',
      fr: 'privilégié|privilégiés|rôle privilégié|rôles privilégiés|à privilèges|privilégiée|privilégiées|privilèges élevés|droits élevés|rôle puissant|rôles puissants|rôle sensible|rôles sensibles',
      es: 'privilegiado|privilegiados|rol privilegiado|roles privilegiados|con privilegios|privilegiada|privilegiadas|privilegios elevados|permisos elevados|rol potente|roles potentes|rol sensible|roles sensibles',
    },
    no: {
      en: 'unprivileged|non privileged|nonprivileged|low privilege|reader role|lesser role|minor role|lower role|small role|harmless role|read only role|reader|read only|not privileged|less privileged|weak role|less powerful role|not powerful|normal role|minor',
      de: 'nicht privilegiert|unprivilegiert',
      fr: 'non privilégié|non privilégiés',
      es: 'no privilegiado|no privilegiados|sin privilegios',
    },
    says: ['holds a privileged role', 'hold a privileged role'],
    saysNot: ['holds no privileged role', 'hold no privileged role'],
    read: isPrivileged,
  },
  critical: {
    type: 'flag',
    label: 'Critical role',
    yes: {
      en: 'critical|critical role|critical admin|tier 0|tier zero|tier0|tier 0 role|most powerful role|highest privilege|highest privileges|crown jewel|control plane|keys to the kingdom|keys of the kingdom|keys to everything|keys to the castle|keys to the whole tenant|keys to the tenant|keys to the house|almighty|super admin|superadmin|super user|superuser|god mode|god rights|highest role|highest right|highest level|highest level role|top level role|top level admin|top admin|top role|most powerful|most powerful right|most critical|most sensitive role|most dangerous role|own the tenant|take over the tenant|takeover of the tenant|run the whole tenant|could take over everything|tier one|t0|control everything|all the power|full power|master key',
      de: 'kritisch|kritische|kritischen|kritische rolle|kritischen rolle|kritische rollen|tier 0|höchste rechte|kritischer|kritischste|kritischsten|mächtigste rolle|mächtigsten rollen|höchsten rechte|höchsten rechten|die höchsten rechte|alles darf|alles dürfen',
      fr: 'critique|critiques|rôle critique|rôles critiques|tier 0|plus hauts privilèges|droits les plus élevés|rôle le plus puissant|tous les droits',
      es: 'crítico|crítica|críticos|rol crítico|roles críticos|tier 0|críticas|máximos privilegios|permisos más altos|rol más potente|todos los permisos',
    },
    says: ['holds a critical role', 'hold a critical role'],
    saysNot: ['holds no critical role', 'hold no critical role'],
    read: ({ holdings }) => hasCriticalRole(holdings),
  },
  roleEndsAt: {
    type: 'instant',
    label: 'Role ends',
    ahead: true,
    words: {
      en: 'end date|expiry|expiry date|expiration|expiration date|role end|end of role|ending date|end of the role|end of assignment|end of the assignment|until when|how long valid|valid until|validity|till when|last day of the role|date of expiry|remaining time|time left',
      de: 'enddatum|ablaufdatum|ablauf|befristung|bis wann|wie lange noch|laufzeitende|gültig bis|ende der rolle',
      fr: "date de fin|date d'expiration|expiration|échéance|jusqu'à quand|fin de validité|date d'échéance|date limite",
      es: 'fecha de fin|fecha de caducidad|vencimiento|expiración|hasta cuándo|caducidad|fecha límite|fin de vigencia',
    },
    verbs: {
      en: 'expire|expires|end|ends|ending|run out|runs out|lapse|lapses|lose|loses|is over|go away|about to lose|about to run out|about to expire|about to end|about to lapse|running out|losing|lapsing|expired|end up|runs off|cease|terminate|finish|finished|come to an end|due to expire|due to end|set to expire|set to end|going to expire|up for renewal|time out|be gone|disappear|valid until|last until|valid|eligible until|drop off|fall away',
      de: 'endet|enden|läuft ab|laufen ab|läuft|laufen|abläuft|ablaufen|verliert|verlieren|auslaufen|ausläuft',
      fr: 'expire|expirent|se termine|se terminent|prend fin|perd|perdent|finit',
      es: 'expira|expiran|caduca|caducan|termina|terminan|vence|vencen|pierde|pierden|acaba|finaliza',
    },
    says: ['loses a role', 'lose a role'],
    saysNot: ['holds no role that ends', 'hold no role that ends'],
    read: ({ holdings, pim }) => findFirstEnd(holdings, pim),
  },
} as const satisfies Readonly<Record<string, Attribute<RoleHolderRow>>>;
