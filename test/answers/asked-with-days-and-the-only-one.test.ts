import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is new since a day, several days of a month, an only method, and whom policies leave out, in each language. On the demo tenant. */
const SAID: FirstLines = {
  'a time that is said says more than "new"': [
    ['welche Apps haben seit Anfang November ein neues Secret bekommen?', /^3 apps: Field .*Ticketbridge .*Visitor /],
    ['quelles applications ont reçu un nouveau secret depuis début novembre ?', /^3 apps: Field .*Ticket.*Visitor /],
    ['¿qué aplicaciones han recibido un secreto nuevo desde principios de noviembre?', /^3 apps: Field .*Visitor /],
    ['which apps got a new secret since the beginning of November?', /^3 apps: Field .*Ticketbridge .*Visitor /],
    ['welche neuen Apps gibt es seit Oktober?', /^3 of 60 apps were created since 2026-10-01 00:00 UTC: Invoices /],
    ['¿qué aplicaciones nuevas hay desde octubre?', /^3 of 60 apps were created since 2026-10-01 00:00 UTC: Inv/],
    ['which new rules were created since September?', /^4 of 9 mail flow rules were created since 2026-09-01 /],
    ['welche neuen Apps gibt es?', /^2 of 60 apps were created within 30 days: /],
  ],
  'what an app gets is added to it': [
    [
      'which app got a new owner this year?',
      /^1 of \d+ changes is about something new, is about an owner .* HR Onboar/,
    ],
    ['¿qué app recibió un propietario nuevo este año?', /^1 of \d+ changes .*owner added to HR Onboarding Flow/],
    ['which apps were given a secret in November?', /^3 apps: Field Service Portal .*Visitor Registration/],
  ],
  'days of a month': [
    [
      'welche Regeln wurden am 24. und 25. November erstellt?',
      /^2 of 9 .* 2026-11-24 00:00 UTC and 2026-11-26 .*m and n/,
    ],
    [
      'quelles règles ont été créées les 24 et 25 novembre ?',
      /^2 of 9 .* 2026-11-24 00:00 UTC and 2026-11-26 .*m and n/,
    ],
    [
      '¿qué reglas se crearon los días 24 y 25 de noviembre?',
      /^2 of 9 .* 2026-11-24 00:00 UTC and 2026-11-26 .*m and n/,
    ],
    ['which rules were created on November 24 and 25?', /^2 of 9 .* 2026-11-24 00:00 UTC and 2026-11-26 .*m and n$/],
    [
      'welche Regeln wurden vom 24. bis zum 26. November erstellt?',
      /^2 of 9 .* 2026-11-24 .* and 2026-11-27 .*m and n/,
    ],
    ['¿qué reglas se crearon entre el 24 y el 25 de noviembre?', /^2 of 9 .* 2026-11-24 .* and 2026-11-26 .*m and n/],
    ['welche Regeln wurden seit Mitte November angelegt?', /^2 of 9 .* since 2026-11-15 00:00 UTC: m and n/],
    ['which rules were created in early November?', /^1 of 9 .* 2026-11-01 .* and 2026-11-11 .*: Finance copies$/],
    // Days apart are two times, of which one is told.
    ['what changed on 10 and 25 November?', /^I did not understand “on 25 November”\.$/],
  ],
  'the only second factor': [
    [
      '¿qué administradores tienen SMS como único segundo factor?',
      /^1 of 13 admins has only SMS or voice .*Priya Raman$/,
    ],
    ['welche Admins haben SMS als einzigen zweiten Faktor?', /^1 of 13 admins has only SMS or voice .*Priya Raman$/],
    ['quels administrateurs ont le SMS comme seul second facteur ?', /^1 of 13 admins has only SMS or voice .*Priya /],
    ['welche Admins haben als einzigen zweiten Faktor SMS?', /^1 of 13 admins has only SMS or voice: Priya Raman$/],
    ['¿qué administradores tienen como único segundo factor el SMS?', /^1 of 13 admins has only SMS or voice: Priya /],
    ['quels admins ont comme seul second facteur le SMS ?', /^1 of 13 admins has only SMS or voice: Priya Raman$/],
    ['which admins have as their only second factor SMS?', /^1 of 13 admins has only SMS or voice: Priya Raman$/],
  ],
  'whom policies leave out, and through which group': [
    [
      '¿está Diego Marchetti excluido de alguna política? ¿por medio de qué grupo?',
      /^Yes: 1 of 5 .*\(excluded groups: CA /,
    ],
    [
      'is Diego Marchetti excluded from any policy? through which group?',
      /^Yes: 1 of 5 .*\(excluded groups: CA exclus/,
    ],
    [
      'ist Diego Marchetti von einer Richtlinie ausgenommen? über welche Gruppe?',
      /^Yes: 1 of 5 .*\(excluded groups: CA /,
    ],
    [
      '¿por medio de qué grupo está excluido Diego Marchetti?',
      /^Diego Marchetti: Require MFA .*\(excluded groups: CA /,
    ],
    [
      'quelle stratégie exclut Samir Weber ?',
      /^I know only which admins a policy covers and whom it excludes by name or by a group, and “Samir Weber” is not /,
    ],
    [
      'welche Richtlinie nimmt Maya Weber aus?',
      /^I know only which admins a policy covers and whom it excludes by name /,
    ],
    [
      'which policy excludes Maya Weber?',
      /^I know only which admins a policy covers and whom it excludes by name or by a/,
    ],
    [
      '¿está Maya Weber excluida de alguna política?',
      /^I know only which admins a policy covers and whom it excludes by /,
    ],
  ],
  'one of two makers': [
    [
      '¿cuáles de las reglas creadas por Yusuf Demir o por Sven Hartmann siguen activas?',
      /^4 of 9 mail flow rules are enforced /,
    ],
    [
      'lesquelles des règles créées par Yusuf Demir ou par Sven Hartmann sont encore actives ?',
      /^4 of 9 mail flow rules/,
    ],
  ],
};

describe('days, the only one of a kind and whom policies leave out, in first lines', () => {
  itSaysFirst(SAID);
});
