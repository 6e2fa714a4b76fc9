import type { Config } from './config.js';
import type { Log } from './core/log.js';
import type { RequestRecordFile } from './tenant/recording/request-record-file.js';

/** Opens the file that requests to the tenant are recorded in, if one is configured; otherwise nothing is loaded. Never throws for the file. */
export async function openRequestRecord(
  { recordRequests: file }: Pick<Config, 'recordRequests'>,
  log: Log,
): Promise<RequestRecordFile | undefined> {
  if (file === undefined) return undefined;
  const { openRequestRecordFile } = await import('./tenant/recording/request-record-file.js');
  return openRequestRecordFile(file, log);
}
