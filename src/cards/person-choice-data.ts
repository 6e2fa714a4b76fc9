import { gapInWords } from '../core/conclude.js';
import { readsAs } from '../core/look-alike.js';
import type { PersonChoice, PersonName } from '../core/person.js';
import { button, type Button } from './actions.js';
import { openButton } from './app-choice-data.js';
import type { Notice } from './message-data.js';
import { plain, plainText } from './text.js';

const GAPS_SHOWN = 3;

/** Who is meant, as buttons; or that nobody is, with the nearest names. A name alone tells nobody apart: the sign-in names are listed. */
export function personChoiceData(choice: PersonChoice): Notice {
  const asked = plain(choice.asked, 120);
  const people = choice.people.map((person) => personButton(person, choice));
  const apps = choice.apps.map((app) => openButton(app, `App: ${nameOf(app.name, 26)}`));
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
      ...choice.apps.map(({ name, id }) => ({ text: `App ${nameOf(name, 60)} · object id ${plain(id, 40)}` })),
      ...choice.gaps.slice(0, GAPS_SHOWN).map((gap) => ({ text: plain(`Not seen: ${gapInWords(gap)}.`, 300) })),
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
      return ['Give a name, a sign-in name or an object id: “tell me about Adele Vance”.'];
    case 'unreadable':
      return [];
  }
}

function personButton({ id, name, upn }: PersonName, { since, until, people }: PersonChoice): Button {
  const look = (of: string) => readsAs(plain(of, 60)).trim();
  const twin = people.some((other) => other.id !== id && look(other.name) === look(name));
  // A button shows some thirty characters: of people whose names look the same those by which they are told apart.
  const title = twin && upn !== '' ? plain(upn, 60) : nameOf(name, 60);
  return button(title, {
    verb: 'person.open',
    data: { person: id, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) },
  });
}

function lineOf({ id, name, upn }: PersonName): string {
  const { oddity } = plainText(name, 60);
  return [
    nameOf(name, 60),
    ...(oddity === undefined ? [] : [`⚠ ${oddity}`]),
    plain(upn, 100),
    `object id ${plain(id, 40)}`,
  ].join(' · ');
}

function nameOf(name: string, longest: number): string {
  const text = plain(name, longest);
  return text === '' ? '(no visible name)' : text;
}
