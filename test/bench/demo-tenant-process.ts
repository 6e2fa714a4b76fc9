import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A world's size and how its server behaves. */
export interface DemoSize {
  readonly users: number;
  readonly servicePrincipals: number;
  readonly latencyMs?: number;
  readonly limits?: 'documented' | 'off';
  /** Where other processes find how to play with it; nobody does when left out. */
  readonly controlDir?: string;
}

interface Secret {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where a demo tenant is, and how its reader, and whoever changes it, shows who it is. */
export interface DemoAddress {
  readonly origin: string;
  readonly caPem: string;
  readonly tenantId: string;
  readonly reader: Secret;
  readonly responder: Secret;
}

export interface DemoProcess extends DemoAddress {
  close(): Promise<void>;
}

/** Starts a demo tenant in a child process. */
export async function startDemoProcess(size: DemoSize): Promise<DemoProcess> {
  const file = path.join(import.meta.dirname, 'demo-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify(size)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const said = once(createInterface({ input: child.stdout }), 'line');
  const line = await Promise.race([said.then(([text]) => String(text)), gone.then(() => undefined)]);
  if (line === undefined) throw new Error('the demo tenant ended at once');
  return {
    ...(JSON.parse(line) as DemoAddress),
    async close() {
      child.stdin.end();
      await gone;
    },
  };
}
