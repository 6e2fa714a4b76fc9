import { itGoesOn, type Talks } from '../support/talks.js';

const MADE_14 = /^14 of 114 changes are about mail flow rules and created something/;
const LEFT_2 = /^2 of 114 changes are about mail flow rules, created something and are about things that still exist/;
const CHANGED = /^Last editor: IT Admin \(Finance copies\) and Office Sync Helper \(m and n\)$/;
const STILL_3 =
  /^3 of 9 mail flow rules were (?:last changed|created) since 2026-11-01 00:00 UTC: Finance copies, m and n$/;
const CREATORS = /^Creator: IT Admin \(Finance copies\) and Office Sync Helper \(m and n\)$/;

/** How many of them are left is asked of the things, never of who made them. On the demo tenant. */
const TALKS: Talks = {
  'what an app made': [
    ['which rules did Office Sync Helper create?', MADE_14],
    ['how many of those do we still have?', LEFT_2],
  ],
  'what somebody changed': [
    ['who changed transport rules in november?', CHANGED],
    ['how many of those do we still have?', STILL_3],
  ],
  'what somebody changed, by a pronoun': [
    ['who changed transport rules in november?', CHANGED],
    ['how many of them are still there?', STILL_3],
  ],
  'what somebody made, in French': [
    ['qui a créé des règles en novembre ?', CREATORS],
    ['combien il en reste ?', STILL_3],
  ],
  'what somebody made, in German': [
    ['wer hat im November Regeln angelegt?', CREATORS],
    ['wie viele davon gibt es noch?', STILL_3],
  ],
  'since when they are off': [
    ['which admins are disabled?', /^1 of 14 admins is disabled: Sven Hartmann$/],
    ['since when are they disabled?', /^Not known: the audit log, .* says nothing about it for Sven Hartmann$/],
  ],
  'since when rules are off': [
    ['which rules are off?', /^1 of 9 mail flow rules is disabled: Journal to the old archive$/],
    ['since when are they off?', /^2026-\d\d-\d\d .*: last change of Journal to the old archive$/],
  ],
};

describe('Talks that ask what is left of them, or since when they are off', () => {
  itGoesOn(TALKS);
});
