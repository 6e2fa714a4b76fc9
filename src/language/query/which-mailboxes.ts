import type { Understanding } from '../model/understanding.js';

const ASKS_WHICH =
  /^[\s¿¡]*(?:and |so |but |und |et |y )*(?:to |in |into |auf |in |zu |[àa] |a )?(?:which|what|whose|welche[nrm]?|wessen|quel(?:le)?s?|qu[ée]) (?:mailbox(?:es)?|inbox(?:es)?|e?-?mails?|postf(?:a|ä|ae)cher\p{L}*|mailboxen|bo[iî]tes?(?: aux lettres| mail)?|messageries|buzones|correos)(?!\p{L})/iu;

/** "which mailboxes can the app reach?" is read as whether it can: it is the mailboxes that are asked for. Other questions stay. */
export function askForMailboxes(question: string, understood: Understanding): Understanding {
  const { query } = understood;
  const [power, ...others] = query?.where ?? [];
  const isOfApp = query?.table === 'apps' && query.form === 'yes-no' && query.named.length === 1;
  if (!isOfApp || power?.attribute !== 'power' || others.length > 0 || !ASKS_WHICH.test(question)) return understood;
  return { ...understood, query: { ...query, show: ['mailboxes'] } };
}
