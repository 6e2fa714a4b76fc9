import type { Clock } from '../../src/core/clock.js';
import { instant } from '../../src/core/instant.js';

/**
 * When the questions of the exam are asked. The demo tenant's history is dated back from that day, and so are the dates in what is expected:
 * whatever the day of a run, "in November" and "last week" are the same.
 */
export const EXAM_DAY: Clock = { now: () => instant('2026-11-30T22:00:00Z') };
