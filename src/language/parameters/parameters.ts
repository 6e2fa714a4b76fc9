import type { Intent, QuestionParameters } from '../../core/question.js';
import { DEFINITIONS } from '../intents/index.js';
import type { Concept } from '../lexicon/lexicon.js';
import type { UnderstandingContext } from '../understand.js';
import type { Word } from '../tokens.js';
import { findFilter } from './filter.js';
import { findNames, withoutNames, type Name } from './names.js';
import { findPauseEnd, findPeriod, type Period } from './period.js';
import { exactPermission, spokenPermission } from './permission.js';
import { findRole } from './role.js';
import { findDepartment, findFormat, findPage } from './small.js';

/** What a question names, found before its intent is: names also tell what is asked. */
export interface Named {
  readonly names: readonly Name[];
  readonly exactPermission?: string;
  readonly concepts: readonly Concept[];
}

export function namesAndRights(text: string): Named {
  const exact = exactPermission(text);
  const names = findNames(text).filter((name) => exact === undefined || !name.value.includes(exact));
  const concepts: Concept[] = [];
  if (names.some((name) => name.kind === 'app')) concepts.push('named-app');
  if (names.some((name) => name.kind === 'user')) concepts.push('named-user');
  if (exact !== undefined) concepts.push('named-permission');
  return { names, ...(exact === undefined ? {} : { exactPermission: exact }), concepts };
}

interface Material {
  readonly text: string;
  readonly words: readonly Word[];
  readonly named: Named;
  readonly context: UnderstandingContext;
}

/** Intents whose questions may name a permission in plain words. */
const ABOUT_PERMISSIONS: readonly Intent[] = ['risky-apps', 'recent-consents', 'dormant-apps', 'suspicious-apps'];
/** Intents that are about admins or their roles. */
const ABOUT_ROLES: readonly Intent[] = [
  'admins-without-mfa',
  'admins-weak-mfa',
  'privileged-roles',
  'admin-separation',
  'risky-admins',
  'stale-admins',
  'conditional-access',
  'apps-with-roles',
  'subscribe',
];

/** The parameters that this intent's question names; what it does not name is absent. */
export function parametersFor(intent: Intent, material: Material): QuestionParameters {
  const { text, words, named } = material;
  const lower = withoutNames(text, named.names).toLowerCase();
  const app = named.names.find((name) => name.kind === 'app')?.value;
  const user = named.names.find((name) => name.kind === 'user')?.value;
  const role = ABOUT_ROLES.includes(intent) ? findRole(words) : undefined;
  const permission =
    named.exactPermission ?? (ABOUT_PERMISSIONS.includes(intent) ? spokenPermission(words) : undefined);
  const filter = findFilter(lower, DEFINITIONS.find((definition) => definition.intent === intent)?.filters);
  const department = findDepartment(text);
  const page = findPage(text);
  const format = findFormat(lower);
  return {
    ...(app === undefined ? {} : { app }),
    ...(role === undefined ? {} : { role }),
    ...(user === undefined ? {} : { user }),
    ...(department === undefined ? {} : { department }),
    ...periodOf(intent, lower, material),
    ...(permission === undefined ? {} : { permission }),
    ...(filter === undefined ? {} : { filter }),
    ...(page === undefined ? {} : { page }),
    ...(format === undefined ? {} : { format }),
  };
}

function periodOf(intent: Intent, lower: string, { words, context }: Material): Period {
  const here = { nowMs: Date.parse(context.now), timeZone: context.timeZone ?? 'UTC' };
  if (intent === 'help' || !Number.isFinite(here.nowMs)) return {};
  const corrected = respell(lower, words);
  return intent === 'subscribe' ? findPauseEnd(corrected, here) : findPeriod(corrected, here);
}

/** The lower-case text with typing errors corrected: "yesterdy" is a day, too. */
function respell(lower: string, words: readonly Word[]): string {
  let result = lower;
  for (const word of [...words].reverse()) {
    const typed = lower.slice(word.start, word.end);
    if (typed !== word.text && /^\p{L}+$/u.test(typed) && typed.length >= 4 && !typed.includes("'")) {
      result = result.slice(0, word.start) + word.text + result.slice(word.end);
    }
  }
  return result;
}
