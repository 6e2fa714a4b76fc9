import { ALERT_TOPICS, type AlertTopic } from '../alerts/model/subscription.js';
import { SEVERITIES, type Severity } from '../core/severity.js';

/** What says that alerts are about one side of the tenant. */
const TOPIC_WORDS: readonly (readonly [AlertTopic, RegExp])[] = [
  [
    'mail-flow',
    /\b(?:e?-?mail[ -]?flow|mail routing|connectors?|(?:transport|mail|mail ?flow|exchange|inbox) rules?|spam rules?|exchange)\b/,
  ],
  [
    'apps',
    /\b(?:apps?|applications?|oauth|service principals?|consents?|credentials?|client secrets?|enterprise applications?|app registrations?)\b/,
  ],
  ['admins', /\b(?:admins?|administrators?|roles?|privileged (?:accounts?|users?)|mfa)\b/],
  ['policies', /\b(?:polic(?:y|ies)|conditional access|security defaults|federations?|federated domains?|domains?)\b/],
  ['audit', /\b(?:audit(?:ing)?|audit logs?|logging)\b/],
  ['incidents', /\b(?:incidents?|attacks?|attackers?|breach(?:es)?|takeovers?|compromises?)\b/],
];

/**
 * The sides of the tenant that a text names. An incident's side is narrower than incidents as such: "incidents about apps" is about apps.
 * "everything" only where it is said.
 */
export function findTopics(text: string): readonly AlertTopic[] {
  const named = TOPIC_WORDS.filter(([, words]) => words.test(text)).map(([topic]) => topic);
  const sides = named.filter((topic) => topic !== 'incidents');
  if (sides.length > 0) return sides;
  if (/\b(?:everything|anything|all (?:the )?(?:alerts?|findings?|topics|of it)|whatever)\b/.test(text))
    return ['everything'];
  // "incidents and findings" is all there is.
  if (named.length > 0 && /\bfindings?\b/.test(text)) return ['everything'];
  return named;
}

const SEVERITY_WORDS: readonly (readonly [Severity, RegExp])[] = [
  ['critical', /\b(?:critical|criticals|severest|kritisch\w*)\b/],
  ['high', /\b(?:high|serious|severe|important|urgent|major)\b/],
  ['medium', /\b(?:medium|moderate|mid)\b/],
  ['low', /\b(?:low|minor)\b/],
  ['info', /\b(?:info|informational|(?:any|every|all|whatever) severit(?:y|ies)|of any kind)\b/],
];

/** The mildest severity that a text names: "high and critical" is high. */
export function findSeverity(text: string): Severity | undefined {
  const named = SEVERITY_WORDS.filter(([, words]) => words.test(text)).map(([severity]) => severity);
  return SEVERITIES.filter((severity) => named.includes(severity)).at(-1);
}

/** How topics are called when a person has to choose. */
export const TOPIC_CHOICE = ALERT_TOPICS.filter((topic) => topic !== 'everything')
  .map((topic) => topic.replace('-', ' '))
  .join(', ');
