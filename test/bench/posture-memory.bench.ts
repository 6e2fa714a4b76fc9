import { type Bench, roundFigure } from './bench-figure.js';
import { LARGEST_TENANT, measureBotProcess } from './bot-process-measurement.js';
import { startDemoProcess } from './demo-tenant-process.js';

const MB = 1_000_000;

/** Peak memory of the bot's whole process while it answers a first posture of 100,000 users and 100,000 apps, and how long that takes. */
export const bench: Bench = async () => {
  const demo = await startDemoProcess(LARGEST_TENANT);
  try {
    const { idleBytes, peakBytes, tookMs, cpuMs } = await measureBotProcess(demo, 'posture');
    const value = roundFigure(peakBytes / MB);
    return {
      name: 'posture-memory',
      value,
      unit: 'MB',
      floor: 'none: the whole process',
      n: 1,
      spread: [value, value],
      detail:
        `${LARGEST_TENANT.servicePrincipals} apps, ${LARGEST_TENANT.users} users, documented limits: ${roundFigure(tookMs / 1_000)} s, ` +
        `of them ${roundFigure(cpuMs / 1_000)} s of a processor; idle ${roundFigure(idleBytes / MB)} MB`,
    };
  } finally {
    await demo.close();
  }
};
