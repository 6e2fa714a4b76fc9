import { itGoesOn, type Talks } from '../support/talks.js';

const MADE: Talks[string][number] = [
  'Which rules made by Office Sync Helper are still in place?',
  /^2 of 9 mail flow rules \(creator Office Sync Helper\): m and n$/,
];
const TWELVE =
  /^12 of \d+ changes are about mail flow rules and removed something \(by Office Sync Helper\): mail flow rule l /;

const UNDONE =
  /^12 of \d+ changes are about mail flow rules, created something, were removed again and happened since 2026-11-01 00:00 UTC: mail flow rule l created, /;
const NOT_ALL =
  /^No: 12 of 14 changes that are about mail flow rules and created something are about things that are gone: mail flow rule l created, /;

/** Things of the kind that was asked about, of which the log alone tells what was done. On the demo tenant. */
const TALKS: Talks = {
  'the rules that it deleted, in other words': [
    MADE,
    ['And the ones it deleted?', TWELVE],
    ['from which address did it do that?', /^From: 203\.0\.113\.7 \(12\), of 12 changes /],
    MADE,
    ['and the rules it deleted?', TWELVE],
    MADE,
    ['and the deleted ones?', TWELVE],
    MADE,
    ['what about those that were removed?', TWELVE],
  ],
  'the same in other languages': [
    ['welche Regeln von Office Sync Helper gibt es noch?', /^2 of 9 /],
    ['und die, die sie gelöscht hat?', TWELVE],
    ['welche Regeln von Office Sync Helper gibt es noch?', /^2 of 9 /],
    ['und die gelöschten?', TWELVE],
    ['Quelles règles créées par Office Sync Helper existent encore ?', /^2 of 9 /],
    ["et celles qu'elle a supprimées ?", TWELVE],
    ['¿Qué reglas creadas por Office Sync Helper siguen existiendo?', /^2 of 9 /],
    ['¿y las que borró?', TWELVE],
  ],
  'other kinds, and other acts': [
    ['Which connectors did Office Sync Helper make?', /^1 of 6 connectors /],
    ['and the ones it removed?', /^1 of \d+ changes is about a connector .* Inbound relay 01 removed$/],
    ['Which rules did Yusuf Demir make?', /^3 of 9 mail flow rules /],
    [
      'and the ones he disabled?',
      /^1 of \d+ changes is about a mail flow rule and disabled something \(by Yusuf Demir\)/,
    ],
    ['which secrets were added in the last 90 days?', /^6 of 26 credentials /],
    ['and those that were removed?', /^None of \d+ changes are about secrets, removed something and happened since /],
  ],
  'of what was made in a time, the log knows what is gone': [
    ['How many transport rules were created in November?', /^15: 3 of 9 mail flow rules .*; 12 more were created /],
    ['how many of those were deleted again?', UNDONE],
    ['Wie viele Transportregeln wurden im November angelegt?', /^15: 3 of 9 /],
    ['wie viele davon wurden wieder gelöscht?', UNDONE],
    ['Combien de règles de transport ont été créées en novembre ?', /^15: 3 of 9 /],
    ["combien d'entre elles ont été supprimées ?", UNDONE],
    ['¿Cuántas reglas de transporte se crearon en noviembre?', /^15: 3 of 9 /],
    ['¿cuántas de ellas se borraron después?', UNDONE],
    ['which connectors were created in November?', /^1 of 6 connectors .*; 1 more was created /],
    [
      'was any of those removed?',
      /^Yes: 1 of \d+ changes is about a connector, .*: inbound connector Inbound relay 01 /,
    ],
  ],
  'whether all that were made still exist': [
    ['welche regeln hat Office Sync Helper erstellt?', /^2 of 9 /],
    ['Gibt es die alle noch?', NOT_ALL],
    ['which rules did Office Sync Helper create?', /^14 of \d+ changes /],
    ['do they all still exist?', NOT_ALL],
    ['quelles règles Office Sync Helper a-t-il créées ?', /^14 of \d+ changes /],
    ['existent-elles toutes encore ?', NOT_ALL],
    ['¿qué reglas creó Office Sync Helper?', /^14 of \d+ changes /],
    ['¿todavía existen todas?', NOT_ALL],
    ['welche connectoren hat Office Sync Helper angelegt?', /^1 of 6 connectors /],
    ["gibt's die alle noch?", /^No: 1 of 2 changes .*: inbound connector Inbound relay 01 created$/],
    ['welche regeln hat Office Sync Helper erstellt?', /^2 of 9 /],
    ['welche davon sind weg?', /^12 of \d+ changes .* were removed again \(by Office Sync Helper\): mail flow rule l /],
    ['welche connectoren gibt es?', /^6 connectors$/],
    ['sind die alle noch da?', /^Yes: all 6 connectors are still there$/],
  ],
  'what things are is asked of themselves': [
    ['which rules are enforced?', /^7 of 9 mail flow rules are enforced: /],
    ['and the disabled ones?', /^1 of 9 mail flow rules is disabled: Journal to the old archive$/],
    ['which apps have no owner?', /^51 of 60 apps have no owner: /],
    ['and the ones that are disabled?', /^1 of 60 apps has no owner and is disabled: /],
  ],
};

describe('What was done to others of the kind than those that are there', () => {
  itGoesOn(TALKS);
});
