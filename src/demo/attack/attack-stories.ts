import { buildAdminTakeoverSteps } from './admin-takeover-story.js';
import { buildAppTakeoverSteps } from './app-takeover-story.js';
import { buildArmingSteps } from './app-arming-steps.js';
import { buildMailAbuseSteps } from './app-mail-abuse-steps.js';
import { buildConsentCampaignSteps } from './consent-campaign-story.js';
import type { AttackStep } from './attack-step.js';
import { LIVE_ATTACK } from './live-attack-profile.js';
import { buildMailboxTakeoverSteps } from './mailbox-takeover-story.js';
import { buildTenantBackdoorSteps } from './tenant-backdoor-story.js';
import { buildWardenTamperingSteps } from './warden-tampering-story.js';

/** A played attack: its steps in order. `now` is the attack's today. */
export type AttackStory = (now: Date) => readonly AttackStep[];

/** One played attack for each kind of incident, by the id of the kind: a test holds it against the kinds there are. */
export const ATTACK_STORIES = {
  'oauth-mail-abuse': (now) => [...buildArmingSteps(now), SLEEP, ...buildMailAbuseSteps()],
  'illicit-consent-campaign': buildConsentCampaignSteps,
  'admin-takeover': buildAdminTakeoverSteps,
  'app-takeover': buildAppTakeoverSteps,
  'mailbox-takeover': buildMailboxTakeoverSteps,
  'tenant-backdoor': buildTenantBackdoorSteps,
  'warden-tampered': buildWardenTamperingSteps,
} as const satisfies Readonly<Record<string, AttackStory>>;

const SLEEP: AttackStep = { words: `It sleeps for ${LIVE_ATTACK.armedDaysAgo} days.`, play: () => Promise.resolve() };
