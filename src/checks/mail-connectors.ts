import { defineCheck } from './model/check.js';
import { asking } from './mail-connectors.asking.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { flagInboundConnector, flagOutboundConnector } from './lib/connector-flags.js';
import {
  createConnectorFinding,
  createConnectorRow,
  compareWorstConnectorFirst,
  type JudgedConnector,
} from './lib/connector-report.js';
import { narrowByFilter } from './lib/question-filter.js';
import { listMailFlowActs, indexMakers } from './lib/mail-flow-acts.js';

const FILTERS: Readonly<Record<string, (judged: JudgedConnector) => boolean>> = {
  inbound: ({ direction }) => direction === 'inbound',
  outbound: ({ direction }) => direction === 'outbound',
  enabled: ({ connector }) => connector.enabled,
  disabled: ({ connector }) => !connector.enabled,
};

function headline(judged: readonly JudgedConnector[], filter: string | undefined): string {
  const wrong = judged.filter(({ flags }) => flags.length > 0).length;
  if (judged.length === 0) return filter === undefined ? 'No connectors exist' : `No connector is: ${filter}`;
  if (wrong > 0)
    return `${wrong} of ${formatCount(judged.length, 'connector')} ${wrong === 1 ? 'looks' : 'look'} wrong`;
  return judged.length === 1
    ? 'The one connector looks as it should'
    : `All ${formatCount(judged.length, 'connector')} look as they should`;
}

export const check = defineCheck({
  id: 'mail-connectors',
  title: 'Mail connectors',
  question: 'Which connectors exist, and should they?',
  asking,
  examinedNoun: 'connectors',
  postureOrder: 50,
  period: 'ignored',
  needs: ['inboundConnectors', 'outboundConnectors'],
  wants: ['mailFlowEvents', 'acceptedDomains'],
  why: 'Through an inbound connector mail enters as if it were the organisation’s own, past the filters; through an outbound one all mail can pass by a stranger’s server. Attackers who own Exchange make one to send spam in the company’s name.',
  severity:
    'High; medium where the organisation’s own addresses are trusted without a certificate, where one partner’s mail goes to an unknown host, and where enhanced filtering skips single addresses that are not the connector’s.',
  licence: 'None.',
  blindSpots: [
    'Whose an address is we do not know: a connector limited to addresses counts as a gateway’s.',
    'Who made a connector is known only as far back as the audit log could be read, and under its present name.',
  ],
  falsePositives: [
    'A gateway or scanner that relays by address without TLS.',
    'A hybrid set-up or gateway whose certificate is of a domain that Exchange does not accept mail for.',
    'A partner whose mail is received by a provider that is not known here.',
    'A connector made lately on purpose; a gateway’s product that makes connectors as an app.',
  ],
  nextSteps: [
    { text: 'Ask who made it and what for; disable what nobody knows.', url: PORTAL_PAGES.connectors },
    { text: 'Bind the others to a certificate, or to addresses and TLS.', url: PORTAL_PAGES.connectors },
  ],
  portalUrl: PORTAL_PAGES.connectors,
  judge: (facts, context) => {
    const makerOf = indexMakers(listMailFlowActs(facts.mailFlowEvents?.events ?? []));
    // Domains read in part do not show that a host is foreign.
    const ownDomains = context.partial.has('acceptedDomains') ? undefined : facts.acceptedDomains;
    const inbounds = facts.inboundConnectors.map((connector): JudgedConnector => {
      const madeBy = makerOf('InboundConnector', connector);
      const flags = connector.enabled ? flagInboundConnector(connector, madeBy, ownDomains, context.now) : [];
      return { direction: 'inbound', connector, madeBy, flags };
    });
    const outbounds = facts.outboundConnectors.map((connector): JudgedConnector => {
      const madeBy = makerOf('OutboundConnector', connector);
      const flags = connector.enabled ? flagOutboundConnector(connector, madeBy, ownDomains) : [];
      return { direction: 'outbound', connector, madeBy, flags };
    });
    const { items, notes } = narrowByFilter([...inbounds, ...outbounds], context.parameters.filter, FILTERS);
    const judged = items.toSorted(compareWorstConnectorFirst);
    const disabled = judged.filter(({ connector }) => !connector.enabled).length;
    return {
      examined: judged.length,
      findings: judged.flatMap((one) => createConnectorFinding(one, context.now) ?? []),
      headline: headline(judged, context.parameters.filter),
      notes: [
        ...notes,
        ...(disabled > 0 ? [`${formatCount(disabled, 'connector')} disabled: listed, not judged.`] : []),
      ],
      listing: {
        columns: ['Connector', 'Direction', 'What', 'Made'],
        rows: judged.map(createConnectorRow),
      },
    };
  },
});
