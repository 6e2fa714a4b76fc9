/** What identifies a person. `name` and `upn` (user principal name) are hostile text. */
export interface NamedPerson {
  /** Object id. */
  readonly id: string;
  readonly name: string;
  readonly upn: string;
}
