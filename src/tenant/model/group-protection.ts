/** A group, and whether only the administrators of roles can change it. `name` is hostile text. */
export interface GroupProtection {
  readonly id: string;
  readonly name: string;
  readonly isRoleAssignable: boolean;
}
