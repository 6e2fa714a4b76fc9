import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { WireObject } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import { createPremiumLicence, createUserLicence } from './subscribed-licences.js';
import type { Office } from './person-and-department-names.js';
import { hash } from './seeded-random.js';
import { COMPANY } from './past-attack-profile.js';

const userEntity = graphEntity<V1.User, Beta.User>();

/** Facts of one account, from which its wire format follows. */
export interface UserFacts {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  /** The part before the @. For a guest the whole home address. */
  readonly local: string;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly office: Office;
  readonly enabled: boolean;
  readonly guest: boolean;
  /** Synchronised from the on-premises directory. */
  readonly synced: boolean;
  /** Has a licence, and so a mailbox. */
  readonly licensed: boolean;
  readonly createdDaysAgo: number;
  readonly passwordDaysAgo: number;
  /** Licensed for Entra ID only: no mailbox. */
  readonly premiumOnly: boolean;
  /** An address without a mailbox. */
  readonly mailOnly: boolean;
  /** undefined: never signed in. */
  readonly signInDaysAgo: number | undefined;
  /** The last attempt, if later and failed. */
  readonly attemptDaysAgo: number | undefined;
}

/** Creates a user as Graph v1.0 and beta return it, including the properties returned only on `$select`. */
export function createUserObject(context: GeneratorContext, facts: UserFacts): WireObject {
  const upn = formatUserPrincipalName(facts);
  const mail = facts.guest ? facts.local : facts.licensed || facts.mailOnly ? upn : null;
  const createdAt = context.ago(facts.createdDaysAgo, '08:30');
  return userEntity({
    id: facts.id,
    displayName: facts.displayName,
    givenName: facts.givenName,
    surname: facts.surname,
    userPrincipalName: upn,
    mail,
    mailNickname: facts.local.split('@')[0],
    jobTitle: facts.jobTitle,
    department: facts.department,
    companyName: facts.guest ? null : COMPANY.name,
    officeLocation: facts.office.city,
    city: facts.office.city,
    country: facts.office.country,
    usageLocation: facts.office.usageLocation,
    preferredLanguage: facts.office.language,
    mobilePhone: null,
    businessPhones: [],
    accountEnabled: facts.enabled,
    userType: facts.guest ? 'Guest' : 'Member',
    creationType: facts.guest ? 'Invitation' : null,
    externalUserState: facts.guest ? 'Accepted' : null,
    createdDateTime: createdAt,
    deletedDateTime: null,
    lastPasswordChangeDateTime: context.ago(facts.passwordDaysAgo, '09:10'),
    passwordPolicies: facts.licensed ? null : 'DisablePasswordExpiration',
    proxyAddresses: mail === null ? [] : [`SMTP:${mail}`],
    otherMails: facts.guest ? [facts.local] : [],
    ...onPremises(facts),
    ...licences(context, facts, createdAt),
    signInActivity: signInActivity(context, facts),
  });
}

/** The user principal name; a guest's contains `#EXT#`. */
export function formatUserPrincipalName(facts: Pick<UserFacts, 'local' | 'guest'>): string {
  if (facts.guest) return `${facts.local.replace('@', '_')}#EXT#@${COMPANY.initialDomain}`;
  return facts.local.includes('@') ? facts.local : `${facts.local}@${COMPANY.domain}`;
}

function licences(context: GeneratorContext, facts: UserFacts, createdAt: string) {
  if (facts.licensed && !facts.guest) return createUserLicence(context.options.licence, createdAt);
  return facts.premiumOnly ? createPremiumLicence(createdAt) : { assignedLicenses: [], assignedPlans: [] };
}

function onPremises(facts: UserFacts) {
  if (!facts.synced) {
    return { onPremisesSyncEnabled: null, onPremisesImmutableId: null, onPremisesSamAccountName: null };
  }
  return {
    onPremisesSyncEnabled: true,
    onPremisesImmutableId: Buffer.from(facts.id.slice(0, 16)).toString('base64'),
    onPremisesSamAccountName: facts.local,
  };
}

function signInActivity(context: GeneratorContext, facts: UserFacts) {
  if (facts.signInDaysAgo === undefined) return null;
  const at = context.ago(facts.signInDaysAgo, '07:52:16');
  const tried = facts.attemptDaysAgo === undefined ? at : context.ago(facts.attemptDaysAgo, '03:14:41');
  const person = hash(facts.id);
  return {
    lastSignInDateTime: tried,
    lastSignInRequestId: context.guid('sign-in', person),
    lastNonInteractiveSignInDateTime: at,
    lastNonInteractiveSignInRequestId: context.guid('quiet sign-in', person),
    lastSuccessfulSignInDateTime: at,
    lastSuccessfulSignInRequestId: context.guid('good sign-in', person),
  };
}
