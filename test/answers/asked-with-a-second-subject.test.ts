import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** On the demo tenant, each with more in it than one condition. */
const SAID: FirstLines = {
  'a secret and its app': [
    [
      "has the Warehouse Scanner's secret run out already, and is the app still in use?",
      /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
      /^On “is the app still in use\?”: No: Warehouse Scanner Sync was not used for more than 30 days /m,
    ],
    [
      'Ist das Secret von Warehouse Scanner schon abgelaufen und wird die App noch benutzt?',
      /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
      /^On “wird die App noch benutzt\?”: No: Warehouse Scanner Sync was not used /m,
    ],
    [
      "Le secret de Warehouse Scanner a-t-il déjà expiré et l'application est-elle encore utilisée ?",
      /^Yes: Warehouse Scanner Sync: secret scanner has expired /,
      /^On “l'application est-elle encore utilisée\?”: No: Warehouse Scanner Sync was not used /m,
    ],
    [
      '¿El secreto de Warehouse Scanner ya caducó y la aplicación todavía se usa?',
      /^Warehouse Scanner Sync: secret scanner is a secret and has expired /,
      /^On “la aplicación todavía se usa\?”: No: Warehouse Scanner Sync was not used /m,
    ],
    [
      '¿Ha caducado ya el secreto de Office Sync Helper y la aplicación todavía se usa?',
      /^No: none of 26 credentials have expired and are secrets \(app Office Sync Helper\)/,
      /^On “la aplicación todavía se usa\?”: Yes: Office Sync Helper was used within 30 days /m,
    ],
    [
      '¿Ya venció el secreto de Office Sync Helper y todavía se usa la aplicación?',
      /^No: none of 26 credentials |^None of 26 credentials have expired /,
      /^On “todavía se usa la aplicación\?”: Yes: Office Sync Helper was used within 30 days /m,
    ],
    ['¿El certificado de Field Service Portal ya expiró?', /^None of 26 credentials .*have expired/],
    ['¿Cuándo caducó el secreto de Warehouse Scanner Sync?', /^2026-05-04 09:00 UTC: end date of /],
    [
      'Has the secret of Office Sync Helper expired already and is the app still used?',
      /^No: none of 26 credentials are secrets and have expired \(app Office Sync Helper\)/,
      /^On “is the app still used\?”: Yes: Office Sync Helper was used within 30 days /m,
    ],
  ],
  'whether it can be seen is no condition': [
    [
      "does lucia ferer have mfa or can't you see that?",
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
    [
      'Hat Lucia Ferrer MFA oder siehst du das nicht?',
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
    [
      'Lucía Ferrer a-t-elle le MFA ou tu ne peux pas le voir ?',
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
    [
      '¿Lucía Ferrer tiene MFA o eso no lo puedes ver?',
      /^I could not tell whether Lucía Ferrer \(external\) has a second factor$/,
    ],
  ],
  'whether the owner of the app is an admin': [
    [
      'who gave Field Service Portal Files.Read.All and is the owner of that app an admin?',
      /^Bram de Vries \(by\): /,
      /On “is that person an admin\?”: Yes: Chloé Dubreuil /,
    ],
    [
      'wer hat Field Service Portal Files.Read.All gegeben, und ist der Besitzer der App ein Admin?',
      /^Bram de Vries \(by\): /,
      /On “ist er ein Admin\?”: Yes: Chloé Dubreuil /,
    ],
    ['Ist der Besitzer von Field Service Portal ein Admin?', /^Chloé Dubreuil: owners/, /: Yes: Chloé Dubreuil /],
    ['Le propriétaire de Field Service Portal est-il admin ?', /^Chloé Dubreuil: owners/, /: Yes: Chloé Dubreuil /],
    ['¿El dueño de Field Service Portal es administrador?', /^Chloé Dubreuil: owners/, /: Yes: Chloé Dubreuil /],
    ['who made Office Sync Helper, and is its owner an admin?', /^IT Admin/, /: Yes: IT Admin is one of the admins/],
  ],
  'whether it was done in certain hours': [
    [
      'who put a secret on Ticketbridge Connector, and was that within working hours?',
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/,
      /On “was that within working hours\?”: No: /,
    ],
    [
      'wer hat die Regel Finance copies angelegt, und war das innerhalb der Arbeitszeit?',
      /^IT Admin/,
      /On “war das innerhalb der Arbeitszeit\?”: No: /,
    ],
    [
      '¿quién creó la regla Finance copies, y fue dentro del horario laboral?',
      /^IT Admin/,
      /On “fue dentro del horario laboral\?”: No: /,
    ],
    [
      'qui a créé la règle Finance copies, et était-ce pendant les heures de bureau ?',
      /^IT Admin/,
      /On “était-ce pendant les heures de bureau\?”: No: /,
    ],
  ],
};

describe('A question with a second subject, or with a doubt', () => {
  itSaysFirst(SAID);
});
