/** Areas of the tenant to whose alerts a conversation can subscribe, in the order in which they are offered. */
export const DETECTION_TOPICS = ['mail-flow', 'apps', 'admins', 'policies', 'audit'] as const;

/** One of {@link DETECTION_TOPICS}. */
export type DetectionTopic = (typeof DETECTION_TOPICS)[number];
