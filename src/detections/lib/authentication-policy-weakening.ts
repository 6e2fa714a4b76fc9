import { isPlainObject } from '../../core/text-and-object-guards.js';
import type { Severity } from '../../core/severity.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import { parseBoundedJson, parseTextList } from '../../m365/audit-value-parser.js';

/** What the methods policy newly lets people sign in with, or no longer asks for. */
export interface AuthenticationWeakening {
  readonly words: string;
  readonly severity: Severity;
  /** The record does not show what changed. */
  readonly unsure?: true;
}

/**
 * Methods that weaken sign-in when they are switched on, by their id in the policy. A certificate counts most: whoever has a trusted
 * authority makes one for anybody.
 * Source: https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy
 */
const METHODS: Readonly<Record<string, AuthenticationWeakening>> = {
  x509certificate: { words: 'lets people sign in with a certificate', severity: 'high' },
  temporaryaccesspass: { words: 'lets administrators make a Temporary Access Pass', severity: 'medium' },
  sms: { words: 'accepts a text message', severity: 'medium' },
  voice: { words: 'accepts a telephone call', severity: 'medium' },
  email: { words: 'accepts a code by mail', severity: 'medium' },
  qrcodepin: { words: 'accepts a QR code and a PIN', severity: 'medium' },
  externalauthenticationmethod: { words: 'accepts the second factor of another provider', severity: 'high' },
};
/** Methods that protect best: switching one off leaves the weaker ones. */
const STRONG = new Set(['fido2', 'microsoftauthenticator']);

const MOST_TEXT = 200_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Finds what a change of the policy weakens, from each method's state before and after; empty: nothing. Records hold the whole policy as
 * JSON, or only what changed; the name of the property varies.
 */
export function findAuthenticationWeakenings({ changes }: AuditEvent): readonly AuthenticationWeakening[] {
  const found: AuthenticationWeakening[] = [];
  let isRead = false;
  for (const { name, old, new: now } of changes) {
    if (/^included updated properties$/i.test(name) || old === now) continue;
    if (/discoveryUrl|OpenIdConnect/i.test(`${name}${now.slice(0, MOST_TEXT)}`) && urlIn(now) !== urlIn(old)) {
      isRead = true;
      if (urlIn(now) !== undefined) found.push({ words: 'asks another provider who somebody is', severity: 'high' });
    }
    const [before, after] = [methodsIn(old), methodsIn(now)];
    if (before.size > 0 || after.size > 0) isRead = true;
    for (const [id, state] of after) {
      const was = before.get(id);
      if (was === state) continue;
      const method = Object.hasOwn(METHODS, id) ? METHODS[id] : undefined;
      if (state === 'enabled' && method !== undefined && (was !== undefined || before.size === 0)) found.push(method);
      if (state === 'disabled' && STRONG.has(id) && was === 'enabled') {
        found.push({
          words: `no longer accepts ${id === 'fido2' ? 'passkeys' : 'Microsoft Authenticator'}`,
          severity: 'medium',
        });
      }
    }
    if (/^"?(?:true|false|enabled|disabled)"?$/i.test(now.trim())) isRead = true;
  }
  if (found.length === 0 && !isRead)
    return [{ words: 'was changed in ways that the record does not show', severity: 'low', unsure: true }];
  return found;
}

function urlIn(text: string): string | undefined {
  return /discoveryUrl\\?"\s{0,9}:\s{0,9}\\?"([^"\\]{1,500})/i.exec(text.slice(0, MOST_TEXT))?.[1];
}

/** States by method, from any JSON that lists configurations with an id and a state. */
function methodsIn(text: string): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  const value = parseBoundedJson(parseTextList(text.slice(0, MOST_TEXT))[0] ?? '');
  collect(value, states, 0);
  return states;
}

const MOST_NESTED = 4;

function collect(value: unknown, states: Map<string, string>, depth: number): void {
  if (depth > MOST_NESTED) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100) as readonly unknown[]) collect(one, states, depth + 1);
    return;
  }
  if (!isPlainObject(value)) return;
  const id = field(value, 'id') ?? field(value, 'type');
  const state = field(value, 'state');
  if (typeof id === 'string' && (typeof state === 'string' || typeof state === 'number')) {
    states.set(id.toLowerCase(), stateOf(state));
  }
  for (const one of Object.values(value).slice(0, 100)) if (typeof one === 'object') collect(one, states, depth + 1);
}

/** Records have the state as a word, or as Graph's number: 0 is enabled. */
function stateOf(state: string | number): string {
  if (state === 0 || state === '0') return 'enabled';
  return state === 1 || state === '1' ? 'disabled' : String(state).toLowerCase();
}

function field(value: Fields, name: string): unknown {
  const key = Object.keys(value).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : value[key];
}
