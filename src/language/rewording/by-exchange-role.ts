import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const EXCHANGE_ROLE =
  '(?:an? |the |some )?(?:exchange(?: online)? (?:app(?:lication)? |management |rbac )?roles?|(?:app(?:lication)? |management |rbac )?roles? (?:in|of|from|inside) exchange(?: online)?)';
const BY = '(?:because of|thanks to|due to|by means of|by way of|on the basis of|from|with|by|via|through|using)';
const APPS = '((?:which|what|how many|are there|any|do we have|list|show)[^?,]{0,40}? apps?)';

/** What an app may do by a role that Exchange gives it is a permission by another way. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `(?<=^(?:and |so )?)${APPS} (?:that |which |who )?(?:(?:have|has|had|get|gets|got|gained|hold|holds|received|were given|are given) )(?:their |its |the |any )?(?:mail(?:box)?|e-?mail) (?:access|permissions?|rights?) ${BY} ${EXCHANGE_ROLE}(?=[\\s?.!]*$|,? and )`,
      'iu',
    ),
    '$1 can work with mail through an Exchange role',
  ],
  [
    new LazyPattern(
      `(?<=^(?:and |so )?${APPS} [^?,]{0,60}?(?:mail|mailbox|mailboxes|calendars?|contacts?) )${BY} ${EXCHANGE_ROLE}(?=[\\s?.!]*$|,? and )`,
      'iu',
    ),
    'through an Exchange role',
  ],
];

/** "apps that got their mail access by a role in Exchange" in the words of the table of permissions. Other texts stay. */
export const sayByExchangeRole = (text: string): string => applyTurns(text, TURNS);
