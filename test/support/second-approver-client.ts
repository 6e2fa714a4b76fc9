import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { z } from 'zod/v4';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';

/** What the local Teams client's page sends for a click (seen with 0.2.28); the client's server makes an activity of it. */
const clicked = z.object({
  name: z.literal('adaptiveCard/action'),
  value: z.object({ action: z.object({ verb: z.string(), data: z.looseObject({ version: z.number().optional() }) }) }),
  conversation: z.object({ id: z.string() }),
  replyToId: z.string(),
});

/**
 * The second of two approvers, in the same thread. The local client has one person signed in, and what it sends is sent in that person's
 * name: the second one's click goes to the bot over HTTP, as another client would send it.
 */
export class SecondApprover {
  readonly #clicks: z.infer<typeof clicked>[] = [];

  constructor(
    page: Page,
    readonly botOrigin: string,
    readonly serviceUrl: string,
  ) {
    page.on('request', (request) => {
      if (request.method() !== 'POST' || !request.url().endsWith('/invoke')) return;
      const click = clicked.safeParse(request.postDataJSON());
      if (click.success) this.#clicks.push(click.data);
    });
  }

  /** Repeats the first approver's last click on the updated card; stops when refused. */
  async repeats(verb: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    const first =
      this.#clicks.findLast(({ value }) => value.action.verb === verb) ?? assert.fail(`nobody pressed ${verb}`);
    const { data } = first.value.action;
    const version = (data.version ?? assert.fail('a click without a version')) + 1;
    const activity = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `second-${verb}-${version}`,
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: '29:second', name: 'The second approver', aadObjectId: DEMO_PEOPLE.secondApprover },
      recipient: { id: '00000000-0000-4000-8000-0000000000b0', name: 'Tenant Warden' },
      conversation: { ...first.conversation, conversationType: 'channel', isGroup: true, tenantId: DEMO_TENANT_ID },
      channelData: {
        tenant: { id: DEMO_TENANT_ID },
        team: { id: '19:00000000-0000-4000-8000-0000000000c3@thread.tacv2' },
        channel: { id: '19:00000000-0000-4000-8000-0000000000c5@thread.tacv2' },
      },
      replyToId: first.replyToId,
      value: { action: { type: 'Action.Execute', verb, data: { ...data, ...inputs, version } }, trigger: 'manual' },
    };
    const response = await fetch(`${this.botOrigin}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    assert.equal(response.status, 200);
    const { type, value } = z.object({ type: z.string(), value: z.unknown() }).parse(await response.json());
    // A card, or (when the machine is slow) the word that the card will change.
    const isTaken = type.endsWith('card.adaptive') || /^Working on it/.test(String(value));
    assert.ok(isTaken, `the second approver was refused: ${JSON.stringify(value)}`);
  }
}
