import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks in Spanish whose verbs alone tell of what was spoken. On the demo tenant. */
const TALKS: Talks = {
  'of nothing that was told': [['cuándo se usó por última vez?', /^I remember no answer that this goes on from\./]],
  'of the app behind what was made, and how it goes': [
    ['quién creó Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['y quién registró la app de detrás?', /^IT Admin \(by\): app Office Sync Helper created$/],
    ['Cómo echo a Office Sync Helper del tenant?', /^1\. Revoke Office Sync Helper: /],
  ],
  'of one by a word of its name, told first': [
    ['qué apps de terceros pueden leer el correo de todos?', /^2 of 60 apps /],
    ['¿Y la de Nordarchiv cuándo se usó por última vez?', /^20\d\d-.* UTC: last use of Nordarchiv Mail Archive$/],
  ],
  'of an app, what was added to it and from where': [
    ['enséñame Ticketbridge Connector', /^high: Ticketbridge Connector may read mail/],
    ['qué más puede hacer?', /^high: Ticketbridge Connector may read mail/],
    ['cuándo se usó por última vez?', /: last use of Ticketbridge Connector$/],
    ['y quién le añadió el último secreto?', /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/],
    ['desde qué ip?', /^192\.0\.2\.140 \(from\): secret added to Ticketbridge Connector$/],
  ],
  'of the one of several that a word of its name tells': [
    ['cuántas apps tienen Exchange.ManageAsApp?', /^6 of 60 apps /],
    ['de quién es la de estadísticas?', /^Sven Hartmann: owners of Mailbox Statistics Collector$/],
    ['y cuándo caduca su secreto?', /: end date of Mailbox Statistics Collector: secret collector$/],
  ],
  'of the one that was found, and of nobody else': [
    ['hay invitados con rol de admin?', /^Yes: 1 of 13 admins is a guest/],
    ['quién es?', /Lucía Ferrer \(external\)/],
    ['y tiene MFA?', /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/],
    ['cuándo entró por última vez?', /: last sign-in of Lucía Ferrer \(external\)$/],
  ],
  'of all that were told': [
    ['qué credenciales vencen en los próximos 60 días?', /^2 of \d+ credentials end /],
    ['de qué apps son?', /^App: Field Service Portal: certificate CN=portal: Field Service Portal; HR Onboarding Flow/],
  ],
  'of what is named before it is asked about': [
    ['qué reglas de transporte hay activas?', /^7 of 9 mail flow rules are enforced: /],
    ['cuáles de ellas reenvían fuera?', /: Finance copies$/],
    ['y esa quién la creó?', /^IT Admin: creator of Finance copies/],
    ['y esa cuándo se cambió por última vez?', /: last change of Finance copies$/],
    ['quién es Global Administrator?', /^4 of 33 role assignments /],
    ['y el de emergencia, cuándo se usó por última vez?', /: last sign-in of Emergency Access 1$/],
  ],
  'of who made something, and what else they did': [
    ['qué conectores no exigen TLS?', /: Inbound relay 02$/],
    ['quién lo creó?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['qué más hizo?', /^29 of \d+ changes \(Office Sync Helper\): /],
    ['y desde qué dirección?', /^From: 203\.0\.113\.7 \(29\)/],
    [
      'Qué cuenta registró Office Sync Helper, y cuándo pasó exactamente?',
      /^IT Admin \(by\): app Office Sync Helper created/,
    ],
    [
      'Desde qué dirección IP actuó la app después?',
      /^From: 203\.0\.113\.7 \(29\), of 29 changes that were made by apps/,
    ],
  ],
  'of none, where an answer names none': [
    ['qué apps tienen secretos caducados?', /^1 of 60 apps has an expired secret: Warehouse Scanner Sync$/],
    ['y cuáles de esas siguen en uso?', /^None of 60 apps have an expired secret and were used within 30 days$/],
    ['cuándo se usó por última vez?', /^The last answer names none, so nothing can go on from it\./],
  ],
};

describe('A talk in Spanish', () => {
  itGoesOn(TALKS);
});
