import type { TransportRule } from '../../facts/fact-types.js';
import type { Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { ListingRow } from '../../core/report-listing.js';
import { compareSeverity } from '../../core/severity.js';
import { isEnforcedRule, type TransportRuleFlag } from '../../facts/lib/transport-rule-flags.js';
import { formatList, formatUtcMinute } from '../../core/sentence-formatting.js';
import { createExchangeReference } from './connector-report.js';
import { compareText } from './role-holder-traits.js';

/** One rule, judged: `flags` is what counts, `asleep` what it would do if it were active. */
export interface JudgedTransportRule {
  readonly rule: TransportRule;
  readonly flags: readonly TransportRuleFlag[];
  readonly asleep: readonly TransportRuleFlag[];
}

/** Sort order: worst severity first. */
export function compareWorstRuleFirst(a: JudgedTransportRule, b: JudgedTransportRule): number {
  return (
    Number(a.flags.length === 0) - Number(b.flags.length === 0) ||
    compareSeverity(worst(a)?.severity ?? 'info', worst(b)?.severity ?? 'info') ||
    a.rule.priority - b.rule.priority ||
    compareText(a.rule.id, b.rule.id)
  );
}

/** The finding of a rule; undefined without problems. */
export function createRuleFinding(judged: JudgedTransportRule, now: Instant): Finding | undefined {
  const { rule, flags } = judged;
  const flag = worst(judged);
  if (flag === undefined) return undefined;
  const words = flags.map((one) => one.words);
  return {
    id: `transport-rules:transport-rule:${rule.id}`,
    subject: { kind: 'transport-rule', id: rule.id, name: rule.name },
    severity: flag.severity,
    confidence: flag.confidence,
    title: `The mail flow rule ${rule.name} ${formatList(words, 6)}`,
    evidence: [
      {
        source: 'exchange',
        ref: createExchangeReference('Get-TransportRule', rule.id),
        label: 'actions',
        value: `${words.join('; ')}${changed(rule)}`,
        observedAt: now,
      },
    ],
    fingerprint: words.toSorted(compareText).join('; '),
  };
}

/** The list row of a rule. */
export function createRuleRow(judged: JudgedTransportRule): ListingRow {
  const { rule, flags, asleep } = judged;
  const subject = { kind: 'transport-rule', id: rule.id, name: rule.name } as const;
  const does = flags.map((one) => one.words).join('; ');
  const would = asleep.map((one) => one.words).join('; ');
  return {
    subject,
    severity: worst(judged)?.severity ?? null,
    cells: [
      `${rule.name}${state(rule)}`,
      does !== '' ? does : would !== '' ? `would: ${would}` : 'nothing of concern',
      rule.changedAt === undefined ? 'not known' : `${formatUtcMinute(rule.changedAt)}${by(rule)}`,
    ],
    url: buildPortalUrl(subject),
  };
}

function worst({ flags }: JudgedTransportRule): TransportRuleFlag | undefined {
  return flags.toSorted(
    (a, b) => compareSeverity(a.severity, b.severity) || compareText(a.confidence, b.confidence),
  )[0];
}

function state(rule: TransportRule): string {
  if (!rule.enabled) return ' (disabled)';
  return isEnforcedRule(rule) ? '' : ' (audit only)';
}

function changed(rule: TransportRule): string {
  return rule.changedAt === undefined ? '' : `; changed ${formatUtcMinute(rule.changedAt)}${by(rule)}`;
}

function by(rule: TransportRule): string {
  return rule.lastModifiedBy === undefined || rule.lastModifiedBy === '' ? '' : ` by ${rule.lastModifiedBy}`;
}
