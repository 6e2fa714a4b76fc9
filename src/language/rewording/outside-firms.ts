import { LazyPattern } from '../../core/lazy-pattern.js';
import { whole } from './frame-of-words.js';
import type { OtherLanguage } from './other-language.js';
import { END, FIRST, type Turn } from './turn.js';

const FIRM =
  '(?:(?:outside|external|foreign|third[- ]party|other|it|managed|msp) )*(?:firms?|compan(?:y|ies)|vendors?|suppliers?|contractors?|(?:service )?providers?|consultants|consultanc(?:y|ies)|agenc(?:y|ies)|businesses|outsourcers?|resellers?|msps?)(?: (?:from )?outside(?: (?:of )?(?:the|our) (?:company|organi[sz]ation|firm|house))?)?';
const OURS =
  '(?:(?:our|the|this|my) (?:(?:whole|entire|own) )?(?:tenant|environment|microsoft 365|m365|office 365|directory|systems?|organi[sz]ation|cloud|entra)|us(?: here)?|here)';
const RUNS =
  '(?:administ(?:er|rate)s?|manages?|runs?|operates?|controls?|looks? after|takes? care of|works? (?:in|on)|(?:has|have|get|gets|got|holds?) (?:(?:full|delegated|administrative|admin(?:istrator)?|some|any) )*(?:access|rights?|privileges?|roles?|power|control)(?: (?:in|to|of|on|for|over))?)';
const ADMIN_RIGHTS =
  '(?:(?:has|have|get|gets|got|holds?) (?:(?:full|delegated|some|any) )*(?:admin(?:istrator|istrative)?) (?:access|rights?|privileges?|roles?|power|control))';
const MAY = '(?:(?:that|which|who|can|could|may|is|are|allowed to|able to|still|also|currently|do|does) )*';

const DOES = `${MAY}(?:${RUNS} ${OURS}|${ADMIN_RIGHTS})`;

/** "what firms from outside can administrate our tenant?": whoever does is a partner, and no publisher of an app. */
export const OUTSIDE_FIRMS: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  en: [
    [
      new LazyPattern(`${FIRST}(?:(?:which|what|list|show|all|the) )+${FIRM} ${DOES}${END}`, 'iu'),
      '$1which partners administer our tenant',
    ],
    [new LazyPattern(`${FIRST}how many ${FIRM} ${DOES}${END}`, 'iu'), '$1how many partners administer our tenant'],
    [
      new LazyPattern(
        `${FIRST}(?:(?:is|are|do|does|can|could|may|has|have|there|we|any|some|an?) )+${FIRM} ${DOES}${END}`,
        'iu',
      ),
      '$1does a partner administer our tenant',
    ],
  ],
  de: [
    [
      whole(
        '(?:und )?(?:welche[nrs]?|was für) (?:externe[nr]? |fremde[nr]? |andere[nr]? )?(?:it-?)?(?:firmen?|unternehmen|dienstleister|lieferanten|anbieter|berater|agenturen|systemhäuser)(?: von (?:außen|aussen|außerhalb|ausserhalb|extern))? (?:kann|können|darf|dürfen|verwaltet|verwalten|administriert|administrieren|betreut|betreuen|hat|haben|kommt|kommen) (?:hier |bei uns |noch |alles )*(?:(?:auf |in )?(?:unsere[nrm]?|de[nrm]|diese[nrm]?) (?:tenant|mandanten|umgebung|system)|uns|(?:admin\\p{L}*[- ]?)(?:rechte|zugriff|zugang))(?: (?:verwalten|administrieren|betreuen|zugreifen|managen|rein|zugriff|adminrechte))*',
      ),
      'which partners administer our tenant',
    ],
  ],
  fr: [
    [
      whole(
        "(?:et )?(?:quel(?:le)?s? (?:sont les )?)(?:sociétés?|entreprises?|boîtes?|fournisseurs?|prestataires?|firmes?)(?: (?:externes?|extérieures?|tierces?|de l['’]extérieur|du dehors|informatiques?))*(?: qui)? (?:peu(?:t|vent) |(?:est|sont) capables? d['’e] ?)?(?:administr(?:er|e|ent)|gér(?:er|ent)|gère(?:nt)?|s['’]occupe(?:nt|r)? de|intervenir (?:dans|sur)|(?:a|ont) (?:des droits d['’]admin\\p{L}* |un accès admin\\p{L}* )(?:sur|dans|à)) (?:notre|le|ce) (?:tenant|locataire|environnement|système)",
      ),
      'which partners administer our tenant',
    ],
  ],
  es: [
    [
      whole(
        '(?:y )?¿?(?:qu[ée]|cu[áa]les) (?:empresas?|compañías?|proveedor(?:es)?|firmas?|consultoras?)(?: (?:externas?|externos?|de fuera|ajenas?|informáticas?))*(?: que)? (?:pueden? )?(?:administr(?:ar|an?)|gestion(?:ar|an?)|llev(?:ar|an?)|(?:tienen?) (?:derechos|permisos|acceso) de admin\\p{L}* (?:en|sobre)) (?:nuestro|el|este) (?:tenant|inquilino|entorno|sistema)',
      ),
      'which partners administer our tenant',
    ],
  ],
};
