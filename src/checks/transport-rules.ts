import { defineCheck } from './model/check.js';
import { asking } from './transport-rules.asking.js';
import type { Gap } from '../core/gap.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { narrowByFilter } from './lib/question-filter.js';
import {
  createRuleFinding,
  createRuleRow,
  compareWorstRuleFirst,
  type JudgedTransportRule,
} from './lib/transport-rule-report.js';
import { addConnectorRoute } from './lib/transport-rule-route.js';
import {
  isEnforcedRule,
  findRuleFlags,
  stripsTraceHeaders,
  findUnresolvedRecipients,
} from '../facts/lib/transport-rule-flags.js';
import { formatList } from '../core/sentence-formatting.js';

/** From this many on, rules that remove headers form a pattern: each rule removes one header, so hiding takes many. */
const MANY_STRIPPERS = 3;

const FILTERS: Readonly<Record<string, (judged: JudgedTransportRule) => boolean>> = {
  enabled: ({ rule: one }) => one.enabled,
  disabled: ({ rule: one }) => !one.enabled,
};

function headline(judged: readonly JudgedTransportRule[], filter: string | undefined): string {
  const wrong = judged.filter(({ flags }) => flags.length > 0);
  const strippers = wrong.filter(({ rule: one }) => stripsTraceHeaders(one)).length;
  if (judged.length === 0) return filter === undefined ? 'No mail flow rules exist' : `No mail flow rule is: ${filter}`;
  if (wrong.length === 0) return `Nothing of concern in ${formatCount(judged.length, 'mail flow rule')}`;
  const pattern = strippers >= MANY_STRIPPERS ? `; ${strippers} strip headers that show where mail came from` : '';
  return `${wrong.length} of ${formatCount(judged.length, 'mail flow rule')} ${wrong.length === 1 ? 'needs' : 'need'} a look${pattern}`;
}

function notesOf(judged: readonly JudgedTransportRule[]): readonly string[] {
  const asleep = judged.filter((one) => one.asleep.length > 0);
  const strippers = judged.filter(({ rule: one, flags }) => flags.length > 0 && stripsTraceHeaders(one));
  const notes: string[] = [];
  if (strippers.length >= MANY_STRIPPERS) {
    notes.push(
      `${strippers.length} rules remove one header each: together they hide who sent mail and what the filters made of it.`,
    );
  }
  if (asleep.length > 0) {
    notes.push(
      `Disabled or only auditing, so not counted, but of concern once acting: ${formatList(asleep.map((one) => one.rule.name))}.`,
    );
  }
  return notes;
}

/** When a recipient is not an address, the rule does not tell whether mail leaves the organisation. */
function gapsOf(judged: readonly JudgedTransportRule[], acceptedDomains: readonly string[]): readonly Gap[] {
  const unresolved = judged.filter(
    ({ rule: one }) => isEnforcedRule(one) && findUnresolvedRecipients(one).length > 0,
  ).length;
  return [
    ...(acceptedDomains.length === 0 ? [NO_DOMAINS] : []),
    ...(unresolved > 0
      ? [
          {
            reason: 'invalid-response',
            detail: `recipients of ${formatCount(unresolved, 'mail flow rule')} that are no addresses`,
          } as const,
        ]
      : []),
  ];
}

const NO_DOMAINS: Gap = { reason: 'invalid-response', detail: 'no accepted domain was returned' };

export const check = defineCheck({
  id: 'transport-rules',
  title: 'What mail flow rules do',
  question: 'What do mail flow rules do to mail?',
  asking,
  examinedNoun: 'mail flow rules',
  postureOrder: 40,
  period: 'ignored',
  needs: ['transportRules', 'acceptedDomains'],
  wants: ['outboundConnectors'],
  why: 'A mail flow rule acts on everyone’s mail and nobody sees it. Attackers use them to remove the headers that give them away, to let their own mail past the filters, to copy mail outside and to delete warnings.',
  severity:
    'High: removing trace headers, skipping the filter without proof of the sender, redirecting or blind-copying outside (reports with the message in them are copies too), sending mail out to a stranger’s host, deleting, quarantining or rejecting warnings or all mail, keeping all later rules from running, turning audit off. Medium: the same of later rules for a part of the mail, open copies outside, reports without the message. Low: removing a gateway’s own headers, sending mail out by any other connector, a name of one character.',
  licence: 'None.',
  blindSpots: [
    'Conditions that match headers by pattern are not read: a rule that proves the sender so is reported all the same.',
    'Rules of single mailboxes (inbox rules) and forwarding set on a mailbox are another matter.',
    'A recipient given by name instead of address may be a contact outside.',
  ],
  falsePositives: [
    'Journaling or an archive service that gets blind copies by contract.',
    'Removing internal headers from outgoing mail when there is a gateway.',
    'Phishing simulations without a limit to the sender’s addresses.',
  ],
  nextSteps: [
    { text: 'Ask who made each rule and what for; disable what nobody knows.', url: PORTAL_PAGES.transportRules },
    {
      text: 'Give every rule that lets mail past the filter the sender’s addresses as a condition.',
      url: PORTAL_PAGES.transportRules,
    },
    { text: 'See in the audit log who made them.', url: PORTAL_PAGES.audit },
  ],
  portalUrl: PORTAL_PAGES.transportRules,
  judge: ({ transportRules, acceptedDomains, outboundConnectors = [] }, context) => {
    const outsidersKnown = !context.partial.has('acceptedDomains');
    const ownDomains = outsidersKnown ? acceptedDomains : undefined;
    const all = transportRules.map((one): JudgedTransportRule => {
      const found = addConnectorRoute(findRuleFlags(one, acceptedDomains), one, outboundConnectors, ownDomains)
        // Without accepted domains every recipient looks external; with an incomplete list, some may.
        .filter((flag) => acceptedDomains.length > 0 || flag.what !== 'copies-outside')
        .map((flag) =>
          outsidersKnown || flag.what !== 'copies-outside' ? flag : { ...flag, confidence: 'low' as const },
        );
      return isEnforcedRule(one) ? { rule: one, flags: found, asleep: [] } : { rule: one, flags: [], asleep: found };
    });
    const { items, notes } = narrowByFilter(all, context.parameters.filter, FILTERS);
    const judged = items.toSorted(compareWorstRuleFirst);
    return {
      examined: judged.length,
      findings: judged.flatMap((one) => createRuleFinding(one, context.now) ?? []),
      gaps: gapsOf(judged, acceptedDomains),
      headline: headline(judged, context.parameters.filter),
      notes: [...notes, ...notesOf(judged)],
      listing: { columns: ['Rule', 'What it does', 'Last changed'], rows: judged.map(createRuleRow) },
    };
  },
});
