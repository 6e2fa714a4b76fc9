import { z } from 'zod/v4';

/** Checks a request just before it is sent and throws when it is not allowed. Lowest layer, so nothing can bypass it. */
export type OutgoingRequestGuard = (request: {
  readonly method: string;
  readonly url: URL;
  readonly body?: string;
}) => void;

const batchOfGets = z.object({ requests: z.array(z.object({ method: z.literal('GET') })).max(20) });
const gettingCmdlet = z.object({ CmdletInput: z.object({ CmdletName: z.string().regex(/^Get-[A-Za-z]+$/) }) });

/** POSTs that only read. All other requests except GET are refused. */
const READING_POSTS: readonly { readonly path: RegExp; readonly body?: z.ZodType }[] = [
  { path: /^\/(v1\.0|beta)\/\$batch$/, body: batchOfGets },
  { path: /^\/(v1\.0|beta)\/(users|directoryObjects|servicePrincipals)\/[^/]+\/(checkMemberGroups|getMemberObjects)$/ },
  { path: /^\/(v1\.0|beta)\/security\/auditLog\/queries$/ },
  { path: /^\/api\/v1\.0\/[^/]+\/activity\/feed\/subscriptions\/start$/ },
  { path: /^\/adminapi\/beta\/[^/]+\/InvokeCommand$/, body: gettingCmdlet },
];

/** Allows only reads: a process that holds only this client cannot write. */
export const allowOnlyReads: OutgoingRequestGuard = ({ method, url, body }) => {
  if (method === 'GET') return;
  const rule = method === 'POST' ? READING_POSTS.find(({ path }) => path.test(url.pathname)) : undefined;
  const reads = rule !== undefined && (rule.body === undefined || rule.body.safeParse(parse(body)).success);
  if (!reads) throw new Error(`the read-only client refuses ${method} ${url.pathname}`);
};

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}
