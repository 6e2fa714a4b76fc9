// The built bot on a demo tenant that runs elsewhere: idle for a moment, then it reads all apps, or answers the posture. Prints what that
// took, as JSON.
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { createAccessPolicy } from '../../src/answers/caller-access-policy.ts';
import { startBot } from '../../src/bot/start-bot.ts';
import { createCardRenderer } from '../../src/cards/index.ts';
import { systemClock } from '../../src/system-clock.ts';
import { composeAnswerService } from '../../src/compose-tenant.ts';
import { limitHeapGrowth } from '../../src/heap-growth.ts';
import { compilePatternsAtOnce } from '../../src/pattern-compilation.ts';
import { understand } from '../../src/language/understand-question.ts';
import { INTENT_WORDS } from '../../src/intent-wordings.ts';
import { createLog } from '../../src/create-log.ts';
import { openStore } from '../../src/store/persistent-store.ts';
import { createTokenCredential } from '../../src/tenant/http/token-credential-factory.ts';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.ts';

limitHeapGrowth();
compilePatternsAtOnce();
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
