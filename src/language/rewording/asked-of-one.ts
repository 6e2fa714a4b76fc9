import { ADDRESS_OF_RULE } from './address-of-rule.js';
import { BECAME_ROLE } from './became-role.js';
import { DONE_IN_AREA } from './done-in-area.js';
import { DONE_TO_SOMEBODY } from './done-to-somebody.js';
import { HOW_ONE_GOES_ABOUT } from './how-to-turns.js';
import { KINDS_OF_ONE } from './kinds-of-one.js';
import { LOG_OF_ONE } from './log-of-one.js';
import { MADE_AT_FIRST } from './made-at-first.js';
import type { OtherLanguage } from './other-language.js';
import { RISK_SINCE_WHEN } from './risk-since-when.js';
import { SECOND_HALVES } from './second-halves-plainly.js';
import type { Turn } from './turn.js';
import { WHAT_HANGS_ON_ONE } from './what-hangs-on-one.js';
import { WITH_WHICH_METHOD } from './with-which-method.js';

/** What is asked of one person, app or rule, as the readers know it. */
export const listTurnsOfOne = (language: OtherLanguage | 'en'): readonly Turn[] =>
  [
    HOW_ONE_GOES_ABOUT,
    MADE_AT_FIRST,
    BECAME_ROLE,
    DONE_IN_AREA,
    DONE_TO_SOMEBODY,
    KINDS_OF_ONE,
    ADDRESS_OF_RULE,
    LOG_OF_ONE,
    WHAT_HANGS_ON_ONE,
    WITH_WHICH_METHOD,
    RISK_SINCE_WHEN,
    SECOND_HALVES,
  ].flatMap((turns) => turns[language]);
