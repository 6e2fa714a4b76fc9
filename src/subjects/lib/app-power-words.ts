import type { ChoiceValue } from '../model/attribute.js';
import type { VerbPhrase } from '../model/wording.js';
import type { AskedPower } from './asked-power.js';
import { CONTROL_POWERS } from './control-power-words.js';
import { DATA_POWERS } from './data-power-words.js';
import { MAIL_POWERS } from './mail-power-words.js';
import type { PowerWording } from './power-wording.js';

const POWERS: Readonly<Record<AskedPower, PowerWording>> = { ...MAIL_POWERS, ...DATA_POWERS, ...CONTROL_POWERS };

/** The powers as values of an app: "can read all mail". */
export const POWERS_OF_APPS = valuesWith((does) => [
  [`can ${does}`, `can ${does}`],
  [`cannot ${does}`, `cannot ${does}`],
]);

/** The powers as values of one permission of an app: "lets the app read all mail". */
export const POWERS_OF_PERMISSIONS = valuesWith((does) => [
  [`lets the app ${does}`, `let the app ${does}`],
  [`does not let the app ${does}`, `do not let the app ${does}`],
]);

function valuesWith(
  sentences: (does: string) => readonly [says: VerbPhrase, saysNot: VerbPhrase],
): Readonly<Record<string, ChoiceValue>> {
  return Object.fromEntries(
    Object.entries(POWERS).map(([power, [label, words]]) => {
      const [says, saysNot] = sentences(label);
      return [power, { label, words, says, saysNot }];
    }),
  );
}
