import type { NotUnderstood, UnreadTopic } from '../../language/model/understanding.js';
import { CHECKS } from '../check-registry.js';
import type { Explanation } from '../model/explanation.js';
import { describeTopicLog, listTopicLogLines, type TopicLog, type UnreadLog } from '../model/topic-log.js';
import { askAboutName, describeNotUnderstood } from '../model/not-understood-wording.js';

/** An explanation as lines of text, the answer first. Steps are numbered, each with its page. */
export function explanationInWords(explanation: Explanation): readonly string[] {
  const { headline, paragraphs, steps, links, asks } = explanation;
  return [
    ...(steps.length === 0 ? [headline] : []),
    ...steps.map(({ text, url }, at) => `${at + 1}. ${text}${url === undefined ? '' : ` ${url}`}`),
    ...paragraphs,
    ...links.filter(({ url }) => !steps.some((step) => step.url === url)).map(({ title, url }) => `${title}: ${url}`),
    ...(asks.length === 0 ? [] : [`Ask next: ${asks.map(({ question }) => `“${question}”`).join(', ')}`]),
  ];
}

/** What is said of a topic that is not read: what the log holds of it, where to look, and the question that comes nearest. */
export function unreadTopicInWords(
  { name, page, nearest }: UnreadTopic,
  logged?: TopicLog | UnreadLog,
): readonly string[] {
  const question = CHECKS.get(nearest)?.question ?? nearest;
  const lines = logged === undefined ? [] : listTopicLogLines(logged);
  const where = `${page.title}: ${page.url}`;
  const [lead, more] =
    logged === undefined || 'unread' in logged
      ? [`Look at ${where}`, []]
      : [describeTopicLog(logged), [`How things stand: ${where}`]];
  return [`I do not read ${name}. ${lead}`, ...lines, ...more, `The nearest I know: “${question}”`];
}

/** What is said of a question that was not understood: what was read, what was not, and a question that is near. */
export function notUnderstoodInWords(why: NotUnderstood): readonly string[] {
  const near = askAboutName(why) ?? CHECKS.get(why.nearest)?.question ?? why.nearest;
  return [describeNotUnderstood(why), `Ask in other words, or for example: “${near}”`];
}
