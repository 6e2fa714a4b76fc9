/** Stands where a secret was. */
const REDACTED = '[left out]';

/** Names of properties and query parameters whose values may be secrets: passwords, secrets, tokens, assertions, keys, signatures. */
const SECRET =
  /secret|password|passwd|passphrase|token|assertion|authorization|credential|privatekey|^key$|^sig$|^code$/i;
/** Text that is a secret wherever it stands: a signed token, or a bearer header. */
const SECRET_TEXT = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\bBearer\s+\S+/g;

/** Copies a body without secrets: the names stay, so that it still shows what is asked for; the values under secret names do not. */
export function redactBody(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(SECRET_TEXT, REDACTED);
  if (Array.isArray(value)) return value.map(redactBody);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'url' && typeof inner === 'string') return [name, redactUrl(inner)];
      return [name, SECRET.test(name) && isText(inner) ? REDACTED : redactBody(inner)];
    }),
  );
}

/** Copies a URL, or a path with a query, without the values of secret parameters: paging tokens too, since they may hold anything. */
export function redactUrl(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const parameters = url
    .slice(at + 1)
    .split('&')
    .map((parameter) => {
      const [name = ''] = parameter.split('=', 1);
      return SECRET.test(decoded(name)) ? `${name}=${encodeURIComponent(REDACTED)}` : parameter;
    });
  return `${url.slice(0, at)}?${parameters.join('&')}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a value under a secret name is a secret itself. An object or a list of objects holds properties with names of their own. */
function isText(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'number';
}
