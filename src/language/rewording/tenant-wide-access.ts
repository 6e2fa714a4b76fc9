import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const DATA_EN =
  '(?:(?:sharepoint|onedrive|teams|exchange|outlook) )?(?:sites?|site collections|mailboxes|mails?|e-?mails?|messages|files|documents|calendars|contacts|chats)';
const DATA_DE =
  '(?:(?:sharepoint|onedrive|exchange|teams)[- ]?)?(?:sites?|websites?|seiten|postfächer|mails?|e-?mails?|nachrichten|dateien|dokumente|kalender|kontakte|chats)';
const DATA_FR =
  '(?:sites?|bo[îi]tes(?: aux lettres| mail)?|mails?|e-?mails?|courriels?|messages|fichiers|documents|calendriers|agendas|contacts)';
const DATA_ES =
  '(?:sitios|buzones|correos?(?: electr[óo]nicos?)?|mensajes|archivos|ficheros|documentos|calendarios|contactos)';

/**
 * "tenant-wide access to SharePoint sites": to all of them, as an app has it by a permission of its own as well as by one for everyone.
 */
export const TENANT_WIDE_ACCESS: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:tenant|organi[sz]ation|org|company)[- ]?wide ((?:read |write |full )?access (?:to|on|over) )(?:the |our |all )*(?=${DATA_EN}(?!\\p{L}))`,
        'giu',
      ),
      '$1all ',
    ],
    [
      new LazyPattern(
        `(?<!\\p{L})((?:read |write |full )?access (?:to|on|over) )(?:the |our |all )*(${DATA_EN}) (?:tenant[- ]?wide|organi[sz]ation-wide|company-wide|(?:across|throughout|in|of) (?:the|our) (?:whole|entire|complete) (?:tenant|organi[sz]ation|company))(?!\\p{L})`,
        'giu',
      ),
      '$1all $2',
    ],
  ],
  de: [
    [
      new LazyPattern(
        `(?<!\\p{L})(?:tenant|mandanten|organisations|firmen|unternehmens)-?weite[nmrs]? ((?:lese|schreib|voll)?-?zugriff(?:srechte)? auf )(?:die |unsere |alle )*(?=${DATA_DE}(?!\\p{L}))`,
        'giu',
      ),
      '$1alle ',
    ],
  ],
  fr: [
    [
      new LazyPattern(
        `(?<!\\p{L})accès (?:à l['’]échelle d(?:u tenant|u locataire|e l['’]organisation)|(?:dans|sur|à) tout le tenant|à toute l['’]organisation) (?:aux|à des|à tous les|à) (${DATA_FR})(?!\\p{L})`,
        'giu',
      ),
      'accès à tous les $1',
    ],
  ],
  es: [
    [
      new LazyPattern(
        `(?<!\\p{L})acceso (?:a nivel de(?: todo el| toda la|l)? (?:tenant|inquilino|organizaci[óo]n)|en todo el tenant|a todo el tenant) (?:a|sobre) (?:los |las |todos los )*(${DATA_ES})(?!\\p{L})`,
        'giu',
      ),
      'acceso a todos los $1',
    ],
  ],
};
