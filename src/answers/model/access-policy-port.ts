/** Why someone gets no answer. The person sees a friendly sentence and nothing more. */
export type AccessRefusalReason =
  | 'not-allowed'
  | 'guest'
  | 'other-tenant'
  | 'disabled'
  | 'unknown-person'
  | 'cannot-verify';

/** Whether a person may ask. */
export type AccessResult =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: AccessRefusalReason };

/** Decides who may ask. Both ids come from the verified activity, never from a card or a text. */
export interface AccessPolicy {
  mayAsk(caller: { readonly objectId: string; readonly tenantId: string }): Promise<AccessResult>;
}
