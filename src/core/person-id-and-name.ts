/** A person who acts on incidents, decisions or subscriptions, as named by the verified activity. */
export interface Person {
  readonly objectId: string;
  readonly name: string;
}
