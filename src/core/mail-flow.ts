import type { AuditEvent } from './audit-event.js';

export const MAIL_FLOW_VERBS = ['New', 'Set', 'Enable', 'Disable', 'Remove'] as const;
export type MailFlowVerb = (typeof MAIL_FLOW_VERBS)[number];

const NOUNS = ['InboundConnector', 'OutboundConnector', 'TransportRule'] as const;
export type MailFlowNoun = (typeof NOUNS)[number];

const AS_WRITTEN: ReadonlyMap<string, { readonly verb: MailFlowVerb; readonly noun: MailFlowNoun }> = new Map(
  MAIL_FLOW_VERBS.flatMap((verb) => NOUNS.map((noun) => [`${verb}-${noun}`, { verb, noun }])),
);

/**
 * What a cmdlet's name says of mail flow: what is done and to what; undefined for every other cmdlet. In any letter case.
 * Source: https://learn.microsoft.com/powershell/module/exchangepowershell (mail flow cmdlets)
 */
export function mailFlowOperation(
  operation: string,
): { readonly verb: MailFlowVerb; readonly noun: MailFlowNoun } | undefined {
  const asWritten = AS_WRITTEN.get(operation);
  if (asWritten !== undefined) return asWritten;
  const [first, second] = operation.toLowerCase().split('-');
  const verb = MAIL_FLOW_VERBS.find((one) => one.toLowerCase() === first);
  const noun = NOUNS.find((one) => one.toLowerCase() === second);
  return verb === undefined || noun === undefined ? undefined : { verb, noun };
}

/** Exchange may write `contoso.onmicrosoft.com\Name`; a record without a target has the name among its parameters. */
export function mailFlowName({ target, parameters }: Pick<AuditEvent, 'target' | 'parameters'>): string {
  const text =
    [target, parameters['Name'], parameters['Identity']].find((one) => one !== undefined && one !== '') ?? '';
  const name = text.split('\\').at(-1)?.trim() ?? '';
  return name === '' ? '(no name)' : name;
}

/** "inbound connector", "mail flow rule". */
export function nounInWords(noun: MailFlowNoun): string {
  return {
    InboundConnector: 'inbound connector',
    OutboundConnector: 'outbound connector',
    TransportRule: 'mail flow rule',
  }[noun];
}
