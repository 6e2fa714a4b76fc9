import { defineFact } from './lib/fact-definition.js';

/**
 * A person or an app in a group. Devices and contacts are left out: no policy is about them.
 * Source: https://learn.microsoft.com/graph/api/group-list-transitivemembers
 */
export interface DirectoryGroupMember {
  readonly kind: 'user' | 'service-principal';
  readonly id: string;
  /** Empty where Graph does not tell it. Hostile text. */
  readonly displayName: string;
  /** Of a person. Absent: not told. */
  readonly userPrincipalName?: string;
  /** Whether the account is enabled, or the app may sign in. Absent: not told. */
  readonly accountEnabled?: boolean;
  /** Of a person. Absent: not told. */
  readonly userType?: 'Member' | 'Guest';
  /** Whether it is in the group itself, and not only in a group inside. Absent: not known. */
  readonly direct?: boolean;
  /** The groups inside the group that it is in, at any depth, by id: that which it is in itself first. */
  readonly through: readonly string[];
}

/** A group inside another one, at any depth. */
export interface NestedGroup {
  readonly id: string;
  /** Hostile text. */
  readonly displayName: string;
}

/** A group, and who is in it. */
export interface GroupWithMembers {
  readonly id: string;
  /** Empty where it could not be read. Hostile text. */
  readonly displayName: string;
  /** A rule decides who is in it. Absent: not told. */
  readonly dynamic?: boolean;
  /** Deleted since a policy named it, so that it leaves out nobody. */
  readonly deleted?: true;
  readonly members: readonly DirectoryGroupMember[];
  /** The groups inside it. */
  readonly nested: readonly NestedGroup[];
  /** Whether all members were read: else there may be others, and that somebody is not among them says nothing. */
  readonly whole: boolean;
  /** How many people are in it by Graph's count, where more are than were read. */
  readonly people?: number;
}

/**
 * The groups that Conditional Access policies leave out, with their members, those of groups inside included. Read only for questions about
 * them: no check needs more than the admins among them.
 */
export const groupMembers = defineFact<readonly GroupWithMembers[]>({ words: 'members of excluded groups' });
