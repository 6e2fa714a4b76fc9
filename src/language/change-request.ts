import { CHANGE_VERBS } from './change-verbs.js';
import { groupSentences, type Word } from './question-tokenizer.js';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What may stand before an order without making it less of one. */
const LEAD_INS = set(
  `please kindly hey hi hello ok okay now just then also and so bot warden quickly immediately go ahead can could would will you i want need to we should must
  let us me help try like asap urgently dear thanks thank mind hurry right away bitte kannst du may simply first next finally sorry good morning afternoon evening
  there your yes no well actually my boss really definitely says said the ceo asks asked wants tell told it she he for today team guys buddy mate`,
);

const QUESTION_WORDS = set(
  'who which what when where why how whose whom is are was were does do did has have had should am any anybody anyone wer welche welcher was wie wann warum hat ist sind qui quel quels quelle quelles combien quand pourquoi que quién quiénes qué cuál cuáles cuántos cuántas cuándo',
);

/** Objects that belong to this conversation, not to the tenant: "stop the alerts", "create a weekly report". */
const TALK_OBJECTS = set(
  `alert alerts alerting notification notifications subscription subscriptions report reports digest reminder reminders update updates messages message summary posts
  list overview table chart graph diagram export breakdown inventory csv json sense sure breakdown picture`,
);

/** "block list", "reset history": the verb is half of a noun. */
const COMPOUNDS = set(
  'policy policies setting settings log logs history list lists workflow request requests flow rules event events listing listings',
);

const POINTING = set(
  'it them him her those these this that everything everyone all the his their any every each my our',
);

interface Clause {
  readonly words: readonly Word[];
  readonly joinedByAnd: boolean;
}

/** Sentences cut at commas, and at "and" and "then". */
function clauses(words: readonly Word[]): Clause[] {
  const found: { words: Word[]; joinedByAnd: boolean }[] = [];
  let current: Word[] = [];
  let joinedByAnd = false;
  let clause = words[0]?.clause;
  const close = (joined: boolean): void => {
    if (current.length > 0) found.push({ words: current, joinedByAnd });
    current = [];
    joinedByAnd = joined;
  };
  for (const word of words) {
    if (word.clause !== clause) close(false);
    clause = word.clause;
    if (word.text === 'and' || word.text === 'then') close(true);
    else current.push(word);
  }
  close(false);
  return found;
}

function afterLeadIn(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word) => !LEAD_INS.has(word.text));
  return at < 0 ? [] : words.slice(at);
}

const text = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

/** "active les règles", "active l'audit", "active las reglas" are orders; "active rules" are some of the rules. */
function isBeforeArticle(next: Word | undefined): boolean {
  if (next === undefined) return false;
  const isElided = next.end - next.start === next.text.length + 2 && /^[aeiouhàâéèêîôû]/.test(next.text);
  return (
    isElided ||
    /^(?:les?|la|el|l[oa]s|une?|una|ce|cette|mon|ma|mes|mis?|nos|nuestr[oa]s?|tou[ts]e?s?|tod[oa]s?)$/.test(next.text)
  );
}

/** "give me a list", "make a report", "change log", "update me": orders that change nothing. */
function isHarmless(words: readonly Word[]): boolean {
  const [verb = '', next = ''] = words.map((word) => word.text);
  const rest = text(words);
  const head = words.slice(1, 6).map((word) => word.text);
  if (COMPOUNDS.has(next)) return true;
  // "reset du MFA par …", "resets de mfa": a noun in French and Spanish.
  if (/^resets?$/.test(verb) && /^(?:de|du|del|des)$/.test(next)) return true;
  if (head.some((word) => TALK_OBJECTS.has(word))) return true;
  if (verb === 'give') {
    return (
      /^give (?:me|us) (?:the|all|a|an|every|any|some|details|info|information|names?|who|which|what|everything|more|insight|your|our|admins|apps|connectors|rules|security|status|recent|only|just|\d)/.test(
        rest,
      ) &&
      !/^give (?:me|us) (?:a |an |the )?(?:global|exchange|security|admin\b|role\b|access|permission|rights?)/.test(
        rest,
      )
    );
  }
  if (verb === 'update') return next === 'me' || next === 'us' || next === 'on' || next === '';
  if (verb === 'make')
    return next === 'me' ? !/\badmin(?:istrator)?\b|\bowner\b|\bmember\b/.test(rest) : next === 'sure';
  if (verb === 'take') return /^take (?:a |me|us|another)/.test(rest);
  if (verb === 'put') return /^put (?:together|in a table|it in|this in)/.test(rest);
  if (verb === 'change' || verb === 'set' || verb === 'move')
    return words.length < 2 || /^(?:log|history|s|of|since|in|events?)$/.test(next);
  if (verb === 'add') return next === 'me' && /\balert|\breport|\bchannel\b/.test(rest);
  if (verb === 'active') return !isBeforeArticle(words[1]);
  return words.length < 2 && /^(?:close|force|fix|allow|block)$/.test(verb);
}

/** What policies, rules and connectors do themselves: "which policies are enforced and exclude the account X?". */
const DEEDS_OF_RULES = set(
  'exclude block delete forward redirect allow force quarantine bypass reject enforce add set modify change remove strip grant overwrite restore',
);
const ASKS_OF_RULES = /\b(?:which|what|how many)(?: (?!who|that)\S+){0,4} (?:polic(?:y|ies)|rules?|connectors?)\b/;
/** "show me rules that are on and bypass the filter": a clause of theirs goes on after "and". */
const CLAUSE_OF_RULES =
  /\b(?:policies|rules|connectors) (?:that|which)(?: (?:still|only|also|just))? (?!i\b|we\b|you\b)\S/;
const OBJECT_OF_ORDER =
  /^(?:it|them|those|these|all|everything|everyone)$|^(?:polic(?:y|ies)|rules?|connectors?|apps?)$/;

function isOrder(clause: Clause, asks: boolean, ofRules: boolean): boolean {
  const words = afterLeadIn(clause.words);
  const verb = words[0]?.text ?? '';
  if (!CHANGE_VERBS.has(verb) || isHarmless(words)) return false;
  const isDeed = ofRules && clause.joinedByAnd && DEEDS_OF_RULES.has(verb);
  if (isDeed && !words.slice(1, 4).some(({ text: word }) => OBJECT_OF_ORDER.test(word))) return false;
  if (clause.joinedByAnd && asks) return POINTING.has(words[1]?.text ?? '');
  return true;
}

/** "stop the attack", "can we stop him?": of the tenant, not of what is sent here. */
const STOPS_SOMETHING =
  /\bstop(?:s|ped|ping)? (?:(?:the|this|that|all|any|every|our|these|those) )?(?:apps?|users?|rules?|connectors?|admins?|attacks?|attackers?|hackers?|intruders?|him|her|them|it from)\b/;

/** Whether somebody or something of the tenant is to be stopped: no word of it ends the alerts. */
export function isStopOfTenant(words: readonly Word[]): boolean {
  const talks = words.some((word) => TALK_OBJECTS.has(word.text));
  return !talks && groupSentences(words).some((sentence) => STOPS_SOMETHING.test(text(afterLeadIn(sentence))));
}

/** Ways to ask for a change that do not begin with its verb. */
const ROUNDABOUT = [
  /\bforward (?:this|that|the|my|it|these)\b/,
  /\bsend (?!me\b|us\b|this\b|here\b)\w+ an? (?:e-?mail|mail|message|letter)\b/,
  /^(?:please )?let (?!me know|us know)\w+ (?:consent|register|grant|use|access|read|send|have|in|join)\b/,
  STOPS_SOMETHING,
  /\bsend (?:an? |the )?(?:e-?mail|letter|mail) to (?!me\b|us\b|this\b)/,
  /\bmind (?:deleting|removing|revoking|disabling|enabling|blocking|resetting|creating|granting|assigning|killing|turning|switching|giving|adding|changing)\b/,
  /\b(?:you to|please|pls|gotta|have you|go ahead and|immediately|just|kindly) (?:also |now |immediately |quickly )?(?:delete|remove|revoke|disable|enable|block|unblock|reset|create|grant|assign|kill|wipe|deactivate|erase|exclude|unlock|restore|turn off|turn on)\b/,
  /\b(?:must|has to|have to|needs? to|need to|should|shall|gets?|want|wants|like) (?:be |to be |get )?(?:\w+ ){0,5}?(?:deleted|removed|revoked|disabled|enabled|blocked|unblocked|reset|killed|deactivated|wiped|excluded|unlocked|turned off|switched off|granted|assigned)\b/,
  /\bneeds? (?:his|her|their|my|the) (?:\w+ ){1,2}?(?:reset|unlocked|restored|revoked|removed|reenabled)\b/,
  /\b(?:get rid of|shut down|turn off|turn on|switch off|take down|kick out|lock out|sign out|log out) (?:the|all|every|his|her|their|this|that|our|my|mfa|\w+s)\b/,
  /\b(?:let|make|want|like|need|have) (?:\w+ )?(?:to )?(?:be|become|as)(?: an?| the)? (?:\w+ )?(?:admin|administrator|owner)\b/,
  /\bi (?:want|need|would like) (?:to (?:be|become)(?: made)?(?: an?| the)? (?:\w+ ){0,2}?(?:admin|administrator|owner)|(?:to (?:get|have|be given) )?(?:an? |the |my |full |some |more )*(?:global |exchange |security |privileged |domain )?(?:admin|administrator|rights?|role|access)(?: rights?| role| access)?)\b(?! (?:list|overview|report|log|review|holders?|members?|assignments?|accounts?|users?|names?|people))/,
];

/** "can I", "how do I", "would IMAP be blocked": a question about a change, no order. */
const ASKS_ABOUT =
  /^(?:so |and )*(?:can|could|may) (?:create|add|delete|remove|disable|enable|reset|change|revoke|grant|assign|block|make)\b|^(?:so |hi |hello |hey |and )*(?:can|may|could|should|shall|must|do) (?:i|we|users?|people|anyone|anybody|employees|staff|everyone|guests?|apps?|group)\b|^(?:so |hi |hello |hey )*(?:how|why|what if|what happens|is it|would it)\b|^(?:so |and |but |hi |hello |hey )*(?:would|will|might) (?!you\b|u\b|i\b|we\b|like\b|(?:some|any)(?:one|body)\b)(?:\S+ ){1,8}?(?:be|get|still|also|even)\b/;

/**
 * Whether a text asks to change the tenant ("delete all users", "could you disable the connector?"). The bot changes nothing on
 * words: a change is a plan with a button. Questions about changes ("who deleted the connector?") are not meant, nor are orders
 * about this conversation ("stop the alerts").
 */
export function isChangeRequest(words: readonly Word[]): boolean {
  return groupSentences(words).some(sentenceOrders);
}

function sentenceOrders(words: readonly Word[]): boolean {
  const all = text(words);
  const first = afterLeadIn(words)[0]?.text ?? '';
  // "policies which only report and enforce nothing": what a relative clause says is no order.
  const isOfRelative = words.some(({ text: word }, at) => at > 0 && /^(?:which|who|whose)$/.test(word));
  const asks =
    isOfRelative || QUESTION_WORDS.has(first) || QUESTION_WORDS.has(words[0]?.text ?? '') || ASKS_ABOUT.test(all);
  if (ASKS_ABOUT.test(all)) return false;
  const isOfRules = (asks && ASKS_OF_RULES.test(all)) || CLAUSE_OF_RULES.test(all);
  if (clauses(words).some((clause) => isOrder(clause, asks, isOfRules))) return true;
  const talks = words.some((word) => TALK_OBJECTS.has(word.text));
  return !asks && !talks && ROUNDABOUT.some((pattern) => pattern.test(all));
}

const STOPPING = set(
  'remove delete disable turn switch stop change modify update edit cancel pause kill clear drop silence reduce reschedule move',
);
const STARTING = set('add create set make enable configure start give resume restart send post push deliver');
const ALERT_WORDS = set(
  'alert alerts alerting notification notifications subscription subscriptions reminder reminders',
);
const REPORT_WORDS = set('report reports digest');

/** "remove my alerts", "change the weekly report": an order about what this conversation is sent. */
export function isConversationOrder(words: readonly Word[]): boolean {
  const [verb, ...rest] = afterLeadIn(words)
    .slice(0, 7)
    .map((word) => word.text);
  const has = (wanted: ReadonlySet<string>): boolean => rest.some((word) => wanted.has(word));
  if (STOPPING.has(verb ?? '')) return has(ALERT_WORDS) || has(REPORT_WORDS);
  return STARTING.has(verb ?? '') && has(ALERT_WORDS);
}
