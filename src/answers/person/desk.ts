import type { Answer } from '../../core/answer.js';
import type { AppName, AppPart, AppReader } from '../../core/dossier.js';
import { isGuid } from '../../core/guid.js';
import { daysBefore, instant } from '../../core/instant.js';
import type { FoundPeople, PersonChoice, PersonDossier, PersonName, PersonReader } from '../../core/person.js';
import type { Clock, Question, TenantReader } from '../../core/ports.js';
import { nearest } from '../dossier/match-names.js';
import { KeptDossiers } from '../kept-dossiers.js';
import { SharedReadings, type SharedOptions } from '../shared.js';
import { ACTS_DAYS } from './acts.js';
import { composePerson } from './compose.js';
import { readActs, readTrouble, type KeptTrail } from './trouble.js';

/** What {@link createPersonDossierService} works with. */
export interface PersonDeskOptions {
  readonly people: PersonReader;
  /** Finds apps with the same name; absent if apps cannot be asked about. */
  readonly apps?: Pick<AppReader, 'find'>;
  readonly reader: TenantReader;
  /** Absent on the command line. */
  readonly trail?: KeptTrail;
  readonly clock: Clock;
  /** How long a dossier is reused without reading again, in milliseconds. */
  readonly freshForMs: number;
}

/** Answers questions about one person. */
export interface PersonDesk {
  answer(question: Question): Promise<PersonAnswer>;
  /** Finds the people whom a text may name. */
  find(asked: string, question: Question): Promise<AppPart<FoundPeople>>;
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
] as const;

/** Creates the service that turns a name or an id into a person's dossier. */
export function createPersonDesk(options: PersonDeskOptions): PersonDesk {
  const kept = new KeptDossiers<PersonDossier>(options.clock, options.freshForMs);
  const searches = new SharedReadings<AppPart<FoundPeople>>();

  async function answer(question: Question): Promise<PersonAnswer> {
    const asked = question.understanding.parameters.user?.trim() ?? '';
    if (asked === '') return choice(question, { found: 'not-named', asked });
    const stored = kept.find(keyOf(asked, question), question);
    if (stored !== undefined) return told(stored, true);
    const [found, apps] = await Promise.all([find(asked, question), appsCalled(asked, question)]);
    if (!found.ok) return choice(question, { found: 'unreadable', asked, gaps: found.gaps });
    const { people, more, near } = found.value;
    const { gaps } = found;
    const [first, ...others] = people;
    const only = first ?? (isGuid(asked) ? await gone(asked.toLowerCase(), question) : undefined);
    if (only === undefined) return choice(question, { found: 'none', asked, people: alike(asked, near), gaps });
    if (apps.length > 0) return choice(question, { found: 'both', asked, people, apps, more, gaps });
    if (others.length > 0 || more) return choice(question, { found: 'several', asked, people, more, gaps });
    const again = kept.find(keyOf(only.id, question), question);
    return again === undefined ? told(await read(only, question), false) : told(again, true);
  }

  function find(asked: string, question: Question): Promise<AppPart<FoundPeople>> {
    return searches.read(asked.toLowerCase(), question, (how) => options.people.find(asked, { signal: how.signal }));
  }

  /** A person who is no longer in the directory but still named by a role assignment or a stored event. */
  async function gone(id: string, { signal }: Question): Promise<PersonName | undefined> {
    const [{ facts }, events = []] = await Promise.all([
      options.reader.collect(['roleHoldings'], signal === undefined ? {} : { signal }),
      options.trail?.audit.byHandles([`user:${id}`]),
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
  async function appsCalled(asked: string, { signal }: Question): Promise<readonly AppName[]> {
    if (options.apps === undefined || isGuid(asked) || asked.includes('@')) return [];
    const exact = await options.apps.find(asked, signal === undefined ? {} : { signal });
    return exact.ok ? exact.value.apps : [];
  }

  function read(person: PersonName, question: Question): Promise<PersonDossier> {
    return kept.read(keyOf(person.id, question), question, (how) => readNow(person, question, how));
  }

  async function readNow(person: PersonName, question: Question, how: SharedOptions): Promise<PersonDossier> {
    const period = periodOf(question, options.clock);
    const { people, reader, trail } = options;
    const [parts, collected, acts, trouble] = await Promise.all([
      people.read(person, { signal: how.signal }),
      reader.collect(FACTS, how),
      readActs(person, period, people, trail, how),
      readTrouble(person, period, trail),
    ]);
    const facts = { ...collected.facts, requests: collected.cost.requests };
    return composePerson(person, { parts, facts, acts, trouble, period });
  }

  function told(dossier: PersonDossier, stored: boolean): PersonAnswer {
    return { kind: 'person', dossier, stored, answeredAt: options.clock.now() };
  }

  return { answer, find };
}

/** Truncates times to the minute so that a repeated question hits the cache. */
function keyOf(id: string, { understanding: { parameters } }: Question): string {
  const { since, until } = parameters;
  return [id.toLowerCase(), ...[since, until].map((at) => (at === undefined ? '' : toTheMinute(at)))].join(' ');
}

function periodOf({ understanding: { parameters } }: Question, clock: Clock): PersonDossier['period'] {
  const { since, until } = parameters;
  const end = until === undefined ? {} : { until };
  if (since !== undefined) return { since, ...end };
  return { since: toTheMinute(daysBefore(until ?? clock.now(), ACTS_DAYS)), ...end, byDefault: true };
}

function toTheMinute(at: string) {
  return instant(Math.floor(Date.parse(at) / 60_000) * 60_000);
}

/** A choice of people and apps, limited to what a card can show; `more` tells if any were cut. */
export function choice(
  { understanding: { parameters } }: Question,
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
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    },
  };
}

/** The most similar names among those that begin alike. */
function alike(asked: string, near: readonly PersonName[]): readonly PersonName[] {
  const named = near.map(({ id, name, upn }) => ({ id, name, appId: upn }));
  return nearest(asked, named, MOST_CHOICES).flatMap(({ id }) => near.find((one) => one.id === id) ?? []);
}
