import { parseRecord } from '../../../src/audit/records/audit-record-parser.js';
import type { AuditEvent } from '../../../src/m365/audit-event.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import { EXCHANGE_ONLINE } from '../../../src/m365/permission-ratings.js';
import { findPrivilegedRole } from '../../../src/m365/directory-roles.js';
import { toDirectoryAudit } from '../../../src/demo/tenant-data/audit/directory-audit-formatter.js';
import { buildEntraHistory } from '../../../src/demo/tenant-data/audit/audit-log-generator.js';
import { createGeneratorContext } from '../../../src/demo/tenant-data/generator-context.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import type { KnownTenant } from '../../../src/incidents/known-tenant.js';
import { createEmptyKnownTenant } from '../../../src/incidents/known-tenant.js';
import { listRows } from '../../demo/tenant-data/tenant-data-queries.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../../../src/demo/demo-tenant-contract.js';

/** Source: https://learn.microsoft.com/powershell/exchange/app-only-auth-powershell-v2 */
const EXCHANGE_MANAGE_AS_APP = 'dc50a0fb-09a3-484d-be87-e023b12c6440';

const world = generateTenantData();
const context = createGeneratorContext(world.options);

export const ASOF: Instant = instant(world.options.anchor);
/** Nothing of the tenant but who we are. */
export const KNOWN: KnownTenant = {
  ...createEmptyKnownTenant(ASOF),
  ownAppIds: [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID],
};

function events(records: readonly unknown[]): readonly AuditEvent[] {
  return records.flatMap((record) => {
    const parsed = parseRecord(record);
    return parsed.kind === 'event' ? [parsed.event] : [];
  });
}

const records: readonly unknown[] = [
  ...world.auditRecords,
  ...buildEntraHistory(context).map((event) => toDirectoryAudit(context, event)),
];

/** A year of the demo tenant, from both logs; Graph's as if nothing had been forgotten. */
export const YEAR: readonly AuditEvent[] = events(records);

const attacker = listRows(world.servicePrincipals).find(({ appId }) => appId === PAST_ATTACK.appId);
const registration = listRows(world.applications).find(({ appId }) => appId === PAST_ATTACK.appId);
export const ATTACKER = {
  appId: PAST_ATTACK.appId,
  servicePrincipalId: String(attacker?.['id']),
  applicationId: String(registration?.['id']),
};

function isAttack({ app, actor }: AuditEvent): boolean {
  const ids: readonly string[] = Object.values(ATTACKER);
  const named = [app?.appId, app?.servicePrincipalId, app?.applicationId, actor.kind === 'app' ? actor.id : undefined];
  return named.some((id) => id !== undefined && ids.includes(id));
}

/** The mission's attack in both logs: what was done to the app and by it. */
export const ATTACK_EVENTS: readonly AuditEvent[] = YEAR.filter(isAttack);

/** Roles, services and their permissions have the same ids in every tenant. */
function isMicrosofts(id: string): boolean {
  return findPrivilegedRole(id) !== undefined || id === EXCHANGE_ONLINE || id === EXCHANGE_MANAGE_AS_APP;
}

/** The same attack by another app and another admin, three days later. */
export function anotherAttack(): readonly AuditEvent[] {
  const copies = records
    .filter((record) => events([record]).some(isAttack))
    .map((record): unknown =>
      JSON.parse(
        JSON.stringify(record)
          .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
            isMicrosofts(id) ? id : `${id.startsWith('f') ? 'e' : 'f'}${id.slice(1)}`,
          )
          .replaceAll('"Directory_', '"Another_')
          .replaceAll('it.admin@', 'other.admin@')
          .replaceAll(PAST_ATTACK.appName, 'Calendar Bridge')
          .replaceAll(/"(Inbound relay 0\d|[a-n])"/g, '"other $1"'),
      ),
    );
  return events(copies).map((event) => ({ ...event, at: instant(Date.parse(event.at) + 3 * 86_400_000) }));
}
