import { z } from 'zod/v4';
import type { AuditEvent } from '../../core/audit-event.js';
import { tryInstant } from '../../core/instant.js';
import { actorOf } from './actor.js';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const parameterList = z.array(
  z.object({ Name: z.string(), Value: z.unknown() }).transform(({ Name, Value }) => [Name, wordsOf(Value)] as const),
);

const record = z.object({
  Id: z.string().min(1),
  CreationTime: z.string(),
  Operation: z.string().min(1),
  ObjectId: text,
  ModifiedObjectResolvedName: text,
  ResultStatus: text,
  UserId: text,
  UserKey: text,
  UserType: z
    .union([z.number(), z.string().transform(Number)])
    .nullish()
    .transform((value) => value ?? undefined),
  AppId: text,
  ClientAppId: text,
  TokenObjectId: text,
  TokenTenantId: text,
  OrganizationId: text,
  ClientIP: text,
  AppAccessContext: z
    .object({ ClientAppId: text, ClientAppName: text })
    .nullish()
    .transform((value) => value ?? undefined),
  Parameters: z.unknown(),
});

/** Just enough to decide whether a record is wanted at all; most are not. */
const operationOnly = z.object({ Operation: z.string() });

/** The operation of a raw record, normalised; undefined when it has none. */
export function operationOf(raw: unknown): string | undefined {
  const parsed = operationOnly.safeParse(raw);
  return parsed.success ? normalise(parsed.data.Operation) : undefined;
}

/** Reads an Exchange audit record of the Management API's shape (the audit search's `auditData` too); undefined if malformed. */
export function parseExchangeRecord(raw: unknown, source: AuditEvent['source']): AuditEvent | undefined {
  const parsed = record.safeParse(raw);
  if (!parsed.success) return undefined;
  const fields = parsed.data;
  const at = tryInstant(fields.CreationTime);
  const parameters = parametersOf(fields.Parameters);
  if (at === undefined || parameters === undefined) return undefined;
  const ip = withoutPort(fields.ClientIP);
  return {
    id: fields.Id,
    at,
    operation: normalise(fields.Operation),
    actor: actorOf(fields),
    succeeded: fields.ResultStatus === undefined || /^(true|success|succeeded)$/i.test(fields.ResultStatus),
    target: targetOf(fields, parameters),
    parameters,
    ...(ip === undefined ? {} : { ip }),
    source,
    workload: 'exchange',
    targets: [],
    changes: [],
  };
}

/** One trailing period, dashes of all kinds and runs of blanks are written differently by different workloads. */
export function normalise(operation: string): string {
  return operation
    .trim()
    .replace(/\.$/, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** A list of names and values, or the same as one JSON string. Undefined when it is neither. */
function parametersOf(raw: unknown): Readonly<Record<string, string>> | undefined {
  const value = typeof raw === 'string' && raw.trim() !== '' ? json(raw) : raw;
  if (value === undefined || value === null || value === '') return {};
  const parsed = parameterList.safeParse(value);
  return parsed.success ? Object.fromEntries(parsed.data) : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(';');
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** By the name a person knows: `New-` has it in `Name`, later cmdlets in `Identity` or as the object's path. */
function targetOf(
  fields: { readonly ObjectId?: string | undefined; readonly ModifiedObjectResolvedName?: string | undefined },
  parameters: Readonly<Record<string, string>>,
): string {
  const path = fields.ObjectId?.split('\\').at(-1);
  return [fields.ModifiedObjectResolvedName, path, parameters['Name'], parameters['Identity']].find(nonEmpty) ?? '';
}

function nonEmpty(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** `1.2.3.4:5678`, `[v6]:5678`, or without a port. */
export function withoutPort(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  const v6 = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1];
  return v6 ?? /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/.exec(address)?.[1] ?? address;
}
