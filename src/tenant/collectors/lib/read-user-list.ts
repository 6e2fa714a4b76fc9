import type { GraphReader } from '../../graph/graph-reader.js';
import { collectPages, stripQueryString, type ListResult, type PageRequest } from '../../graph/odata-paging.js';

/**
 * Accounts that one question may cost. The registration report allows five requests in ten seconds: more would keep whoever asks waiting
 * for minutes. https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits
 */
const MOST_ACCOUNTS = 20_000;

/** Reads a list with a row for every account; in a larger tenant its beginning, with a gap. */
export function readUserList<T>(graph: GraphReader, request: PageRequest<T>): Promise<ListResult<T>> {
  return collectPages(firstPages(graph, request));
}

async function* firstPages<T>(graph: GraphReader, request: PageRequest<T>) {
  let accounts = 0;
  for await (const page of graph.pages(request)) {
    if (accounts >= MOST_ACCOUNTS) {
      const detail = `${stripQueryString(request.path)}: more than ${accounts} accounts`;
      yield { items: [], gaps: [{ reason: 'truncated' as const, detail }] };
      return;
    }
    accounts += page.items.length;
    yield page;
  }
}
