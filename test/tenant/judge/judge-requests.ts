import type { RecordedRequest } from '../../../src/tenant/recording/request-recorder.js';
import { activityProblems, cmdletOf, cmdletProblems } from './exchange-and-activity-problems.js';
import { batchProblems, limitProblems } from './graph-limits.js';
import { type GraphRequest, GraphRequestProblems } from './graph-request-problems.js';
import type { MicrosoftDescription } from './microsoft-description.js';

/** Application permissions of Graph that each of our apps is granted. */
export type HeldPermissions = Readonly<Record<RecordedRequest['identity'], readonly string[]>>;

interface BatchPart extends GraphRequest {
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Holds requests against what Microsoft publishes about its services, and against what its pages say besides. */
export class RequestJudge {
  readonly graph: GraphRequestProblems;
  constructor(
    readonly description: MicrosoftDescription,
    readonly held: HeldPermissions,
  ) {
    this.graph = new GraphRequestProblems(description);
  }

  /** Problems of all requests, each once, with the first request that has it. */
  judge(requests: readonly RecordedRequest[]): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const request of requests) {
      for (const problem of this.problemsOf(request)) {
        if (!found.has(problem))
          found.set(problem, `${request.identity}: ${request.method} ${decodeURIComponent(request.url)}`);
      }
    }
    return found;
  }

  /** Problems of one request, the parts of a `$batch` included. */
  problemsOf(request: RecordedRequest): readonly string[] {
    if (request.service === 'exchange') return cmdletProblems(cmdletOf(request), this.description.cmdlets);
    if (request.service === 'management') return activityProblems(request);
    const held = this.held[request.identity];
    const of = (one: GraphRequest, headers: Readonly<Record<string, string>> = {}) => [
      ...this.graph.of(one, held),
      ...limitProblems(one, lowerCase(headers)),
    ];
    const [, batch] = /^(?:https?:\/\/[^/]+)?\/(v1\.0|beta)\/\$batch$/.exec(request.url) ?? [];
    if (batch === undefined) return of(request, request.headers);
    const { requests } = request.body as { readonly requests: readonly BatchPart[] };
    return [
      ...batchProblems(requests),
      ...requests.flatMap((part) => of({ ...part, url: `/${batch}${part.url}` }, part.headers)),
    ];
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
