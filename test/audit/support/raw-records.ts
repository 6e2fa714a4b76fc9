import { parseRecord } from '../../../src/audit/records/audit-record-parser.js';
import type { AuditEvent } from '../../../src/m365/audit-event.js';

/** An app id, and of the same app the service principal and the registration; a service, a person. */
export const APP = '3b1f0a52-7a51-4c1c-9a8e-111111111111';
export const EXCHANGE_ITSELF = '00000002-0000-0ff1-ce00-000000000000';

/** A record of Exchange. */
export const RECORD = {
  Id: 'e1',
  CreationTime: '2026-11-20T10:11:12',
  Operation: 'New-InboundConnector',
  RecordType: 1,
  OrganizationId: '11111111-1111-4111-8111-111111111111',
  ObjectId: 'contoso.onmicrosoft.com\\Ran_xyz',
  ResultStatus: 'True',
  UserId: 'ada@contoso.com',
  UserKey: '10032000A1B2C3D4',
  UserType: 2,
  ClientIP: '203.0.113.7:51234',
  Parameters: [
    { Name: 'Name', Value: 'Ran_xyz' },
    { Name: 'SenderIPAddresses', Value: ['198.51.100.1', '198.51.100.2'] },
  ],
};
/** The event in a raw record. */
export const eventOf = (raw: unknown): AuditEvent | undefined => {
  const parsed = parseRecord(raw);
  return parsed.kind === 'event' ? parsed.event : undefined;
};
/** The event in the record of Exchange with a change. */
export const parse = (change: object) => eventOf({ ...RECORD, ...change });

export const SP = '11111111-aaaa-4aaa-8aaa-111111111111';
export const REGISTRATION = '22222222-aaaa-4aaa-8aaa-222222222222';
export const RESOURCE = '33333333-aaaa-4aaa-8aaa-333333333333';
export const PERSON = '44444444-aaaa-4aaa-8aaa-444444444444';

export type Property = readonly [name: string, after: string, before?: string];
export interface Target {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly appId?: string;
}

/** One thing that happened in Entra, as the Management API writes it. */
export function management(operation: string, target: Target, properties: readonly Property[], more: object = {}) {
  return {
    Id: 'm1',
    CreationTime: '2026-11-20T10:11:12',
    Operation: operation,
    RecordType: 8,
    Workload: 'AzureActiveDirectory',
    OrganizationId: RECORD.OrganizationId,
    ResultStatus: 'Success',
    UserId: 'ada@contoso.com',
    UserType: 0,
    InterSystemsId: 'click-1',
    Actor: [
      { ID: 'ada@contoso.com', Type: 5 },
      { ID: `User_${PERSON}`, Type: 2 },
      { ID: PERSON, Type: 2 },
      { ID: 'User', Type: 2 },
    ],
    Target: [
      { ID: `${target.type}_${target.id}`, Type: 2 },
      { ID: target.id, Type: 2 },
      { ID: target.type, Type: 2 },
      { ID: target.name, Type: target.type === 'User' ? 5 : 1 },
      ...(target.appId === undefined ? [] : [{ ID: target.appId, Type: 4 }]),
    ],
    ModifiedProperties: properties.map(([Name, NewValue, OldValue = '']) => ({ Name, NewValue, OldValue })),
    ...more,
  };
}

/** The same as Graph writes it: values are JSON inside a string. */
export function graph(operation: string, target: Target, properties: readonly Property[], more: object = {}) {
  return {
    id: 'g1',
    activityDateTime: '2026-11-20T10:11:12Z',
    activityDisplayName: operation.replace(/\.$/, ''),
    result: 'success',
    correlationId: 'click-1',
    initiatedBy: { app: null, user: { id: PERSON, userPrincipalName: 'ada@contoso.com', ipAddress: null } },
    targetResources: [
      {
        type: target.type,
        id: target.id,
        displayName: target.name,
        userPrincipalName: target.type === 'User' ? target.name : null,
        modifiedProperties: properties.map(([displayName, after, before]) => ({
          displayName,
          newValue: JSON.stringify(after),
          oldValue: before === undefined ? null : JSON.stringify(before),
        })),
      },
    ],
    ...more,
  };
}
