import type { AuditEvent } from './audit-event.js';

/** Cmdlet verbs that change mail flow. */
export const MAIL_FLOW_VERBS = ['New', 'Set', 'Enable', 'Disable', 'Remove'] as const;
/** One of {@link MAIL_FLOW_VERBS}. */
export type MailFlowVerb = (typeof MAIL_FLOW_VERBS)[number];

const NOUNS = ['InboundConnector', 'OutboundConnector', 'TransportRule'] as const;
/** Cmdlet noun of a mail flow object. */
export type MailFlowNoun = (typeof NOUNS)[number];

const AS_WRITTEN: ReadonlyMap<string, { readonly verb: MailFlowVerb; readonly noun: MailFlowNoun }> = new Map(
  MAIL_FLOW_VERBS.flatMap((verb) => NOUNS.map((noun) => [`${verb}-${noun}`, { verb, noun }])),
);

/**
 * Parses the verb and noun of a mail flow cmdlet, in any letter case; undefined for every other cmdlet.
 * Source: https://learn.microsoft.com/powershell/module/exchangepowershell (mail flow cmdlets)
 */
export function parseMailFlowCmdlet(
  operation: string,
): { readonly verb: MailFlowVerb; readonly noun: MailFlowNoun } | undefined {
  const asWritten = AS_WRITTEN.get(operation);
  if (asWritten !== undefined) return asWritten;
  const [first, second] = operation.toLowerCase().split('-');
  const verb = MAIL_FLOW_VERBS.find((one) => one.toLowerCase() === first);
  const noun = NOUNS.find((one) => one.toLowerCase() === second);
  return verb === undefined || noun === undefined ? undefined : { verb, noun };
}

/**
 * Reads the name of the connector or rule. Exchange may write `contoso.onmicrosoft.com\Name`; a record without a target has it in
 * its parameters.
 */
export function readMailFlowObjectName({ target, parameters }: Pick<AuditEvent, 'target' | 'parameters'>): string {
  const text =
    [target, parameters['Name'], parameters['Identity']].find((one) => one !== undefined && one !== '') ?? '';
  const name = text.split('\\').at(-1)?.trim() ?? '';
  return name === '' ? '(no name)' : name;
}

/** Describes a noun: "inbound connector", "mail flow rule". */
export function describeMailFlowNoun(noun: MailFlowNoun): string {
  return {
    InboundConnector: 'inbound connector',
    OutboundConnector: 'outbound connector',
    TransportRule: 'mail flow rule',
  }[noun];
}
