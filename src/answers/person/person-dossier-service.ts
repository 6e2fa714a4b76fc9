import type { Answer } from '../model/answer.js';
import type { Clock } from '../../core/clock.js';
import type { AppReader } from '../../tenant/model/app-reader-port.js';
import { isGuid } from '../../core/guid.js';
import { nameWords } from '../../core/name-words.js';
import { daysBefore, truncateToMinute } from '../../core/instant.js';
import type { FoundPeople, PersonReader } from '../../tenant/model/person-reader-port.js';
import type { AnswerRequest } from '../model/answer-service-port.js';
import type { ReadResult } from '../../core/read-result.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { NamedPerson } from '../../m365/named-person.js';
import type { TenantReader } from '../../tenant/model/tenant-reader-port.js';
import { findSimilarAppNames } from '../app/app-name-search.js';
import { DossierCache } from '../dossier-cache.js';
import type { PersonChoice, PersonDossier } from '../model/person-dossier.js';
import { RequestCoalescer, type CoalescedReadOptions } from '../request-coalescer.js';
import { DEFAULT_ACTS_DAYS } from './person-acts-section.js';
import { composePersonDossier, type PersonDossierInput } from './person-dossier-composer.js';
import {
  findLastOwnAct,
  readPersonActs,
  readPersonDecisions,
  readPersonIncidents,
  type AuditTrailStores,
  unlessAway,
} from './person-audit-reader.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** What {@link createPersonDossierService} works with. */
export interface PersonDossierServiceOptions {
  readonly people: PersonReader;
  /** Finds apps with the same name; absent if apps cannot be asked about. */
  readonly apps?: Pick<AppReader, 'find'>;
  readonly reader: TenantReader;
  /** Absent on the command line. */
  readonly trail?: AuditTrailStores;
  readonly clock: Clock;
  /** How long a dossier is reused without reading again, in milliseconds. */
  readonly freshForMs: number;
}

/** Answers questions about one person. */
export interface PersonDossierService {
  answer(question: AnswerRequest): Promise<PersonAnswer>;
  /** Finds the people whom a text may name. */
  find(asked: string, question: AnswerRequest): Promise<ReadResult<FoundPeople>>;
}

/** A person's dossier, or a choice of people. */
export type PersonAnswer = Extract<Answer, { kind: 'person' | 'choose-person' }>;

const MOST_CHOICES = 6;
const FACTS = [
  'roleHoldings',
  'exchangeRoleGroupMembers',
  'securityDefaults',
  'conditionalAccessPolicies',
  'adminRisk',
  'adminAccounts',
  'adminAuthentication',
  'premiumLicences',
] as const;

/** A dossier and what it was composed from. */
interface ComposedDossier {
  readonly dossier: PersonDossier;
  readonly input: PersonDossierInput;
}

/** Creates the service that turns a name or an id into a person's dossier. */
export function createPersonDossierService(options: PersonDossierServiceOptions): PersonDossierService {
  const kept = new DossierCache<ComposedDossier>(options.clock, options.freshForMs);
  const searches = new RequestCoalescer<ReadResult<FoundPeople>>();

  async function answer(question: AnswerRequest): Promise<PersonAnswer> {
    const asked = question.understanding.parameters.user?.trim() ?? '';
    if (asked === '') return createPersonChoice(question, { found: 'not-named', asked });
    const stored = await findFresh(asked, question);
    if (stored !== undefined) return told(stored, true);
    const [found, apps] = await Promise.all([find(asked, question), appsCalled(asked, question)]);
    if (!found.ok) return createPersonChoice(question, { found: 'unreadable', asked, gaps: found.gaps });
    const { people, more, near } = found.value;
    const { gaps } = found;
    const [first, ...others] = people;
    const only = first ?? (isGuid(asked) ? await gone(asked.toLowerCase(), question) : findAtBeginning(asked, near));
    if (only === undefined)
      return createPersonChoice(question, { found: 'none', asked, people: alike(asked, near), gaps });
    if (apps.length > 0) return createPersonChoice(question, { found: 'both', asked, people, apps, more, gaps });
    if (others.length > 0 || more) return createPersonChoice(question, { found: 'several', asked, people, more, gaps });
    const again = await findFresh(only.id, question);
    return again === undefined ? told(await read(only, question), false) : told(again, true);
  }

  /**
   * The cached dossier with the incidents of now; nothing if we acted on the tenant since: then it tells of a tenant that we changed
   * ourselves. The next page of an answer is of the same dossier, whatever happened since.
   */
  async function findFresh(id: string, question: AnswerRequest): Promise<PersonDossier | undefined> {
    const known = kept.find(keyOf(id, question), question);
    if (known === undefined || question.anyAge === true) return known?.dossier;
    const { dossier, input } = known;
    const actedAt = await findLastOwnAct(options.trail);
    if (actedAt !== undefined && Date.parse(actedAt) >= Date.parse(dossier.asOf)) return undefined;
    const { person, period } = dossier;
    const trouble = await readPersonIncidents(person, period, options.trail, options.clock.now());
    return composePersonDossier(person, { ...input, trouble });
  }

  function find(asked: string, question: AnswerRequest): Promise<ReadResult<FoundPeople>> {
    return searches.read(asked.toLowerCase(), question, (how) => options.people.find(asked, { signal: how.signal }));
  }

  /** A person who is no longer in the directory but still named by a role assignment or a stored event. */
  async function gone(id: string, { signal }: AnswerRequest): Promise<NamedPerson | undefined> {
    const [{ facts }, events = []] = await Promise.all([
      options.reader.collect(['roleHoldings'], omitUndefined({ signal })),
      unlessAway(options.trail?.audit.byHandles([`user:${id}`])),
    ]);
    const { roleHoldings } = facts;
    const holders = roleHoldings.ok ? roleHoldings.value.holdings.map(({ principal }) => principal) : [];
    const holder = holders.find((one) => one.id === id && one.kind !== 'service-principal' && one.kind !== 'group');
    if (holder !== undefined) return { id, name: holder.displayName, upn: '' };
    const named = events.flatMap(({ actor, person }) => [actor, ...(person === undefined ? [] : [person])]);
    const known = named.find((one) => one.id.toLowerCase() === id);
    return known && { id, name: known.name, upn: known.name.includes('@') ? known.name : '' };
  }

  /** Apps with exactly this name; empty if they cannot be read, so that the person is still answered. */
  async function appsCalled(asked: string, { signal }: AnswerRequest): Promise<readonly NamedApp[]> {
    if (options.apps === undefined || isGuid(asked) || asked.includes('@')) return [];
    const exact = await options.apps.find(asked, omitUndefined({ signal }));
    return exact.ok ? exact.value.apps : [];
  }

  async function read(person: NamedPerson, question: AnswerRequest): Promise<PersonDossier> {
    const key = keyOf(person.id, question);
    const { dossier } = await kept.read(key, question, async (how) => {
      const input = await readNow(person, question, how);
      return { dossier: composePersonDossier(person, input), input };
    });
    return dossier;
  }

  async function readNow(
    person: NamedPerson,
    question: AnswerRequest,
    how: CoalescedReadOptions,
  ): Promise<PersonDossierInput> {
    const period = periodOf(question, options.clock);
    const now = options.clock.now();
    const { people, reader, trail } = options;
    const [parts, collected, acts, trouble, decisions] = await Promise.all([
      people.read(person, { signal: how.signal }),
      reader.collect(FACTS, how),
      readPersonActs(person, period, people, trail, { ...how, now }),
      readPersonIncidents(person, period, trail, now),
      readPersonDecisions(person, trail),
    ]);
    const facts = { ...collected.facts, requests: collected.cost.requests };
    return { parts, facts, acts, trouble, decisions, period };
  }

  function told(dossier: PersonDossier, stored: boolean): PersonAnswer {
    return { kind: 'person', dossier, stored, answeredAt: options.clock.now() };
  }

  return { answer, find };
}

/** Truncates times to the minute so that a repeated question hits the cache. */
function keyOf(id: string, { understanding: { parameters } }: AnswerRequest): string {
  const { since, until } = parameters;
  return [id.toLowerCase(), ...[since, until].map((at) => (at === undefined ? '' : truncateToMinute(at)))].join(' ');
}

function periodOf({ understanding: { parameters } }: AnswerRequest, clock: Clock): PersonDossier['period'] {
  const { since, until } = parameters;
  const end = omitUndefined({ until });
  if (since !== undefined) return { since, ...end };
  return { since: truncateToMinute(daysBefore(until ?? clock.now(), DEFAULT_ACTS_DAYS)), ...end, byDefault: true };
}

/** A choice of people and apps, limited to what a card can show; `more` tells if any were cut. */
export function createPersonChoice(
  { understanding: { parameters } }: AnswerRequest,
  of: Pick<PersonChoice, 'found' | 'asked'> & Partial<PersonChoice>,
): PersonAnswer {
  const { since, until } = parameters;
  const { people = [], apps = [], more = false, gaps = [] } = of;
  const shown = people.slice(0, MOST_CHOICES - Math.min(apps.length, MOST_CHOICES / 2));
  return {
    kind: 'choose-person',
    choice: {
      ...of,
      people: shown,
      apps: apps.slice(0, MOST_CHOICES / 2),
      more: more || shown.length < people.length || apps.length > MOST_CHOICES / 2,
      gaps,
      ...omitUndefined({ since, until }),
    },
  };
}

/** "Aiko Tanaka already": the only one whose whole name of several words stands before the rest of a sentence. */
function findAtBeginning(asked: string, near: readonly NamedPerson[]): NamedPerson | undefined {
  const said = nameWords(asked).join(' ');
  const named = near.filter(({ name }) => {
    const words = nameWords(name);
    return words.length > 1 && said.startsWith(`${words.join(' ')} `);
  });
  return named.length === 1 ? named[0] : undefined;
}

/** The most similar names among those that begin alike. */
function alike(asked: string, near: readonly NamedPerson[]): readonly NamedPerson[] {
  const named = near.map(({ id, name, upn }) => ({ id, name, appId: upn }));
  return findSimilarAppNames(asked, named, MOST_CHOICES).flatMap(({ id }) => near.find((one) => one.id === id) ?? []);
}
