import { findPermissionSource, type HeldPermission } from '../../checks/lib/held-app-permissions.js';
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
  graph: [
    MICROSOFT_GRAPH,
    'Microsoft Graph',
    'graph|microsoft graph|of microsoft graph|from microsoft graph|ms graph|graph api',
  ],
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

const BY_ROLE = 'by a role of Exchange';
/** Phrases of a role that Exchange gives an app, which is a permission by another way. */
const ROLE_OF_EXCHANGE: Wording = {
  en: 'exchange application role|exchange app role|application role of exchange|application role in exchange|rbac role|exchange rbac role|rbac role of exchange|exchange rbac|application rbac|exchange management role|management role of exchange|role assigned in exchange|through an exchange role|by an exchange role|via an exchange role|through a role in exchange|by a role in exchange|via a role in exchange|through a role of exchange|by a role of exchange',
  de: 'anwendungsrolle von exchange|anwendungsrolle in exchange|exchange anwendungsrolle|rbac rolle|verwaltungsrolle von exchange|über eine exchange rolle|durch eine exchange rolle|über eine rolle in exchange|durch eine rolle in exchange|per exchange rolle',
  fr: "rôle d'application d'exchange|rôle d'application exchange|rôle rbac|rôle de gestion d'exchange|par un rôle exchange|via un rôle exchange|par un rôle d'exchange|via un rôle d'exchange|grâce à un rôle exchange",
  es: 'rol de aplicación de exchange|rol rbac|rol de administración de exchange|por un rol de exchange|mediante un rol de exchange|a través de un rol de exchange|con un rol de exchange',
};

/** The services as values, with the sentences of a table about them. Their names are the same in every language. */
export function createResourceValues(
  sentences: (source: string) => readonly [says: VerbPhrase, saysNot: VerbPhrase],
): Readonly<Record<PermissionResource | 'exchange-role', ChoiceValue>> {
  const valueOf = (resource: PermissionResource): ChoiceValue => {
    const [, label, en] = RESOURCES[resource];
    const [says, saysNot] = sentences(`of ${label}`);
    return { label, words: { en }, says, saysNot };
  };
  return {
    graph: valueOf('graph'),
    exchange: valueOf('exchange'),
    'exchange-role': {
      label: BY_ROLE,
      words: ROLE_OF_EXCHANGE,
      says: sentences(BY_ROLE)[0],
      saysNot: sentences(BY_ROLE)[1],
    },
    sharepoint: valueOf('sharepoint'),
    management: valueOf('management'),
    'power-bi': valueOf('power-bi'),
    other: valueOf('other'),
  };
}

/** The service that gives a permission, and how; undefined: its app id was not read. What a role of Exchange gives is of Exchange. */
export function findResource(
  held: Pick<HeldPermission, 'resourceAppId' | 'ref'>,
): readonly (PermissionResource | 'exchange-role')[] | undefined {
  if (findPermissionSource(held) === 'exchange') return ['exchange', 'exchange-role'];
  const { resourceAppId } = held;
  if (resourceAppId === undefined) return undefined;
  const known = Object.entries(RESOURCES).find(([, [id]]) => id === resourceAppId.toLowerCase());
  return [known === undefined ? 'other' : (known[0] as PermissionResource)];
}
