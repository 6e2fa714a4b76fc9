import { ServiceError, type ApiReply } from '../api-request-reply.js';
import { assertSelectable, selectProperties, type EntityType } from '../odata/entity-property-select.js';
import { parseQueryOptions } from '../odata/query-options-parser.js';
import type { TableName } from '../tenant-write-overlay.js';
import { omitProperty } from '../omit-property.js';
import { buildContextUrl, type GraphCall } from './graph-route-contract.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/** What a delta or skip token carries: the whole state of a round. */
interface DeltaState {
  /** Number of the last change already returned. */
  readonly since: number;
  /** Next row of the first, full round; absent in later rounds. */
  readonly position?: number;
  readonly select?: readonly string[];
  readonly issuedAtMs: number;
  /** See `TenantWriteOverlay.run`. */
  readonly run: string;
}

/** Directory delta tokens live 7 days. Source: https://learn.microsoft.com/graph/delta-query-overview#token-duration */
const TOKEN_LIFETIME_MS = 7 * 86_400_000;
const DEFAULT_PAGE = 200;
const MAX_PAGE = 999;

/** `…/delta`: first every object, in pages, then the changes since; `$deltatoken=latest` skips the first round. */
export function answerDeltaQuery(call: GraphCall, tableName: TableName, type: EntityType): ApiReply {
  const { request, overlay } = call;
  const { deltaToken, select } = parseDelta(call);
  assertSelectable(select, type);
  const table = overlay.table(tableName);
  const fresh = {
    since: overlay.sequence,
    ...omitUndefined({ select }),
    issuedAtMs: call.clock().getTime(),
    run: overlay.run,
  };
  const skipToken = request.url.searchParams.get('$skiptoken');
  if (deltaToken === 'latest') return deltaPage(call, [], { $deltatoken: fresh });
  if (deltaToken !== undefined) return changesSince(call, tableName, type, readState(call, deltaToken));
  const state = skipToken === null ? { ...fresh, position: 0 } : readState(call, skipToken);
  const size = pageSize(call);
  const page: Record<string, unknown>[] = [];
  let position = state.position ?? 0;
  for (; position < table.size && page.length < size; position++) {
    const row = table.at(position);
    if (row !== undefined) page.push(selectProperties(row, type, state.select));
  }
  if (position < table.size) return deltaPage(call, page, { $skiptoken: { ...state, position } });
  return deltaPage(call, page, { $deltatoken: omitProperty(state, 'position') });
}

function parseDelta({ request }: GraphCall): { readonly deltaToken?: string; readonly select?: readonly string[] } {
  const url = new URL(request.url);
  url.searchParams.delete('$skiptoken');
  return parseQueryOptions(url, request.headers, ['$select', '$deltatoken']);
}

function changesSince(call: GraphCall, tableName: TableName, type: EntityType, state: DeltaState): ApiReply {
  const table = call.overlay.table(tableName);
  const ids = new Set(table.changes.filter(({ sequence }) => sequence > state.since).map(({ id }) => id));
  const value = [...ids].map((id) => {
    const row = table.byId(id);
    return row === undefined ? { id, '@removed': { reason: 'deleted' } } : selectProperties(row, type, state.select);
  });
  const next = { ...state, since: call.overlay.sequence, issuedAtMs: call.clock().getTime() };
  return deltaPage(call, value, { $deltatoken: next });
}

function deltaPage(
  call: GraphCall,
  value: readonly Record<string, unknown>[],
  link: { readonly $deltatoken: DeltaState } | { readonly $skiptoken: DeltaState },
): ApiReply {
  const { origin, pathname } = call.request.url;
  const collection = pathname.split('/').at(-2) ?? '';
  const address = (name: string, state: DeltaState) => `${origin}${pathname}?${name}=${token(state)}`;
  return {
    status: 200,
    body: {
      '@odata.context': buildContextUrl(call, collection),
      ...('$skiptoken' in link
        ? { '@odata.nextLink': address('$skiptoken', link.$skiptoken) }
        : { '@odata.deltaLink': address('$deltatoken', link.$deltatoken) }),
      value,
    },
  };
}

function token(state: DeltaState): string {
  return Buffer.from(JSON.stringify(state)).toString('base64url');
}

/** Foreign or expired tokens: 410 with the URL to restart from. */
function readState(call: GraphCall, text: string): DeltaState {
  const state = parseState(text);
  const isOurs = state?.run === call.overlay.run;
  if (isOurs && call.clock().getTime() - state.issuedAtMs <= TOKEN_LIFETIME_MS) return state;
  const { origin, pathname } = call.request.url;
  throw new ServiceError(
    410,
    'Directory_ResyncRequired',
    'The specified token is invalid or expired; a full synchronization is required.',
    {
      location: `${origin}${pathname}?$deltatoken=`,
    },
  );
}

function parseState(text: string): DeltaState | undefined {
  try {
    const state = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<DeltaState> | null;
    const { since, position, select, issuedAtMs, run } = state ?? {};
    if (typeof since !== 'number' || typeof issuedAtMs !== 'number' || typeof run !== 'string') return undefined;
    return {
      since,
      issuedAtMs,
      run,
      ...(typeof position === 'number' && { position }),
      ...(Array.isArray(select) && { select: select.map(String) }),
    };
  } catch {
    return undefined;
  }
}

function pageSize({ request }: GraphCall): number {
  const asked = /odata\.maxpagesize=(\d{1,6})/i.exec(request.headers['prefer'] ?? '')?.[1];
  return asked === undefined ? DEFAULT_PAGE : Math.min(MAX_PAGE, Math.max(1, Number(asked)));
}
