import type { Query, QueryCondition } from '../../language/model/query.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { withoutVerdict } from './verdict.js';

const is = (attribute: string, value: string): QueryCondition => ({ attribute, op: 'is', value, words: '' });

/**
 * "is X required to use MFA?": the enforced policies that require it of X, which the state of the account does not tell. undefined: the
 * question is another one, or not about one admin.
 */
export function askPoliciesThatRequireMfa({ table, where, named, related = [], form }: Query): Query | undefined {
  const [one, ...others] = named;
  const isOfMfa = where.some(({ attribute, op, value }) => attribute === 'mfa' && op === 'is' && value === 'enforced');
  const isOfOne = one !== undefined && others.length === 0 && one.not !== true && one.kind !== 'role';
  if (table !== 'admins' || form !== 'yes-no' || !isOfMfa || !isOfOne || related.length > 0) return undefined;
  return {
    about: 'policy',
    table: 'policies',
    where: [is('state', 'enabled'), is('requires', 'mfa')],
    named: [{ ...one, kind: 'user' }],
    show: ['reachedAdmins'],
    form: 'list',
    unread: [],
  };
}

/** The answer about one admin, with the policies beside it. */
export function tellPoliciesToo(ofAdmin: QueryAnswer, ofPolicies: QueryAnswer): QueryAnswer {
  const isTold = ofAdmin.notFound.length === 0 && ofPolicies.notFound.length === 0;
  if (!isTold) return ofAdmin;
  return { ...ofAdmin, notes: [`Of the policies: ${withoutVerdict(ofPolicies.headline)}`, ...ofAdmin.notes] };
}
