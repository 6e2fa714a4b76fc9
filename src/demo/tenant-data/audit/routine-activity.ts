import type { Instant } from '../../../core/instant.js';
import type { GeneratorContext } from '../generator-context.js';
import type { PersonKey } from '../named-people.js';
import { personFacts } from '../named-people.js';
import type { SeededRandom } from '../seeded-random.js';
import { COMPANY } from '../past-attack-profile.js';
import type { UserFacts } from '../graph-user-object.js';
import { formatUserPrincipalName } from '../graph-user-object.js';
import { employeeFacts, countUsers } from '../directory-users.js';
import { toUserActor } from './audit-user-actor.js';
import type { AuditRecord } from './unified-audit-record.js';
import { createAuditRecord } from './unified-audit-record.js';
import type { EntraEvent } from './entra-event.js';
import type { ExchangeEvent } from './exchange-record-formatter.js';
import { OFFICE_IP } from './exchange-record-formatter.js';
import { toGroupMemberChange } from './entra-grant-changes.js';
import { OFFICE_APP_ID, toSignInRecord } from './sign-in-record-formatter.js';

/** Number of routine records: enough to search in, few enough to be fast. */
const EVERYDAY: { readonly days: number; readonly perDay: number } = { days: 14, perDay: 200 };

/** Routine events: of Entra, of Exchange, and other records of the unified log. */
export interface RoutineActivity {
  readonly entra: readonly EntraEvent[];
  readonly exchange: readonly ExchangeEvent[];
  readonly records: readonly AuditRecord[];
}

/** Two weeks of routine activity as in every tenant: sign-ins, files, mail, system events, a few changes by IT. */
export function buildRoutineActivity(context: GeneratorContext): RoutineActivity {
  const life = { entra: [] as EntraEvent[], exchange: [] as ExchangeEvent[], records: [] as AuditRecord[] };
  const slotSeconds = Math.floor(86_400 / EVERYDAY.perDay);
  for (let day = EVERYDAY.days; day >= 1; day--) {
    for (let n = 0; n < EVERYDAY.perDay; n++) {
      const draw = context.dice('everyday', day, n);
      const at = context.ago(day, `00:00:${n * slotSeconds + draw.int(slotSeconds)}`);
      happen(context, life, draw, at);
    }
  }
  return life;
}

function happen(
  context: GeneratorContext,
  life: { entra: EntraEvent[]; exchange: ExchangeEvent[]; records: AuditRecord[] },
  draw: SeededRandom,
  at: Instant,
): void {
  const roll = draw.int(100);
  const someone = anyone(context, draw);
  if (roll < 40) life.records.push(signIn(context, at, someone));
  else if (roll < 60) life.records.push(fileAccessed(context, at, someone));
  else if (roll < 80) life.records.push(mailItemsAccessed(context, at, someone));
  else if (roll < 87) life.records.push(teamsSession(context, at, someone));
  else if (roll < 93) life.exchange.push(systemChange(at, someone));
  else if (roll < 95)
    life.exchange.push({
      ...systemChange(at, someone),
      operation: 'Set-TransportConfig',
      objectId: 'Transport Settings',
      parameters: { MaxReceiveSize: '36MB' },
    });
  else life.entra.push(directoryChange(context, draw, at, someone));
}

function anyone(context: GeneratorContext, draw: SeededRandom): UserFacts {
  const { filler } = countUsers(context);
  return filler === 0 ? personFacts(context, 'employee') : employeeFacts(context, draw.int(filler));
}

function signIn(context: GeneratorContext, at: Instant, facts: UserFacts): AuditRecord {
  const user = { id: facts.id, userPrincipalName: formatUserPrincipalName(facts) };
  return toSignInRecord(context, { at, user, ip: OFFICE_IP, applicationId: OFFICE_APP_ID });
}

function byUser(facts: UserFacts) {
  return { userType: 0, userId: formatUserPrincipalName(facts), userKey: facts.id };
}

function fileAccessed(context: GeneratorContext, at: Instant, facts: UserFacts): AuditRecord {
  const site = 'https://alpineinstruments.sharepoint.com/sites/production/';
  return createAuditRecord(context, {
    at,
    operation: 'FileAccessed',
    recordType: 6,
    workload: 'SharePoint',
    contentType: 'Audit.SharePoint',
    ...byUser(facts),
    objectId: `${site}Shared Documents/Drawings/part-${at.slice(14, 19).replace(':', '')}.pdf`,
    more: {
      ClientIP: OFFICE_IP,
      EventSource: 'SharePoint',
      ItemType: 'File',
      SiteUrl: site,
      SourceFileExtension: 'pdf',
    },
  });
}

function mailItemsAccessed(context: GeneratorContext, at: Instant, facts: UserFacts): AuditRecord {
  return createAuditRecord(context, {
    at,
    operation: 'MailItemsAccessed',
    recordType: 50,
    workload: 'Exchange',
    contentType: 'Audit.Exchange',
    ...byUser(facts),
    objectId: '',
    more: {
      ResultStatus: 'Succeeded',
      ClientIPAddress: OFFICE_IP,
      ClientInfoString: 'Client=OutlookService;Outlook',
      ExternalAccess: false,
      LogonType: 0,
      MailboxGuid: context.named(`mailbox ${facts.id}`),
      MailboxOwnerUPN: formatUserPrincipalName(facts),
      OperationProperties: [{ Name: 'MailAccessType', Value: 'Bind' }],
      OperationCount: 1,
      OrganizationName: COMPANY.initialDomain,
    },
  });
}

function teamsSession(context: GeneratorContext, at: Instant, facts: UserFacts): AuditRecord {
  return createAuditRecord(context, {
    at,
    operation: 'TeamsSessionStarted',
    recordType: 25,
    workload: 'MicrosoftTeams',
    contentType: 'Audit.General',
    ...byUser(facts),
    objectId: 'Unknown (Unknown)',
    more: { ClientIP: OFFICE_IP, CorrelationId: context.named(`teams ${at}`) },
  });
}

function systemChange(at: Instant, facts: UserFacts): ExchangeEvent {
  return {
    at,
    operation: 'Set-Mailbox',
    objectId: `EURPR05A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/${COMPANY.initialDomain}/${facts.local}`,
    parameters: { Identity: facts.local, DefaultPublicFolderMailbox: '' },
    actor: 'service-host',
  };
}

const CHANGERS: readonly PersonKey[] = ['throughGroup', 'unitScoped', 'excluded'];

function directoryChange(context: GeneratorContext, draw: SeededRandom, at: Instant, facts: UserFacts): EntraEvent {
  const target = {
    type: 'User',
    id: facts.id,
    displayName: facts.displayName,
    userPrincipalName: formatUserPrincipalName(facts),
  } as const;
  const base = { at, actor: toUserActor(context, draw.pick(CHANGERS)), correlation: `everyday ${at}` };
  if (draw.chance(60)) {
    const modified = [
      { name: 'JobTitle', oldValue: '[]', newValue: JSON.stringify([facts.jobTitle]) },
      { name: 'Included Updated Properties', newValue: 'JobTitle' },
    ];
    return {
      ...base,
      activity: 'Update user',
      category: 'UserManagement',
      type: 'Update',
      targets: [{ ...target, modified }],
    };
  }
  const { department } = facts;
  const id = context.named(department === null ? 'group of everyone' : `group department ${department}`);
  const group = { id, displayName: `All ${department ?? COMPANY.name}` };
  return { ...base, ...toGroupMemberChange(target, group, 'given') };
}
