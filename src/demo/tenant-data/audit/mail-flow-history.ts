import type { GeneratorContext } from '../generator-context.js';
import type { MailFlowObject } from '../mail-flow-objects.js';
import { INBOUND_CONNECTORS, OUTBOUND_CONNECTORS, TRANSPORT_RULES } from '../mail-flow-objects.js';
import type { ExchangeEvent } from './exchange-record-formatter.js';
import { formatParameter } from './exchange-record-formatter.js';

const KINDS = [
  { noun: 'InboundConnector', objects: INBOUND_CONNECTORS },
  { noun: 'OutboundConnector', objects: OUTBOUND_CONNECTORS },
  { noun: 'TransportRule', objects: TRANSPORT_RULES },
] as const;

/** All changes of connectors and rules, including removed ones. */
export function buildMailFlowHistory(context: GeneratorContext): readonly ExchangeEvent[] {
  return KINDS.flatMap(({ noun, objects }) => objects.flatMap((object) => lifeOf(context, noun, object)));
}

function lifeOf(context: GeneratorContext, noun: string, object: MailFlowObject): readonly ExchangeEvent[] {
  const { name, made, changed, removed } = object;
  const events: ExchangeEvent[] = [
    {
      at: context.ago(made.daysAgo, made.time),
      operation: `New-${noun}`,
      objectId: name,
      parameters: { Name: name, ...newParameters(noun, object) },
      actor: made.by,
    },
  ];
  if (changed !== undefined) {
    events.push({
      at: context.ago(changed.daysAgo, changed.time),
      operation: `${changed.verb}-${noun}`,
      objectId: name,
      parameters: { Identity: name, ...changed.parameters },
      actor: changed.by,
    });
  }
  if (removed !== undefined) {
    events.push({
      at: context.ago(removed.daysAgo, removed.time),
      operation: `Remove-${noun}`,
      objectId: name,
      parameters: { Identity: name, Confirm: 'False' },
      actor: removed.by,
    });
  }
  return events;
}

/** New-TransportRule has no State parameter. */
function newParameters(noun: string, { settings }: MailFlowObject): Readonly<Record<string, string>> {
  const given = Object.entries(settings).filter(([name]) => name !== 'State');
  const texts = given.map(([name, value]) => [name, formatParameter(value)] as const);
  const common = noun === 'TransportRule' ? { Enabled: 'True' } : { Enabled: 'True', Comment: '' };
  return { ...common, ...Object.fromEntries(texts) };
}
