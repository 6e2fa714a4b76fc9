import type { World } from '../../world.js';
import type { Directory } from '../directory.js';
import type { Overlay } from '../overlay.js';
import { cmdletError, objectNotFound } from './errors.js';

export type ExchangeObject = Readonly<Record<string, unknown>>;

/** What a cmdlet gives: a list, or one whose objects are made only for the page that is sent. */
export interface ExchangeRows {
  readonly length: number;
  slice(start: number, end: number): readonly ExchangeObject[];
}

export interface CmdletCall {
  readonly world: World;
  readonly overlay: Overlay;
  readonly directory: Directory;
  readonly clock: () => Date;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Who calls, as `CreatedBy` and `LastModifiedBy` have it. */
  readonly callerName: string;
}

/** What a cmdlet that changes something gives, and the name of the object it changed: the log tells it. */
export interface Written {
  readonly objectId: string;
  readonly rows: ExchangeRows;
}

/** One cmdlet of Exchange Online PowerShell: which parameters it takes, and what it gives or changes. */
export type Cmdlet = { readonly parameters: readonly string[] } & (
  { readonly run: (call: CmdletCall) => ExchangeRows } | { readonly write: (call: CmdletCall) => Written }
);

/** The object that `Identity` names. Throws what Exchange answers when it is missing or names none. */
export function theOne(call: CmdletCall, rows: readonly ExchangeObject[]): ExchangeObject {
  const identity = requiredParameter(call, 'Identity');
  const row = rows.find((candidate) => isNamed(candidate, identity));
  if (row === undefined) throw objectNotFound(identity);
  return row;
}

/** A parameter without which the cmdlet does not run. */
export function requiredParameter({ parameters }: CmdletCall, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string' && value !== '') return value;
  throw cmdletError(
    'ParameterBindingException',
    `Cannot process command because of one or more missing mandatory parameters: ${name}.`,
  );
}

function isNamed(row: ExchangeObject, identity: string): boolean {
  const wanted = identity.toLowerCase();
  return ['Guid', 'Name', 'Identity', 'DistinguishedName', 'ExternalDirectoryObjectId'].some((property) => {
    const value = row[property];
    return typeof value === 'string' && value.toLowerCase() === wanted;
  });
}
