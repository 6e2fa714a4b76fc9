import type { GraphReader } from '../../graph/graph-reader.js';
import { collectPages, type ListResult, type PageRequest } from '../../graph/odata-paging.js';
import { stripQueryString } from '../../graph/odata-paging.js';

/**
 * Pages that one question may cost: 20,000 accounts. The registration report allows five requests in ten seconds, so that more would keep
 * whoever asks waiting for minutes. https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits
 */
const MOST_PAGES = 20;

/** Reads a list with a row for every account; in a larger tenant its beginning, with a gap. */
export function readUserList<T>(graph: GraphReader, request: PageRequest<T>): Promise<ListResult<T>> {
  return collectPages(firstPages(graph, request));
}

async function* firstPages<T>(graph: GraphReader, request: PageRequest<T>) {
  let pages = 0;
  for await (const page of graph.pages(request)) {
    if (pages === MOST_PAGES) {
      yield {
        items: [],
        gaps: [
          { reason: 'truncated' as const, detail: `${stripQueryString(request.path)}: more than ${MOST_PAGES} pages` },
        ],
      };
      return;
    }
    pages += 1;
    yield page;
  }
}
