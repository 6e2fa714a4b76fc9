import type { OutboundConnector, TransportRule } from '../../facts/fact-types.js';
import { isKnownMailGateway } from '../../m365/mail-connector-trust.js';
import type { TransportRuleFlag } from '../../facts/lib/transport-rule-flags.js';
import { formatList } from '../../core/sentence-formatting.js';

/**
 * Adds to a rule's actions where it sends mail. A connector used only by rules is not judged as a connector: the rule
 * that uses it sends the mail out.
 */
export function addConnectorRoute(
  flags: readonly TransportRuleFlag[],
  { routeMessageOutboundConnector: name = '' }: TransportRule,
  connectors: readonly OutboundConnector[],
  ownDomains: readonly string[] | undefined,
): readonly TransportRuleFlag[] {
  const named = name.toLowerCase();
  const connector = connectors.find((one) => [one.id, one.name].some((id) => id.toLowerCase() === named));
  if (connector === undefined || connector.useMxRecord || !connector.enabled) return flags;
  const strange = connector.smartHosts.filter((host) => !isKnownMailGateway(host, ownDomains ?? []));
  if (strange.length === 0) return flags;
  const to = `to ${formatList(strange)}, which is no host known here`;
  return flags.map((flag) =>
    flag.what === 'routes-elsewhere'
      ? {
          ...flag,
          words: `${flag.words} ${to}`,
          severity: 'high',
          confidence: ownDomains === undefined ? 'low' : 'medium',
        }
      : flag,
  );
}
