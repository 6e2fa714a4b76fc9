// The built bot on a demo tenant that runs elsewhere: idle for a moment, then it reads all apps, or answers the posture. Prints what that
// took, as JSON.
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createAccessPolicy } from '../../dist/answers/caller-access-policy.js';
import { startBot } from '../../dist/bot/start-bot.js';
import { createCardRenderer } from '../../dist/cards/index.js';
import { systemClock } from '../../dist/system-clock.js';
import { composeAnswerService } from '../../dist/compose-tenant.js';
import { limitHeapGrowth } from '../../dist/heap-growth.js';
import { understand } from '../../dist/language/understand-question.js';
import { INTENT_WORDS } from '../../dist/intent-wordings.js';
import { createLog } from '../../dist/create-log.js';
import { openStore } from '../../dist/store/persistent-store.js';
import { createTokenCredential } from '../../dist/tenant/http/token-credential-factory.js';
import { createTenantClient } from '../../dist/tenant/read-only-tenant-client.js';

limitHeapGrowth();
const { origin, caPem, tenantId, reader, dataDir, answer = 'inventory' } = JSON.parse(process.argv[2]);
const log = createLog('error');
const clock = systemClock;
const store = await openStore({ dataDir, log, clock });
const tenant = createTenantClient({
  tenantId,
  endpoints: { graph: origin, exchange: origin, activity: origin },
  credential: createTokenCredential({ kind: 'demo', tenantId, ...reader, authorityHost: origin, caPem }),
  caPem,
  clock,
  log,
  memory: store.factMemory,
});
const answers = composeAnswerService({ tenantId, tenant, close: () => tenant.close() }, log, store);
const bot = await startBot({
  mode: { kind: 'local' },
  port: 0,
  tenantId,
  understand,
  answers,
  access: createAccessPolicy({ tenantId, directory: tenant.callers, clock, log }),
  conversations: store.conversations,
  cards: createCardRenderer({ words: INTENT_WORDS }),
  clock,
  log,
});
await delay(1000);
const idleBytes = process.memoryUsage().rss;
const startedMs = performance.now();
const before = process.cpuUsage();
const whole = answer === 'posture' ? await readsPosture() : await readsInventory();
const tookMs = performance.now() - startedMs;
const { user, system } = process.cpuUsage(before);
const cpuMs = (user + system) / 1000;
// maxRSS is in kilobytes.
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ idleBytes, peakBytes, tookMs, cpuMs, whole }));
await bot.close();
await tenant.close();
await store.close();

async function readsInventory() {
  const { facts } = await tenant.reader.collect(['servicePrincipals', 'appRoleGrants', 'delegatedGrants']);
  return Object.values(facts).every((fact) => fact.ok && fact.gaps.length === 0);
}

async function readsPosture() {
  const understanding = { question: '', intent: 'posture', parameters: {}, confidence: 1, alternatives: [] };
  const { kind, posture } = await answers.answer({ understanding, refresh: true });
  // No watch over the audit trail runs here, which its check does not know.
  return (
    kind === 'posture' &&
    posture.results.every(({ check, status }) => status !== 'unknown' || check === 'audit-logging')
  );
}
