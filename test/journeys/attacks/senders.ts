import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../../src/demo/world.js';

/** Who sends an activity, as the Bot Connector names them. */
export interface Sender {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

export function sender(name: string, objectId: string): Sender {
  return { id: `29:${name}`, name, aadObjectId: objectId };
}

export const APPROVER = sender('approver', DEMO_PEOPLE.approver);
export const SECOND = sender('second', DEMO_PEOPLE.secondApprover);
export const READER = sender('reader', DEMO_PEOPLE.reader);
export const EMPLOYEE = sender('employee', DEMO_PEOPLE.employee);
export const GUEST = sender('guest', DEMO_PEOPLE.guest);

/** Where an activity is sent from. */
export interface Place {
  readonly conversation: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly channelData: object;
}

export const CHANNEL: Place = {
  conversation: {
    id: '19:security@thread.tacv2',
    conversationType: 'channel',
    isGroup: true,
    tenantId: DEMO_TENANT_ID,
  },
  channelData: { tenant: { id: DEMO_TENANT_ID }, team: { id: '19:team' } },
};

export function chatWith(name: string): Place {
  const conversation = { id: `a:${name}`, conversationType: 'personal', tenantId: DEMO_TENANT_ID };
  return { conversation, channelData: { tenant: { id: DEMO_TENANT_ID } } };
}
