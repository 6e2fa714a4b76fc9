import type { Unit } from './dictionary.js';
import { FRENCH_OBJECTS, isFrenchInfinitive } from './french-verb-phrases.js';

/** What English says otherwise within a clause of which the verbs are in their places. */
export function tellDetails(units: readonly Unit[]): readonly Unit[] {
  const told = chooseVerbs(putPronounsBehind(units)).filter(({ kind, english }) => kind !== 'empty' && english !== '');
  return STEPS.reduce<readonly Unit[]>((said, tell) => tell(said), told);
}

/** "pour les lire" → "to read them". */
function putPronounsBehind(units: readonly Unit[]): readonly Unit[] {
  return units.reduce<readonly Unit[]>((told, unit) => {
    const before = told.at(-1);
    const object = before === undefined ? undefined : FRENCH_OBJECTS[before.source.toLowerCase()];
    if (before === undefined || object === undefined || !isFrenchInfinitive(unit)) return [...told, unit];
    return [...told.slice(0, -1), unit, { ...before, english: object, kind: 'small' }];
  }, []);
}

/** Verbs that English chooses by what is done to: a header is removed, a role activated. */
const CHOSEN: readonly (readonly [thing: RegExp, said: string, chosen: string])[] = [
  [/^SCL$/, 'put', 'set'],
  [/\bheaders?$/, 'delete', 'remove'],
  [/\broles?$|^(?:eligible|eligibility|PIM)$|Administrators?$/, 'enable', 'activate'],
];

function chooseVerbs(units: readonly Unit[]): readonly Unit[] {
  const chosen = CHOSEN.filter(([thing]) => units.some(({ english }) => thing.test(english)));
  return units.map((unit) => {
    const [, said = '', verb = ''] = chosen.find(([, base]) => base === unit.base) ?? [];
    return said === ''
      ? unit
      : { ...unit, english: unit.english.replace(said.replace(/e$/, ''), verb.replace(/e$/, '')), base: verb };
  });
}

/** "to what is it used" → "what is it used for"; "is used to something" → "is used". */
function tellUses(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(({ english }) => english === 'used');
  if (at < 0) return units;
  const asked = units.findIndex(({ english }) => english === 'to what');
  if (asked >= 0 && asked < at) {
    const told = units.map((unit, i) => (i === asked ? { ...unit, english: 'what' } : unit));
    const used = units[at] as Unit;
    return [...told.slice(0, at + 1), { ...used, english: 'for' }, ...told.slice(at + 1)];
  }
  const something = units.findIndex(({ english }, i) => i > at && /^(?:something|nothing|anything)$/.test(english));
  if (something < 0 || units[something - 1]?.english !== 'to') return units;
  const isNothing =
    units[something]?.english === 'nothing' && !units.some(({ english }) => /^(?:not|no longer)$/.test(english));
  const rest = units.toSpliced(something - 1, 2);
  return isNothing ? rest.toSpliced(at, 0, { ...(units[something] as Unit), english: 'not' }) : rest;
}

const AWAY_WITH_TO = /^(?:escape|access|touch|trust|avoid|attend|damage|answer|reach)/;
const AWAY_WITH_OF = /^(?:chang|have$|has$|had$|us(?:e|es|ed|ing)$|need|lack|benefit|abus|rel(?:y|ies|ied) on)/;
const FROM = /^(?:exclude|exempt|come|came|protect|forbid|remove|withdraw|disappear|sign(?:ed)? out|leave|left)/;

const PLACE =
  /^(?:local director(?:y|ies)|director(?:y|ies)|outside|countr(?:y|ies)|IP|IP address(?:es)?|address(?:es)?|devices?|browsers?|network|phones?|laptops?|computers?|locations?|places?|apps?|portal|mailbox(?:es)?)$/;

/** "use" → "using". */
function toDoing(base: string): string {
  const [verb = '', ...particle] = base.split(' ');
  return [`${verb.replace(/([^e])e$/, '$1')}ing`, ...particle].join(' ');
}

const ABOUT_IT = /^(?:worr|talk|speak|complain|inform|warn|tell)/;
const ASKED_TO_SEE = /^(?:get|see|have|know|receive|read|list|show)$/;

/** "échapper à", "changer de", "exclu de": the preposition that the English verb wants. */
function govern(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, at): readonly Unit[] => {
    const before = units[at - 1];
    const verb =
      before !== undefined && /^(?:verb|past|participle)$/.test(before.kind) ? (before.base ?? before.english) : '';
    const isWhole = /^(?:to|of)$/.test(unit.english);
    const article = isWhole ? [] : [{ ...unit, english: 'the' }];
    if (verb !== '' && /^(?:to|to the)$/.test(unit.english) && AWAY_WITH_TO.test(verb)) return article;
    if (verb !== '' && /^(?:of|of the)$/.test(unit.english)) {
      if (AWAY_WITH_OF.test(verb)) return article;
      if (ABOUT_IT.test(verb)) return [{ ...unit, english: isWhole ? 'about' : 'about the' }];
      if (FROM.test(verb)) return [{ ...unit, english: isWhole ? 'from' : 'from the' }];
    }
    if (
      before?.english === 'show me' &&
      before.kind === 'phrase' &&
      isFrenchInfinitive(unit) &&
      ASKED_TO_SEE.test(unit.english)
    )
      return [];
    if (/^(?:must|should) we$/.test(unit.english) && /^(?:an?|the|\d+|two|more)$/.test(units[at + 1]?.english ?? ''))
      return [{ ...unit, english: 'do we need' }];
    if (before?.english === 'valid' && /^(?:more|less) than$/.test(unit.english))
      return [{ ...unit, english: `for ${unit.english}` }];
    if (before?.english === 'without' && isFrenchInfinitive(unit)) return [{ ...unit, english: toDoing(unit.english) }];
    if (before?.english === 'without' && unit.base === 'be') return [{ ...unit, english: 'being' }];
    if (
      unit.english === 'since' &&
      /^(?:the|our|an?|which)$/.test(units[at + 1]?.english ?? '') &&
      PLACE.test(units[at + 2]?.english ?? '')
    )
      return [{ ...unit, english: 'from' }];
    if (isFrenchInfinitive(units[at + 1]) && /^(?:of|for)$/.test(unit.english)) return [{ ...unit, english: 'to' }];
    if (before?.kind === 'question' && /^(?:how|where)$/.test(before.english) && isFrenchInfinitive(unit))
      return [{ ...unit, english: `to ${unit.english}` }];
    const isQuality =
      /^(?:other|former)$/.test(units[at + 1]?.english ?? '') ||
      units[at + 1]?.kind === 'adjective' ||
      /^(?:leavers?)$/.test(units[at + 1]?.english ?? '');
    if (
      /^d[e']$/i.test(unit.source) &&
      isQuality &&
      (verb !== '' || /^(?:by|with|to|among|are there|of)$/.test(before?.english ?? ''))
    )
      return [];
    const isOfNone = /^(?:no|no longer|not|never|more|how many|nothing|something|someone)$/.test(before?.english ?? '');
    return unit.english === 'of' && isOfNone ? [] : [unit];
  });
}

const ENDS_QUALITY =
  /^(?:by|to|to the|in|on|since|for|with|from|of|of the|at|as|because|via|without|more|of them|from the|than)$/;
const SUPERLATIVE = /^the (?:most|least|oldest|newest|biggest|worst|best|highest|lowest|longest)/;
const WANTS_MORE = /^(?:capable|responsible|ready|older|vulnerable)/;

/** "rules disabled" → "disabled rules": English says what a thing is like before it. */
function putQualitiesFirst(units: readonly Unit[]): readonly Unit[] {
  const placed: Unit[] = [];
  units.forEach((unit, at) => {
    let to = placed.length;
    const next = units[at + 1];
    const isLed = ENDS_QUALITY.test(next?.english ?? '');
    const isBare =
      next === undefined ||
      /^(?:who|that|whose|and|or|but)$/.test(next.english) ||
      !(isLed || /^(?:phrase|name|small)$/.test(next.kind));
    const isQuality =
      unit.kind === 'adjective'
        ? !(isLed && (WANTS_MORE.test(unit.english) || next?.english === 'by'))
        : unit.kind === 'participle' && isBare;
    if (isQuality && placed[to - 1]?.kind === 'noun')
      while (to > 0 && /^(?:noun|adjective)$/.test(placed[to - 1]?.kind ?? '')) to -= 1;
    if (unit.kind === 'phrase' && SUPERLATIVE.test(unit.english) && placed[to - 1]?.kind === 'noun') {
      const isMost = /^the (?:most|least)$/.test(unit.english);
      if (!isMost) {
        while (to > 0 && /^(?:noun|adjective)$/.test(placed[to - 1]?.kind ?? '')) to -= 1;
        if (placed[to - 1]?.english === 'the') placed.splice((to -= 1), 1);
      }
    }
    placed.splice(to, 0, unit);
  });
  return placed;
}

const PRODUCT =
  /^(?:sharepoint|exchange|teams|outlook|onedrive|entra|intune|azure|microsoft|office|windows|e3|e5|p1|p2|graph|gdap|oauth|saml|imap|pop|pop3|tls|smtp|mfa)$/i;

/** "licences E3" → "E3 licences". */
function putProductsFirst(units: readonly Unit[]): readonly Unit[] {
  const told = [...units];
  for (let at = 1; at < told.length; at += 1) {
    const [thing, product, next] = [told[at - 1], told[at], told[at + 1]];
    const isPair =
      thing?.kind === 'noun' &&
      ((product?.kind === 'name' && PRODUCT.test(product.english)) ||
        (product?.kind === 'noun' && /^(?:MFA|TLS|PIM|SMS)$/.test(product.english)));
    if (isPair && next?.kind !== 'name') told.splice(at - 1, 2, product, thing);
  }
  return told;
}

const TIME =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|mornings?|nights?|quarters?|semesters?|one year|half a year|\w+day)$/;
const NUMBER =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|several|some)$/;
const ABOUT = /^(?:more than|less than|at least|at most|about|almost|an?|one|more|the)$/;
const EDGE = /^(?:last|next|first|previous|new|latest)$/;

const says = (unit: Unit | undefined, pattern: RegExp): boolean => unit !== undefined && pattern.test(unit.english);

/** "these 7 last days" → "in the last 7 days"; "are there 3 days" → "3 days ago"; "since 3 months" → "for 3 months". */
function tellTimes(units: readonly Unit[]): readonly Unit[] {
  return tellAgo(tellPeriods(tellEdges(tellMonths(units))));
}

const say = (unit: Unit, english: string): Unit => ({ ...unit, english, kind: 'small' });

/** "mois" is one or many. */
function tellMonths(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    if (unit.source.toLowerCase() !== 'mois') return unit;
    const isMany = units
      .slice(Math.max(0, at - 3), at)
      .some((one) => says(one, NUMBER) || /^(?:les|ces|des|dernières|derniers|prochains)$/i.test(one.source));
    return { ...unit, english: isMany ? 'months' : 'month' };
  });
}

/** "30 last days" → "last 30 days". */
function tellEdges(units: readonly Unit[]): readonly Unit[] {
  const told = [...units];
  for (let at = 0; at + 1 < told.length; at += 1) {
    const [number, edge] = [told[at], told[at + 1]];
    if (number !== undefined && edge !== undefined && NUMBER.test(number.english) && EDGE.test(edge.english))
      told.splice(at, 2, edge, number);
  }
  return told;
}

function tellPeriods(units: readonly Unit[]): readonly Unit[] {
  const told: Unit[] = [];
  units.forEach((unit, at) => {
    const [two, three, four] = units.slice(at + 1, at + 4);
    const before = told.at(-1);
    const isEdged = says(two, EDGE) && (says(three, TIME) || (says(three, NUMBER) && says(four, TIME)));
    if (isEdged && /^(?:these|the)$/.test(unit.english)) {
      const isMany = says(three, NUMBER) || /s$/.test(three?.english ?? '');
      if (isMany && says(before, /^(?:in|during|since|on|from|within)$/)) {
        told.splice(-1, 1, say(before as Unit, 'in'));
        told.push(say(unit, 'the'));
      } else if (isMany) told.push(say(unit, 'in the'));
      return;
    }
    const isMore = says(two, ABOUT) && (says(three, TIME) || says(three, NUMBER));
    if (
      unit.english === 'since' &&
      ((says(two, NUMBER) && says(three, TIME)) || isMore || says(two, /year$/)) &&
      !says(two, /^the$/)
    )
      told.push(say(unit, 'for'));
    else if (unit.english === 'in the last' && says(two, NUMBER)) told.push(unit);
    else if (says(before, /^in the last$/) && unit.english === 'last') return;
    else told.push(unit);
  });
  return told;
}

/** "il y a 3 jours" → "3 days ago". */
function tellAgo(units: readonly Unit[]): readonly Unit[] {
  const told = [...units];
  for (let at = 0; at < told.length; at += 1) {
    if (told[at]?.english !== 'are there') continue;
    const to = told.findIndex((unit, i) => i > at && says(unit, TIME));
    const last = told[to];
    const isAgo =
      last !== undefined &&
      to <= at + 3 &&
      told.slice(at + 1, to).every((unit) => says(unit, NUMBER) || says(unit, ABOUT));
    if (!isAgo || (to === at + 1 && !says(last, /year$/))) continue;
    told.splice(to, 1, say(last, `${last.english} ago`));
    told.splice(at, 1);
  }
  return told;
}

const OF_THINGS =
  /^(?:apps?|rules?|mail flow rules?|polic(?:y|ies)|Conditional Access polic(?:y|ies)|connectors?|tenants?|certificates?|secrets?|mailbox(?:es)?|programs?|service principals?)$/;
const OF_PERSON = /^(?:he|she|who|admins?|users?|guests?|employees?|colleagues?|someone|persons?|everyone|nobody)$/;

/** "son" of an app is "its", of somebody "his". */
function tellOwners(units: readonly Unit[]): readonly Unit[] {
  const isOfThing = units.some((unit) => says(unit, OF_THINGS)) && !units.some((unit) => says(unit, OF_PERSON));
  return units.map((unit, at) => {
    if (unit.english === 'his' && isOfThing) return { ...unit, english: 'its' };
    const thing = units.slice(at + 1).find(({ kind }) => kind !== 'small' && kind !== 'adjective');
    const isMany = thing?.kind === 'noun' && thing.base !== undefined && thing.base !== thing.english;
    if (/^(?:who|what) is$/.test(unit.english) && isMany && units[at + 1]?.english !== 'in')
      return { ...unit, english: unit.english.replace('is', 'are') };
    return unit;
  });
}

const NEEDS_NO_THE =
  /^(?:MFA|TLS|SMS|PIM|GDAP|phishing|Conditional Access|legacy authentications?|SMTP AUTH|basic authentication|report-only mode|report-only|Exchange|SharePoint|Teams|Microsoft|MFA registration)$/i;

/** "a admin" → "an admin"; "the MFA" → "MFA"; "are there an app" → "is there an app". */
function tellArticles(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit, at): readonly Unit[] => {
    const next = units[at + 1];
    if (unit.english === 'a' && unit.kind === 'small' && /^(?:[aeio]|un(?!i))(?!uro|ne )/i.test(next?.english ?? ''))
      return [{ ...unit, english: 'an' }];
    if (
      /^(?:the|of the|to the)$/.test(unit.english) &&
      next?.kind !== 'phrase' &&
      NEEDS_NO_THE.test(next?.english ?? '')
    ) {
      const preposition = unit.english.replace(/ ?the$/, '');
      return preposition === '' ? [] : [{ ...unit, english: preposition }];
    }
    if (/^legacy authentications$/.test(unit.english)) return [{ ...unit, english: 'legacy authentication' }];
    if (unit.english === 'are there' && /^(?:an?|one|someone|something)$/.test(next?.english ?? ''))
      return [{ ...unit, english: 'is there' }];
    return [unit];
  });
}

/** "-1" is a number; a bracket opens a word. */
function tellMarks(units: readonly Unit[]): readonly Unit[] {
  const told: Unit[] = [];
  for (const unit of units) {
    const before = told.at(-1);
    const isMinus = before?.english === '-' && before.end === unit.start && /^\d/.test(unit.english);
    if (isMinus) told.splice(-1, 1, { ...unit, english: `-${unit.english}`, start: before.start });
    else told.push(/^[([-]$/.test(unit.english) ? { ...unit, kind: 'small' } : unit);
  }
  return told;
}

/** "exclus de toutes les stratégies": of every one. "les autres règles": "the other rules". */
function tellEach(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => {
    const isOfEvery = units[at - 1]?.english === 'excluded from every' && unit.kind === 'noun';
    if (isOfEvery) return { ...unit, english: unit.base ?? unit.english };
    return unit.english === 'the others' && units[at + 1]?.kind === 'noun' ? { ...unit, english: 'the other' } : unit;
  });
}

const STEPS: readonly ((units: readonly Unit[]) => readonly Unit[])[] = [
  tellUses,
  govern,
  putQualitiesFirst,
  putProductsFirst,
  tellTimes,
  tellOwners,
  tellArticles,
  tellEach,
  tellMarks,
];
