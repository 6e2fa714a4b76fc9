/** Content types of the Office 365 Management Activity API that we subscribe to. */
export const ACTIVITY_CONTENT_TYPES = ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.General'] as const;

/** One of {@link ACTIVITY_CONTENT_TYPES}. */
export type ActivityContentType = (typeof ACTIVITY_CONTENT_TYPES)[number];
