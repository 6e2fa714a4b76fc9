import type { RecordedRequest } from '../../../src/tenant/recording/request-recorder.js';

/** A cmdlet as it is sent. */
export interface SentCmdlet {
  readonly CmdletName: string;
  readonly Parameters?: Readonly<Record<string, unknown>>;
}

/** The cmdlet of a request to Exchange's admin API. */
export function cmdletOf({ body }: Pick<RecordedRequest, 'body'>): SentCmdlet {
  return (body as { readonly CmdletInput: SentCmdlet }).CmdletInput;
}

/** What of a cmdlet Microsoft's reference does not have; a list that is cut at the default size is a problem, too. */
export function cmdletProblems(
  { CmdletName: name, Parameters: parameters = {} }: SentCmdlet,
  cmdlets: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const known = cmdlets[name]?.map((parameter) => parameter.toLowerCase());
  if (known === undefined) return [`no cmdlet ${name}`];
  const sent = Object.keys(parameters);
  const isCut =
    /^Get-/.test(name) && known.includes('resultsize') && !isOfOne(name, sent) && !sent.includes('ResultSize');
  return [
    ...sent
      .filter((parameter) => !known.includes(parameter.toLowerCase()))
      .map((parameter) => `${name} has no -${parameter}`),
    ...(isCut ? [`${name} without -ResultSize is cut at the default`] : []),
  ];
}

/** Whether the cmdlet asks for one object. `Get-RoleGroupMember -Identity` names a group, and lists its members. */
function isOfOne(name: string, sent: readonly string[]): boolean {
  return sent.includes('Identity') && name !== 'Get-RoleGroupMember';
}

/** Operations of the Management Activity API: https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-reference */
const OPERATIONS = [
  /^POST \/subscriptions\/(start|stop)$/,
  /^GET \/subscriptions\/(list|content|notifications)$/,
  /^GET \/audit\//,
];
const DAY_MS = 86_400_000;

/** What the Management Activity API does not know, or counts against the quota that all publishers share. */
export function activityProblems({ method, url }: Pick<RecordedRequest, 'method' | 'url'>): readonly string[] {
  const { pathname, searchParams } = new URL(url, 'https://manage.office.com');
  const path = pathname.replace(/^.*\/activity\/feed/, '');
  const [start, end] = ['startTime', 'endTime'].map((name) => searchParams.get(name));
  return [
    ...(OPERATIONS.some((one) => one.test(`${method} ${path}`)) ? [] : [`the management API has no ${method} ${path}`]),
    ...(searchParams.has('PublisherIdentifier')
      ? []
      : ['no PublisherIdentifier: the quota is shared with all who send none']),
    ...((start === null) === (end === null) ? [] : ['startTime and endTime are given together']),
    ...(typeof start === 'string' && typeof end === 'string' && Date.parse(end) - Date.parse(start) > DAY_MS
      ? ['a window of more than 24 hours']
      : []),
  ];
}
