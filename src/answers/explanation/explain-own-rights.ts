import { describeGap } from '../../core/gap-wording.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { ExplainRequest } from '../../language/model/explain-request.js';
import { listPermissionPowers, type PermissionPower } from '../../m365/permission-powers.js';
import { CHECKS } from '../check-registry.js';
import type { Explanation } from '../model/explanation.js';
import type { OwnApp, OwnPermission, OwnRights } from '../model/own-rights.js';

const TERM = 'own-rights';

/** Whether a request asks for the permissions of the bot itself. */
export const asksForOwnRights = ({ terms: [term] }: ExplainRequest): boolean => term === TERM;

/** More would hide the answer; a paragraph has all. */
const MOST_REASONS = 4;
const ALL = Number.POSITIVE_INFINITY;

/** Says what the bot may do in this tenant, or why it needs one permission. Names of apps and roles are the tenant's (hostile). */
export function explainOwnRights(
  { apps, gaps }: OwnRights,
  { form, terms: [, about = 'all'] }: ExplainRequest,
): Explanation {
  const unread = apps.every(({ isGranted }) => isGranted)
    ? []
    : [
        `What is granted could not be read${gaps[0] === undefined ? '' : `: ${describeGap(gaps[0])}`}. This is what I need.`,
      ];
  return {
    form,
    subjects: [{ id: TERM, name: 'my own permissions' }],
    title: 'My own permissions',
    headline: form === 'why' ? sayWhy(apps, about) : sayRights(apps, about),
    paragraphs: [...unread, ...(form === 'why' ? [] : apps.flatMap((app) => listAll(app, about)))],
    steps: [],
    links: [],
    asks: (form === 'why' ? ASKS : ASKS.slice(1)).map((question) => ({ title: question, question })),
  };
}

const ASKS = [
  'What permissions do you have?',
  'Which of your permissions can write?',
  'Why do you need Exchange.ManageAsApp?',
];

const namesOf = (permissions: readonly OwnPermission[], most = ALL): string =>
  formatList(
    permissions.map(({ name }) => name),
    most,
  );
const writing = ({ permissions }: OwnApp): readonly OwnPermission[] => permissions.filter(({ writes }) => writes);

const holds = ({ isGranted }: OwnApp): string => (isGranted ? 'holds' : 'needs');

/** "14 permissions and the role Global Reader" */
function sayHeld({ permissions, roles }: OwnApp): string {
  const held = formatCount(permissions.length, 'permission');
  return roles.length === 0 ? held : `${held} and the role${roles.length > 1 ? 's' : ''} ${formatList(roles)}`;
}

function sayRights(apps: readonly OwnApp[], about: string): string {
  const reader = apps.find(({ does }) => does === 'read');
  const responder = apps.find(({ does }) => does === 'respond');
  if (reader === undefined) return 'I have no app of my own in this tenant.';
  const changes = writing(reader);
  const reads = `I read with ${reader.name}, which ${holds(reader)} ${sayHeld(reader)}`;
  if (about === 'read') return `${reads}; ${sayUnreadData(reader)}.`;
  if (about === 'write') {
    const own =
      changes.length === 0
        ? `Not with what I read with: none of the ${formatCount(reader.permissions.length, 'permission')} of ${reader.name} can write`
        : `Yes: ${reader.name}, which I read with, ${holds(reader)} what can write: ${namesOf(changes)}`;
    return `${own}. ${sayResponder(responder)}`;
  }
  const own = changes.length === 0 ? 'none of them can write' : `of these can write: ${namesOf(changes)}`;
  return `${reads}; ${own}. ${sayResponder(responder)}`;
}

function sayResponder(responder: OwnApp | undefined): string {
  if (responder === undefined) return 'There is no app that carries out decisions, so I change nothing.';
  const changes = writing(responder);
  const can =
    changes.length === 0
      ? 'cannot change anything either'
      : `can change things: it ${holds(responder)} ${namesOf(changes, 5)}`;
  const roles = responder.roles.length === 0 ? '' : `, and the role ${formatList(responder.roles)}`;
  return `${responder.name}, which carries out decisions, ${can}${roles}. It acts only once approvers confirm on a card, never by chat.`;
}

/** What people have that no permission of ours reads. */
const DATA: readonly (readonly [name: string, powers: readonly PermissionPower[]])[] = [
  ['mail', ['reads-mail', 'opens-mailboxes']],
  ['files', ['reads-files']],
  ['chats', ['reads-chats']],
  ['calendars', ['reads-calendars']],
  ['contacts', ['reads-contacts']],
];

function sayUnreadData({ permissions }: OwnApp): string {
  const powers = new Set(permissions.flatMap(({ name }) => listPermissionPowers(name)));
  const [open, shut] = [true, false].map((isOpen) =>
    DATA.filter(([, needs]) => needs.some((one) => powers.has(one)) === isOpen).map(([name]) => name),
  );
  const none =
    shut === undefined || shut.length === 0
      ? ''
      : `none of them opens ${formatList(shut, ALL).replace(/ and ([^ ]+)$/, ' or $1')}`;
  const some = open === undefined || open.length === 0 ? '' : `they open ${formatList(open, ALL)}`;
  return [some, none].filter((one) => one !== '').join('; ');
}

/** All that an app holds, what it lacks and what nothing needs. */
function listAll(app: OwnApp, about: string): readonly string[] {
  const { name, permissions, roles, isGranted, missing } = app;
  const shown = about === 'write' ? writing(app) : permissions;
  const idle = isGranted ? permissions.filter(({ neededBy }) => neededBy.length === 0) : [];
  return [
    ...(shown.length === 0
      ? []
      : [`${name} ${holds(app)}${about === 'write' ? ', of what can write' : ''}: ${namesOf(shown)}.`]),
    ...(about === 'write' || roles.length === 0 ? [] : [`Its roles: ${formatList(roles, ALL)}.`]),
    ...(isGranted && missing.length > 0
      ? [`Asked for, and not granted to ${name} by that name (a wider one may stand for it): ${namesOf(missing)}.`]
      : []),
    ...(idle.length === 0 ? [] : [`Granted to ${name}, and not asked for by that name: ${namesOf(idle)}.`]),
  ];
}

/** "`admins-without-mfa`" by its title; what else needs a permission says itself. */
const sayNeed = (id: string): string => {
  const title = CHECKS.get(id)?.title;
  return title === undefined ? id.replaceAll('-', ' ') : `“${title}”`;
};

function sayWhy(apps: readonly OwnApp[], asked: string): string {
  const said = apps.flatMap((app) => {
    const found = [...app.permissions, ...app.missing].find(({ name }) => name.toLowerCase() === asked.toLowerCase());
    if (found === undefined) return [];
    const isMissing = app.missing.includes(found);
    if (found.neededBy.length === 0)
      return [`${app.name} holds ${found.name}, and nothing of mine asks for it by that name.`];
    const what = app.does === 'read' ? 'reads with it for' : 'uses it to';
    const can =
      app.does === 'read' ? ` It ${found.writes ? 'could change things with it' : 'changes nothing with it'}.` : '';
    const lacks = isMissing ? ' It is not granted by that name: without a wider one, that part cannot be read.' : '';
    return [
      `${app.name} ${what} ${formatList(found.neededBy.map(sayNeed), MOST_REASONS)}${rolesBeside(app, found)}.${lacks}${isMissing ? '' : can}`,
    ];
  });
  return said.length === 0 ? `I do not need ${asked}, and none of my apps holds it.` : said.join(' ');
}

/** A permission of Exchange allows as much as the roles beside it. */
function rolesBeside({ roles }: OwnApp, { name }: OwnPermission): string {
  return name.startsWith('Exchange.') && roles.length > 0 ? `, as far as its role ${formatList(roles)} lets it` : '';
}
