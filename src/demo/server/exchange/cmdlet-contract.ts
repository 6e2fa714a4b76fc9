import type { TenantData } from '../../demo-tenant-contract.js';
import type { DirectoryLookup } from '../directory-lookup.js';
import type { TenantWriteOverlay } from '../tenant-write-overlay.js';
import { createCmdletError, createObjectNotFoundError } from './cmdlet-errors.js';

/** An object as an Exchange cmdlet returns it. */
export type ExchangeRow = Readonly<Record<string, unknown>>;

/** Result of a read cmdlet: a list, or rows that are generated only for the page sent. */
export interface ExchangeRows {
  readonly length: number;
  slice(start: number, end: number): readonly ExchangeRow[];
}

/** One cmdlet call: parameters, caller and data. */
export interface CmdletCall {
  readonly world: TenantData;
  readonly overlay: TenantWriteOverlay;
  readonly directory: DirectoryLookup;
  readonly clock: () => Date;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The caller, as `CreatedBy` and `LastModifiedBy` name it. */
  readonly callerName: string;
}

/** Result of a write cmdlet, and the name of the changed object for the audit log. */
export interface CmdletWriteResult {
  readonly objectId: string;
  readonly rows: ExchangeRows;
}

/** One cmdlet of Exchange Online PowerShell: its parameters, and its read or write. */
export type Cmdlet = { readonly parameters: readonly string[] } & (
  | { readonly run: (call: CmdletCall) => ExchangeRows }
  | { readonly write: (call: CmdletCall) => CmdletWriteResult }
);

/** Finds the object that `Identity` names; throws Exchange's error when the parameter is missing or matches nothing. */
export function findByIdentity(call: CmdletCall, rows: readonly ExchangeRow[]): ExchangeRow {
  const identity = requireParameter(call, 'Identity');
  const row = rows.find((candidate) => isNamed(candidate, identity));
  if (row === undefined) throw createObjectNotFoundError(identity);
  return row;
}

/** Reads a mandatory parameter; throws Exchange's error when it is missing. */
export function requireParameter({ parameters }: CmdletCall, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string' && value !== '') return value;
  throw createCmdletError(
    'ParameterBindingException',
    `Cannot process command because of one or more missing mandatory parameters: ${name}.`,
  );
}

function isNamed(row: ExchangeRow, identity: string): boolean {
  const wanted = identity.toLowerCase();
  return ['Guid', 'Name', 'Identity', 'DistinguishedName', 'ExternalDirectoryObjectId'].some((property) => {
    const value = row[property];
    return typeof value === 'string' && value.toLowerCase() === wanted;
  });
}
