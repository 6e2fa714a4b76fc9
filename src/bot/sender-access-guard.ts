import type { Activity, TeamsChannelAccount, TurnContext } from 'botbuilder';
import { TeamsInfo } from 'botbuilder';
import type { AccessPolicy, AccessRefusalReason, AccessResult } from '../answers/model/access-policy-port.js';
import type { Log } from '../core/log.js';
import type { DecisionRefusal } from '../decisions/model/decision-service-port.js';
import { conversationIdOf, conversationTypeOf, hostTenantOf } from './inbound-activity-parser.js';
import { toLoggableError } from './internal-errors.js';
import { ExpiringMap } from './expiring-map.js';

/** The verified sender of an activity and their tenant, or why they could not be verified. */
export type SenderIdentity =
  | { readonly known: true; readonly objectId: string; readonly tenantId: string }
  | { readonly known: false; readonly reason: AccessRefusalReason & DecisionRefusal };

const VERIFIED_FOR_MS = 5 * 60_000;
const MAX_VERIFIED = 2_000;

/** What {@link SenderAccessGuard} works with. */
export interface SenderAccessGuardOptions {
  readonly mode: 'local' | 'teams';
  readonly tenantId: string;
  readonly access: AccessPolicy;
  readonly log: Log;
}

/** Decides for each turn whether its sender may ask. Refuses when in doubt. */
export class SenderAccessGuard {
  readonly #options: SenderAccessGuardOptions;
  readonly #members = new ExpiringMap<Promise<SenderIdentity>>(MAX_VERIFIED, VERIFIED_FOR_MS);

  constructor(options: SenderAccessGuardOptions) {
    this.#options = options;
  }

  /** Whether the sender may ask. Identity comes from the verified activity, never from its text, value or card. */
  async checkAccess(context: TurnContext): Promise<AccessResult> {
    const { tenantId, access, log } = this.#options;
    try {
      const sender = await this.identifySender(context);
      if (!sender.known) return { allowed: false, reason: sender.reason };
      if (sender.tenantId !== tenantId.toLowerCase()) return { allowed: false, reason: 'other-tenant' };
      return await access.mayAsk({ objectId: sender.objectId, tenantId });
    } catch (error) {
      log.warn({ err: toLoggableError(error) }, 'Could not verify the sender; refused');
      return { allowed: false, reason: 'cannot-verify' };
    }
  }

  /** Identifies the sender, without checking access. */
  async identifySender(context: TurnContext): Promise<SenderIdentity> {
    const { mode, tenantId, log } = this.#options;
    const objectId = context.activity.from.aadObjectId?.toLowerCase();
    if (objectId === undefined || objectId === '') return nobody('unknown-person');
    const host = hostTenantOf(context.activity);
    // The local client has one tenant only and may omit it.
    if (host === undefined && mode === 'teams') return nobody('cannot-verify');
    const ours = tenantId.toLowerCase();
    if (host !== undefined && host !== ours) return { known: true, objectId, tenantId: host };
    if (mode === 'local' || conversationTypeOf(context.activity) === 'personal') {
      return { known: true, objectId, tenantId: ours };
    }
    try {
      return await this.#verifiedMember(context, objectId);
    } catch (error) {
      log.warn({ err: toLoggableError(error) }, 'Could not look up the sender in the roster; refused');
      return nobody('cannot-verify');
    }
  }

  /**
   * In a shared channel the conversation belongs to the host's tenant, and people of other tenants write in it; a group chat can have
   * outsiders too. Only the roster shows the sender's tenant.
   * Source: https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
   */
  #verifiedMember(context: TurnContext, objectId: string): Promise<SenderIdentity> {
    const key = `${conversationIdOf(context.activity)} ${context.activity.from.id} ${objectId}`;
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const asked = TeamsInfo.getMember(context, context.activity.from.id).then((member) =>
      judgeMember(member, objectId),
    );
    this.#members.set(key, asked);
    asked.catch(() => {
      this.#members.delete(key);
    });
    return asked;
  }
}

function judgeMember(member: TeamsChannelAccount, objectId: string): SenderIdentity {
  const claimed: unknown = member.aadObjectId ?? Reflect.get(member, 'objectId');
  if (typeof claimed !== 'string' || claimed.toLowerCase() !== objectId) return nobody('cannot-verify');
  if (member.tenantId === undefined) return nobody('other-tenant');
  if (member.userRole === 'guest') return nobody('guest');
  return { known: true, objectId, tenantId: member.tenantId.toLowerCase() };
}

function nobody(reason: Extract<SenderIdentity, { known: false }>['reason']): SenderIdentity {
  return { known: false, reason };
}

/** Whether the conversation is in our tenant; otherwise we store nothing and send no welcome. */
export function isOwnTenantConversation(activity: Activity, mode: 'local' | 'teams', tenantId: string): boolean {
  const host = hostTenantOf(activity);
  return host === undefined ? mode === 'local' : host === tenantId.toLowerCase();
}
