import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const BEFORE_DE =
  '(?:und |aber )?(?:(?:kannst|kann|könntest|könnt|können|könnten) (?:du|sie|ihr|mir) [^,?]{0,30}sagen,? |sag(?:e|t)?(?: mir| uns)?(?: bitte)?,? |weißt du,? |ich (?:will|möchte|muss|müsste) wissen,? )?';
const IPS_DE = '(?:von|aus) (?:welchen|was für) (?:ips|ip-?adressen|ip adressen|adressen|servern|netzen)';
/** "der Mailgate Connector", "der Connector Inbound from Mailgate", "Mailgate". */
const CONNECTOR_DE =
  '(?:de[rn]|die|das|unser(?:e|en)?)? ?(?:(?:eingangs-?|inbound-? ?)?(?:connector|konnektor) )?"?(?<name>[^"?,]{0,60}?)"?(?: ?-?(?:connector|konnektor))?';
const NAMED = (group: string): string =>
  `(?:(?:de[rmn]|unser(?:e|en|em)?) )?(?:eingangs-?|ausgangs-?|inbound-? ?|outbound-? ?)?(?:connector|konnektor) "?(?<${group}>[^"?,]{2,60}?)"?`;
const MAIL_DE = '(?:(?:die )?(?:(?:e-?)?mails?|nachrichten|post) )?';
const BEFORE_FR =
  '(?:et |alors )?(?:(?:peux-tu|tu peux|pouvez-vous|pourrais-tu) (?:me |nous )?dire |dis-moi |je veux savoir )?';
const MAIL_FR = '(?: (?:du courrier|des (?:e-?)?mails|les (?:e-?)?mails|des messages|le courrier|du mail))?';

const OF_CONNECTOR = 'which IPs does the $<name> connector accept mail from?';

/** "annimmt", "accepte": mail is let in, and nobody consents to anything. */
export const ADDRESSES_OF_CONNECTOR: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: [
    // The names of things do not tell where the connector's own ends.
    [
      new LazyPattern(
        `^${BEFORE_DE}(?:(?:verlangt|erzwingt|fordert|benötigt|braucht|nutzt|verwendet|macht|hat) ${NAMED('name')} (?:zwingend |auch |noch )?TLS|setzt ${NAMED('other')} TLS voraus|ist (?:beim?|für|am|auf|an) ${NAMED('third')} TLS (?:pflicht|erzwungen|vorgeschrieben|aktiv|an|verlangt|nötig|erforderlich))[\\s?.!]*$`,
        'iu',
      ),
      'does the connector "$<name>$<other>$<third>" require TLS?',
    ],
    [
      new LazyPattern(
        `^${BEFORE_DE}${IPS_DE} ${CONNECTOR_DE} ${MAIL_DE}(?:annimmt|entgegennimmt|akzeptiert|annehmen (?:darf|kann|soll)|zulässt|reinlässt|hereinlässt)[\\s?.!]*$`,
        'iu',
      ),
      OF_CONNECTOR,
    ],
    [
      new LazyPattern(
        `^${BEFORE_DE}${IPS_DE} (?:nimmt|akzeptiert|lässt) (?:eigentlich |denn )?${CONNECTOR_DE} ${MAIL_DE}(?:an|entgegen|zu|rein|herein)?[\\s?.!]*$`,
        'iu',
      ),
      OF_CONNECTOR,
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `^${BEFORE_FR}(?:de|depuis|à partir de) quelles? (?:adresses? )?ips? (?:est-ce que )?(?:le |notre )?connecteur "?(?<name>[^"?,]{0,60}?)"? (?:accepte|reçoit|prend|laisse (?:entrer|passer))(?:-t-(?:il|elle))?${MAIL_FR}[\\s?.!]*$`,
        'iu',
      ),
      OF_CONNECTOR,
    ],
  ],
  es: [],
};
