import type { Attribute } from '../model/attribute.js';
import { formatList } from '../../core/sentence-formatting.js';
import { combinePhrases } from './combine-phrases.js';
import type { ConnectorRow } from './connector-row.js';

/** By what way a connector sends mail, and to where. */
export const CONNECTOR_ROUTE_ATTRIBUTES = {
  route: {
    type: 'choice',
    label: 'Route',
    values: {
      'smart-host': {
        label: 'by a smart host',
        words: {
          en: 'smart host|smarthost|by a smart host|via a smart host|through a smart host|to a smart host|through a host|through a server|via a server|through a gateway|via a gateway|by a gateway|to a gateway|by a server|to a server|through another server|via another server|to another server|by another server|through a relay|via a relay|by a relay|relay host|next hop|through a mail gateway|via a mail gateway|fixed server|intermediate server',
          de: 'smarthost|smarthosts|über einen smarthost|über smarthost|smart hosts',
          fr: 'hôte actif|hôtes actifs|smart host|hôte intelligent',
          es: 'host inteligente|hosts inteligentes|smart host',
        },
        says: ['sends mail by a smart host', 'send mail by a smart host'],
        saysNot: ['sends nothing by a smart host', 'send nothing by a smart host'],
      },
      mx: {
        label: 'by the recipient’s own mail servers',
        words: {
          en: 'mx|mx record|by mx|via mx|use mx|use mx record|usemxrecord|recipient mail server|recipient own mail server|their own mail server|their mail server|directly|direct|straight|dns|via dns|by dns|through mx|with mx|by dns lookup|by mx lookup',
          de: 'mx|mx eintrag|mx einträge|über mx|direkt',
          fr: 'mx|enregistrement mx|directement',
          es: 'mx|registro mx|registros mx|directamente',
        },
        says: [
          'sends mail to the recipients’ own mail servers (MX)',
          'send mail to the recipients’ own mail servers (MX)',
        ],
      },
    },
    read: ({ smartHosts, usesMx }) =>
      usesMx === undefined ? undefined : usesMx ? 'mx' : (smartHosts ?? []).length > 0 ? 'smart-host' : null,
  },
  smartHosts: {
    type: 'text',
    label: 'Smart hosts',
    // Without one, mail goes where the domain says.
    also: ['recipientDomains'],
    words: {
      en: `${combinePhrases('which|what|to which|to what|through which|through what|by which|by what|via which|via what|which is the|what is the|over which|over what|at which', 'server|host|gateway|relay|hop|next hop|mail gateway|smarthost|machine|mail server')}|host|which host|what host|to which host|to what host|which smart host|what smart host|what is the smart host|what are the smart host|smart host of|smart host name|name of the smart host|which server|what server|to which server|through which server|smarthosts`,
      de: 'welcher host|welchen host|welcher server|welchen server|an welchen server|über welchen server|welcher smarthost|welchen smarthost',
      fr: 'quel hôte|quel serveur|vers quel serveur|par quel serveur|quel hôte actif',
      es: 'qué host|qué servidor|a qué servidor|por qué servidor|qué host inteligente',
    },
    says: ['sends by the smart host', 'send by the smart host'],
    read: ({ smartHosts }) => smartHosts,
  },
  destination: {
    type: 'text',
    label: 'Destination',
    besideName: true,
    words: {
      en: `${combinePhrases('where', 'does mail go|mail go|does outgoing mail go|does mail leave|does it go|does it send|does it deliver|do they send|they send|do they go|they go|do they deliver|do they lead|do they point|it sends|does it hand mail')}|destination|where to|to where`,
      de: 'wohin|wo gehen|wo gehen die hin|wo gehen sie hin|ziel',
      fr: 'vers où|où vont|vont où|où va|va où|où envoient|envoient où|où partent|partent où|où mènent|destination',
      es: 'adónde|a dónde|dónde van|dónde va|dónde envían|dónde mandan|destino',
    },
    says: ['sends to', 'send to'],
    read: ({ smartHosts, usesMx, recipientDomains }) => sayDestination(smartHosts, usesMx, recipientDomains),
  },
} as const satisfies Readonly<Record<string, Attribute<ConnectorRow>>>;

const MOST = 5;

/** "contoso.com through the smart host mx.contoso.com": for whom mail is, and by what way it leaves. null: it sends none. */
function sayDestination(
  smartHosts: ConnectorRow['smartHosts'],
  usesMx: ConnectorRow['usesMx'],
  recipientDomains: ConnectorRow['recipientDomains'],
): string | null | undefined {
  if (recipientDomains === undefined || usesMx === undefined) return undefined;
  if (recipientDomains === null) return null;
  const domains = recipientDomains.length === 0 ? [] : [formatList(recipientDomains, MOST)];
  const hosts = smartHosts ?? [];
  const way = usesMx ? ['by MX'] : hosts.length === 0 ? [] : [`through the smart host ${formatList(hosts, MOST)}`];
  return [...domains, ...way].join(' ') || null;
}
