import type { AuditPropertyChange, AuditEvent } from './audit-event.js';

/**
 * Whether a name in a record equals one of our plain ASCII names, ignoring letter case. Compares lengths first for speed: dozens of names
 * are tested per event, and most differ in length. This is safe, because no letter whose length changes in lower case becomes ASCII.
 */
export function equalsIgnoringCase(text: string, name: string): boolean {
  if (text.length !== name.length) return false;
  return text === name || text.toLowerCase() === name.toLowerCase();
}

/** Finds a property that the event changed, by name in any letter case; the first of several. */
export function findChangedProperty({ changes }: AuditEvent, name: string): AuditPropertyChange | undefined {
  for (const change of changes) if (equalsIgnoringCase(change.name, name)) return change;
  return undefined;
}

/** Finds the value of a cmdlet parameter, by name in any letter case; the first of several. */
export function findCmdletParameter({ parameters }: AuditEvent, name: string): string | undefined {
  for (const key in parameters) if (equalsIgnoringCase(key, name)) return parameters[key];
  return undefined;
}

/** Whether an event about a directory role is scoped to one administrative unit. */
export function isScopedRoleEvent({ operation }: AuditEvent): boolean {
  return /\bscoped\b/i.test(operation);
}
