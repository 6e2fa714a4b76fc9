/** One environment variable. The README's table and `env/.env.example` are generated from this list, so they cannot drift. */
export interface ConfigVariable {
  readonly name: string;
  readonly group:
    | 'Everywhere'
    | 'A real tenant: the bot'
    | 'A real tenant: reading'
    | 'A real tenant: writing (optional)'
    | 'Who may ask'
    | 'Who may decide'
    | 'A language model (optional)'
    | 'Metrics and traces (optional)';
  readonly description: string;
  readonly example: string;
}

const credential = (prefix: string, group: ConfigVariable['group'], whose: string): readonly ConfigVariable[] => [
  { name: `${prefix}_CLIENT_ID`, group, description: `App id of the ${whose}.`, example: '' },
  {
    name: `${prefix}_CREDENTIAL`,
    group,
    description: 'managed-identity, workload-federation, certificate or, last, secret.',
    example: 'managed-identity',
  },
  { name: `${prefix}_CERTIFICATE_FILE`, group, description: 'PEM file with certificate and private key.', example: '' },
  {
    name: `${prefix}_TOKEN_FILE`,
    group,
    description: 'File with the federated token (workload identity).',
    example: '',
  },
  { name: `${prefix}_CLIENT_SECRET`, group, description: 'Secret, only where nothing else is possible.', example: '' },
];

/** Every environment variable that the configuration reads. */
export const CONFIG_VARIABLES: readonly ConfigVariable[] = [
  { name: 'PORT', group: 'Everywhere', description: 'Port of the bot.', example: '3978' },
  {
    name: 'DATA_DIR',
    group: 'Everywhere',
    description: 'Where the embedded database keeps its data.',
    example: '.data',
  },
  {
    name: 'DATABASE_URL',
    group: 'Everywhere',
    description: 'A PostgreSQL 15 or later instead of the embedded one.',
    example: '',
  },
  {
    name: 'DATABASE_POOL_SIZE',
    group: 'Everywhere',
    description: 'Most connections of this process to the database, besides one that reads the audit trail (2 to 100).',
    example: '8',
  },
  {
    name: 'DEMO_TENANT_FILE',
    group: 'Everywhere',
    description:
      'File that "npm run demo-tenant" prints: several bots then watch that one demo tenant. Refused with BOT_ID.',
    example: '',
  },
  {
    name: 'RECORD_REQUESTS',
    group: 'Everywhere',
    description:
      'File that every request to the tenant is appended to, one JSON object a line, without secrets (docs/production.md). It grows without end; leave it out in daily work.',
    example: '',
  },
  {
    name: 'CHAT_UI',
    group: 'Everywhere',
    description: 'on or off: the local Teams client of the demo.',
    example: 'on',
  },
  { name: 'CHAT_UI_PORT', group: 'Everywhere', description: 'Port of the local Teams client.', example: '56150' },
  {
    name: 'LOG_LEVEL',
    group: 'Everywhere',
    description: 'debug, info, warn or error. Default: warn in the demo, info in a real tenant.',
    example: '',
  },
  {
    name: 'AUDIT_KEEP_DAYS',
    group: 'Everywhere',
    description: 'How long audit events that matter are kept, in days (30 to 3650).',
    example: '400',
  },
  {
    name: 'KEEP_DAYS',
    group: 'Everywhere',
    description:
      'How long closed incidents, findings, decisions that no longer apply, sent reports and conversations that the bot left are kept, in days (up to 3650, not less than AUDIT_KEEP_DAYS). Default: as AUDIT_KEEP_DAYS.',
    example: '',
  },
  {
    name: 'AUDIT_POLL_SECONDS',
    group: 'Everywhere',
    description: 'Seconds between two looks at each source of audit events (1 to 3600).',
    example: '60',
  },
  {
    name: 'AUDIT_LATE_ALERT_MINUTES',
    group: 'Everywhere',
    description:
      'Minutes after which a source of audit events that is not read is an alert (5 to 1440); never before two looks were missed.',
    example: '30',
  },
  {
    name: 'LEAVE_NOTICE_SECONDS',
    group: 'Everywhere',
    description:
      'How long /readyz says 503 after SIGTERM before the port closes, in seconds (0 to 8). Longer than the probe interval of the load balancer.',
    example: '3',
  },
  {
    name: 'TENANT_ID',
    group: 'A real tenant: the bot',
    description: 'Your Microsoft 365 tenant. With BOT_ID unset the demo runs.',
    example: '',
  },
  {
    name: 'AZURE_CLOUD',
    group: 'A real tenant: the bot',
    description: 'The cloud of the tenant: public, gcc, usgov (GCC High), usgov-dod or china.',
    example: 'public',
  },
  { name: 'BOT_ID', group: 'A real tenant: the bot', description: "The bot's app id.", example: '' },
  {
    name: 'BOT_TYPE',
    group: 'A real tenant: the bot',
    description: 'UserAssignedMsi (no secret) or SingleTenant.',
    example: 'UserAssignedMsi',
  },
  {
    name: 'BOT_PASSWORD',
    group: 'A real tenant: the bot',
    description: 'Client secret, for SingleTenant only.',
    example: '',
  },
  ...credential('READER', 'A real tenant: reading', 'app that reads'),
  ...credential('RESPONDER', 'A real tenant: writing (optional)', 'app that carries out approved decisions'),
  {
    name: 'BREAK_GLASS_IDS',
    group: 'A real tenant: reading',
    description:
      'Emergency accounts, by object id or user principal name, separated by commas: meant to be unused and kept out of policies. Without it an account is only said to look like one, by its name.',
    example: '',
  },
  {
    name: 'ASK_ROLES',
    group: 'Who may ask',
    description:
      'Template ids of directory roles whose holders may ask, separated by commas. Default: Global Administrator, Global Reader, Security Administrator, Security Reader.',
    example: '',
  },
  { name: 'ASK_GROUP_ID', group: 'Who may ask', description: 'Members of this group may ask too.', example: '' },
  {
    name: 'FILE_UPLOAD_HOSTS',
    group: 'Who may ask',
    description:
      'Hosts that a file asked for in chat may be put on, separated by commas. Default: *.sharepoint.com (every OneDrive); name your own (contoso-my.sharepoint.com) to allow no other. In the demo none; 127.0.0.1 to try it.',
    example: '',
  },
  {
    name: 'APPROVER_GROUP_ID',
    group: 'Who may decide',
    description: 'Members of this group may approve and revoke apps. Without it and APPROVER_ROLES nobody may.',
    example: '',
  },
  {
    name: 'APPROVER_ROLES',
    group: 'Who may decide',
    description: 'Template ids of directory roles whose holders may decide too, separated by commas.',
    example: '',
  },
  {
    name: 'WATCH_CHANGES_TO',
    group: 'Who may decide',
    description:
      'Second place that is told when somebody makes a conversation quieter: the id of a team channel (19:…@thread.tacv2) that the bot is in, or the object id of a person.',
    example: '',
  },
  {
    name: 'DRY_RUN',
    group: 'Who may decide',
    description: 'on: a confirmed revoke stops before its first write, and the card says so.',
    example: 'off',
  },
  {
    name: 'MODEL_ENDPOINT',
    group: 'A language model (optional)',
    description:
      'Azure OpenAI (https://….openai.azure.com) or any OpenAI-compatible endpoint (https://…/v1). Without it no question leaves this process; what is sent: docs/production.md.',
    example: '',
  },
  {
    name: 'MODEL_NAME',
    group: 'A language model (optional)',
    description: 'Name of the deployment, or of the model.',
    example: '',
  },
  {
    name: 'MODEL_KEY',
    group: 'A language model (optional)',
    description: 'Key of an OpenAI-compatible endpoint. Without it: Azure OpenAI, with the managed identity.',
    example: '',
  },
  {
    name: 'MODEL_CLIENT_ID',
    group: 'A language model (optional)',
    description: 'Client id of a user-assigned managed identity for Azure OpenAI.',
    example: '',
  },
  {
    name: 'OTEL_METRICS_EXPORTER',
    group: 'Metrics and traces (optional)',
    description:
      'prometheus, otlp or none: OpenTelemetry metrics, served for Prometheus or pushed to a collector, which the standard OTEL_EXPORTER_OTLP_ variables name. What they say: docs/production.md.',
    example: 'none',
  },
  {
    name: 'OTEL_TRACES_EXPORTER',
    group: 'Metrics and traces (optional)',
    description:
      'otlp or none: traces from an activity to the requests and cards that it sets off, pushed to that collector.',
    example: 'none',
  },
  {
    name: 'OTEL_EXPORTER_PROMETHEUS_HOST',
    group: 'Metrics and traces (optional)',
    description: 'Address that /metrics is served at; 0.0.0.0 for all. It asks for no password.',
    example: '127.0.0.1',
  },
  {
    name: 'OTEL_EXPORTER_PROMETHEUS_PORT',
    group: 'Metrics and traces (optional)',
    description: 'Port that /metrics is served at.',
    example: '9464',
  },
];

/** Renders `env/.env.example`. */
export function renderEnvExample(): string {
  const lines = ['# Copy to env/.env and fill in. Written by `npm run generate`; without any of it the demo runs.'];
  let group = '';
  for (const variable of CONFIG_VARIABLES) {
    if (variable.group !== group) lines.push('', `# ${variable.group}`);
    group = variable.group;
    lines.push(`# ${variable.description}`, `#${variable.name}=${variable.example}`);
  }
  return `${lines.join('\n')}\n`;
}
