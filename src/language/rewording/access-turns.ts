import { ADDRESSES_OF_CONNECTOR } from './addresses-of-connector.js';
import { COULD_BECOME } from './could-become.js';
import { DATA_OF_EVERYBODY } from './data-of-everybody.js';
import { HOW_FAR_A_ROLE_REACHES } from './how-far-a-role-reaches.js';
import { LEGACY_EVERYWHERE } from './legacy-everywhere.js';
import { LIMITED_OR_ALL } from './limited-or-all.js';
import { NOT_SIGNED_IN_SINCE } from './not-signed-in-since.js';
import { ONE_OR_BOTH_METHODS } from './one-or-both-methods.js';
import type { OtherLanguage } from './other-language.js';
import { OUTSIDE_FIRMS } from './outside-firms.js';
import { STILL_WITH_US } from './still-with-us.js';
import { STILL_LEFT } from './still-left.js';
import { TENANT_WIDE_ACCESS } from './tenant-wide-access.js';
import type { Turn } from './turn.js';
import { UNTIL_WHEN_WITH_ACCESS } from './until-when-with-access.js';
import { WITHOUT_PIM } from './without-pim.js';

const listTurns = (language: OtherLanguage | 'en'): readonly Turn[] => [
  ...TENANT_WIDE_ACCESS[language],
  ...COULD_BECOME[language],
  ...DATA_OF_EVERYBODY[language],
  ...NOT_SIGNED_IN_SINCE[language],
  ...LIMITED_OR_ALL[language],
  ...ONE_OR_BOTH_METHODS[language],
  ...LEGACY_EVERYWHERE[language],
  ...STILL_LEFT[language],
  ...STILL_WITH_US[language],
  ...HOW_FAR_A_ROLE_REACHES[language],
  ...OUTSIDE_FIRMS[language],
  ...UNTIL_WHEN_WITH_ACCESS[language],
  ...(language === 'en' ? [] : [...WITHOUT_PIM[language], ...ADDRESSES_OF_CONNECTOR[language]]),
];

/** Who has access, how far it reaches and until when, and from where mail is let in, in plain words of each language. */
export const ACCESS_TURNS: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: listTurns('en'),
  de: listTurns('de'),
  fr: listTurns('fr'),
  es: listTurns('es'),
};
