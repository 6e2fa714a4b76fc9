import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import '../support/built.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own, from the build as `npx warden` runs it; nothing is configured, so it is the demo. */
export async function warden(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, ['dist/cli/warden.js', ...args], {
    cwd: ROOT,
    stdio: 'pipe',
    // Set but empty counts as not set, and keeps a developer's env/.env out.
    env: { ...process.env, NODE_OPTIONS: '', TENANT_ID: '', READER_CLIENT_ID: '', BOT_ID: '', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}

/** A shell's pipeline whose first command is `warden …`; gives the exit code of warden, and what the reader got. */
export async function wardenPiped(args: string, reader: string, input: string): Promise<Run> {
  const script = `${input} | "${process.execPath}" dist/cli/warden.js ${args} | ${reader}; exit \${PIPESTATUS[1]}`;
  const child = spawn('bash', ['-c', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}
