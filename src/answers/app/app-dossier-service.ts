import type { Answer } from '../model/answer.js';
import type { Clock } from '../../core/clock.js';
import type { AppReader } from '../../tenant/model/app-reader-port.js';
import type { AnswerRequest } from '../model/answer-service-port.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { DossierCache } from '../dossier-cache.js';
import type { AppChoice, AppDossier } from '../model/app-dossier.js';
import { composeAppDossier } from './app-dossier-composer.js';
import type { AppDossierReading } from '../../tenant/model/app-reader-port.js';
import type { AuditTrailStores } from '../person/person-audit-reader.js';
import { findLastDecisionChange, readAppTrail } from './app-audit-trail.js';
import { findAppsByName, findSimilarAppNames } from './app-name-search.js';
import { gapsOf } from '../dossier-section.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** What {@link createAppDossierService} works with. */
export interface AppDossierServiceOptions {
  readonly apps: AppReader;
  /** Absent on the command line. */
  readonly trail?: AuditTrailStores;
  readonly clock: Clock;
  /** How long a dossier is reused without reading again, in milliseconds. */
  readonly freshForMs: number;
}

const MOST_CHOICES = 6;

/** A dossier and the reading that it was composed from. */
interface ComposedDossier {
  readonly dossier: AppDossier;
  readonly parts: AppDossierReading;
}

type DossierAnswer = Extract<Answer, { kind: 'dossier' | 'choose-app' }>;

/** Creates the service that turns a name or an id into an app's dossier. */
export function createAppDossierService(options: AppDossierServiceOptions): {
  answer(question: AnswerRequest): Promise<DossierAnswer>;
} {
  const kept = new DossierCache<ComposedDossier>(options.clock, options.freshForMs);

  async function answer(question: AnswerRequest): Promise<DossierAnswer> {
    const asked = question.understanding.parameters.app?.trim() ?? '';
    if (asked === '') return choice({ found: 'not-named', asked, apps: [], more: 0, gaps: [] });
    const stored = await findFresh(asked.toLowerCase(), question);
    if (stored !== undefined) return dossier(stored, true);
    const found = await find(asked, question);
    if ('found' in found) return choice(found);
    const again = await findFresh(found.id, question);
    return again === undefined ? dossier(await read(found, question), false) : dossier(again, true);
  }

  /**
   * The cached dossier with the incidents of now, unless a decision on the app changed since: then it tells of a tenant that we changed
   * ourselves. The next page of an answer is of the same dossier, whatever happened since.
   */
  async function findFresh(id: string, question: AnswerRequest): Promise<AppDossier | undefined> {
    const known = kept.find(id, question);
    if (known === undefined || question.anyAge === true) return known?.dossier;
    const { dossier: made, parts } = known;
    const changedAt = await findLastDecisionChange(made.app, options.trail);
    if (changedAt !== undefined && Date.parse(changedAt) >= Date.parse(made.asOf)) return undefined;
    return compose(parts);
  }

  async function compose(parts: AppDossierReading): Promise<AppDossier> {
    const { app, registration } = parts;
    const applicationId = registration.ok ? registration.value?.id : undefined;
    return composeAppDossier(parts, await readAppTrail(app, applicationId, options.trail, options.clock.now()));
  }

  async function find(asked: string, question: AnswerRequest): Promise<NamedApp | AppChoice> {
    const how = signalOf(question);
    const exact = await options.apps.find(asked, how);
    const none = { asked, apps: [], more: 0 } as const;
    if (!exact.ok) return { ...none, found: 'unreadable', gaps: exact.gaps };
    const [only, ...others] = exact.value.apps;
    if (only !== undefined) return others.length === 0 ? only : several(asked, exact.value.apps, exact.gaps);
    const names = await options.apps.names(how);
    if (!names.ok) return { ...none, found: 'unreadable', gaps: names.gaps };
    const gaps = gapsOf(exact, names);
    const matches = findAppsByName(asked, names.value);
    const [match] = matches;
    // If names could not all be read, another app may match too: let the person choose.
    if (match !== undefined) return matches.length === 1 && gaps.length === 0 ? match : several(asked, matches, gaps);
    const [registration] = exact.value.registrations;
    return {
      ...none,
      found: 'none',
      apps: findSimilarAppNames(asked, names.value, MOST_CHOICES),
      gaps,
      ...omitUndefined({ registration }),
    };
  }

  async function read(app: NamedApp, question: AnswerRequest): Promise<AppDossier> {
    const { dossier: made } = await kept.read(app.id, question, async ({ signal }) => {
      const parts = await options.apps.read(app, { signal });
      return { dossier: await compose(parts), parts };
    });
    return made;
  }

  function dossier(made: AppDossier, stored: boolean): DossierAnswer {
    return { kind: 'dossier', dossier: made, stored, answeredAt: options.clock.now() };
  }

  return { answer };
}

function choice(of: AppChoice): DossierAnswer {
  return { kind: 'choose-app', choice: of };
}

function several(asked: string, apps: readonly NamedApp[], gaps: AppChoice['gaps']): AppChoice {
  const shown = apps.slice(0, MOST_CHOICES);
  return { found: 'several', asked, apps: shown, more: apps.length - shown.length, gaps };
}

function signalOf({ signal }: AnswerRequest) {
  return omitUndefined({ signal });
}
