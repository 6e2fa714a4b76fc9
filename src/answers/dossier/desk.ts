import type { Answer } from '../../core/answer.js';
import type { AppChoice, AppName, AppReader, Dossier } from '../../core/dossier.js';
import type { Clock, Question, TenantReader } from '../../core/ports.js';
import { KeptDossiers } from '../kept-dossiers.js';
import type { SharedOptions } from '../shared.js';
import { composeDossier } from './compose.js';
import { matching, nearest } from './match-names.js';
import { gapsOf } from './section.js';

/** What {@link createAppDossierService} works with. */
export interface DossierDeskOptions {
  readonly apps: AppReader;
  readonly reader: TenantReader;
  readonly clock: Clock;
  /** How long a dossier is reused without reading again, in milliseconds. */
  readonly freshForMs: number;
}

const MOST_CHOICES = 6;

type DossierAnswer = Extract<Answer, { kind: 'dossier' | 'choose-app' }>;

/** Creates the service that turns a name or an id into an app's dossier. */
export function createDossierDesk(options: DossierDeskOptions): { answer(question: Question): Promise<DossierAnswer> } {
  const kept = new KeptDossiers<Dossier>(options.clock, options.freshForMs);

  async function answer(question: Question): Promise<DossierAnswer> {
    const asked = question.understanding.parameters.app?.trim() ?? '';
    if (asked === '') return choice({ found: 'not-named', asked, apps: [], more: 0, gaps: [] });
    const stored = kept.find(asked.toLowerCase(), question);
    if (stored !== undefined) return dossier(stored, true);
    const found = await find(asked, question);
    if ('found' in found) return choice(found);
    const again = kept.find(found.id, question);
    return again === undefined ? dossier(await read(found, question), false) : dossier(again, true);
  }

  async function find(asked: string, question: Question): Promise<AppName | AppChoice> {
    const how = signalOf(question);
    const exact = await options.apps.find(asked, how);
    const none = { asked, apps: [], more: 0 } as const;
    if (!exact.ok) return { ...none, found: 'unreadable', gaps: exact.gaps };
    const [only, ...others] = exact.value.apps;
    if (only !== undefined) return others.length === 0 ? only : several(asked, exact.value.apps, exact.gaps);
    const names = await options.apps.names(how);
    if (!names.ok) return { ...none, found: 'unreadable', gaps: names.gaps };
    const gaps = gapsOf(exact, names);
    const matches = matching(asked, names.value);
    const [match] = matches;
    // If names could not all be read, another app may match too: let the person choose.
    if (match !== undefined) return matches.length === 1 && gaps.length === 0 ? match : several(asked, matches, gaps);
    const [registration] = exact.value.registrations;
    return {
      ...none,
      found: 'none',
      apps: nearest(asked, names.value, MOST_CHOICES),
      gaps,
      ...(registration === undefined ? {} : { registration }),
    };
  }

  function read(app: AppName, question: Question): Promise<Dossier> {
    return kept.read(app.id, question, (how) => readNow(app, how));
  }

  async function readNow(app: AppName, how: SharedOptions): Promise<Dossier> {
    // Role holders, groups included, take a few requests for the whole tenant; no smaller request returns them for one app.
    const [parts, roles] = await Promise.all([
      options.apps.read(app, { signal: how.signal }),
      options.reader.collect(['roleHoldings', 'exchangeRoleGroupMembers'], how),
    ]);
    return composeDossier(app, parts, { ...roles.facts, requests: roles.cost.requests });
  }

  function dossier(made: Dossier, stored: boolean): DossierAnswer {
    return { kind: 'dossier', dossier: made, stored, answeredAt: options.clock.now() };
  }

  return { answer };
}

function choice(of: AppChoice): DossierAnswer {
  return { kind: 'choose-app', choice: of };
}

function several(asked: string, apps: readonly AppName[], gaps: AppChoice['gaps']): AppChoice {
  const shown = apps.slice(0, MOST_CHOICES);
  return { found: 'several', asked, apps: shown, more: apps.length - shown.length, gaps };
}

function signalOf({ signal }: Question) {
  return signal === undefined ? {} : { signal };
}
