import type { AuditEvent } from '../../m365/audit-event.js';

/** Parameters that say how a cmdlet runs, or on what: they change nothing. */
const NO_CHANGE: ReadonlySet<string> = new Set(
  'identity name confirm force whatif verbose debug erroraction warningaction domaincontroller bypassvalidation'.split(
    ' ',
  ),
);

/** Properties of a record of Entra that repeat what it is about, or list the others. */
const NO_PROPERTY = /^(?:targetid\.|actorid\.|spn$|included updated properties$|user\.|appid$|appaddress$)/i;

/** Most characters of one value: policies are recorded whole. */
const MOST_CHARACTERS = 80;

const cut = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);

/** "RequireTls: True": what a change set, and in Entra from what to what, as the record has it. Exchange records new values alone. */
export function readEventDetails({ parameters, changes, workload }: AuditEvent): readonly string[] {
  if (workload === 'exchange') {
    return Object.entries(parameters)
      .filter(([name]) => !NO_CHANGE.has(name.toLowerCase()))
      .map(([name, value]) => `${name}: ${cut(value)}`);
  }
  return changes
    .filter(({ name, old, new: now }) => !NO_PROPERTY.test(name) && old !== now)
    .map(
      ({ name, old, new: now }) =>
        `${name}: ${old === '' ? 'nothing' : cut(old)} → ${now === '' ? 'nothing' : cut(now)}`,
    );
}
