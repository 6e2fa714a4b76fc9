import type { Unit } from './dictionary.js';

/** What English says otherwise within a clause of which the verbs are in their places. */
export function tellDetails(units: readonly Unit[]): readonly Unit[] {
  const told = units.filter(({ kind, english }) => kind !== 'empty' && english !== '');
  return tellArticles(tellTimes(putQualitiesFirst(govern(told))));
}

const AWAY_WITH_TO = /^(?:escape|access|touch|trust|avoid|attend|damage|answer|reach)/;
const AWAY_WITH_OF = /^(?:chang|have$|has$|had$|us(?:e|es|ed|ing)$|need|lack|benefit|abus|get rid)/;
const FROM = /^(?:exclude|exempt|come|came|protect|forbid|remove|withdraw|disappear|signed out|leave|left)/;

/** "échapper à", "changer de", "exclu de": the preposition that the English verb wants. */
function govern(units: readonly Unit[]): readonly Unit[] {
  const verbAt = (at: number): Unit | undefined => {
    const unit = units[at - 1];
    return unit !== undefined && /^(?:verb|past|participle)$/.test(unit.kind) ? unit : undefined;
  };
  return units.flatMap((unit, at): readonly Unit[] => {
    const verb = verbAt(at);
    if (verb !== undefined && /^(?:to|to the)$/.test(unit.english) && AWAY_WITH_TO.test(verb.base ?? verb.english))
      return unit.english === 'to' ? [] : [{ ...unit, english: 'the' }];
    if (verb !== undefined && /^(?:of|of the)$/.test(unit.english)) {
      if (AWAY_WITH_OF.test(verb.base ?? verb.english))
        return unit.english === 'of' ? [] : [{ ...unit, english: 'the' }];
      if (FROM.test(verb.base ?? verb.english))
        return [{ ...unit, english: unit.english === 'of' ? 'from' : 'from the' }];
    }
    const next = units[at + 1];
    const isBeforeInfinitive = next?.kind === 'verb' && /(?:er|ir|re|oir)$/i.test(next.source.split(' ')[0] ?? '');
    if (isBeforeInfinitive && /^(?:of|for)$/.test(unit.english)) return [{ ...unit, english: 'to' }];
    if (unit.english === 'of' && /^(?:no|no longer|not|never|more|how many)$/.test(units[at - 1]?.english ?? ''))
      return [];
    return [unit];
  });
}

const ENDS_QUALITY =
  /^(?:by|to|to the|in|on|since|for|with|from|of|of the|at|as|because|on the|via|without|more|of them|from the|than)$/;

/** "rules disabled" → "disabled rules": English says what a thing is like before it. */
function putQualitiesFirst(units: readonly Unit[]): readonly Unit[] {
  const placed: Unit[] = [];
  units.forEach((unit, at) => {
    let to = placed.length;
    const next = units[at + 1];
    const isQuality =
      (unit.kind === 'adjective' &&
        !(
          /^(?:capable|responsible|ready|older|vulnerable)/.test(unit.english) && ENDS_QUALITY.test(next?.english ?? '')
        )) ||
      (unit.kind === 'participle' &&
        (next === undefined || !ENDS_QUALITY.test(next.english)) &&
        next?.kind !== 'phrase' &&
        next?.kind !== 'name' &&
        next?.kind !== 'small');
    if (isQuality && placed[to - 1]?.kind === 'noun') {
      while (to > 0 && placed[to - 1]?.kind === 'noun') to -= 1;
      while (to > 0 && placed[to - 1]?.kind === 'adjective') to -= 1;
    }
    placed.splice(to, 0, unit);
  });
  return placed;
}

const TIME =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|mornings?|nights?|quarters?|semesters?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const NUMBER =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|hundred|several|a few|some)$/;
const EDGE = /^(?:last|next|first|previous|new)$/;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "these 7 last days" → "in the last 7 days"; "are there 3 days" → "3 days ago"; "since 3 months" → "for 3 months". */
function tellTimes(units: readonly Unit[]): readonly Unit[] {
  const told = [...units];
  const say = (at: number, english: string): void => {
    const unit = told[at];
    if (unit !== undefined) told[at] = { ...unit, english, kind: 'small' };
  };
  for (let at = 0; at < told.length; at += 1) {
    const [one, two, three, four] = told.slice(at, at + 4).map(({ english }) => english);
    const isOfTime = (english: string | undefined): boolean => TIME.test(english ?? '');
    // 30 last days → last 30 days
    if (NUMBER.test(one ?? '') && EDGE.test(two ?? '') && isOfTime(three)) {
      const [number, edge] = [told[at], told[at + 1]];
      if (number !== undefined && edge !== undefined) told.splice(at, 2, edge, number);
    }
    if (
      /^(?:these|the)$/.test(one ?? '') &&
      (isOfTime(told[at + 2]?.english) || isOfTime(told[at + 3]?.english)) &&
      EDGE.test(told[at + 1]?.english ?? told[at + 2]?.english ?? '')
    ) {
      const isPlural =
        told[at + 3] !== undefined && isOfTime(told[at + 3]?.english) && NUMBER.test(told[at + 2]?.english ?? '');
      if (isPlural)
        say(at, /^(?:in|during|since|in the last|from|within)$/.test(told[at - 1]?.english ?? '') ? 'the' : 'in the');
      else if (one === 'the') told.splice(at, 1);
    }
    if (
      /^(?:in|during|since|on)$/.test(one ?? '') &&
      told[at + 1]?.english === 'the' &&
      /^(?:last|next)$/.test(told[at + 2]?.english ?? told[at + 3]?.english ?? '')
    )
      say(at, 'in');
    if (one === 'in the last' && two === 'last') told.splice(at + 1, 1);
    if (one === 'in the last' && NUMBER.test(two ?? '') && three === 'last') told.splice(at + 2, 1);
    if (one === 'are there' && NUMBER.test(two ?? '') && isOfTime(three)) {
      told.splice(at, 1);
      say(at + 1, `${told[at + 1]?.english ?? ''} ago`);
    }
    if (
      one === 'are there' &&
      /^(?:a|more than|less than|about|almost)$/.test(two ?? '') &&
      (isOfTime(three) || isOfTime(four))
    ) {
      told.splice(at, 1);
      const last = isOfTime(three) ? at + 1 : at + 2;
      say(last, `${told[last]?.english ?? ''} ago`);
    }
    if (
      one === 'since' &&
      (NUMBER.test(two ?? '') ||
        /^(?:more than|less than|at least|about|almost|a|more|too many|too)$/.test(two ?? '')) &&
      (isOfTime(three) || isOfTime(four) || two === 'more')
    )
      say(at, 'for');
    if (one === 'in the' && two === 'March') say(at, 'in');
    if (MONTH.test(two ?? '') && one === 'of the') say(at, 'of');
  }
  return told;
}

/** "a admin" → "an admin"; "all the apps" stays. */
function tellArticles(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) =>
    unit.english === 'a' && unit.kind === 'small' && /^[aeio]/i.test(units[at + 1]?.english ?? '')
      ? { ...unit, english: 'an' }
      : unit,
  );
}
