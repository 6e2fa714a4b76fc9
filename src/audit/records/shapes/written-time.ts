import { isPlainObject } from '../../../core/text-and-object-guards.js';

const DOTNET = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2}):(\d{2}):(\d{2})(\.\d+)? (AM|PM)$/i;

/**
 * A time as tools write it, as ISO 8601 in UTC: `/Date(1700000000000)/` of Windows PowerShell, also within an object
 * (https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json), `11/20/2026, 10:11:12.000 AM` of the Azure
 * portal, and a blank for the T. A day and month whose order is not certain stay as they are, which no parser takes.
 */
export function readWrittenTime(value: unknown): unknown {
  if (isPlainObject(value)) return readWrittenTime(value['value'] ?? value['DateTime']);
  if (typeof value !== 'string') return value;
  const [, ms] = DOTNET.exec(value) ?? [];
  if (ms !== undefined) return isoOf(Number(ms)) ?? value;
  const american = AMERICAN.exec(value.trim().replace(/\u202f/g, ' '));
  if (american !== null) return isoOf(msOf(american)) ?? value;
  return value.trim().replace(/^(\d{4}-\d\d-\d\d) (\d\d:)/, '$1T$2');
}

function isoOf(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function msOf([, month, day, year, hour, minute, second, part = '', half = '']: RegExpExecArray): number {
  const hours = (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return Number.NaN;
  return Date.UTC(Number(year), m - 1, d, hours, Number(minute), Number(second), Math.trunc(Number(`0${part}`) * 1000));
}
