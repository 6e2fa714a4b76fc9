import type { OutboundConnector, TransportRule } from '../../core/facts.js';
import { isKnownMailHost } from '../../core/mail-connectors.js';
import type { RuleFlag } from '../../core/transport-rule-flags.js';
import { listed } from '../../core/words.js';

/**
 * Adds to a rule's actions where it sends mail. A connector used only by rules is not judged as a connector: the rule
 * that uses it sends the mail out.
 */
export function withRoute(
  flags: readonly RuleFlag[],
  { routeMessageOutboundConnector: name = '' }: TransportRule,
  connectors: readonly OutboundConnector[],
  ownDomains: readonly string[] | undefined,
): readonly RuleFlag[] {
  const named = name.toLowerCase();
  const connector = connectors.find((one) => [one.id, one.name].some((id) => id.toLowerCase() === named));
  if (connector === undefined || connector.useMxRecord || !connector.enabled) return flags;
  const strange = connector.smartHosts.filter((host) => !isKnownMailHost(host, ownDomains ?? []));
  if (strange.length === 0) return flags;
  const to = `to ${listed(strange)}, which is no host known here`;
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
