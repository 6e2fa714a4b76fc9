import assert from 'node:assert/strict';
import { type AttackPosts, countAttackPosts, DIRECTORY_SOURCES } from './attack-posts.js';

/** `critical` hears of what is critical alone; `medium` of the first step, which is none of that yet. */
const CHANNELS = { critical: 'critical', medium: 'medium' } as const;

describe('An attack is one post in each channel, whatever comes first', function () {
  this.timeout(300_000);
  let slow: Readonly<Record<string, AttackPosts>>;
  let fast: Readonly<Record<string, AttackPosts>>;
  before(async () => {
    [slow, fast] = await Promise.all([
      countAttackPosts({ speed: 2, pollSeconds: 0.2, channels: CHANNELS }),
      // The directory has two logs. What the first to come tells of an account may be posted to those who hear of less than critical.
      countAttackPosts({
        speed: 20,
        pollSeconds: 1,
        channels: { critical: CHANNELS.critical },
        last: DIRECTORY_SOURCES,
      }),
    ]);
  });

  function assertOnePost(told: Readonly<Record<string, AttackPosts>>): void {
    for (const [channel, { posts, edits, replies }] of Object.entries(told)) {
      assert.equal(posts.length, 1, `${channel}:\n${posts.join('\n')}`);
      assert.ok(edits > 0 && replies > 0, `${channel}: ${edits} edits, ${replies} replies`);
    }
  }

  it('step by step: an account first, which turns out to arm an app', () => {
    assertOnePost(slow);
  });

  it('what the app does before anybody knows what it holds: the directory’s logs are read last', () => {
    assertOnePost(fast);
  });
});
