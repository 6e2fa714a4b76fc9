import type { Log } from '../../src/core/log.js';

const nothing = () => undefined;

/** A log that says nothing. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

export interface LogLine {
  readonly level: keyof Log;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

/** A log that can be read afterwards. */
export function recordingLog(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: keyof Log) => (fields: Record<string, unknown>, message: string) => {
    lines.push({ level, fields, message });
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), lines };
}
