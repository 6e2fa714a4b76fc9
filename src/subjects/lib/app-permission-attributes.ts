import { lowerSeverity } from '../../core/severity.js';
import type { Attribute } from '../model/attribute.js';
import type { AppRow } from './app-rows.js';
import { POWERS_OF_APPS } from './app-power-words.js';
import { PERMISSION_WORDS } from './app-words.js';
import { createGrantKinds, GRANT_KIND_WORDS } from './grant-kind-words.js';
import { createResourceValues, findResource, RESOURCE_WORDS } from './permission-resource-words.js';
import { createRatingValues, RATING_WORDS } from './permission-rating-words.js';

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

function listKinds({ app, powers }: AppRow): readonly string[] | undefined {
  if (powers === undefined) return undefined;
  const vias = new Set(app.permissions.map(({ via }) => via));
  return [...vias, ...(vias.has('everyone') || vias.has('people') ? ['delegated'] : [])];
}

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
  power: {
    type: 'choice',
    label: 'Can',
    words: {
      en: 'what can do|what may do|what allowed to do|what can it do|what can they do|what it can do|what they can do|capable of|capability|capabilities',
      de: 'fähigkeiten',
      fr: 'capacités|pouvoirs',
      es: 'capacidades',
    },
    values: POWERS_OF_APPS,
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
  resource: {
    type: 'choice',
    label: 'Services',
    words: RESOURCE_WORDS,
    values: createResourceValues((name) => [
      [`holds a permission of ${name}`, `hold a permission of ${name}`],
      [`holds no permission of ${name}`, `hold no permission of ${name}`],
    ]),
    read: ({ app, powers }) =>
      powers && [...new Set(app.permissions.flatMap(({ resourceAppId }) => findResource(resourceAppId) ?? []))],
  },
  rating: {
    type: 'choice',
    label: 'Worst permission',
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
    read: ({ roles }) => roles,
  },
} as const satisfies Readonly<Record<string, Attribute<AppRow>>>;
