import type { AuditChange, AuditEvent } from './audit-event.js';

/**
 * Whether a name of a record is one of ours (plain ASCII), in any letter case. The length is compared first: names are asked for by the
 * dozen for each event, most differ in it, and no letter that is longer in lower case becomes an ASCII one.
 */
export function isNamed(text: string, name: string): boolean {
  if (text.length !== name.length) return false;
  return text === name || text.toLowerCase() === name.toLowerCase();
}

/** A property that the event changed, by its name in any letter case; the first where several have it. */
export function changeNamed({ changes }: AuditEvent, name: string): AuditChange | undefined {
  for (const change of changes) if (isNamed(change.name, name)) return change;
  return undefined;
}

/** The value of a cmdlet's parameter, by its name in any letter case; the first where several have it. */
export function parameterNamed({ parameters }: AuditEvent, name: string): string | undefined {
  for (const key in parameters) if (isNamed(key, name)) return parameters[key];
  return undefined;
}
