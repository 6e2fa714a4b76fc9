import type { OperationFilter } from '../../bulk-data/json-records/operation-filter.js';
import { memoize } from '../../core/bounded-memoize.js';
import type { Detection } from '../../detections/model/detection.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import { DEVICE_CODE_MARKS, SIGNED_IN } from '../../m365/sign-in-events.js';
import { normaliseOperation } from '../records/audit-record-parser.js';
import { createWantedSignIns } from './wanted-sign-ins.js';

/** The operations that at least one detection wants. */
export interface WantedOperations extends OperationFilter {
  /** By the name as the record writes it. */
  has(operation: string): boolean;
  /** Whether an event of a wanted operation is kept: of sign-ins only those that a detection can use. */
  keeps(event: AuditEvent): boolean;
  /** Whether the bytes of a record, as a latin1 string, are of a sign-in log rather than of the audit log. */
  isSignInLog(record: string): boolean;
}

const NOT_ASCII = /[^\0-\x7f]/;

/**
 * A part of each mark, as no record has the mark without it: V8 searches for six letters, the first of them rare, several times as fast as
 * for more.
 */
const PART_OF: Readonly<Record<(typeof DEVICE_CODE_MARKS)[number], string>> = {
  'Cmsi:Cmsi': 'Cmsi:C',
  deviceCode: 'viceCo',
};
const SEARCHED_MARKS = DEVICE_CODE_MARKS.map((mark) => PART_OF[mark]);

/**
 * Creates a matcher for operations: normalised like `AuditEvent.operation`, case-insensitive. `emergencyAccounts`: object ids or user
 * principal names whose sign-ins are wanted.
 */
export function createWantedOperations(
  operations: Iterable<string>,
  emergencyAccounts: readonly string[] = [],
): WantedOperations {
  const wanted = new Set([...operations].map(keyOf));
  const has = memoize((operation) => wanted.has(keyOf(operation)));
  const hasBytes = memoize((latin1) =>
    has(NOT_ASCII.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1),
  );
  const signIns = createWantedSignIns(emergencyAccounts);
  const isSignIn = memoize((latin1) => keyOf(latin1) === keyOf(SIGNED_IN));
  return {
    has,
    hasBytes,
    marksOf: (operation) => (isSignIn(operation) ? SEARCHED_MARKS : undefined),
    ...(emergencyAccounts.length === 0 ? {} : { hasRecord: (record) => signIns.namesAccount(record) }),
    hasNameless: (record) =>
      !signIns.isSignInRecord(record) ||
      (has(SIGNED_IN) && (DEVICE_CODE_MARKS.some((mark) => record.includes(mark)) || signIns.namesAccount(record))),
    keeps: (event) => signIns.keeps(event),
    isSignInLog: (record) => signIns.isSignInRecord(record),
  };
}

/** The operations these detections want. `any-wanted` adds nothing. */
export function collectWantedOperations(
  detections: readonly Pick<Detection, 'operations'>[],
  emergencyAccounts: readonly string[] = [],
): WantedOperations {
  return createWantedOperations(listWantedOperations(detections), emergencyAccounts);
}

/** Lists the operations these detections want, as `AuditEvent.operation` writes them. */
export function listWantedOperations(detections: readonly Pick<Detection, 'operations'>[]): readonly string[] {
  return detections.flatMap(({ operations: named }) => (named === 'any-wanted' ? [] : named.map(normaliseOperation)));
}

function keyOf(operation: string): string {
  return normaliseOperation(operation).toLowerCase();
}
