import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { lowerSeverity, findWorstSeverity, type ReferenceFinding } from './reference-findings-roles.js';

/** What is true of the demo tenant's mail flow, by plain, slow code from its raw data and nothing of the product. */

type Row = Readonly<Record<string, unknown>>;
const DAY_MS = 86_400_000;
const MICROSOFT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
const text = (row: Row, property: string): string => (typeof row[property] === 'string' ? row[property] : '');
const list = (row: Row, property: string): readonly string[] => (row[property] ?? []) as readonly string[];
const ageDays = (at: string, now: Date): number => (now.getTime() - Date.parse(at)) / DAY_MS;

const ownDomains = (world: TenantData): string[] =>
  world.exchange.acceptedDomains.map((row) => text(row, 'DomainName'));
/** The domain itself or a host in it. */
const inDomains = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Whether an app did it: the record names an app of this tenant that is not Microsoft's. */
function byApp(world: TenantData, record: Row): boolean {
  for (let at = 0; at < world.servicePrincipals.size; at++) {
    const app = world.servicePrincipals.at(at);
    if (app['appId'] === record['AppId']) return app['appOwnerOrganizationId'] !== MICROSOFT;
  }
  return false;
}

function madeByApp(world: TenantData, operation: string, name: string): boolean {
  return world.auditRecords.some(
    (record) => record['Operation'] === operation && record['ObjectId'] === name && byApp(world, record),
  );
}

/** Enabled connectors that let in what they should not, or send all mail to a stranger. */
export function oddConnectors(world: TenantData, now: Date): ReferenceFinding[] {
  const inbound = world.exchange.inboundConnectors.flatMap((row): ReferenceFinding[] => {
    if (row['Enabled'] !== true) return [];
    const name = text(row, 'Name');
    const severities = madeByApp(world, 'New-InboundConnector', name) ? ['high'] : [];
    const certificate = text(row, 'TlsSenderCertificateName');
    const onPremises = row['ConnectorType'] === 'OnPremises';
    const hybrid =
      row['ConnectorSource'] === 'HybridWizard' &&
      row['RequireTls'] === true &&
      inDomains(certificate, ownDomains(world));
    if (!hybrid) {
      const byCertificate = certificate !== '' && (onPremises || row['RestrictDomainsToCertificate'] === true);
      const byAddress =
        list(row, 'SenderIPAddresses').length > 0 && (onPremises || row['RestrictDomainsToIPAddresses'] === true);
      const forAll = onPremises || list(row, 'SenderDomains').some((domain) => /^(smtp:)?\*/.test(domain));
      if (forAll && !byCertificate && !byAddress) severities.push('high');
      if (onPremises && byAddress && !byCertificate && row['RequireTls'] !== true) severities.push('medium');
      const ofAStranger = !inDomains(certificate.replace(/^\*\./, ''), ownDomains(world));
      if (onPremises && byCertificate && ofAStranger) severities.push('high');
      const picked = certificate !== '' || list(row, 'SenderIPAddresses').length > 0;
      const lastSkipped = row['EFSkipLastIP'] === true;
      if (lastSkipped && !picked) severities.push('high');
      const skipped = [...list(row, 'EFSkipIPs'), ...list(row, 'EFSkipMailGateway')].filter(
        (one) => !list(row, 'SenderIPAddresses').includes(one),
      );
      if (!lastSkipped && skipped.length > 0)
        severities.push(skipped.some((one) => Number(one.split('/')[1] ?? 32) < 24) ? 'high' : 'medium');
      if (row['TreatMessagesAsInternal'] === true || row['CloudServicesMailEnabled'] === true) severities.push('high');
      if (ageDays(text(row, 'WhenCreatedUTC'), now) < 30) severities.push('high');
    }
    const severity = findWorstSeverity(severities);
    return severity === undefined ? [] : [['connector', name, severity]];
  });
  const outbound = world.exchange.outboundConnectors.flatMap((row): ReferenceFinding[] => {
    const name = text(row, 'Name');
    if (row['Enabled'] !== true) return [];
    const severities = madeByApp(world, 'New-OutboundConnector', name) ? ['high'] : [];
    const domains = list(row, 'RecipientDomains');
    const ours = row['AllAcceptedDomains'] === true || domains.some((domain) => ownDomains(world).includes(domain));
    const all = domains.includes('*') || row['RouteAllMessagesViaOnPremises'] === true;
    const known = [...ownDomains(world), ...(ours ? [] : domains)];
    const toStranger =
      row['IsTransportRuleScoped'] !== true && list(row, 'SmartHosts').some((host) => !inDomains(host, known));
    if (toStranger) severities.push(all || ours ? 'high' : 'medium');
    const severity = findWorstSeverity(severities);
    return severity === undefined ? [] : [['connector', name, severity]];
  });
  return [...inbound, ...outbound];
}

/** Headers in which Microsoft or the sending server writes where a mail came from, or what it was found to be. */
const TELLING =
  /^(x-ms-|x-forefront-|x-microsoft-antispam|x-originating-ip|authentication-results|arc-|dkim-signature|received|return-path)/i;
/** Written by the gateway of a company of that name, for itself. */
const OF_A_GATEWAY = /^x-(proofpoint|mimecast|barracuda|ironport|sophos)/i;

function ruleSeverities(world: TenantData, rule: Row): string[] {
  const severities: string[] = [];
  const header = text(rule, 'RemoveHeader');
  if (TELLING.test(header)) severities.push('high');
  else if (OF_A_GATEWAY.test(header)) severities.push('low');
  else if (/^x-/i.test(header)) severities.push('high');

  const skips =
    rule['SetSCL'] === -1 || /^x-ms-exchange-organization-(skipsafe|scl|bypass)/i.test(text(rule, 'SetHeaderName'));
  const proven =
    list(rule, 'SenderIpRanges').length > 0 ||
    text(rule, 'FromScope') === 'InOrganization' ||
    /^authentication-results$/i.test(text(rule, 'HeaderContainsMessageHeader'));
  if (skips && !proven) severities.push('high');

  const outside = (property: string) =>
    list(rule, property).some((address) => !ownDomains(world).includes(address.split('@')[1] ?? ''));
  if (outside('RedirectMessageTo') || outside('BlindCopyTo')) severities.push('high');
  if (outside('CopyTo') || outside('AddToRecipients')) severities.push('medium');

  const words = [...list(rule, 'SubjectContainsWords'), ...list(rule, 'SubjectOrBodyContainsWords')].join(' ');
  const drops =
    rule['DeleteMessage'] === true || rule['Quarantine'] === true || text(rule, 'RejectMessageReasonText') !== '';
  if (drops && /security|password|alert|phish|invoice|sign-?in/i.test(words)) {
    severities.push('high');
  }
  if (text(rule, 'SetAuditSeverity') === 'DoNotAudit') severities.push('high');
  if (text(rule, 'Name').length === 1) severities.push('low');
  return severities;
}

/** Rules that act, and should not do what they do. */
export function oddRules(world: TenantData): ReferenceFinding[] {
  return world.exchange.transportRules
    .filter((rule) => rule['State'] === 'Enabled' && rule['Mode'] === 'Enforce')
    .flatMap((rule): ReferenceFinding[] => {
      const severity = findWorstSeverity(ruleSeverities(world, rule));
      return severity === undefined ? [] : [['transport-rule', text(rule, 'Name'), severity]];
    });
}

/** Connectors and rules that the audit log of 90 days tells of: an app is worst, and what was there for days only. */
export function changedMailFlow(world: TenantData, now: Date): ReferenceFinding[] {
  const changes = world.auditRecords
    .filter((record) =>
      /^(New|Set|Enable|Disable|Remove)-((In|Out)boundConnector|TransportRule)$/.test(text(record, 'Operation')),
    )
    .filter((record) => ageDays(`${record.CreationTime}Z`, now) <= 90);
  const lines = new Map<string, ReferenceFinding>();
  for (const { Operation, ObjectId } of changes) {
    const noun = String(Operation).split('-')[1] ?? '';
    const name = String(ObjectId);
    const history = changes.filter((record) => record['ObjectId'] === name && text(record, 'Operation').endsWith(noun));
    const at = (verb: string) =>
      history.filter((one) => text(one, 'Operation') === `${verb}-${noun}`).map((one) => Date.parse(one.CreationTime));
    const shortLived = at('New').some((made) =>
      at('Remove').some((gone) => gone >= made && gone - made <= 14 * DAY_MS),
    );
    const full = shortLived || history.some((record) => byApp(world, record)) ? 'critical' : 'high';
    const severity = history.every((record) => record['ResultStatus'] === 'False') ? lowerSeverity(full) : full;
    lines.set(`${noun} ${name}`, [noun === 'TransportRule' ? 'transport-rule' : 'connector', name, severity]);
  }
  return [...lines.values()];
}
