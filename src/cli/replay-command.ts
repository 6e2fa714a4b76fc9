import { type Command, InvalidArgumentError } from 'commander';
import { readAuditFiles } from '../audit/files/audit-records-of-files.js';
import { collectWantedOperations } from '../audit/scan/wanted-record-parser.js';
import { systemClock } from '../system-clock.js';
import { listUnreadableChanges } from '../m365/unreadable-change.js';
import type { Config } from '../config.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { Detection } from '../detections/model/detection.js';
import { omitUndefined } from '../core/omit-undefined.js';
import type { Instant } from '../core/instant.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../demo/demo-tenant-contract.js';
import { assessEvents } from '../incidents/event-assessment.js';
import { createEmptyKnownTenant } from '../incidents/known-tenant.js';
import { loadDetections } from '../load-detections.js';
import { EXIT_CODES, printJson, printToStderr, printText } from './exit-codes-and-output.js';
import { replaceUnprintable } from '../answers/answer-text-renderer.js';
import { replayAsJson } from './replay-json.js';
import { replayInWords } from './replay-report.js';
import type { ReplayResult } from './replay-result.js';
import type { CommandContext } from './tenant-options.js';

/**
 * `warden replay FILE…`: runs audit records from files through the same detections as live ones; needs no tenant. Our own apps can look
 * like an attacker's (a strong role, a certificate, weeks of inactivity), so they are recognized by id: the configured ids, and those of
 * `--own-app` for files of another tenant. Exit codes: 0 nothing found, 1 findings, 2 usage, 3 a file could not be read, or nothing was
 * found but there are malformed records, changes that cannot be understood, or no records at all.
 */
export function addReplayCommand(program: Command, context: CommandContext): void {
  program
    .command('replay')
    .description('look for attacks in files of audit records')
    .argument(
      '<file...>',
      'CSV or JSON of Purview, the Entra admin center, PowerShell, Graph, the Management API, Log Analytics, Splunk or Elastic, also zip or gzip; - is standard input',
    )
    .option('--json', 'one JSON object a line: all that the text says, last the summary')
    .option('--all', 'long lists to their end')
    .option(
      '--own-app <id>',
      'app id of Tenant Warden in the tenant of the files, in addition to the configured ones; may be repeated',
      andAppId,
      [],
    )
    .action(async (files: string[], options: ReplayOptions) => {
      const config = context.config();
      const known = {
        ownAppIds: [...ownAppIds(config), ...options.ownApp],
        ...omitUndefined({ emergencyAccounts: config.live?.emergencyAccounts }),
        now: systemClock.now(),
      };
      const replayed = await replayAuditFiles(files, await loadDetections(), known);
      if (options.json === true) replayAsJson(replayed).forEach(printJson);
      else printText(replayInWords(replayed, options.all));
      const { counts, unread } = replayed;
      for (const { message, nextStep } of unread)
        printToStderr(`${replaceUnprintable(message)}\n${replaceUnprintable(nextStep)}`);
      const hasFound = counts.findings + counts.incidents > 0;
      // The unread records may be the attack, so a file with such records must not count as clean.
      const isBlind = !hasFound && (counts.malformed > 0 || counts.unreadableChanges > 0 || counts.events === 0);
      if (unread.length > 0 || isBlind) context.exitWith(EXIT_CODES.couldNot);
      else if (hasFound) context.exitWith(EXIT_CODES.findings);
    });
}

interface ReplayOptions {
  readonly json?: true;
  readonly all?: true;
  readonly ownApp: readonly string[];
}

function andAppId(id: string, before: readonly string[]): readonly string[] {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return [...before, id];
  throw new InvalidArgumentError('It must be an app (client) id, a GUID.');
}

/** Context of a replay. `ownAppIds`: apps whose activity is Tenant Warden's own. */
export interface ReplayContext {
  readonly ownAppIds: readonly string[];
  /** Object ids or user principal names of the emergency accounts. */
  readonly emergencyAccounts?: readonly string[];
  readonly now: Instant;
}

/** Reads all files, each event once, and assesses the events that any detection wants. Only those are held in memory. */
export async function replayAuditFiles(
  files: readonly string[],
  detections: readonly Detection[],
  { ownAppIds, emergencyAccounts = [], now }: ReplayContext,
): Promise<ReplayResult> {
  const startedMs = performance.now();
  const read = await readAuditFiles(files, collectWantedOperations(detections, emergencyAccounts));
  const all = read.events;
  const unreadable = listUnreadableChanges(all);
  const { findings, incidents, bugs } = assessEvents(all, {
    detections,
    known: { ...createEmptyKnownTenant(endOf(all, now)), ownAppIds, emergencyAccounts },
  });
  return {
    assessment: { findings, incidents },
    counts: {
      events: read.records,
      duplicates: read.duplicates,
      skipped: sum(read.skipped.values()),
      malformed: sum(read.malformed.values()),
      unreadableChanges: sum(unreadable.map(({ eventIds }) => eventIds.length)),
      findings: findings.length,
      incidents: incidents.length,
      bytes: read.bytes,
      ms: Math.round(performance.now() - startedMs),
    },
    unread: read.problems,
    unreadable,
    skipped: read.skipped,
    reasons: read.malformed,
    bugs,
  };
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

/** Tenant Warden's own apps, as in the bot: the demo's if no tenant is configured. */
function ownAppIds({ live, bot }: Config): readonly string[] {
  if (live === undefined) return [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
  return [live.reader.clientId, live.responder?.clientId, bot?.botId].flatMap((id) => id ?? []);
}

/** The time of the last event, up to which dormancy is judged; ignores events in the future. */
function endOf(events: readonly AuditEvent[], now: Instant): Instant {
  const past = events.filter(({ at }) => Date.parse(at) <= Date.parse(now));
  return past.reduce((last, { at }) => (Date.parse(at) > Date.parse(last) ? at : last), past[0]?.at ?? now);
}
