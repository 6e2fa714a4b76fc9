import { EXAMPLE_PERSON } from '../core/example-person.js';
import type { PersonChoice } from '../answers/model/person-dossier.js';
import { describeGap } from '../core/gap-wording.js';
import { foldLookAlikes } from '../core/look-alike-text.js';
import type { NamedPerson } from '../m365/named-person.js';
import { createButton, type Button } from './card-buttons.js';
import { createOpenAppButton } from './app-choice-card-data.js';
import type { Notice } from './notice-and-help-card-data.js';
import { sanitizeText, sanitizeToString } from './tenant-text-sanitizer.js';
import { omitUndefined } from '../core/omit-undefined.js';

const GAPS_SHOWN = 3;

/** Who is meant, as buttons; or that nobody is, with the nearest names. A name alone tells nobody apart: the sign-in names are listed. */
export function buildPersonChoiceData(choice: PersonChoice): Notice {
  const asked = sanitizeToString(choice.asked, 120);
  const people = choice.people.map((person) => personButton(person, choice));
  const apps = choice.apps.map((app) => createOpenAppButton(app, `App: ${nameOf(app.name, 26)}`));
  const groups = [
    ...(people.length === 0 ? [] : [{ titles: [], buttons: people }]),
    ...(apps.length === 0 ? [] : [{ titles: [], buttons: apps }]),
  ];
  return {
    title: TITLES[choice.found],
    quotes: asked === '' ? [] : [{ text: `“${asked}”` }],
    paragraphs: [
      ...sentences(choice).map((text) => ({ text })),
      ...choice.people.map((person) => ({ text: lineOf(person) })),
      ...choice.apps.map(({ name, id }) => ({
        text: `App ${nameOf(name, 60)} · object id ${sanitizeToString(id, 40)}`,
      })),
      ...choice.gaps
        .slice(0, GAPS_SHOWN)
        .map((gap) => ({ text: sanitizeToString(`Not seen: ${describeGap(gap)}.`, 300) })),
    ],
    groups,
  };
}

const TITLES: Readonly<Record<PersonChoice['found'], string>> = {
  several: 'Which of these people?',
  both: 'The person or the app?',
  none: 'Nobody here answers to that',
  'not-named': 'Who?',
  unreadable: 'I could not look for them',
};

function sentences({ found, people, more }: PersonChoice): readonly string[] {
  switch (found) {
    case 'several':
    case 'both':
      return more ? ['There are more: a longer part of the name tells them apart.'] : [];
    case 'none':
      return [
        'Ask by the sign-in name or the object id. An account that was deleted is 30 days among the deleted users of Entra.',
        ...(people.length === 0 ? [] : ['These names come nearest.']),
      ];
    case 'not-named':
      return [`Give a name, a sign-in name or an object id: “tell me about ${EXAMPLE_PERSON}”.`];
    case 'unreadable':
      return [];
  }
}

function personButton({ id, name, upn }: NamedPerson, { since, until, people }: PersonChoice): Button {
  const look = (of: string) => foldLookAlikes(sanitizeToString(of, 60)).trim();
  const twin = people.some((other) => other.id !== id && look(other.name) === look(name));
  // A button shows some thirty characters: of people whose names look the same those by which they are told apart.
  const title = twin && upn !== '' ? sanitizeToString(upn, 60) : nameOf(name, 60);
  return createButton(title, {
    verb: 'person.open',
    data: { person: id, ...omitUndefined({ since, until }) },
  });
}

function lineOf({ id, name, upn }: NamedPerson): string {
  const { oddity } = sanitizeText(name, 60);
  return [
    nameOf(name, 60),
    ...(oddity === undefined ? [] : [`⚠ ${oddity}`]),
    sanitizeToString(upn, 100),
    `object id ${sanitizeToString(id, 40)}`,
  ].join(' · ');
}

function nameOf(name: string, longest: number): string {
  const text = sanitizeToString(name, longest);
  return text === '' ? '(no visible name)' : text;
}
