import type { AppChoice } from '../answers/model/app-dossier.js';
import { describeGap } from '../core/gap-wording.js';
import { formatCount } from '../core/plural-formatting.js';
import type { NamedApp } from '../m365/app-ids-and-name.js';
import { createButton, type Button } from './card-buttons.js';
import type { Notice } from './notice-and-help-card-data.js';
import { sanitizeText, sanitizeToString } from './tenant-text-sanitizer.js';

const GAPS_SHOWN = 3;

/** Asks which app is meant, with buttons; or says that none matches, with the nearest names. */
export function buildAppChoiceData(choice: AppChoice): Notice {
  const buttons = choice.apps.slice(0, 6).map((app) => createOpenAppButton(app, titleOf(app, choice.apps)));
  const asked = sanitizeToString(choice.asked, 120);
  return {
    title: titleOfChoice(choice),
    quotes: asked === '' ? [] : [{ text: `“${asked}”` }],
    paragraphs: [
      ...sentences(choice),
      ...choice.gaps
        .slice(0, GAPS_SHOWN)
        .map((gap) => ({ text: sanitizeToString(`Not seen: ${describeGap(gap)}.`, 300) })),
    ],
    groups: buttons.length === 0 ? [] : [{ titles: [], buttons }],
  };
}

/** A button that opens the app's dossier as a new message. */
export function createOpenAppButton({ id }: Pick<NamedApp, 'id'>, title: string): Button {
  return createButton(title, { verb: 'dossier.open', data: { app: id } });
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
        : [{ text: `And ${formatCount(more, 'more', 'more')}: a longer part of the name tells them apart.` }];
    case 'none':
      return [
        ...(registration === undefined
          ? []
          : [
              {
                text: `${sanitizeToString(registration.name, 80)} is registered here but has no service principal: nothing is granted to it.`,
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
function titleOf(app: NamedApp, all: readonly NamedApp[]): string {
  const { text, oddity } = sanitizeText(app.name, 60);
  const name = text === '' ? '(no visible name)' : text;
  const twin = all.some((other) => other.id !== app.id && sanitizeToString(other.name, 60) === text);
  return [
    name,
    ...(oddity === undefined ? [] : [`⚠ ${oddity}`]),
    ...(twin ? [`app id ${sanitizeToString(app.appId, 40)}`] : []),
  ].join(' · ');
}
