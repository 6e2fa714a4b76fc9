/**
 * Finds the object ids, lower case, of all people in this group or with one of these roles (template ids). Disabled accounts and guests
 * are included only if they hold the role directly. Undefined if not all could be read.
 */
export type FindPeopleWithRight = (right: {
  readonly groupId?: string;
  readonly roleTemplateIds: readonly string[];
}) => Promise<readonly string[] | undefined>;
