import { EXAMPLE_PERSON } from '../../core/example-person.js';
import { describeGap } from '../../core/gap-wording.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import type { NamedPerson } from '../../m365/named-person.js';
import { dossierLineInWords } from '../app/app-dossier-text-renderer.js';
import { namedIncidentsInWords } from '../model/open-incident-wording.js';
import type { PersonChoice, PersonDossier } from '../model/person-dossier.js';
import { actsPeriodInWords } from './person-acts-section.js';

/** A person's dossier as lines. Contains tenant text: the caller must sanitize it before printing. */
export function personDossierInWords(dossier: PersonDossier): readonly string[] {
  const { severity, headline } = dossier;
  return [
    ...namedIncidentsInWords(dossier.incidents),
    severity === null ? headline : `${severity}: ${headline}`,
    ...dossier.sections.flatMap(({ title, summary, lines }) => [
      `${title}: ${summary}`,
      ...lines.map((line) => `  - ${dossierLineInWords(line)}`),
    ]),
    `What they did is told of what was seen ${actsPeriodInWords(dossier.period)}.`,
    `As of ${dossier.asOf}, ${formatCount(dossier.cost.requests, 'request')}. ${dossier.portalUrl}`,
  ];
}

/** A choice of people as lines. */
export function personChoiceInWords(choice: PersonChoice): readonly string[] {
  const { asked, people, apps, more } = choice;
  const gaps = choice.gaps.map((gap) => `Not seen: ${describeGap(gap)}.`);
  switch (choice.found) {
    case 'not-named':
      return [`Who? Give a name, a sign-in name or an object id, e.g. "tell me about ${EXAMPLE_PERSON}".`];
    case 'unreadable':
      return [`I could not look for “${asked}”.`, ...gaps];
    case 'several':
      return [`“${asked}” may be:`, ...people.map(nameLine), ...moreLine(more), ...gaps, CHOOSE];
    case 'both':
      return [
        `“${asked}” is the name of a person and of an app:`,
        ...people.map(nameLine),
        ...apps.map(appLine),
        ...moreLine(more),
        ...gaps,
        CHOOSE,
      ];
    case 'none':
      return [
        `No person found with the name “${asked}”.`,
        ...(people.length === 0 ? [] : ['The nearest names:', ...people.map(nameLine)]),
        ...apps.map(appLine),
        ...gaps,
        PERSON_NOT_FOUND_HINT,
      ];
  }
}

const CHOOSE = 'Ask for one of them by the sign-in name or the object id.';
/** Next step when a name matches no one. */
const PERSON_NOT_FOUND_HINT =
  'Ask by the sign-in name (name@…) or the object id. An account that was deleted is 30 days among the deleted users of Entra.';

function moreLine(more: boolean): readonly string[] {
  return more ? ['and more: a longer part of the name tells them apart'] : [];
}

function appLine({ name, id }: NamedApp): string {
  return `- the app ${name} (object id ${id})`;
}

function nameLine({ name, upn, id }: NamedPerson): string {
  return `- ${name}, ${upn} (object id ${id})`;
}
