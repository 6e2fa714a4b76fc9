import { INCIDENT_KINDS } from '../../src/incidents/model/incident.js';
import { stopSharedServer } from '../support/postgres-test-server.js';
import { countAttackPosts, DIRECTORY_SOURCES, EXCHANGE_SOURCES, type PlayedAttack } from './attacks/attack-posts.js';
import { countStoryPosts } from './attacks/story-posts.js';

// node --import tsx test/journeys/one-post.run.ts: the demo attack at ten speeds, poll intervals and orders of sources, and how many posts
// each channel gets of it; then each other story at two speeds. Some twelve minutes.
type Pace = Omit<PlayedAttack, 'channels'> & { readonly order?: string };
const PACES: readonly Pace[] = [
  { speed: 0, pollSeconds: 0.2 },
  { speed: 0, pollSeconds: 3 },
  { speed: 0.5, pollSeconds: 0.2 },
  { speed: 0.5, pollSeconds: 5 },
  { speed: 1, pollSeconds: 0.5 },
  { speed: 1, pollSeconds: 10 },
  { speed: 2, pollSeconds: 1, last: DIRECTORY_SOURCES, order: 'directory last' },
  { speed: 5, pollSeconds: 0.2 },
  { speed: 5, pollSeconds: 5, last: EXCHANGE_SOURCES, order: 'Exchange last' },
  { speed: 20, pollSeconds: 2, last: DIRECTORY_SOURCES, order: 'directory last' },
];

const table: object[] = [];
let isOneEach = true;
for (const { order = 'as they come', ...pace } of PACES) {
  const told = await countAttackPosts({ ...pace, channels: { critical: 'critical', medium: 'medium' } });
  for (const [channel, { posts, edits, replies }] of Object.entries(told)) {
    const { speed, pollSeconds } = pace;
    table.push({ speed, pollSeconds, order, channel, posts: posts.length, edits, replies });
    if (posts.length === 1) continue;
    isOneEach = false;
    console.log(posts.join('\n---\n'));
  }
}
console.table(table);

const stories: object[] = [];
for (const kind of INCIDENT_KINDS.filter((one) => one !== 'oauth-mail-abuse')) {
  for (const speed of [1, 8]) {
    const told = await countStoryPosts(kind, speed, { critical: 'critical', medium: 'medium' });
    for (const [channel, { posts, edits, replies }] of Object.entries(told)) {
      stories.push({ kind, speed, channel, posts: posts.length, edits, replies });
      // What is high at most is not told where critical is asked for.
      if (posts.length === 1 || (posts.length === 0 && channel === 'critical')) continue;
      isOneEach = false;
      console.log(posts.join('\n---\n'));
    }
  }
}
console.table(stories);
await stopSharedServer();
process.exitCode = isOneEach ? 0 : 1;
