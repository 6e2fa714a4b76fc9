import { TeamsInfo } from 'botbuilder';
import type { Activity, TeamsChannelAccount, TurnContext } from 'botbuilder';
import type { AccessPolicy, AskDecision, Log } from '../core/ports.js';
import { conversationIdOf, conversationTypeOf, hostTenantOf } from './activity.js';
import { Recent } from './recent.js';
import { loggable } from './problems.js';

const VERIFIED_FOR_MS = 5 * 60_000;
const MAX_VERIFIED = 2_000;

export interface GatekeeperOptions {
  readonly mode: 'local' | 'teams';
  readonly tenantId: string;
  readonly access: AccessPolicy;
  readonly log: Log;
}

/** Decides for each turn whether its sender is answered. Says no when it cannot tell. */
export class Gatekeeper {
  readonly #options: GatekeeperOptions;
  readonly #members = new Recent<Promise<AskDecision>>(MAX_VERIFIED, VERIFIED_FOR_MS);

  constructor(options: GatekeeperOptions) {
    this.#options = options;
  }

  /** The sender is what the verified activity says, never what its text, value or card claims. */
  async decide(context: TurnContext): Promise<AskDecision> {
    try {
      return await this.#decide(context);
    } catch (error) {
      this.#options.log.warn({ err: loggable(error) }, 'Could not tell who is asking; refused');
      return refuse('cannot-verify');
    }
  }

  async #decide(context: TurnContext): Promise<AskDecision> {
    const { mode, tenantId, access } = this.#options;
    const objectId = context.activity.from.aadObjectId?.toLowerCase();
    if (objectId === undefined || objectId === '') return refuse('unknown-person');
    const host = hostTenantOf(context.activity);
    // The local client knows one tenant only, and may leave it out.
    if (host === undefined && mode === 'teams') return refuse('cannot-verify');
    if (host !== undefined && host !== tenantId.toLowerCase()) return refuse('other-tenant');
    if (mode === 'teams' && conversationTypeOf(context.activity) !== 'personal') {
      const member = await this.#verifiedMember(context, objectId);
      if (!member.allowed) return member;
    }
    return access.mayAsk({ objectId, tenantId });
  }

  /**
   * In a shared channel the conversation's tenant is the host's, and people of other tenants write in it; a group chat can hold
   * outsiders too. Whose tenant the sender is of only the roster says.
   * Source: https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
   */
  #verifiedMember(context: TurnContext, objectId: string): Promise<AskDecision> {
    const key = `${conversationIdOf(context.activity)} ${context.activity.from.id} ${objectId}`;
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const asked = TeamsInfo.getMember(context, context.activity.from.id).then((member) =>
      judgeMember(member, objectId, this.#options.tenantId),
    );
    this.#members.set(key, asked);
    asked.catch(() => {
      this.#members.delete(key);
    });
    return asked;
  }
}

function judgeMember(member: TeamsChannelAccount, objectId: string, tenantId: string): AskDecision {
  const claimed: unknown = member.aadObjectId ?? Reflect.get(member, 'objectId');
  if (typeof claimed !== 'string' || claimed.toLowerCase() !== objectId) return refuse('cannot-verify');
  if (member.tenantId?.toLowerCase() !== tenantId.toLowerCase()) return refuse('other-tenant');
  if (member.userRole === 'guest') return refuse('guest');
  return { allowed: true };
}

function refuse(reason: Extract<AskDecision, { allowed: false }>['reason']): AskDecision {
  return { allowed: false, reason };
}

/** Whether the conversation is in our tenant: elsewhere nothing is remembered and nobody is welcomed. */
export function isOurs(activity: Activity, mode: 'local' | 'teams', tenantId: string): boolean {
  const host = hostTenantOf(activity);
  return host === undefined ? mode === 'local' : host === tenantId.toLowerCase();
}
