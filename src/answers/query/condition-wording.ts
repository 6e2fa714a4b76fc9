import { sayHours } from '../../core/hours-of-day.js';
import { formatCount } from '../../core/plural-formatting.js';
import { formatUtcMinute, labelInSentence } from '../../core/sentence-formatting.js';
import type { QueryCondition, QueryPeriod } from '../../language/model/query.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import { toleranceOf } from './condition-evaluator.js';
import type { VerbPhrase } from '../../subjects/model/wording.js';

const not = ([one, many]: VerbPhrase, fallback: VerbPhrase | undefined): VerbPhrase =>
  fallback ?? [`does not match “${one}”`, `do not match “${many}”`];

/** A condition as a verb phrase: "skips the spam filter", "has more than 2 secrets". */
export function sayCondition(attribute: Attribute<never>, condition: QueryCondition): VerbPhrase {
  const label = labelInSentence(attribute.label);
  switch (condition.op) {
    case 'has':
      if (attribute.type === 'instant' && attribute.ahead === true) return attribute.says;
      return attribute.type === 'flag' ? attribute.says : sayHad(attribute, label);
    case 'has-not':
      if (attribute.type === 'flag') return attribute.saysNot;
      if (attribute.type === 'instant') return attribute.saysNot ?? not(attribute.says, undefined);
      return [`has no ${label}`, `have no ${label}`];
    case 'within':
    case 'not-within':
      return sayPeriod(attribute, condition);
    case 'more-than':
    case 'at-least':
    case 'less-than':
    case 'at-most': {
      const unit = attribute.type === 'number' && attribute.unit !== undefined ? ` ${attribute.unit}` : '';
      const what = `${label}: ${condition.op.replace('-', ' ')} ${String(condition.value)}${unit}`;
      return [`has ${what}`, `have ${what}`];
    }
    case 'is':
    case 'is-not':
    case 'contains':
      return sayValue(attribute, condition);
  }
}

/** The opposite of a condition, where its attribute has words for it. */
export function findOpposite(attribute: Attribute<never>, { op, value }: QueryCondition): VerbPhrase | undefined {
  if (attribute.type === 'flag' && op === 'is') return value === true ? attribute.saysNot : attribute.says;
  return attribute.type === 'choice' && op === 'is' ? attribute.values[String(value)]?.saysNot : undefined;
}

/** "has roles", "has an end date": a label of one thing needs its article, where it is countable. */
function sayHad(attribute: Attribute<never>, label: string): VerbPhrase {
  if (/[^s]s$/.test(label)) return [`has ${label}`, `have ${label}`];
  const isCountable = attribute.type === 'instant' || (attribute.type === 'text' && attribute.ofFew === true);
  if (!isCountable) return [`has: ${label}`, `have: ${label}`];
  const article = /^[aeiou]/.test(label) ? 'an' : 'a';
  return [`has ${article} ${label}`, `have ${article} ${label}`];
}

function sayValue(attribute: Attribute<never>, { op, value }: QueryCondition): VerbPhrase {
  const negated = op === 'is-not';
  switch (attribute.type) {
    case 'flag':
      return (value === true) === negated ? attribute.saysNot : attribute.says;
    case 'choice': {
      const choice = attribute.values[String(value)];
      if (choice === undefined) return [`is ${String(value)}`, `are ${String(value)}`];
      return negated ? not(choice.says, choice.saysNot) : choice.says;
    }
    case 'text':
    case 'subjects': {
      const [one, many] = attribute.says ?? [
        `has ${labelInSentence(attribute.label)}`,
        `have ${labelInSentence(attribute.label)}`,
      ];
      return [`${one} ${String(value)}`, `${many} ${String(value)}`];
    }
    case 'number':
      if (attribute.unit === 'days' && !negated) return sayDays(labelInSentence(attribute.label), Number(value));
      return [
        `has ${labelInSentence(attribute.label)} ${String(value)}`,
        `have ${labelInSentence(attribute.label)} ${String(value)}`,
      ];
    case 'instant':
      return attribute.says;
  }
}

function sayDays(label: string, days: number): VerbPhrase {
  const what = `${label}: ${toleranceOf(days) > 0 ? 'about ' : ''}${formatCount(days, 'day')}`;
  return [`has ${what}`, `have ${what}`];
}

/** "was never used"; of what lies ahead "does not end": a secret that does not end in that time may end in another. */
const sayNotThen = ({ says, saysNot, ahead }: Extract<Attribute<never>, { type: 'instant' }>): VerbPhrase =>
  ahead === true ? [`does not ${says[1]}`, `do not ${says[1]}`] : not(says, saysNot);

function sayPeriod(attribute: Attribute<never>, { op, period }: QueryCondition): VerbPhrase {
  const says: VerbPhrase = attribute.type === 'instant' ? attribute.says : ['is', 'are'];
  const { hours, ...dates } = period ?? {};
  const time = [...(hours === undefined ? [] : [sayHours(hours)]), ...sayDates(dates)].join(', ');
  const [one, many] = op === 'not-within' && attribute.type === 'instant' ? sayNotThen(attribute) : says;
  return [`${one} ${time}`, `${many} ${time}`];
}

function sayDates({ since, until }: QueryPeriod): readonly string[] {
  if (since !== undefined && until !== undefined)
    return [`between ${formatUtcMinute(since)} and ${formatUtcMinute(until)}`];
  if (since !== undefined) return [`since ${formatUtcMinute(since)}`];
  return until === undefined ? [] : [`before ${formatUtcMinute(until)}`];
}
