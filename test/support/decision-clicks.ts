import type { DecisionAction } from '../../src/decisions/model/decision-service-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';

/** One of the two approvers. */
export type Approver = 'approver' | 'secondApprover';

/** Conversation in which each approver has the card. */
export const APPROVER_PLACES = {
  approver: {
    conversation: { id: '19:alerts@thread.tacv2;messageid=17', conversationType: 'channel', isGroup: true },
    channelData: { tenant: { id: DEMO_TENANT_ID }, team: { id: '19:team' }, channel: { id: '19:alerts@thread.tacv2' } },
  },
  secondApprover: {
    conversation: { id: 'a:second-approver', conversationType: 'personal' },
    channelData: { tenant: { id: DEMO_TENANT_ID } },
  },
} as const;

/** The response to a click: HTTP status, and the body of a 200. */
export interface ApproverClickAnswer {
  readonly status: number;
  readonly type: string;
  readonly value: unknown;
}

let sent = 0;

/** A click on a button of a card (by message id) as Teams sends it, with the clicker as sender. */
export function createApproverClick(
  serviceUrl: string,
  who: Approver,
  { verb, ...data }: DecisionAction,
  cardId = 'card-1',
) {
  sent += 1;
  const { conversation, channelData } = APPROVER_PLACES[who];
  const inputs = 'reason' in data && verb === 'decision.undo' ? { undoReason: data.reason } : {};
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `click-${process.pid}-${sent}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${who}`, name: who, aadObjectId: DEMO_PEOPLE[who] },
    recipient: { id: '28:warden', name: 'Tenant Warden' },
    conversation: { ...conversation, tenantId: DEMO_TENANT_ID },
    channelData,
    replyToId: cardId,
    value: { action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } }, trigger: 'manual' },
  };
}

/** Clicks a button of a card. Undefined when the bot is down or died meanwhile. */
export async function clickAs(
  botOrigin: string,
  serviceUrl: string,
  who: Approver,
  action: DecisionAction,
  cardId?: string,
): Promise<ApproverClickAnswer | undefined> {
  try {
    const response = await fetch(`${botOrigin}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(createApproverClick(serviceUrl, who, action, cardId)),
      signal: AbortSignal.timeout(20_000),
    });
    return readClickAnswer(response.status, await response.text());
  } catch {
    return undefined;
  }
}

/** The answer to a click, from the HTTP response to it. */
export function readClickAnswer(status: number, text: string): ApproverClickAnswer {
  const { type, value } = (status < 300 && text !== '' ? JSON.parse(text) : {}) as { type?: string; value?: unknown };
  return { status, type: type ?? '', value };
}

/** Whether the answer contains a card: the action is done, or (too late) the current state. */
export function isCardAnswer(answer: ApproverClickAnswer | undefined): boolean {
  return answer?.type === 'application/vnd.microsoft.card.adaptive';
}

/** The next click of someone who wants the app revoked, or the revoke undone; undefined: nothing to click now. */
export function chooseNextClick(
  decision: Decision,
  want: 'revoke' | 'undo',
): { readonly who: Approver; readonly action: DecisionAction } | undefined {
  const { id, version, state } = decision;
  const about = { decision: id, version };
  const other = (objectId: string): Approver => (objectId === DEMO_PEOPLE.approver ? 'secondApprover' : 'approver');
  switch (state.name) {
    case 'open':
      return { who: 'approver', action: { verb: 'decision.plan', ...about, scope: 'all' } };
    case 'planned':
    case 'revoke-proposed': {
      const who = state.name === 'planned' ? 'approver' : other(state.by.objectId);
      return { who, action: { verb: 'decision.confirm', ...about, planHash: state.plan.hash, reason: 'not ours' } };
    }
    case 'revoked':
    case 'failed-in-part': {
      if (want === 'revoke') return undefined;
      const who = state.undoProposed === undefined ? 'secondApprover' : other(state.undoProposed.by.objectId);
      return { who, action: { verb: 'decision.undo', ...about, reason: 'it was ours' } };
    }
    default:
      return undefined;
  }
}
