import type { BotMode } from './bot-options.js';

/**
 * Hosts of the Bot Connector that Teams uses.
 * Source: https://learn.microsoft.com/azure/bot-service/bot-service-resources-faq-security and the Teams rate-limit and error pages
 */
const TEAMS_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  '*.botframework.com',
];

/** Whether a host name or address is loopback. */
export function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || name === '::ffff:127.0.0.1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/**
 * Where Teams creates upload sessions: the person's OneDrive, which is SharePoint. In other clouds, bots cannot send files.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
const ONEDRIVE_HOSTS: readonly string[] = ['*.sharepoint.com'];

/** Where replies or files may be sent. */
export interface UrlAllowlist {
  /** Allows loopback, over http or https. */
  readonly loopback: boolean;
  /** Allowed over https: exact names, or `*.example.com`. */
  readonly hosts: readonly string[];
}

/** Service URLs of Teams, plus `more` hosts; a national cloud has hosts of its own (`ofCloud`), and no others are Teams' there. */
export function teamsServiceUrlAllowlist(
  more: readonly string[] = [],
  loopback = false,
  ofCloud: readonly string[] = TEAMS_HOSTS,
): UrlAllowlist {
  return { loopback, hosts: [...ofCloud, ...more] };
}

/** Service URLs of the local mode. */
export const LOOPBACK_ALLOWLIST: UrlAllowlist = { loopback: true, hosts: [] };

/** What decides where files may go by default: in national clouds, bots cannot send any. */
type FileUploadMode = Pick<BotMode, 'kind'> & { readonly channel?: object };

/** Where files may be uploaded. Loopback is allowed in mode `local` only, and only if `named` lists it. */
export function fileUploadAllowlist(mode: FileUploadMode, named?: readonly string[]): UrlAllowlist {
  const hosts = named ?? (mode.kind === 'teams' && mode.channel === undefined ? ONEDRIVE_HOSTS : []);
  return {
    loopback: mode.kind === 'local' && hosts.some(isLoopbackHost),
    hosts: hosts.filter((host) => !isLoopbackHost(host)),
  };
}

/** Whether replies or files may go to this URL. An activity names its own reply URL, so this check limits where tokens go. */
export function isUrlAllowed(rule: UrlAllowlist, serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (rule.loopback && isLoopbackHost(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:';
  if (url.protocol !== 'https:' || (url.port !== '' && url.port !== '443')) return false;
  return rule.hosts.some((pattern) => matches(pattern.toLowerCase(), url.hostname));
}

function matches(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1;
}
