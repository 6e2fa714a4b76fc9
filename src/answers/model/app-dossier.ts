import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { RequestCost } from '../../core/request-cost.js';
import type { Severity } from '../../core/severity.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { NamedIncident } from './open-incident-wording.js';

/** One line of a section: plain words and the technical name or id. Both are hostile text. */
export interface DossierLine {
  readonly text: string;
  readonly technical?: string;
  /** Set if the line shows a problem or a powerful permission. */
  readonly severity?: Severity;
}

/** Sections of an app dossier, in display order. */
export const APP_DOSSIER_SECTIONS = [
  'identity',
  'risk',
  'permissions',
  'roles',
  'reach',
  'credentials',
  'use',
  'owners',
  'consent',
  'oddities',
  'incidents',
  'decisions',
  'history',
] as const;

/** One of {@link APP_DOSSIER_SECTIONS}. */
export type AppDossierSectionId = (typeof APP_DOSSIER_SECTIONS)[number];

/** One section about an app or a person. `gaps` lists what could not be read, and the summary says so: it never reads as "none". */
export interface DossierSection<Id extends string = AppDossierSectionId> {
  readonly id: Id;
  readonly title: string;
  /** One line, for the first page. */
  readonly summary: string;
  readonly lines: readonly DossierLine[];
  readonly gaps: readonly Gap[];
}

/** Everything known about one app: no verdict, but its risk and why. */
export interface AppDossier {
  readonly app: NamedApp;
  readonly headline: string;
  /** All that it may do, with its roles: the first line where its rights are asked for. */
  readonly rights: string;
  /** null: no high-priority risk was found. */
  readonly severity: Severity | null;
  /** false: some data that determines the severity could not be read, so it may be worse. */
  readonly judgedWhole: boolean;
  /** In the order of APP_DOSSIER_SECTIONS, those of its rights first where they are asked for; none twice. */
  readonly sections: readonly DossierSection[];
  /** Open incidents that name the app, worst first. */
  readonly incidents: readonly NamedIncident[];
  readonly asOf: Instant;
  readonly cost: RequestCost;
  readonly portalUrl: string;
}

/** How bad an app is and why: the part of its dossier that a decision is based on, with only the sections that tell. */
export type AppAssessment = Pick<AppDossier, 'headline' | 'severity' | 'judgedWhole' | 'sections'>;

/** Why there is no dossier yet, with the apps that the question may mean. */
export interface AppChoice {
  /** `not-named`: the question names no app. */
  readonly found: 'several' | 'none' | 'not-named' | 'unreadable';
  readonly asked: string;
  /** Matching apps, or with `none` those with the most similar names. */
  readonly apps: readonly NamedApp[];
  /** How many more match. */
  readonly more: number;
  /** Set with `none` if a registration of this name exists without a service principal. */
  readonly registration?: NamedApp;
  readonly gaps: readonly Gap[];
}
