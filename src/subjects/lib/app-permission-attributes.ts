import { lowerSeverity } from '../../core/severity.js';
import { EXCHANGE_ADMINISTRATOR } from '../../m365/directory-roles.js';
import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';
import { describeMailboxReach, POWERS_OVER_MAILBOXES, type AskedPower } from './asked-power.js';
import { POWERS_OF_APPS } from './app-power-words.js';
import { PERMISSION_WORDS } from './app-words.js';
import { combinePhrases } from './combine-phrases.js';
import { sayRoleLimit } from './role-assignment-rows.js';
import { onlyWords } from './only-words.js';
import { ADMIN_CONSENT_WORDS, createGrantKinds, GRANT_KIND_WORDS } from './grant-kind-words.js';
import { createResourceValues, findResource, RESOURCE_WORDS } from './permission-resource-words.js';
import { createRatingValues, RATING_WORDS, STRONG_PERMISSION_WORDS } from './permission-rating-words.js';

const LEVELS = ['critical', 'high', 'medium', 'low'] as const;

/** The worst rating of what the app may do; a permission for one person counts one less, as in the checks. */
function worstRating({ app, powers }: AppRow): string | undefined {
  if (powers === undefined) return undefined;
  const levels = app.permissions.flatMap(({ rating, via }) => {
    if (rating === undefined) return [];
    return via === 'people' ? lowerSeverity(rating.level) : rating.level;
  });
  return LEVELS.find((level) => levels.includes(level)) ?? 'none';
}

/** The permissions that an app is rated so for. */
function sayWhatRates({ app }: AppRow, level: string): readonly string[] {
  const reasons = app.permissions.flatMap(({ value, rating, via }) => {
    if (rating === undefined) return [];
    const isLess = via === 'people';
    if ((isLess ? lowerSeverity(rating.level) : rating.level) !== level) return [];
    const rated = `${value} is rated ${rating.level}${isLess ? ', one less for single people' : ''}`;
    return `${rated}: it lets the app ${rating.words}`;
  });
  return [...new Set(reasons)];
}

const OVER_MAILBOXES: ReadonlySet<string> = new Set(POWERS_OVER_MAILBOXES);
/** Who holds one of these can open any mailbox to itself: https://learn.microsoft.com/exchange/permissions-exo/permissions-exo */
const MANAGES_MAILBOXES: ReadonlySet<string> = new Set([
  'Global Administrator',
  'Exchange Administrator',
  'Organization Management',
]);
/** Who holds one of these can give itself any other role or permission. */
const GIVES_ITSELF: ReadonlySet<string> = new Set(['Global Administrator', 'Privileged Role Administrator']);
const GIVING_POWERS: readonly AskedPower[] = ['becomes-admin', 'assigns-roles', 'grants-permissions'];

/** How an app can have a power that none of its permissions gives. */
function sayIndirectPower({ powers = [], roles = [] }: AppRow, value: string): string | undefined {
  const manages = powers.includes('manages-exchange') && roles.some((role) => MANAGES_MAILBOXES.has(role));
  if (OVER_MAILBOXES.has(value) && manages) return 'can manage Exchange, and so give itself access to every mailbox';
  const role = roles.find((one) => GIVES_ITSELF.has(one));
  if (role !== undefined) return `holds ${role}, and so can give itself what it needs for that`;
  const isGiving = GIVING_POWERS.some((power) => powers.includes(power));
  return isGiving ? 'can give itself roles or permissions, and so what it needs for that' : undefined;
}

/** As the check of risky apps counts it. */
function isHighPriority({ rating, via }: AppRow['app']['permissions'][number]): boolean {
  if (rating === undefined) return false;
  const level = via === 'people' ? lowerSeverity(rating.level) : rating.level;
  return level === 'critical' || level === 'high';
}

function listKinds({ app, powers }: AppRow): readonly string[] | undefined {
  if (powers === undefined) return undefined;
  const vias = new Set(app.permissions.map(({ via }) => via));
  return [...vias, ...(vias.has('everyone') || vias.has('people') ? ['delegated'] : [])];
}

/** Which kinds an app holds permissions of; null: it holds none. */
function findKindsHeld(row: AppRow): string | null | undefined {
  const kinds = listKinds(row);
  if (kinds === undefined) return undefined;
  const [application, delegated] = [kinds.includes('application'), kinds.includes('delegated')];
  if (application) return delegated ? 'both' : 'application-only';
  return delegated ? 'delegated-only' : null;
}

/** A permission that Exchange limits to some mailboxes, and none that reaches all of them. */
function isLimited(permissions: AppRow['app']['permissions']): boolean {
  const reaches = permissions.flatMap((held) => describeMailboxReach(held) ?? []);
  const limits = permissions.flatMap(({ reach }) => (reach === undefined || ALL_MAILBOXES.test(reach) ? [] : [reach]));
  return limits.length > 0 && !reaches.some((reach) => ALL_MAILBOXES.test(reach));
}
const ALL_MAILBOXES = /^all mailboxes/;

const MAILBOX_LIMIT_WORDS = combinePhrases(
  'only|only reach|reach only|just|limited to|restricted to|confined to|scoped to|only access|access only|only read|may only reach|only get at',
  'certain mailbox|certain mailboxes|some mailbox|some mailboxes|specific mailboxes|particular mailboxes|a few mailboxes|selected mailboxes|single mailboxes|chosen mailboxes',
)
  .concat('|certain mailboxes|specific mailboxes|selected mailboxes|some mailboxes|not all mailboxes|limited mailboxes')
  .concat('|')
  .concat(
    combinePhrases(
      'limited by|limited to|restricted by|restricted to|confined by|narrowed by|bound by|subject to|covered by',
      'application access policy|app access policy|access policy|management scope|exchange scope|rbac scope|mailbox policy',
    ),
  )
  .concat(
    '|application access policy|app access policy|mailbox restriction|management scope|rbac scope|rbac for application',
  )
  .concat('|scoped|limited scope|restricted scope');

/** What an app may do: its permissions, their kind and rating, and its roles. */
export const APP_PERMISSION_ATTRIBUTES = {
  permissions: {
    type: 'text',
    label: 'Permissions',
    lookup: 'permission',
    words: PERMISSION_WORDS,
    says: ['holds', 'hold'],
    read: ({ app, powers }) => powers && [...new Set(app.permissions.map(({ value }) => value))],
  },
  mailboxes: {
    type: 'text',
    label: 'Mailboxes',
    words: { en: 'mailbox scope|scope of mailboxes|which mailboxes|what mailboxes' },
    says: ['reaches', 'reach'],
    read: ({ app, powers }) =>
      powers && [...new Set(app.permissions.flatMap((held) => describeMailboxReach(held) ?? []))],
  },
  limited: {
    type: 'flag',
    label: 'Only certain mailboxes',
    also: ['mailboxes'],
    yes: {
      en: MAILBOX_LIMIT_WORDS,
      de: `nur bestimmte postfächer|bestimmte postfächer|auf bestimmte postfächer beschränkt|nicht alle postfächer|${combinePhrases('nur einige postfächer|nur einzelne postfächer|nur ein paar postfächer|nur manche postfächer|nur gewisse postfächer|nur ausgewählte postfächer|nur wenige postfächer|nur bestimmte postfächer|nur bestimmten postfächern|nur einzelnen postfächern', 'lesen|liest|öffnen|zugreifen|sehen')}|nur einige postfächer|nur einzelne postfächer|nur manche postfächer|nur ausgewählte postfächer`,
      fr: `seulement certaines boîtes|uniquement certaines boîtes|certaines boîtes aux lettres|seulement certaines boîtes aux lettres|${combinePhrases('limité à|limitée à|limités à|limitées à|restreint à|restreinte à|cantonné à|cantonnée à', 'certaines boîtes|quelques boîtes|certaines boîtes aux lettres|certaines boîtes mail')}`,
      es: `solo ciertos buzones|solo algunos buzones|ciertos buzones|no todos los buzones|${combinePhrases('limitado a|limitada a|limitados a|limitadas a|restringido a|restringida a|acotado a|acotada a', 'ciertos buzones|algunos buzones|determinados buzones|unos buzones|unos pocos buzones')}`,
    },
    no: { en: 'unscoped|not scoped|without a scope|without scope|no scope|without any scope' },
    says: ['reaches only certain mailboxes', 'reach only certain mailboxes'],
    saysNot: ['is not limited to certain mailboxes', 'are not limited to certain mailboxes'],
    read: ({ app, powers }) => powers && isLimited(app.permissions),
  },
  permissionCount: {
    type: 'number',
    label: 'Number of permissions',
    words: PERMISSION_WORDS,
    says: ['has permissions:', 'have permissions:'],
    read: ({ app, powers }) => powers && new Set(app.permissions.map(({ value }) => value)).size,
  },
  applicationPermissionCount: {
    type: 'number',
    label: 'Number of application permissions',
    words: {
      en: 'application permission|app permission|number of application permissions|application permission count',
      de: 'anwendungsberechtigung|anwendungsberechtigungen|app berechtigungen|anwendungsrechte|anzahl der anwendungsberechtigungen',
      fr: "permissions d'application|autorisations d'application|permissions applicatives|autorisations applicatives|nombre de permissions d'application",
      es: 'permisos de aplicación|permisos de la aplicación|número de permisos de aplicación',
    },
    says: ['has application permissions:', 'have application permissions:'],
    read: ({ app, powers }) =>
      powers && new Set(app.permissions.flatMap(({ value, via }) => (via === 'application' ? [value] : []))).size,
  },
  strongPermissionCount: {
    type: 'number',
    label: 'Number of high-priority permissions',
    words: {
      en: 'high priority permission count|number of high priority permissions',
      de: 'anzahl kritischer berechtigungen',
      fr: "nombre d'autorisations critiques",
      es: 'número de permisos críticos',
    },
    says: ['has high-priority permissions:', 'have high-priority permissions:'],
    read: ({ app, powers }) => powers && new Set(app.permissions.filter(isHighPriority).map(({ value }) => value)).size,
  },
  power: {
    type: 'choice',
    label: 'Can',
    words: {
      en: 'what can do|what may do|what allowed to do|what can it do|what can they do|what it can do|what they can do|capable of|capability|capabilities',
      de: 'fähigkeiten|was darf|was dürfen|was kann|was können',
      fr: 'capacités|pouvoirs|que peut|que peuvent|peut faire|peuvent faire|ce que peut',
      es: 'capacidades|qué puede hacer|qué pueden hacer|qué puede|qué pueden',
    },
    values: POWERS_OF_APPS,
    byWayOf: sayIndirectPower,
    read: ({ powers }) => powers,
  },
  kind: {
    type: 'choice',
    label: 'Kind of permission',
    words: GRANT_KIND_WORDS,
    values: createGrantKinds((kind) => [
      [`holds ${kind}`, `hold ${kind}`],
      [`holds no ${kind.replace(/^an? /, '')}`, `hold no ${kind.replace(/^an? /, '')}`],
    ]),
    read: listKinds,
  },
  adminConsent: {
    type: 'flag',
    label: 'Admin consent',
    yes: ADMIN_CONSENT_WORDS,
    says: ['holds permissions by admin consent', 'hold permissions by admin consent'],
    saysNot: ['holds no permission by admin consent', 'hold no permission by admin consent'],
    read: ({ app, powers }) => (powers === undefined ? undefined : app.permissions.some(({ via }) => via !== 'people')),
  },
  kindsHeld: {
    type: 'choice',
    label: 'Kinds held',
    values: {
      'application-only': {
        label: 'application permissions only',
        words: {
          en: onlyWords('application permission|application scope|app role permission'),
          de: 'nur anwendungsberechtigungen|ausschließlich anwendungsberechtigungen',
          fr: "uniquement des autorisations d'application|seulement des autorisations d'application",
          es: 'solo permisos de aplicación|únicamente permisos de aplicación',
        },
        says: ['holds application permissions and no others', 'hold application permissions and no others'],
        saysNot: ['does not hold application permissions only', 'do not hold application permissions only'],
      },
      'delegated-only': {
        label: 'delegated permissions only',
        words: {
          en: `${onlyWords('delegated permission|delegated scope|delegated right|delegated grant|delegated access')}|delegated only|only delegated|just delegated|purely delegated|solely delegated`,
          de: 'nur delegierte berechtigungen|ausschließlich delegierte berechtigungen|nur delegierte',
          fr: 'uniquement des autorisations déléguées|seulement des autorisations déléguées|uniquement déléguées',
          es: 'solo permisos delegados|únicamente permisos delegados|solo delegados',
        },
        says: ['holds delegated permissions and no others', 'hold delegated permissions and no others'],
        saysNot: ['does not hold delegated permissions only', 'do not hold delegated permissions only'],
      },
      both: {
        label: 'both kinds',
        words: {
          en: 'both kind of permission|both kinds of permission|both types of permission|both type of permission|both application and delegated permission|both delegated and application permission|application and delegated permission|delegated and application permission|application as well as delegated permission|delegated as well as application permission',
          de: 'beide arten von berechtigungen|anwendungsberechtigungen und delegierte berechtigungen|delegierte und anwendungsberechtigungen',
          fr: "les deux types d'autorisations|autorisations déléguées et d'application",
          es: 'ambos tipos de permisos|permisos delegados y de aplicación',
        },
        says: ['holds application and delegated permissions', 'hold application and delegated permissions'],
        saysNot: ['does not hold both kinds of permission', 'do not hold both kinds of permission'],
      },
    },
    read: findKindsHeld,
  },
  resource: {
    type: 'choice',
    label: 'Services',
    also: ['mailboxes'],
    words: RESOURCE_WORDS,
    values: createResourceValues((source) => [
      [`holds a permission ${source}`, `hold a permission ${source}`],
      [`holds no permission ${source}`, `hold no permission ${source}`],
    ]),
    read: ({ app, powers }) => powers && [...new Set(app.permissions.flatMap((held) => findResource(held) ?? []))],
  },
  rating: {
    type: 'choice',
    label: 'Worst permission',
    because: sayWhatRates,
    words: RATING_WORDS,
    values: createRatingValues({
      critical: [
        ['holds a critical permission', 'hold a critical permission'],
        ['holds no critical permission', 'hold no critical permission'],
      ],
      high: [
        ['holds a high permission and none worse', 'hold a high permission and none worse'],
        ['holds no high permission, or a worse one', 'hold no high permission, or a worse one'],
      ],
      medium: [
        ['holds a medium permission and none worse', 'hold a medium permission and none worse'],
        ['holds no medium permission, or a worse one', 'hold no medium permission, or a worse one'],
      ],
      low: [
        ['holds a permission of low risk and none worse', 'hold a permission of low risk and none worse'],
        ['holds no permission of low risk, or a worse one', 'hold no permission of low risk, or a worse one'],
      ],
      none: [
        ['holds no rated permission', 'hold no rated permission'],
        ['holds a rated permission', 'hold a rated permission'],
      ],
    }),
    read: worstRating,
  },
  strong: {
    type: 'flag',
    label: 'Strong permissions',
    yes: STRONG_PERMISSION_WORDS,
    says: ['holds strong permissions', 'hold strong permissions'],
    saysNot: ['holds no strong permission', 'hold no strong permission'],
    read: ({ app, powers }) =>
      powers && app.permissions.some(({ rating }) => rating?.level === 'critical' || rating?.level === 'high'),
  },
  roles: {
    type: 'text',
    label: 'Roles',
    lookup: 'role',
    words: {
      en: 'role|role group|exchange role group|role assignment',
      de: 'rolle|rollen|rollengruppe|rollengruppen',
      fr: 'rôle|rôles|groupe de rôles|groupes de rôles',
      es: 'rol|roles|grupo de roles|grupos de roles',
    },
    says: ['holds', 'hold'],
    limit: ({ app }, role) => sayRoleLimit(app.roles, role),
    read: ({ roles }) => roles,
  },
  // The role of the directory over Exchange; a role group is one of Exchange itself. By its id: a custom role may have any name.
  exchangeAdmin: {
    type: 'flag',
    label: 'Exchange admin role',
    yes: {
      en: 'exchange admin role|exchange directory role|directory role for exchange',
      de: 'exchange adminrolle|exchange admin rolle',
      fr: "rôle d'administrateur exchange|rôle d'administration exchange|rôle admin exchange",
      es: 'rol de administrador de exchange|rol de administración de exchange|rol de admin de exchange',
    },
    says: ['holds an Exchange admin role', 'hold an Exchange admin role'],
    saysNot: ['holds no Exchange admin role', 'hold no Exchange admin role'],
    read: ({ app: { roles }, roles: known }) =>
      known && roles.some(({ roleTemplateId }) => roleTemplateId === EXCHANGE_ADMINISTRATOR),
  },
  rolePlane: {
    type: 'choice',
    label: 'Role in',
    values: {
      entra: {
        label: 'Entra',
        words: {
          en: 'entra role|entra id role|azure ad role|aad role|role in entra|role in entra id|role in directory|role in azure ad|entra directory role',
          de: 'entra rolle|entra rollen|rolle in entra|rollen in entra|azure ad rolle|azure ad rollen',
          fr: 'rôle entra|rôles entra|rôle dans entra|rôles dans entra|rôle azure ad|rôles azure ad',
          es: 'rol de entra|roles de entra|rol en entra|roles en entra|rol de azure ad|roles de azure ad',
        },
        says: ['holds a role in Entra', 'hold a role in Entra'],
        saysNot: ['holds no role in Entra', 'hold no role in Entra'],
      },
      exchange: {
        label: 'Exchange',
        words: {
          en: 'exchange role|exchange role group|in exchange role group|in role group|in a role group of exchange|member of role group|member of exchange role group|role in exchange|role group in exchange|role group membership|exchange rbac|exchange rbac role|exchange online role|exchange online role group',
          de: 'exchange rollengruppe|exchange rollengruppen|rolle in exchange|rollen in exchange|in einer rollengruppe|in rollengruppen|mitglied einer rollengruppe',
          fr: "groupe de rôles exchange|groupes de rôles exchange|rôle dans exchange|rôles dans exchange|membre d'un groupe de rôles",
          es: 'grupo de roles de exchange|grupos de roles de exchange|rol en exchange|roles en exchange|miembro de un grupo de roles',
        },
        says: ['is in a role group of Exchange', 'are in a role group of Exchange'],
        saysNot: ['is in no role group of Exchange', 'are in no role group of Exchange'],
      },
    },
    read: ({ app: { roles, roleGroups }, roles: known }) =>
      known && roleGroups && [...(roles.length > 0 ? ['entra'] : []), ...(roleGroups.length > 0 ? ['exchange'] : [])],
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
