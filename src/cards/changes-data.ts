import type { Answer } from '../core/answer.js';
import type { Instant } from '../core/instant.js';
import { portalUrlOf } from '../core/portal.js';
import type { Change, Changes } from '../core/posture.js';
import { CHANGE_WORDS, changesHeadline, movement } from '../core/posture-words.js';
import type { IntentWords } from '../core/question.js';
import { askButton, shortAskButton } from './actions.js';
import type { Notice } from './message-data.js';
import { SEVERITY_MARKS } from './outcome.js';
import { rowsOfTwo } from './posture-data.js';
import { moment, type Viewing } from './provenance.js';
import { escapeMarkdown, plain } from './text.js';

/** What the card of changes is built from. */
export interface ChangesView extends Viewing {
  readonly changes: Changes;
  readonly words: IntentWords;
  /** Text length factor; 1 is normal. */
  readonly scale: number;
}

const SHOWN_OF_A_KIND = 6;
const WHEN = { before: 'at the earlier look', after: 'at the later look', both: 'at either look' } as const;

/** Template data of `changes.json`: the differences between two sweeps. */
export function changesData(view: ChangesView): object {
  const { changes, words, scale } = view;
  const headline = changesHeadline(changes.changes);
  return {
    title: escapeMarkdown(words['what-changed'].title),
    headline,
    period: `Between ${moment(changes.before.asOf, view)} and ${when(changes.after.asOf, view)}: ${movement(changes.before, changes.after)}`,
    notes: notes(view),
    groups: groups(changes.changes, scale),
    blindBlocks:
      changes.notComparable.length === 0
        ? []
        : [
            {
              lines: changes.notComparable.map(({ check, unknown }) => ({
                text: `• ${words[check].title}: it could not tell ${WHEN[unknown]}`,
              })),
            },
          ],
    actionRows: rowsOfTwo([
      ...[...worthALook(changes.changes)].slice(0, 3).map((check) => shortAskButton(check, words)),
      shortAskButton('posture', words),
    ]),
  };
}

/** Notification text of the card of changes. */
export function changesSummary({ changes, words }: Pick<ChangesView, 'changes' | 'words'>): string {
  const [first] = changes.changes;
  return [
    words['what-changed'].title,
    changesHeadline(changes.changes),
    ...(first === undefined ? [] : [`${CHANGE_WORDS[first.kind]}: ${plain(first.finding.title, 200)}`]),
  ].join('\n');
}

/** The notice when there is no earlier sweep to compare with; never says "nothing changed". */
export function noEarlierLookData(
  { firstLook }: Extract<Answer, { kind: 'no-earlier-look' }>,
  words: IntentWords,
  viewing: Viewing,
): Notice {
  return {
    title: 'Nothing to compare with yet',
    quotes: [],
    paragraphs: [
      { text: `The first look at this tenant that I know of was at ${moment(firstLook, viewing)}.` },
      { text: 'I look at it every day, so tomorrow I can tell what changed.' },
    ],
    groups: [{ titles: [], buttons: [askButton('posture', words)] }],
  };
}

/** Like {@link moment}, but always names the day. */
function when(at: Instant, viewing: Viewing): string {
  const text = moment(at, viewing);
  return /^\d\d:/.test(text) ? `today, ${text}` : text;
}

function notes(view: ChangesView): readonly { readonly text: string }[] {
  const { asked, before } = view.changes;
  if (asked === undefined || Date.parse(before.asOf) <= Date.parse(asked)) return [];
  return [
    {
      text: `The first look after ${moment(asked, view)} was at ${moment(before.asOf, view)}: what happened before it is not known.`,
    },
  ];
}

function groups(changes: readonly Change[], scale: number) {
  return Object.entries(CHANGE_WORDS).flatMap(([kind, word]) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) return [];
    const left = ofKind.length - SHOWN_OF_A_KIND;
    return [
      {
        title: `${word} (${ofKind.length.toLocaleString('en-US')})`,
        lines: ofKind.slice(0, SHOWN_OF_A_KIND).map((change) => lineOf(change, scale)),
        rest: left > 0 ? [{ text: `and ${left.toLocaleString('en-US')} more` }] : [],
      },
    ];
  });
}

function lineOf({ finding, was, doubt }: Change, scale: number) {
  const asides = [...(was === undefined ? [] : [`was ${was}`]), ...(doubt === undefined ? [] : [doubt])];
  return {
    mark: SEVERITY_MARKS[finding.severity],
    title: plain(finding.title, Math.round(200 * scale)),
    url: portalUrlOf(finding.subject),
    asides: asides.length === 0 ? [] : [{ text: ` (${asides.join('; ')})` }],
  };
}

function worthALook(changes: readonly Change[]): ReadonlySet<Change['finding']['check']> {
  return new Set(
    changes.filter(({ kind }) => kind === 'appeared' || kind === 'worse').map(({ finding }) => finding.check),
  );
}
