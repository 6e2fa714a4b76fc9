import { LazyPattern } from '../core/lazy-pattern.js';
import { parseEscalation } from './subscription-escalation.js';
import { findSeverity, findTopics } from './subscription-topics.js';

/** Longer than this is no remark about alerts in passing; what is long is ranked by all of its words. */
const SHORT = 200;

const LEAD_IN = String.raw`^(?:(?:please|ok|okay|now|and|from now on|actually|then)[, ]+)*`;
const HERE = String.raw`\b(?:here|(?:to|in|into|for|on)? ?this (?:channel|chat|group|thread|conversation))\b`;
const RHYTHM = String.raw`(?:every|each) (?:other )?(?:(?:working |week)?day|morning|evening|night|week|month|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|daily|weekly|monthly|quarterly|(?:the )?(?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day of (?:the|each|every) month`;

const ONLY = new LazyPattern(String.raw`${LEAD_IN}(?:only|just|nothing but)\b`);
const ALERTS_OR_HERE = new LazyPattern(
  String.raw`\b(?:alerts?|notifications?|ones)\b|${HERE}|\b(?:critical|high|medium)\W*$`,
);
const SEND_HERE = new LazyPattern(String.raw`${LEAD_IN}(?:send|post|report|tell|show)\b.*${HERE}`);
/** "apps registered here", "rules here that …": where a thing is or was made, not where something is to be sent. */
const IS_HERE =
  /\b(?!need)\p{L}+(?:ed|ought|uilt|ade|een|own) here\b|\b(?:is|are|was|were|exists?|have|has|works?|lives?) here\b|\bhere (?:that|which|who|whose|with|without|has|have|is|are|can|may)\b/gu;
const AT_A_RHYTHM = new LazyPattern(
  String.raw`${LEAD_IN}(?:${RHYTHM})\b|\b(?:${RHYTHM})(?: (?:at|on|um|by) .{1,60}| \d{1,2}[:h.]?\d{0,2} ?(?:am|pm)?)?[.!]?$`,
);
const QUIET =
  /\bquiet (?:hours?|time|nights?)\b|\b(?:no|only critical|not any) (?:alerts?|notifications?|messages?|pings?) (?:at night|overnight|between \d|after \d|from \d|outside)|\b(?:don't|do not) wake (?:me|us)\b|^only (?:during|in|within) (?:office|business|working|work) hours\b/;
const OTHERS =
  /\bkeep (?:me|us|this (?:channel|chat)) (?:posted|informed|updated)\b|^(?:please )?leave (?:me|us|this channel) alone\b|^you (?:can|may) (?:talk|speak|post) again\b|\b(?:what|which)(?: \w+){0,2} (?:do|does|will|are) (?:this (?:channel|chat|team|group)|we|i) (?:get|getting|receive|receiving|subscribed to)\b/;
/** A standing order: somebody is to be told, whenever something happens. "Tell me if" and "show me when" ask about now. */
const STANDING =
  /\b(?:send|drop|give|shoot) (?:me|us|this channel|the team|everyone|it|a|an)\b.{0,30}\b(?:message|note|ping|alert|heads.?up|line|notice|shout|mail|e-?mail|warning)\b.{0,20}\b(?:when(?:ever)?|if|as soon as|once|every time|each time|the moment|in case|on)\b|\b(?:warn|ping|alert|notify|page|poke|message) (?:me|us|this|the|our|my|everyone|security|it)\b.{0,40}\b(?:when(?:ever)?|if|as soon as|once|every time|each time|the moment|in case|on|about|of)\b|\b(?:tell|let|inform|show|write|call|mail|e-?mail|post|wake) (?:me|us|this|the|our|here)\b.{0,40}\b(?:whenever|as soon as|every time|each time|the moment)\b/;

/**
 * Whether a short text is about what is sent to this conversation though it names nothing that is sent: "only mail flow here",
 * "quiet hours 20:00 to 7:00", "if nobody reacts in 15 minutes tell Megan Bowen", "dormant apps, every Wednesday". Pure; never throws.
 */
export function isSubscribeRequest(text: string): boolean {
  if (text.length > SHORT) return false;
  const plain = text.toLowerCase();
  if (QUIET.test(plain) || OTHERS.test(plain) || STANDING.test(plain)) return true;
  if (parseEscalation(text)?.want === 'escalate') return true;
  if (AT_A_RHYTHM.test(plain) && !plain.includes('?')) return true;
  const about = findTopics(plain).length > 0 || findSeverity(plain) !== undefined;
  if (!about || plain.includes('?')) return false;
  return (ONLY.test(plain) && ALERTS_OR_HERE.test(plain)) || SEND_HERE.test(plain.replace(IS_HERE, ' '));
}

const OF_ATTACK = /\b(?:attack|hack|intru|breach|attaqu|angr|angreif|ataque|atacant|pirate|cybercrim)/;
/** Rows of a table are asked for; they are never sent as alerts. */
const OF_ROWS =
  /^(?:and |so |but )*(?:which|what|how many) (?:\p{L}+ ){0,3}?(?:rules?|connectors?|apps?|applications?|admins?|polic(?:y|ies)|users?|accounts?|secrets?|certificates?|credentials?|roles?|permissions?|guests?|partners?)(?!\p{L})/u;
const ASKS =
  /^(?:and |so |but |und |et |y )*(?:qu'est-ce|que|qui|quand|pourquoi|was|wer|wann|wo|warum|qué|quién|cuándo|what|who|whose|when|where|why|how long|did|were)\b/;
const OF_ALERTS =
  /\b(?:alert|notif|messag|mute|unmute|snooze|subscri|channel|ping|remind|quiet hours|digest|you (?:send|post|tell|report|write))/;

/** How long something lasted that is over. */
const OF_PAST = /^(?:and |so |but )*(?:for )?how (?:long|much time|many (?:days|weeks|months)) (?:did|was|were|had)\b/;

/** "is a new password enough to stop the attacker?" */
const OF_ENOUGH = /(?<!\p{L})enough(?: (?:to|for) [^?]{1,60})?\?\s*$/u;

/** "are enough global admins left?": how many of something there are. */
const OF_QUANTITY =
  /(?<!\p{L})enough (?:\p{L}+ ){0,3}(?:admin\p{L}*|people|owners?|users?|accounts?|licen[cs]es|approvers?|left|rights|permissions?)(?!\p{L})/u;

/** "she won't stop calling me": of whoever calls, and no end of alerts. */
const OF_ANNOYANCE =
  /(?<!\p{L})(?:(?:he|she|they|\p{L}+) (?:does not|doesn't|do not|don't|won't|will not|never|didn't) stops? (?:\p{L}+ing|to \p{L}+)|(?:il|elle|on|ils|elles) n(?:e |')arrêt\p{L}* pas|hört nicht auf|hören nicht auf|no (?:para|paran|deja|dejan) de)(?!\p{L})/u;

/** "what did the attacker do after the silence?", "which rules stop …?", "how long did it stay quiet?": these only sound like a wish for what is sent here. */
export function asksOfNoAlerts(text: string): boolean {
  const plain = text.toLowerCase();
  return (
    ((ASKS.test(plain) && OF_ATTACK.test(plain)) ||
      OF_ROWS.test(plain) ||
      OF_PAST.test(plain) ||
      OF_ENOUGH.test(plain) ||
      OF_QUANTITY.test(plain) ||
      OF_ANNOYANCE.test(plain)) &&
    !OF_ALERTS.test(plain)
  );
}
