import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { Severity } from '../../core/severity.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { NamedPerson } from '../../m365/named-person.js';
import type { DossierSection } from './app-dossier.js';
import type { NamedIncident } from './open-incident-wording.js';

/** Sections of a person dossier, in display order. */
export const PERSON_DOSSIER_SECTIONS = [
  'identity',
  'checks',
  'roles',
  'apps',
  'factor',
  'phishing',
  'risk',
  'acts',
  'history',
  'incidents',
  'decisions',
] as const;

/** One of {@link PERSON_DOSSIER_SECTIONS}. */
export type PersonDossierSectionId = (typeof PERSON_DOSSIER_SECTIONS)[number];

/** Everything known about one person, with what the checks and the open incidents say about them. */
export interface PersonDossier {
  readonly person: NamedPerson;
  readonly headline: string;
  /** Every role and owned app: the first line where the person's rights are asked for. */
  readonly rights: string;
  /** The worst of the checks' findings, of the account's risk and of the open incidents; null: none. */
  readonly severity: Severity | null;
  /** false: some data that determines the severity could not be read, so it may be worse. */
  readonly judgedWhole: boolean;
  /** `admin`: holds a directory role or is in an Exchange role group. `unknown`: not all of these could be read. */
  readonly standing: 'disabled' | 'admin' | 'no-role' | 'unknown';
  /** In the order of PERSON_DOSSIER_SECTIONS, those of the rights first where they are asked for; each once. */
  readonly sections: readonly DossierSection<PersonDossierSectionId>[];
  /** Open incidents that name the person, worst first. */
  readonly incidents: readonly NamedIncident[];
  /** Period of the person's activity; without `until`, up to now. `byDefault`: the question named none. */
  readonly period: { readonly since: Instant; readonly until?: Instant; readonly byDefault?: true };
  readonly asOf: Instant;
  readonly cost: RequestCost;
  readonly portalUrl: string;
}

/** Why there is no dossier of a person yet, with the people or apps that the question may mean. */
export interface PersonChoice {
  /** `both`: the name belongs to a person and to an app. `not-named`: the question names nobody. */
  readonly found: 'several' | 'both' | 'none' | 'not-named' | 'unreadable';
  readonly asked: string;
  /** People that it may mean, or with `none` those whose names begin alike. */
  readonly people: readonly NamedPerson[];
  /** With `both` the apps of this name, with `none` those whose names contain it. */
  readonly apps: readonly NamedApp[];
  /** There are more people or apps than are listed. */
  readonly more: boolean;
  /** The requested period, passed on to the chosen person's dossier. */
  readonly since?: Instant;
  readonly until?: Instant;
  readonly gaps: readonly Gap[];
}
