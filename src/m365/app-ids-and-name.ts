/** What identifies an app: object id of its service principal, app (client) id, and name (hostile text). */
export interface NamedApp {
  readonly id: string;
  readonly appId: string;
  readonly name: string;
}
