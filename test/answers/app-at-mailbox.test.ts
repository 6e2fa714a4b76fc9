import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const IT_CAN = /^Yes: PERFECTDATA SOFTWARE can read the mail of Jonathan Ward$/;

/** An app's access to a mailbox is what it was allowed; that of a person is not read. On the demo tenant. */
const SAID: FirstLines = {
  'an app and the mailbox of somebody': [
    ['does PERFECTDATA SOFTWARE still have access to the mailbox of Jonathan Ward?', IT_CAN],
    ['¿PERFECTDATA SOFTWARE sigue teniendo acceso al buzón de Jonathan Ward? ¿Desde cuándo?', IT_CAN],
    ['Hat PERFECTDATA SOFTWARE noch Zugriff auf das Postfach von Jonathan Ward und seit wann?', IT_CAN],
    ['PERFECTDATA SOFTWARE a-t-il toujours accès à la boîte aux lettres de Jonathan Ward ?', IT_CAN],
    [
      'does Nordarchiv have access to the mailbox of Jonathan Ward?',
      /^Yes: Nordarchiv Mail Archive can read the mail of Jonathan Ward$/,
    ],
    [
      'does Release Automation have access to the mailbox of Jonathan Ward?',
      /^No: Release Automation cannot read the mail of Jonathan Ward$/,
    ],
  ],
  'a person and the mailbox of somebody': [
    [
      'does Marta Kowalska have access to the mailbox of Jonathan Ward?',
      /^I do not read who may open or send as a mailbox/,
    ],
    ["can Hui Min Lim read Jonathan Ward's mailbox?", /^I could not tell whether Hui Min Lim can read the mail of /],
  ],
  'an app and a service, its name in small letters': [
    ['docuvault a des droits sur sharepoint ?', /^Yes: Docuvault Backup for Microsoft 365 can read files /],
    ['hat docuvault Zugriff auf SharePoint?', /^Yes: Docuvault Backup for Microsoft 365 can read files /],
    ['¿tiene nordarchiv acceso a exchange?', /^No: Nordarchiv Mail Archive holds no permission of Exchange Online /],
    ['wer hat Zugriff auf SharePoint?', /^I do not read sharing in SharePoint and OneDrive\./],
    ['hat Diego Zugriff auf SharePoint?', /^I do not read sharing in SharePoint and OneDrive\./],
  ],
};

describe('Access to the mailbox of somebody', () => {
  itSaysFirst(SAID);
});
