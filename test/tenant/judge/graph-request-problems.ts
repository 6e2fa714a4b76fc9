import { bareType, DescribedTypes } from './described-types.js';
import type { MicrosoftDescription } from './microsoft-description.js';

/** A request to Graph, or one part of a `$batch`. */
export interface GraphRequest {
  readonly method: string;
  /** With the version: `/v1.0/users?$select=id`. */
  readonly url: string;
  readonly body?: unknown;
}

/** A request taken apart. */
export interface ParsedGraphRequest {
  readonly version: string;
  /** Without the version, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Takes a request's address apart. */
export function parseGraphRequest({ url }: GraphRequest): ParsedGraphRequest {
  const { pathname, search } = new URL(url, 'https://graph.microsoft.com');
  const [, version = '', ...rest] = pathname.split('/');
  // A plus is a plus in what we send: `+` for a space is a form's, not a path's.
  const query = new URLSearchParams(search.replaceAll('+', '%2B'));
  return { version, path: `/${rest.map(decodeURIComponent).join('/')}`, query };
}

/** What of a request to Graph Microsoft's description does not have: paths, properties, values of enumerations, permissions. */
export class GraphRequestProblems {
  readonly types: DescribedTypes;
  /** Rules of permissions that were looked at. */
  readonly rulesUsed = new Set<string>();
  readonly enumsUsed = new Set<string>();
  constructor(readonly description: MicrosoftDescription) {
    this.types = new DescribedTypes(description);
  }

  /** The problems, a line each; none for a request that is as described. `held`: the application permissions of who asks. */
  of(request: GraphRequest, held: readonly string[]): readonly string[] {
    const parsed = parseGraphRequest(request);
    if (parsed.version !== 'v1.0' && parsed.version !== 'beta') return [`Graph has no version ${parsed.version}`];
    // The types of beta are not described here.
    const shape = parsed.version === 'v1.0' ? this.ofShape(request, parsed) : [];
    return [...shape, ...this.ofPermission(request.method, parsed.path, held)];
  }

  private ofShape({ method, body }: GraphRequest, { path, query }: ParsedGraphRequest): readonly string[] {
    const to = this.types.follow(path);
    if ('wrong' in to) return [to.wrong];
    const { type, operation } = to;
    const isWrite = (method === 'PATCH' || method === 'POST') && operation === undefined;
    const wrong = [
      ...this.ofQuery(type, query),
      ...(isWrite && !path.endsWith('$ref') ? this.ofBody(type, body, 'body') : []),
    ];
    return wrong.map((line) => `${line} (${type})`);
  }

  private ofQuery(type: string, query: URLSearchParams): readonly string[] {
    const unknown = [...query.keys()].filter((name) => !KNOWN_OPTIONS.has(name.toLowerCase()));
    const named = (option: string) => (query.get(option) ?? '').split(',').flatMap((item) => item.trim() || []);
    const expanded = [...(query.get('$expand') ?? '').matchAll(/(\w+)(?:\(([^)]*)\))?/g)];
    const missing = (name: string) => this.types.memberOfAny(type, name.split('/')[0] ?? '') === undefined;
    return [
      ...unknown.map((name) => `no query option ${name}`),
      ...named('$select').flatMap((name) => (missing(name) ? [`$select ${name}`] : [])),
      ...expanded.flatMap(([, name = '', options = '']) => this.ofExpand(type, name, options)),
      ...named('$orderby')
        .map((name) => name.split(' ')[0] ?? '')
        .flatMap((name) => (missing(name) ? [`$orderby ${name}`] : [])),
      ...namesInFilter(query.get('$filter') ?? '').flatMap((name) => (missing(name) ? [`$filter ${name}`] : [])),
    ];
  }

  private ofExpand(type: string, name: string, options: string): readonly string[] {
    const to = this.types.member(type, name, 'navigation');
    if (to === undefined) return [`$expand ${name}`];
    const query = new URLSearchParams(options.replaceAll(';', '&'));
    return this.ofQuery(bareType(to), query).map((problem) => `$expand ${name}: ${problem}`);
  }

  private ofBody(type: string, body: unknown, where: string): readonly string[] {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
    return Object.entries(body).flatMap(([name, value]) => {
      if (name.includes('@odata')) return [];
      const member = this.types.memberOfAny(type, name);
      const at = `${where} ${name}`;
      if (member === undefined) return [at];
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (Array.isArray(value) !== member.includes('[]') && value !== null) return [`${at}: ${member} is expected`];
      if (value === null && member.includes('!')) return [`${at}: never null`];
      return items.flatMap((item) => this.ofValue(bareType(member), item, at));
    });
  }

  private ofValue(type: string, value: unknown, at: string): readonly string[] {
    const values = this.description.enums[type];
    if (values !== undefined) {
      this.enumsUsed.add(type);
      // Microsoft's pages write the first letter small, its description large.
      const known = values.map((one) => one.toLowerCase());
      return typeof value === 'string' && !known.includes(value.toLowerCase()) ? [`${at}: no value ${value}`] : [];
    }
    if (this.types.has(type)) return this.ofBody(type, value, at);
    if (type === 'Boolean' && typeof value !== 'boolean') return [`${at}: a Boolean is expected`];
    return [];
  }

  private ofPermission(method: string, path: string, held: readonly string[]): readonly string[] {
    const segments = path
      .toLowerCase()
      .replaceAll(/\(\)/g, '')
      .replaceAll(/\(([^)]*)\)/g, '/{key}')
      .split('/')
      .filter((one) => one !== '' && !/^\$(ref|count|value)$/.test(one) && !/^(microsoft\.)?graph\./.test(one));
    const rule = this.ruleFor(method, segments);
    if (rule === undefined) return [`no permission is described for ${method} /${segments.map(withoutId).join('/')}`];
    this.rulesUsed.add(rule.key);
    if (rule.any.some((permission) => held.includes(permission))) return [];
    return [`${rule.key} wants one of ${rule.any.join(', ')}`];
  }

  /** The rule with the most segments of its own that fits. */
  private ruleFor(method: string, segments: readonly string[]) {
    const placeholders = (of: readonly string[]) => of.filter((segment) => segment.startsWith('{')).length;
    return Object.entries(this.description.permissions)
      .map(([key, any]) => ({ key, any, of: key.split(' ')[1]?.split('/').slice(1) ?? [] }))
      .filter(({ key, of }) => key.startsWith(`${method} `) && of.length === segments.length)
      .filter(({ of }) => of.every((segment, at) => segment === segments[at] || segment.startsWith('{')))
      .sort((a, b) => placeholders(a.of) - placeholders(b.of))[0];
  }
}

const KNOWN_OPTIONS = new Set(
  ['select', 'expand', 'orderby', 'filter', 'top', 'count', 'search', 'skiptoken', 'deltatoken', 'format'].map(
    (name) => `$${name}`,
  ),
);
/** Words of a filter that are no property. */
const WORDS_OF_FILTERS = new Set(
  'eq ne gt ge lt le and or not in any all startswith endswith contains true false null'.split(' '),
);

/** Names of properties in a filter; texts, times and the paths inside of `any(x:…)` left out. */
export function namesInFilter(filter: string): readonly string[] {
  const bare = filter.replaceAll(/'(?:[^']|'')*'/g, '').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '');
  const variables = new Set([...bare.matchAll(/\b(?:any|all)\((\w+):/g)].map(([, name]) => name));
  const names = bare.match(/[A-Za-z][A-Za-z0-9_]*(?:\/[A-Za-z][A-Za-z0-9_]*)*/g) ?? [];
  return [...new Set(names)].filter((name) => {
    const head = name.split('/')[0] ?? '';
    return !WORDS_OF_FILTERS.has(head.toLowerCase()) && !variables.has(head);
  });
}

function withoutId(segment: string): string {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$|^(?=.*\d)[\w-]{30,}$/.test(segment) ? '{id}' : segment;
}
