import { defineAsking } from './model/asking.js';

export const asking = defineAsking({
  signals: [
    [5.5, 'connector'],
    [1.5, 'connector', 'connector-trait'],
    [1, 'connector', 'which-exist'],
    [2.5, 'connector-trait'],
    [2, 'connector-trait', 'mail-data'],
    [1, 'connector-trait', 'mail-flow'],
    [1, 'connector', 'suspicious'],
    [1.5, 'mail-flow', '!rule'],
    [1, 'connector', 'credential'],
    [-3, 'made', 'connector'],
    [-3, 'connector-trait', 'app', '!connector'],
    [-3, 'connector-trait', 'admin', '!connector'],
    [-3, 'rule', '!connector'],
  ],
  filters: ['enabled', 'disabled', 'inbound', 'outbound'],
  examples: {
    en: [
      'list inbound connectors',
      'connectors that accept mail from anywhere',
      'is there an outbound connector to an unknown smart host',
      'disabled connectors',
    ],
    de: [
      'Welche Konnektoren gibt es?',
      'Gibt es einen eingehenden Connector ohne TLS?',
      'Nimmt ein Konnektor Mails von überall an?',
      'Ausgehende Konnektoren zu unbekannten Smarthosts',
    ],
    fr: [
      'Quels connecteurs existent ?',
      'Y a-t-il un connecteur entrant sans TLS ?',
      "Un connecteur accepte-t-il du courrier de n'importe où ?",
      'La liste des connecteurs sortants',
    ],
    es: [
      '¿Qué conectores hay?',
      '¿Hay algún conector de entrada sin TLS?',
      '¿Algún conector acepta correo de cualquier sitio?',
      'Lista de conectores de salida',
    ],
  },
});
