import { gapInWords } from '../core/conclude.js';
import type { AppChoice, AppName } from '../core/dossier.js';
import { count } from '../core/plural.js';
import { button, type Button } from './actions.js';
import type { Notice } from './message-data.js';
import { plain, plainText } from './text.js';

const GAPS_SHOWN = 3;

/** Asks which app is meant, with buttons; or says that none matches, with the nearest names. */
export function appChoiceData(choice: AppChoice): Notice {
  const buttons = choice.apps.slice(0, 6).map((app) => openButton(app, titleOf(app, choice.apps)));
  const asked = plain(choice.asked, 120);
  return {
    title: titleOfChoice(choice),
    quotes: asked === '' ? [] : [{ text: `“${asked}”` }],
    paragraphs: [
      ...sentences(choice),
      ...choice.gaps.slice(0, GAPS_SHOWN).map((gap) => ({ text: plain(`Not seen: ${gapInWords(gap)}.`, 300) })),
    ],
    groups: buttons.length === 0 ? [] : [{ titles: [], buttons }],
  };
}

/** A button that opens the app's dossier as a new message. */
export function openButton({ id }: Pick<AppName, 'id'>, title: string): Button {
  return button(title, { verb: 'dossier.open', data: { app: id } });
}

function titleOfChoice({ found, gaps }: AppChoice): string {
  switch (found) {
    case 'several':
      return 'Which of these apps?';
    case 'none':
      return gaps.length === 0 ? 'No app here answers to that' : 'I found no such app, but could not see all';
    case 'not-named':
      return 'Which app?';
    case 'unreadable':
      return 'I could not look for it';
  }
}

function sentences({ found, apps, more, registration }: AppChoice): Notice['paragraphs'] {
  switch (found) {
    case 'several':
      return more === 0
        ? []
        : [{ text: `And ${count(more, 'more', 'more')}: a longer part of the name tells them apart.` }];
    case 'none':
      return [
        ...(registration === undefined
          ? []
          : [
              {
                text: `${plain(registration.name, 80)} is registered here but has no service principal: nothing is granted to it.`,
              },
            ]),
        { text: apps.length === 0 ? 'No name here comes near it.' : 'These names come nearest.' },
      ];
    case 'not-named':
      return [{ text: 'Name it, or give its app id or object id: “tell me about the app Office Sync Helper”.' }];
    case 'unreadable':
      return [];
  }
}

/** App ids distinguish apps of the same name (perhaps an imitation). */
function titleOf(app: AppName, all: readonly AppName[]): string {
  const { text, oddity } = plainText(app.name, 60);
  const name = text === '' ? '(no visible name)' : text;
  const twin = all.some((other) => other.id !== app.id && plain(other.name, 60) === text);
  return [
    name,
    ...(oddity === undefined ? [] : [`⚠ ${oddity}`]),
    ...(twin ? [`app id ${plain(app.appId, 40)}`] : []),
  ].join(' · ');
}
