import { escapeRegExp } from '../../core/escape-reg-exp.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import type { NotRead, UnreadTopic } from '../model/understanding.js';
import { IDENTITY_TOPICS } from './identity-topics.js';
import { MAIL_TOPICS } from './mail-topics.js';
import { PEOPLE_TOPICS } from './people-topics.js';
import { SERVICE_TOPICS } from './service-topics.js';
import type { TopicDefinition } from './topic-definition.js';
import { GROUP_MEMBERS, USE_TOPICS } from './use-topics.js';

/** Every topic of the field that is known not to be read. The first one that a question is about answers. */
export const UNREAD_TOPICS: readonly TopicDefinition[] = [
  ...MAIL_TOPICS,
  ...PEOPLE_TOPICS,
  ...IDENTITY_TOPICS,
  ...SERVICE_TOPICS,
  ...USE_TOPICS,
];

/** Endings of the plural in the four languages. */
const PLURAL = '(?:s|es|e|en|n)?';

function matcher(phrases: readonly string[]): RegExp {
  const escaped = phrases.map(escapeRegExp);
  return new LazyPattern(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})${PLURAL}(?![\\p{L}\\p{N}])`, 'u');
}

const matchers = UNREAD_TOPICS.map((topic) => ({
  topic,
  speaks: matcher(Object.values(topic.words).flatMap((names: string) => names.split('|'))),
  together: topic.together?.map((phrases) => matcher(phrases.split('|'))),
  beside: topic.beside === undefined ? undefined : matcher(topic.beside.split('|')),
  unless: topic.unless === undefined ? undefined : matcher(topic.unless.split('|')),
}));

const WORDS = /[\p{L}\p{N}]+/gu;

/** Topics by the first words of what speaks of them: few questions have one, and the others need no matching. */
const byFirstWord = new Map<string, Set<number>>();
for (const [at, { words, together }] of UNREAD_TOPICS.entries()) {
  for (const phrase of [...Object.values(words), together?.[0] ?? ''].flatMap((names: string) => names.split('|'))) {
    const [first] = phrase.match(WORDS) ?? [];
    if (first !== undefined) byFirstWord.set(first, (byFirstWord.get(first) ?? new Set()).add(at));
  }
}

/** Indexes of the topics that a text may be about. A first word may have an ending of the plural. */
function listCandidates(folded: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const word of folded.match(WORDS) ?? []) {
    for (let length = 1; length <= word.length; length += 1) {
      for (const at of byFirstWord.get(word.slice(0, length)) ?? []) found.add(at);
    }
  }
  return found;
}

/**
 * The topic that a question is about and that is not read. `named` says whether it has names of people or apps: "Contoso Backup" is an
 * app and no question about backups. Not for orders.
 */
export function findUnreadTopic(text: string, named: boolean): UnreadTopic | undefined {
  const folded = foldPhrase(text);
  const candidates = listCandidates(folded);
  const found = matchers.find(
    ({ topic, speaks, together, beside, unless }, at) =>
      candidates.has(at) &&
      !(named && topic.leavesNames === true) &&
      ((speaks.test(folded) && beside?.test(folded) !== false) ||
        together?.every((one) => one.test(folded)) === true) &&
      unless?.test(folded) !== true,
  );
  return found && asUnread(found.topic);
}

const asUnread = ({ id, name, page, nearest, logged }: TopicDefinition): UnreadTopic => ({
  id,
  name,
  page,
  nearest,
  ...omitUndefined({ logged }),
});

/** The subject tables that read part of a topic. */
export function listTablesOfTopic(id: string): readonly string[] {
  return UNREAD_TOPICS.find((topic) => topic.id === id)?.readBy ?? [];
}

/** Declines a question about a topic; with the period that it asks for, where the log is asked. */
export function declineTopic(topic: UnreadTopic, { since, until }: NonNullable<NotRead['period']>): NotRead {
  const isTimed = topic.logged !== undefined && (since ?? until) !== undefined;
  return { because: 'not-read', topic, ...(isTimed ? { period: omitUndefined({ since, until }) } : {}) };
}

/** The topic that is read of some groups, by id. */
export const GROUP_MEMBERS_TOPIC = GROUP_MEMBERS.id;

/** Declines a question for the members of a group. */
export const declineGroupMembers = (): NotRead => declineTopic(asUnread(GROUP_MEMBERS), {});

/** The same where it is not said which group is meant. */
export const declineUnnamedGroup = (): NotRead =>
  declineTopic({ ...asUnread(GROUP_MEMBERS), name: 'who is in a group without its name' }, {});
