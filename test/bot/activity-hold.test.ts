import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { TestAdapter, TurnContext } from 'botbuilder';
import { ActivityTakenOver, askBeforeSending, runUnderHold, sendOnlyUnderHold } from '../../src/bot/activity-hold.js';

/** A turn whose messages go out only under the hold; `answers`: whether the activity is still ours, question by question. */
async function inTurn(answers: readonly boolean[], work: (context: TurnContext) => Promise<void>): Promise<number> {
  let asked = 0;
  const begin = () => Promise.resolve(answers[asked++] ?? assert.fail('asked once more'));
  const conversation = { id: 'c', name: '', isGroup: false, conversationType: 'personal' };
  const context = new TurnContext(new TestAdapter(), { type: 'message', conversation });
  await sendOnlyUnderHold(context, () => Promise.resolve());
  await runUnderHold({ begin, mayBeAnswered: false }, () => work(context));
  return asked;
}

describe('A message of an activity that another replica may take over', () => {
  it('is sent after one question, asked while it is drawn; the next message asks again', async () => {
    const asked = await inTurn([true, true], async (context) => {
      askBeforeSending();
      await context.sendActivity('the answer');
      await context.sendActivity('a file');
    });
    assert.equal(asked, 2);
  });

  it('is not sent when it was another’s while it was drawn', async () => {
    await assert.rejects(
      inTurn([false], async (context) => {
        askBeforeSending();
        await context.sendActivity('the answer');
      }),
      ActivityTakenOver,
    );
  });

  it('is asked about anew where the process was stopped between the question and the message', async () => {
    await assert.rejects(
      inTurn([true, false], async (context) => {
        askBeforeSending();
        await delay(1_100);
        await context.sendActivity('the answer');
      }),
      ActivityTakenOver,
    );
  });

  it('asks nothing for typing', async () => {
    const asked = await inTurn([], async (context) => {
      await context.sendActivity({ type: 'typing' });
    });
    assert.equal(asked, 0);
  });
});
