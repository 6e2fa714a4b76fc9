import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NOT_USED = /^No: Warehouse Scanner Sync was not used for more than 30 days /;
const CHANGES_NOTHING = /^I change nothing by chat\./;
const CONNECTOR_STEPS = /^1\. Note who made or changed it, and ask whose mail comes through it\./;

/** What somebody asks who says that they would like to change something, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'a question beside a wish is answered': [
    [
      'does the Warehouse Scanner Sync thing still get used by anybody? want to kill it',
      /^2026-05-04 02:41 UTC: last use of Warehouse Scanner Sync$/,
    ],
    ['is svc-migration still used? thinking about disabling it', /^No: svc-migration is not in use /],
    ['who owns Calibration Portal? we want to remove it', /^Owners: Calibration Portal: none$/],
    ['Wird Warehouse Scanner Sync noch benutzt? Will das löschen.', NOT_USED],
    ['est-ce que Warehouse Scanner Sync sert encore ? je veux la supprimer', NOT_USED],
    ['¿Se usa todavía Warehouse Scanner Sync? quiero borrarla', NOT_USED],
  ],
  'an order is none': [
    ['want to kill Warehouse Scanner Sync', CHANGES_NOTHING],
    ['who owns Warehouse Scanner Sync? delete it', CHANGES_NOTHING],
  ],
  'how to be rid of it again is no order': [
    ['Und wie werd ich den Connector wieder los?', CONNECTOR_STEPS],
    ['wie kann ich den Connector wieder löschen?', CONNECTOR_STEPS],
    ['Und wie bekomme ich die Regel m wieder weg?', /^1\. Note who made or changed it: ask me “who changed the rule/],
    ['cómo me deshago del conector Inbound relay 02?', CONNECTOR_STEPS],
  ],
};

describe('asked beside a wish', () => {
  itSaysFirst(SAID);
});
