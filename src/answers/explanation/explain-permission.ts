import {
  EXCHANGE_ONLINE,
  MICROSOFT_GRAPH,
  OFFICE_365_MANAGEMENT_API,
  PERMISSION_RISKS,
  POWER_BI,
  ratePermission,
  SHAREPOINT_ONLINE,
  type PermissionRating,
} from '../../m365/permission-ratings.js';
import { buildLearnUrl } from '../../glossary/glossary-term.js';
import type { Explanation } from '../model/explanation.js';
import { askTerms } from './explanation-parts.js';

/** Names of the resources, as the portal shows them. */
const RESOURCES: Readonly<Record<string, string>> = {
  [MICROSOFT_GRAPH]: 'Microsoft Graph',
  [EXCHANGE_ONLINE]: 'Office 365 Exchange Online',
  [SHAREPOINT_ONLINE]: 'Office 365 SharePoint Online',
  [OFFICE_365_MANAGEMENT_API]: 'Office 365 Management APIs',
  [POWER_BI]: 'Power BI',
};

const TYPES = {
  Application: { id: 'application-permission', words: 'an application permission' },
  Delegated: { id: 'delegated-permission', words: 'a delegated permission' },
} as const;

/** What a permission that we rate lets an app do, and why it is rated so; undefined: we do not rate it. */
export function explainPermission(value: string, form: 'what-is' | 'why'): Explanation | undefined {
  const ratings = PERMISSION_RISKS.filter((risk) => risk.value === value).flatMap((risk) => ratePermission(risk) ?? []);
  const [first] = ratings;
  if (first === undefined) return undefined;
  const types = [...new Set(ratings.map(({ type }) => TYPES[type].id))];
  return {
    form,
    subjects: [{ id: value, name: value }],
    title: form === 'why' ? `Why it matters: ${value}` : value,
    headline:
      form === 'why' ? `${value} is rated ${first.level}. ${first.reason}` : `${value} lets an app ${first.words}.`,
    paragraphs: paragraphsOf(ratings, form),
    steps: [],
    links: [{ title: 'Microsoft: Permissions reference', url: buildLearnUrl('graph/permissions-reference') }],
    asks: [{ title: `Which apps hold it?`, question: `Which apps have ${value}?` }, ...askTerms(types)],
  };
}

/** One paragraph for each way in which the permission exists: of which service, for the app itself or for who signs in. */
function paragraphsOf(ratings: readonly PermissionRating[], form: 'what-is' | 'why'): readonly string[] {
  if (form === 'why' && ratings.length === 1) return [`It lets an app ${ratings[0]?.words}.`];
  return ratings.map(({ type, resourceAppId, level, words, reason }) =>
    formatWay({ what: `${TYPES[type].words} of ${RESOURCES[resourceAppId] ?? resourceAppId}`, level, words, reason }),
  );
}

function formatWay(way: {
  readonly what: string;
  readonly level: string;
  readonly words: string;
  readonly reason: string;
}): string {
  return `As ${way.what} it may ${way.words}. Rated ${way.level}: ${way.reason}`;
}

/** The same for a permission that we do not rate: where to look. */
export function explainUnknownPermission(value: string): Explanation {
  return {
    form: 'what-is',
    subjects: [],
    title: value,
    headline: `I do not know the permission ${value}: it is not among those that I rate.`,
    paragraphs: ['Microsoft’s reference says what it allows.'],
    steps: [],
    links: [{ title: 'Microsoft: Permissions reference', url: buildLearnUrl('graph/permissions-reference') }],
    asks: askTerms(BOTH_TYPES),
  };
}

const BOTH_TYPES: readonly string[] = ['application-permission', 'delegated-permission'];
