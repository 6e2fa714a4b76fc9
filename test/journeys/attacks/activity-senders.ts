import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../../src/demo/demo-tenant-contract.js';

/** Who sends an activity, as the Bot Connector names them. */
export interface ActivitySender {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

export function createSender(name: string, objectId: string): ActivitySender {
  return { id: `29:${name}`, name, aadObjectId: objectId };
}

export const APPROVER = createSender('approver', DEMO_PEOPLE.approver);
export const SECOND = createSender('second', DEMO_PEOPLE.secondApprover);
export const READER = createSender('reader', DEMO_PEOPLE.reader);
export const EMPLOYEE = createSender('employee', DEMO_PEOPLE.employee);
export const GUEST = createSender('guest', DEMO_PEOPLE.guest);

/** Where an activity is sent from. */
export interface ActivityPlace {
  readonly conversation: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly channelData: object;
}

export const CHANNEL: ActivityPlace = {
  conversation: {
    id: '19:security@thread.tacv2',
    conversationType: 'channel',
    isGroup: true,
    tenantId: DEMO_TENANT_ID,
  },
  channelData: { tenant: { id: DEMO_TENANT_ID }, team: { id: '19:team' } },
};

export function createChatPlace(name: string): ActivityPlace {
  const conversation = { id: `a:${name}`, conversationType: 'personal', tenantId: DEMO_TENANT_ID };
  return { conversation, channelData: { tenant: { id: DEMO_TENANT_ID } } };
}
