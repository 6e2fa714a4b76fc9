import type { AdminAuthentication, DirectoryUser } from '../../facts/fact-types.js';
import { listNamedMethods, type NamedMethod } from './sign-in-method-words.js';

/** A row with an account; undefined where it was not read. */
export interface OfAccount {
  readonly account: DirectoryUser | undefined;
}

/** A row with an account and its registered methods; undefined where these were not read. */
export interface Registered extends OfAccount {
  readonly registration: Pick<AdminAuthentication['users'][number], 'methods' | 'unlisted'> | undefined;
}

/** Methods registered in a guest's home tenant are not seen here, nor those that no read shows. */
export function listMethods({ registration, account }: Registered): readonly NamedMethod[] | undefined {
  if (registration === undefined) return undefined;
  const methods = listNamedMethods(registration.methods);
  const unseen = account?.userType === 'Guest' || registration.unlisted !== undefined;
  return methods.length === 0 && unseen ? undefined : methods;
}

/** Second factors, if these are all; an e-mail address resets a password and is none. */
export function listFactors(row: Registered): readonly NamedMethod[] | undefined {
  if (row.registration?.unlisted !== undefined) return undefined;
  return listMethods(row)?.filter((method) => method !== 'email');
}

/** The only second factor, or the e-mail address where there is nothing else; `null`: none, or several. */
export function findOnlyMethod(row: Registered): string | null | undefined {
  const factors = listFactors(row);
  if (factors === undefined) return undefined;
  if (factors.length === 0 && listMethods(row)?.includes('email') === true) return 'email';
  return factors.length === 1 ? factors[0] : null;
}

/** How many second factors are registered. */
export const countFactors = (row: Registered): number | undefined => listFactors(row)?.length;
