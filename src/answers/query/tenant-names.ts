import type { FactName } from '../../facts/fact-types.js';
import type { KnownName } from '../../language/model/known-name.js';
import { isMicrosoftApp } from '../../m365/first-party-apps.js';
import type { CollectedFacts, TenantReader } from '../../tenant/model/tenant-reader-port.js';
import type { ReadTenantNames } from '../model/answer-service-port.js';
import { RequestCoalescer } from '../request-coalescer.js';
import { KeptFacts, type KeptFactsOptions } from './kept-facts.js';

const FACTS = [
  'transportRules',
  'inboundConnectors',
  'outboundConnectors',
  'conditionalAccessPolicies',
  'servicePrincipals',
  'adminAccounts',
] as const satisfies readonly FactName[];

type NameFact = (typeof FACTS)[number];

/** Creates the reader of the tenant's names. They are kept like other facts for questions; concurrent callers share one reading. */
export function createTenantNames({
  reader,
  ...options
}: KeptFactsOptions & { readonly reader: TenantReader }): ReadTenantNames {
  const kept = new KeptFacts<NameFact>(options);
  const readings = new RequestCoalescer<CollectedFacts<NameFact>>();
  return async (how = {}) => {
    const known = await kept.find('names');
    if (known !== undefined) return namesIn(known);
    const collected = await readings.read('names', how, async (shared) => {
      const read = await reader.collect(FACTS, shared);
      if (!shared.signal.aborted) kept.keep('names', read);
      return read;
    });
    return namesIn(collected);
  };
}

function namesIn({ facts }: CollectedFacts<NameFact>): readonly KnownName[] {
  const { transportRules, inboundConnectors, outboundConnectors } = facts;
  const { conditionalAccessPolicies, servicePrincipals, adminAccounts } = facts;
  const valueOf = <T>(reading: { readonly ok: true; readonly value: readonly T[] } | { readonly ok: false }) =>
    reading.ok ? reading.value : [];
  return [
    ...valueOf(transportRules).map(({ name }) => ({ name, kind: 'rule' as const })),
    ...[...valueOf(inboundConnectors), ...valueOf(outboundConnectors)].map(({ name }) => ({
      name,
      kind: 'connector' as const,
    })),
    ...valueOf(conditionalAccessPolicies).map(({ displayName }) => ({ name: displayName, kind: 'policy' as const })),
    // The names of Microsoft's own apps are terms, not names of this tenant: "Microsoft Graph".
    ...valueOf(servicePrincipals)
      .filter((one) => !isMicrosoftApp(one))
      .map(({ displayName }) => ({ name: displayName, kind: 'app' as const })),
    ...valueOf(adminAccounts).map(({ displayName }) => ({ name: displayName, kind: 'account' as const })),
  ];
}
