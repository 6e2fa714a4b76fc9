import { describeGap } from '../../core/gap-wording.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { namedIncidentsInWords } from '../model/open-incident-wording.js';
import type { AppChoice, AppDossier, DossierLine } from '../model/app-dossier.js';

/** An app's dossier as lines. Contains tenant text: the caller must sanitize it before printing. */
export function appDossierInWords(dossier: AppDossier): readonly string[] {
  const { severity, judgedWhole } = dossier;
  const risk = severity ?? (judgedWhole ? undefined : 'risk not known');
  return [
    ...namedIncidentsInWords(dossier.incidents),
    risk === undefined ? dossier.headline : `${risk}: ${dossier.headline}`,
    ...dossier.sections.flatMap(({ title, summary, lines }) => [
      `${title}: ${summary}`,
      ...lines.map((line) => `  - ${dossierLineInWords(line)}`),
    ]),
    `As of ${dossier.asOf}, ${formatCount(dossier.cost.requests, 'request')}. ${dossier.portalUrl}`,
  ];
}

/** One line of a section, with the technical detail in brackets. */
export function dossierLineInWords({ text, technical, severity }: DossierLine): string {
  const detail = technical === undefined ? '' : ` (${technical})`;
  return `${severity === undefined ? '' : `${severity}: `}${text}${detail}`;
}

/** A choice of apps as lines. */
export function appChoiceInWords(choice: AppChoice): readonly string[] {
  const gaps = choice.gaps.map((gap) => `Not seen: ${describeGap(gap)}.`);
  switch (choice.found) {
    case 'not-named':
      return ['Which app? Name it, or give its app id or object id, e.g. "tell me about the app Office Sync Helper".'];
    case 'unreadable':
      return [`I could not look for ${quoted(choice.asked)}.`, ...gaps];
    case 'several':
      return [
        `${formatCount(choice.apps.length + choice.more, 'app matches', 'apps match')} ${quoted(choice.asked)}:`,
        ...choice.apps.map(nameLine),
        ...(choice.more === 0 ? [] : [`and ${choice.more} more`]),
        ...gaps,
        'Ask for one of them by its full name or object id.',
      ];
    case 'none':
      return [
        choice.gaps.length === 0
          ? `No app here answers to ${quoted(choice.asked)}.`
          : `I found no app that answers to ${quoted(choice.asked)}, but could not see all.`,
        ...(choice.registration === undefined ? [] : [unusedInWords(choice.registration)]),
        ...(choice.apps.length === 0 ? [] : ['The nearest names:', ...choice.apps.map(nameLine)]),
        ...gaps,
      ];
  }
}

/** An app registration without a service principal can do nothing in this tenant. */
function unusedInWords({ name, appId }: NamedApp): string {
  return `${name} (app id ${appId}) is registered here but has no service principal: nothing is granted to it.`;
}

function nameLine({ name, id }: NamedApp): string {
  return `- ${name} (object id ${id})`;
}

function quoted(asked: string): string {
  return `“${asked}”`;
}
