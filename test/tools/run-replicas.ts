// `npm run replicas -- 3`: one PostgreSQL, one demo tenant, and so many bots on both, until Ctrl-C. The first one has the chat page.
import path from 'node:path';
import { startReplicas } from './replicas.js';

const count = Number(process.argv[2] ?? 3);
if (!Number.isInteger(count) || count < 1 || count > 20) {
  console.error('Say how many bots, 1 to 20: npm run replicas -- 3');
  process.exit(2);
}
const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data/replicas');
// One Ctrl-C arrives twice under npm: the handlers stay, so that the second does not cut off the end.
const signalled = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      resolve();
    });
});
const replicas = await startReplicas({
  count,
  dataDir,
  env: (index) => ({ CHAT_UI: index === 0 ? (process.env['CHAT_UI'] ?? 'on') : 'off' }),
});
const { bots, demo } = replicas;
const [chatPage] = /http:\/\/localhost:\d+/.exec(bots[0]?.output() ?? '') ?? [];
console.log(
  [
    `The demo tenant runs at ${demo.origin}; its bots:`,
    ...bots.map(({ origin, pid }) => `  ${origin}/api/messages (process ${pid})`),
    ...(chatPage === undefined ? [] : [`The chat page of the first bot is at ${chatPage}.`]),
    `One more bot: DEMO_TENANT_FILE=${demo.file} DATABASE_URL='…' npm start (the address of the database, with its password, is in the environment of each bot).`,
    `Play an attack: npx warden demo attack --data-dir ${dataDir}. Ctrl-C ends all of it.`,
  ].join('\n'),
);
await signalled;
await replicas.close();
