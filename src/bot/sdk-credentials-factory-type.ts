import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';

/** The credential interface that the SDK uses to get tokens for the Bot Connector. */
export type SdkCredentials = Pick<
  NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>,
  'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'
>;
