import type { TransportRule } from '../../core/facts.js';
import type { Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { portalUrlOf } from '../../core/portal.js';
import type { ListRow } from '../../core/report.js';
import { bySeverity } from '../../core/severity.js';
import { exchangeRef } from './connector-report.js';
import { compareText } from './people.js';
import { isActing, type RuleFlag } from '../../core/transport-rule-flags.js';
import { listed, whenInWords } from '../../core/words.js';

/** One rule, judged: `flags` is what counts, `asleep` what it would do if it were active. */
export interface JudgedRule {
  readonly rule: TransportRule;
  readonly flags: readonly RuleFlag[];
  readonly asleep: readonly RuleFlag[];
}

/** Sort order: worst severity first. */
export function worstRuleFirst(a: JudgedRule, b: JudgedRule): number {
  return (
    Number(a.flags.length === 0) - Number(b.flags.length === 0) ||
    bySeverity(worst(a)?.severity ?? 'info', worst(b)?.severity ?? 'info') ||
    a.rule.priority - b.rule.priority ||
    compareText(a.rule.id, b.rule.id)
  );
}

/** The finding of a rule; undefined without problems. */
export function ruleFinding(judged: JudgedRule, now: Instant): Finding | undefined {
  const { rule, flags } = judged;
  const flag = worst(judged);
  if (flag === undefined) return undefined;
  const words = flags.map((one) => one.words);
  return {
    id: `transport-rules:transport-rule:${rule.id}`,
    subject: { kind: 'transport-rule', id: rule.id, name: rule.name },
    severity: flag.severity,
    confidence: flag.confidence,
    title: `The mail flow rule ${rule.name} ${listed(words, 6)}`,
    evidence: [
      {
        source: 'exchange',
        ref: exchangeRef('Get-TransportRule', rule.id),
        label: 'actions',
        value: `${words.join('; ')}${changed(rule)}`,
        observedAt: now,
      },
    ],
    fingerprint: words.toSorted(compareText).join('; '),
  };
}

/** The list row of a rule. */
export function ruleRow(judged: JudgedRule): ListRow {
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
      rule.changedAt === undefined ? 'not known' : `${whenInWords(rule.changedAt)}${by(rule)}`,
    ],
    url: portalUrlOf(subject),
  };
}

function worst({ flags }: JudgedRule): RuleFlag | undefined {
  return flags.toSorted((a, b) => bySeverity(a.severity, b.severity) || compareText(a.confidence, b.confidence))[0];
}

function state(rule: TransportRule): string {
  if (!rule.enabled) return ' (disabled)';
  return isActing(rule) ? '' : ' (audit only)';
}

function changed(rule: TransportRule): string {
  return rule.changedAt === undefined ? '' : `; changed ${whenInWords(rule.changedAt)}${by(rule)}`;
}

function by(rule: TransportRule): string {
  return rule.lastModifiedBy === undefined || rule.lastModifiedBy === '' ? '' : ` by ${rule.lastModifiedBy}`;
}
