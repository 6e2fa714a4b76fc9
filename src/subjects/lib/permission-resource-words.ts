import type { VerbPhrase, Wording } from '../model/wording.js';
import {
  EXCHANGE_ONLINE,
  MICROSOFT_GRAPH,
  OFFICE_365_MANAGEMENT_API,
  POWER_BI,
  SHAREPOINT_ONLINE,
} from '../../m365/permission-ratings.js';
import type { ChoiceValue } from '../model/attribute.js';

/** How people name the service itself. */
export const RESOURCE_WORDS: Wording = {
  en: 'resource|api name|owning service',
  de: 'ressource',
  fr: 'ressource',
  es: 'recurso',
};

const RESOURCES = {
  graph: [MICROSOFT_GRAPH, 'Microsoft Graph', 'graph|microsoft graph|ms graph|graph api'],
  exchange: [EXCHANGE_ONLINE, 'Exchange Online', 'exchange|exchange online|office 365 exchange online|exchange api'],
  sharepoint: [
    SHAREPOINT_ONLINE,
    'SharePoint Online',
    'sharepoint online|sharepoint api|office 365 sharepoint online|spo',
  ],
  management: [
    OFFICE_365_MANAGEMENT_API,
    'Office 365 Management APIs',
    'management api|office 365 management|office 365 management api|o365 management api',
  ],
  'power-bi': [POWER_BI, 'Power BI', 'power bi|powerbi'],
  other: ['', 'another service', 'other api|other service|another api|another service|custom api'],
} as const;

/** A service whose permissions apps hold; `other`: one that is not listed here. */
type PermissionResource = keyof typeof RESOURCES;

/** The services as values, with the sentences of a table about them. Their names are the same in every language. */
export function createResourceValues(
  sentences: (name: string) => readonly [says: VerbPhrase, saysNot: VerbPhrase],
): Readonly<Record<PermissionResource, ChoiceValue>> {
  const valueOf = (resource: PermissionResource): ChoiceValue => {
    const [, label, en] = RESOURCES[resource];
    const [says, saysNot] = sentences(label);
    return { label, words: { en }, says, saysNot };
  };
  return {
    graph: valueOf('graph'),
    exchange: valueOf('exchange'),
    sharepoint: valueOf('sharepoint'),
    management: valueOf('management'),
    'power-bi': valueOf('power-bi'),
    other: valueOf('other'),
  };
}

/** The service of a permission, by the service's app id; undefined: its app id was not read. */
export function findResource(appId: string | undefined): PermissionResource | undefined {
  if (appId === undefined) return undefined;
  const known = Object.entries(RESOURCES).find(([, [id]]) => id === appId.toLowerCase());
  return known === undefined ? 'other' : (known[0] as PermissionResource);
}
