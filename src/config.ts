import { z } from 'zod/v4';
import { isLoopbackHost } from './bot/service-url-allowlist.js';
import { ExpectedError } from './core/expected-error.js';
import {
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  SECURITY_ADMINISTRATOR,
  SECURITY_READER,
} from './m365/directory-roles.js';
import { CLOUD_NAMES, CLOUDS, type MicrosoftCloud } from './m365/microsoft-clouds.js';
import type { TokenCredentialConfig } from './tenant/http/token-credential-factory.js';
import { omitUndefined } from './core/omit-undefined.js';

/** A credential from the environment; the demo's own kind is not among them. */
export type AppCredential = Exclude<TokenCredentialConfig, { readonly kind: 'demo' }> & { readonly clientId: string };

/** A real tenant and the credentials to reach it. */
export interface LiveTenant {
  readonly tenantId: string;
  readonly cloud: MicrosoftCloud;
  readonly reader: AppCredential;
  /** Absent: this process cannot change the tenant. */
  readonly responder?: AppCredential;
  /** Object ids or user principal names of emergency accounts. */
  readonly emergencyAccounts?: readonly string[];
}

/** The bot's app registration. */
export interface BotIdentity {
  readonly botId: string;
  readonly botType: 'SingleTenant' | 'UserAssignedMsi';
  readonly password?: string;
}

/** A language model that reads what the local reading does not. */
export interface ModelConfig {
  readonly endpoint: string;
  /** Name of the deployment or the model. */
  readonly name: string;
  /** Absent: Azure OpenAI, with the managed identity. */
  readonly key?: string;
  /** A user-assigned managed identity; absent: the system-assigned one. */
  readonly clientId?: string;
}

type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** The whole configuration, parsed and validated. */
export interface Config {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Most connections to the database. */
  readonly databasePoolSize: number;
  /** File of a demo tenant that runs in another process; absent: the demo is of this process. */
  readonly demoTenantFile?: string;
  /** File that every request to the tenant is appended to; absent: none is. */
  readonly recordRequests?: string;
  readonly chatUi: { readonly on: boolean; readonly port: number };
  readonly logLevel: LogLevel;
  /** Set if OTEL_METRICS_EXPORTER is: where metrics go. */
  readonly metrics?: { readonly exporter: 'prometheus' | 'otlp'; readonly host: string; readonly port: number };
  /** Whether traces are pushed to a collector. */
  readonly traces: boolean;
  /** Set if TENANT_ID is: a real tenant can be read. */
  readonly live?: LiveTenant;
  /** Set if BOT_ID is: the bot serves Teams, not the demo. */
  readonly bot?: BotIdentity;
  /** How long audit events are stored, how often each audit source is polled, and from which age on a source is an alert. */
  readonly audit: { readonly keepDays: number; readonly pollSeconds: number; readonly lateAlertMinutes: number };
  /** How long closed incidents, findings, decisions that no longer apply and conversations that were left are stored. */
  readonly keepDays: number;
  /** After SIGTERM `/readyz` says 503 for this long before the port closes, so that a load balancer looks elsewhere in time. */
  readonly leaveNoticeMs: number;
  readonly ask: { readonly roleTemplateIds: readonly string[]; readonly groupId?: string };
  /** Who may decide on apps. If neither is set, nobody may (in the demo, its approvers' group). */
  readonly approvers: { readonly roleTemplateIds: readonly string[]; readonly groupId?: string };
  /** Who is told, besides the conversation itself, that somebody made it quieter; absent: nobody. */
  readonly watchChangesTo?: { readonly personId: string } | { readonly conversationId: string };
  /** Decisions stop before their first write. */
  readonly dryRun: boolean;
  /** Absent: questions are understood without a model, and no text leaves this process. */
  readonly model?: ModelConfig;
  /** Hosts that files requested in chat may be uploaded to; absent: Microsoft's (in the demo: none). */
  readonly fileUploadHosts?: readonly string[];
}

const guid = z.guid().transform((id) => id.toLowerCase());
/** A conversation's id in Teams (`19:…@thread.tacv2`), or a person's object id. */
const watchPlace = z.union([
  guid.transform((personId) => ({ personId })),
  z
    .string()
    .regex(
      /^\d+:[^;\s]+@[a-z0-9.]+$/i,
      'neither the id of a conversation (19:…@thread.tacv2) nor the object id of a person',
    )
    .transform((conversationId) => ({ conversationId })),
]);
const port = z.coerce.number().int().min(0).max(65535);
const guids = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim()))
  .pipe(z.array(guid));
/** A host name, a wildcard under a domain (`*.example.com`) or an IP address; never `*` alone or a whole top-level domain. */
const host = z.string().regex(/^(\*\.[a-z0-9-]+\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'no host name, nor *.example.com');
const hosts = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim().toLowerCase()))
  .pipe(z.array(host));
/** Object ids or user principal names. */
const accounts = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim().toLowerCase()))
  .pipe(z.array(z.union([guid, z.string().regex(/^[^\s@]+@[^\s@]+$/, 'no object id, nor a user principal name')])));
const DEFAULT_ROLES = [GLOBAL_ADMINISTRATOR, GLOBAL_READER, SECURITY_ADMINISTRATOR, SECURITY_READER];

const Environment = z.object({
  PORT: port.default(3978),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(8),
  DEMO_TENANT_FILE: z.string().optional(),
  RECORD_REQUESTS: z.string().optional(),
  CHAT_UI: z.enum(['on', 'off']).default('on'),
  CHAT_UI_PORT: port.default(56150),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).optional(),
  AUDIT_KEEP_DAYS: z.coerce.number().int().min(30).max(3650).default(400),
  AUDIT_POLL_SECONDS: z.coerce.number().min(1).max(3600).default(60),
  AUDIT_LATE_ALERT_MINUTES: z.coerce.number().min(5).max(1440).default(30),
  OTEL_METRICS_EXPORTER: z.enum(['none', 'prometheus', 'otlp']).default('none'),
  OTEL_TRACES_EXPORTER: z.enum(['none', 'otlp']).default('none'),
  OTEL_EXPORTER_PROMETHEUS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_PROMETHEUS_PORT: port.default(9464),
  LEAVE_NOTICE_SECONDS: z.coerce.number().min(0).max(8).default(3),
  KEEP_DAYS: z.coerce.number().int().min(30).max(3650).optional(),
  TENANT_ID: guid.optional(),
  AZURE_CLOUD: z.enum(CLOUD_NAMES).default('public'),
  BOT_ID: guid.optional(),
  BOT_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi']).default('UserAssignedMsi'),
  BOT_PASSWORD: z.string().optional(),
  ...credentialVariables('READER'),
  ...credentialVariables('RESPONDER'),
  ASK_ROLES: guids.default(DEFAULT_ROLES),
  ASK_GROUP_ID: guid.optional(),
  BREAK_GLASS_IDS: accounts.optional(),
  APPROVER_ROLES: guids.default([]),
  APPROVER_GROUP_ID: guid.optional(),
  WATCH_CHANGES_TO: watchPlace.optional(),
  DRY_RUN: z.enum(['on', 'off']).default('off'),
  FILE_UPLOAD_HOSTS: hosts.optional(),
  MODEL_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_KEY: z.string().optional(),
  MODEL_CLIENT_ID: guid.optional(),
});
type Environment = z.infer<typeof Environment>;

function credentialVariables<const P extends 'READER' | 'RESPONDER'>(prefix: P) {
  return {
    [`${prefix}_CLIENT_ID`]: guid.optional(),
    [`${prefix}_CREDENTIAL`]: z.enum(['managed-identity', 'certificate', 'workload-federation', 'secret']).optional(),
    [`${prefix}_CERTIFICATE_FILE`]: z.string().optional(),
    [`${prefix}_TOKEN_FILE`]: z.string().optional(),
    [`${prefix}_CLIENT_SECRET`]: z.string().optional(),
  } as {
    readonly [K in `${P}_CLIENT_ID`]: z.ZodOptional<typeof guid>;
  } & {
    readonly [K in `${P}_CREDENTIAL`]: z.ZodOptional<
      z.ZodEnum<{
        'managed-identity': 'managed-identity';
        certificate: 'certificate';
        'workload-federation': 'workload-federation';
        secret: 'secret';
      }>
    >;
  } & { readonly [K in `${P}_${'CERTIFICATE_FILE' | 'TOKEN_FILE' | 'CLIENT_SECRET'}`]: z.ZodOptional<z.ZodString> };
}

/** Parses the environment. Throws one ExpectedError that lists every mistake. Empty values count as unset. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));

  const mistakes: string[] = [];
  const live = liveTenant(parsed.data, mistakes);
  const bot = botIdentity(parsed.data, mistakes);
  const model = modelConfig(parsed.data, mistakes);
  const { KEEP_DAYS, AUDIT_KEEP_DAYS } = parsed.data;
  if (KEEP_DAYS !== undefined && KEEP_DAYS < AUDIT_KEEP_DAYS) {
    mistakes.push('KEEP_DAYS is less than AUDIT_KEEP_DAYS: a kept event would open its deleted incident again');
  }
  if (mistakes.length > 0) throw refuse(mistakes);
  const { data } = parsed;
  return {
    port: data.PORT,
    dataDir: data.DATA_DIR,
    ...omitUndefined({
      databaseUrl: data.DATABASE_URL,
      demoTenantFile: data.DEMO_TENANT_FILE,
      recordRequests: data.RECORD_REQUESTS,
    }),
    databasePoolSize: data.DATABASE_POOL_SIZE,
    chatUi: { on: data.CHAT_UI === 'on', port: data.CHAT_UI_PORT },
    // The demo's console should show only its few lines; a server's log is read afterwards.
    logLevel: data.LOG_LEVEL ?? (bot === undefined ? 'warn' : 'info'),
    ...omitUndefined({ live, bot, model, metrics: metricsConfig(data) }),
    audit: {
      keepDays: data.AUDIT_KEEP_DAYS,
      pollSeconds: data.AUDIT_POLL_SECONDS,
      lateAlertMinutes: data.AUDIT_LATE_ALERT_MINUTES,
    },
    traces: data.OTEL_TRACES_EXPORTER === 'otlp',
    keepDays: data.KEEP_DAYS ?? data.AUDIT_KEEP_DAYS,
    leaveNoticeMs: data.LEAVE_NOTICE_SECONDS * 1_000,
    ask: {
      roleTemplateIds: data.ASK_ROLES,
      ...omitUndefined({ groupId: data.ASK_GROUP_ID }),
    },
    approvers: {
      roleTemplateIds: data.APPROVER_ROLES,
      ...omitUndefined({ groupId: data.APPROVER_GROUP_ID }),
    },
    dryRun: data.DRY_RUN === 'on',
    ...omitUndefined({ fileUploadHosts: data.FILE_UPLOAD_HOSTS, watchChangesTo: data.WATCH_CHANGES_TO }),
  };
}

function liveTenant(env: Environment, mistakes: string[]): LiveTenant | undefined {
  if (env.TENANT_ID === undefined) {
    for (const name of ['READER_CLIENT_ID', 'RESPONDER_CLIENT_ID'] as const) {
      if (env[name] !== undefined) mistakes.push(`${name} is set, TENANT_ID is not`);
    }
    return undefined;
  }
  const reader = appCredential('READER', env.TENANT_ID, env, mistakes);
  const wantsResponder = env.RESPONDER_CLIENT_ID !== undefined || env.RESPONDER_CREDENTIAL !== undefined;
  const responder = wantsResponder ? appCredential('RESPONDER', env.TENANT_ID, env, mistakes) : undefined;
  if (reader === undefined) return undefined;
  if (responder?.clientId === reader.clientId) {
    mistakes.push('RESPONDER_CLIENT_ID must be another app than READER_CLIENT_ID: what reads may not write');
  }
  return {
    tenantId: env.TENANT_ID,
    cloud: CLOUDS[env.AZURE_CLOUD],
    reader,
    ...omitUndefined({ responder, emergencyAccounts: env.BREAK_GLASS_IDS }),
  };
}

function appCredential(
  prefix: 'READER' | 'RESPONDER',
  tenantId: string,
  env: Environment,
  mistakes: string[],
): AppCredential | undefined {
  const clientId = env[`${prefix}_CLIENT_ID`];
  const kind = env[`${prefix}_CREDENTIAL`];
  if (clientId === undefined) mistakes.push(`${prefix}_CLIENT_ID is missing`);
  if (kind === undefined) mistakes.push(`${prefix}_CREDENTIAL is missing`);
  if (clientId === undefined || kind === undefined) return undefined;

  const needed = (name: 'CERTIFICATE_FILE' | 'TOKEN_FILE' | 'CLIENT_SECRET'): string => {
    const value = env[`${prefix}_${name}`];
    if (value === undefined) mistakes.push(`${prefix}_${name} is missing (${prefix}_CREDENTIAL is ${kind})`);
    return value ?? '';
  };
  const app = { clientId, tenantId, authorityHost: CLOUDS[env.AZURE_CLOUD].authorityHost };
  switch (kind) {
    case 'managed-identity':
      return { kind, clientId };
    case 'certificate':
      return { kind, ...app, certificatePath: needed('CERTIFICATE_FILE') };
    case 'workload-federation':
      return { kind, ...app, tokenFilePath: needed('TOKEN_FILE') };
    case 'secret':
      return { kind, ...app, clientSecret: needed('CLIENT_SECRET') };
  }
}

function botIdentity(env: Environment, mistakes: string[]): BotIdentity | undefined {
  if (env.BOT_ID === undefined) {
    if (env.BOT_PASSWORD !== undefined) mistakes.push('BOT_PASSWORD is set, BOT_ID is not');
    return undefined;
  }
  if (env.TENANT_ID === undefined) mistakes.push('BOT_ID is set, TENANT_ID is not');
  if (env.BOT_TYPE === 'SingleTenant' && env.BOT_PASSWORD === undefined) {
    mistakes.push('BOT_PASSWORD is missing (BOT_TYPE is SingleTenant)');
  }
  if (env.BOT_TYPE === 'UserAssignedMsi' && env.BOT_PASSWORD !== undefined) {
    mistakes.push('BOT_PASSWORD is set, but a UserAssignedMsi bot has none');
  }
  if (env.DEMO_TENANT_FILE !== undefined) {
    mistakes.push('DEMO_TENANT_FILE is set, and so is BOT_ID: a bot of Teams never watches the demo tenant');
  }
  const { bot, words } = CLOUDS[env.AZURE_CLOUD];
  if (bot !== undefined && bot.serviceUrl === undefined) {
    mistakes.push(
      `BOT_ID is set, and Microsoft documents no address of Teams in ${words}: only the command line runs there`,
    );
  }
  if (env.FILE_UPLOAD_HOSTS?.some(isLoopbackHost) === true) {
    mistakes.push('FILE_UPLOAD_HOSTS names this machine: that is for the demo');
  }
  return {
    botId: env.BOT_ID,
    botType: env.BOT_TYPE,
    ...omitUndefined({ password: env.BOT_PASSWORD }),
  };
}

function metricsConfig(env: Environment): Config['metrics'] {
  const { OTEL_METRICS_EXPORTER: exporter } = env;
  if (exporter === 'none') return undefined;
  return { exporter, host: env.OTEL_EXPORTER_PROMETHEUS_HOST, port: env.OTEL_EXPORTER_PROMETHEUS_PORT };
}

function modelConfig(env: Environment, mistakes: string[]): ModelConfig | undefined {
  const { MODEL_ENDPOINT: endpoint, MODEL_NAME: name, MODEL_KEY: key, MODEL_CLIENT_ID: clientId } = env;
  if (endpoint === undefined) {
    for (const other of ['MODEL_NAME', 'MODEL_KEY', 'MODEL_CLIENT_ID'] as const) {
      if (env[other] !== undefined) mistakes.push(`${other} is set, MODEL_ENDPOINT is not`);
    }
    return undefined;
  }
  const { protocol, hostname } = new URL(endpoint);
  if (name === undefined) mistakes.push('MODEL_NAME is missing (MODEL_ENDPOINT is set)');
  if (protocol !== 'https:' && (key === undefined || !isLoopbackHost(hostname))) {
    mistakes.push('MODEL_ENDPOINT must begin with https:// (http:// only for this machine, with MODEL_KEY)');
  }
  if (key !== undefined && clientId !== undefined) {
    mistakes.push('MODEL_CLIENT_ID is set, but MODEL_KEY is used instead of the managed identity');
  }
  return { endpoint, name: name ?? '', ...omitUndefined({ key, clientId }) };
}

function refuse(mistakes: readonly string[]): ExpectedError {
  return new ExpectedError(
    `The configuration is not usable:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`,
    'Fix these in the environment or in env/.env (env/.env.example lists all of them).',
  );
}
