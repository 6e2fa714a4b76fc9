import type { Clock } from '../../core/clock.js';
import type { CallOptions } from '../../core/call-options.js';
import { isGuid } from '../../core/guid.js';
import type { Log } from '../../core/log.js';
import type { FactName } from '../../facts/fact-types.js';
import type { ReadResult } from '../../core/read-result.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { readDossierPart } from '../dossier-part-reader.js';
import type { ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import type { GraphReader } from '../graph/graph-reader.js';
import { createCallContext, measureRead } from '../http/request-metering.js';
import type { CallContext } from '../http/tenant-api-service.js';
import type { AppIdentity, AppReader, AppReading, IdentifiedAppReading } from '../model/app-reader-port.js';
import type { TenantReader } from '../model/tenant-reader-port.js';
import { isNotFound } from '../tenant-problem.js';
import { findApps, listAppNames } from './find-apps.js';
import { readAdminNamesake } from './read-admin-namesake.js';
import { readAppBackground } from './read-app-background.js';
import { readAppDirectoryRoles } from './read-app-directory-roles.js';
import { readAppIdentity } from './read-app-identity.js';
import { readAppParts, readLastUse } from './read-app-parts.js';
import { readAppInExchange } from './read-app-in-exchange.js';

/** What single apps are read with. */
export interface AppReaderSources {
  readonly graphFor: (context: CallContext) => GraphReader;
  readonly exchangeFor: (context: CallContext) => ExchangeReader;
  readonly reader: TenantReader;
  readonly clock: Clock;
  readonly log: Log;
}

type Unmeasured<T extends AppReading> = Omit<T, 'asOf' | 'cost'>;

/** Reads single apps; each question has its own request count. */
export function createAppReader(sources: AppReaderSources): AppReader {
  const { graphFor, clock, log } = sources;
  return {
    find: (asked, options) => findApps(graphFor(createCallContext(options)), log, asked),
    names: (options) => listAppNames(graphFor(createCallContext(options)), log),
    async readForDecision(servicePrincipalId, options) {
      const { found, ...measured } = await measureRead(clock, options, async (context) => ({
        found: await readIdentified(sources, context, servicePrincipalId, options),
      }));
      if (!found.ok) return found;
      if (found.value === undefined) return { ...found, value: undefined };
      return { ok: true, value: { ...found.value, ...measured }, gaps: [] };
    },
    read: (app, options) =>
      measureRead(clock, options, async (context) => {
        const graph = graphFor(context);
        const reading = readAppParts(graph, log, app);
        const [identity, parts, rest, background] = await Promise.all([
          readDossierPart(log, 'the service principal', async () => ({ value: await readAppIdentity(graph, app.id) })),
          reading,
          readRest(sources, context, app, options),
          readAppBackground(graph, log, app, reading),
        ]);
        return { app, identity, ...parts, ...rest, ...background };
      }),
  };
}

async function readIdentified(
  sources: AppReaderSources,
  context: CallContext,
  servicePrincipalId: string,
  options: CallOptions | undefined,
): Promise<ReadResult<Unmeasured<IdentifiedAppReading> | undefined>> {
  const graph = sources.graphFor(context);
  const found = await findIdentity(graph, sources.log, servicePrincipalId);
  if (!found.ok) return found;
  if (found.value === undefined) return { ...found, value: undefined };
  const { id, appId, displayName } = found.value;
  const app = { id, appId, name: displayName || appId };
  const [parts, rest] = await Promise.all([
    readAppParts(graph, sources.log, app),
    readRest(sources, context, app, options),
  ]);
  const identity = { ...found, value: found.value };
  return { ok: true, value: { app, identity, ...parts, ...rest }, gaps: [] };
}

/** The service principal; `undefined`: there is none. */
function findIdentity(graph: GraphReader, log: Log, id: string): Promise<ReadResult<AppIdentity | undefined>> {
  return readDossierPart(log, 'the service principal', async () => {
    if (!isGuid(id)) return { value: undefined };
    try {
      return { value: await readAppIdentity(graph, id) };
    } catch (error) {
      if (isNotFound(error)) return { value: undefined };
      throw error;
    }
  });
}

/** What is read of an app beside the parts that hang on its ids. */
async function readRest(
  { graphFor, exchangeFor, reader, log }: AppReaderSources,
  context: CallContext,
  app: NamedApp,
  options: CallOptions | undefined,
): Promise<
  Pick<AppReading, 'lastUsedAt' | 'directoryRoles' | 'exchangeRoleGroupMembers' | 'exchangeAppAccess' | 'adminNames'>
> {
  const graph = graphFor(context);
  const readFact = async <N extends FactName>(name: N) => {
    const { facts, cost } = await reader.collect([name], options);
    context.meter.requests += cost.requests;
    return facts[name];
  };
  const [lastUsedAt, directoryRoles, inExchange, adminNames] = await Promise.all([
    readLastUse(graph, log, app),
    readAppDirectoryRoles(graph, log, app),
    readAppInExchange(exchangeFor(context), log, app, {
      members: () => readFact('exchangeRoleGroupMembers'),
      access: () => readFact('exchangeAppAccess'),
    }),
    readAdminNamesake(graph, log, app, () => readFact('adminAccounts')),
  ]);
  return { lastUsedAt, directoryRoles, ...inExchange, adminNames };
}
