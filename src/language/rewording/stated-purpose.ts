import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

/** What people write or prepare: nothing that a tenant holds. */
const EN =
  '(?:chapters?|reports?|audits?|auditors?|slides?|deck|presentations?|board|meetings?|reviews?|documentation|docs|appendix|annex|summary|inventory|handover|briefing|workshop|certification|evidence|ticket|management|boss|ciso|newsletter|spreadsheet|overview|section|paper)';
const DE =
  '(?:\\p{L}*(?:kapitel|bericht|audit|prüfung|prüfer|revision|präsentation|folien|sitzung|meeting|vorstand|geschäftsleitung|dokumentation|anhang|übergabe|ticket|inventar|abschnitt|zertifizierung|nachweis|chef))';
const FR =
  '(?:chapitre|rapport|audit|auditeur|réunion|présentation|diapos?|comité|direction|documentation|revue|annexe|ticket|inventaire|certification|dossier|section|chef)';
const ES =
  '(?:capítulo|informe|auditoría|auditor|reunión|presentación|diapositivas|comité|dirección|documentación|revisión|anexo|ticket|inventario|certificación|sección|jefe)';

/** "I need a figure: how many …": what follows the colon is the question. */
const NO_COLON = '(?![^?.:]{0,40}:)';

const begins = (source: string): RegExp =>
  new LazyPattern(`^[\\s¿¡]*(?:(?:and|so|ok|hi|hello|und|et|y)[ ,]+)*${source}`, 'iu');

const TURNS: readonly Turn[] = [
  [
    begins(
      `for (?:the|my|our|an?|this|next) (?:[\\p{L}\\d'’-]+ ){0,3}?${EN},? (?:i|we)(?: just| still| also)? (?:need|want) (?:an?|the|one|some) (?:figure|number|answer|list|count|total)s?: (?=\\p{L}+ +\\p{L})`,
    ),
    '',
  ],
  [
    begins(
      `for (?:the|my|our|an?|this|next|tomorrow['’]s|today['’]s) (?:[\\p{L}\\d'’-]+ ){0,3}?${EN}(?: (?:on|about|of) [\\p{L} -]{3,30}?)?,? (?:i|we)(?: still| also| now)?(?:['’]d like| would like| need| want| require| have to (?:list|show|name)| must (?:list|show|name))(?: to (?:know|see|have|list|show))?(?: (?:a|the) (?:full |complete |short )?(?:list|overview) of)? ${NO_COLON}(?=\\p{L}+ +\\p{L})`,
    ),
    'list ',
  ],
  [
    begins(
      `für (?:das|den|die|mein(?:en?)?|unser(?:en?)?|ein(?:en?)?|diesen?) (?:\\p{L}+ ){0,2}?${DE} (?:(?:brauche|benötige)n?|hätten?|möchten?) (?:ich|wir)(?: (?:noch|gerne?|bitte))*(?: eine (?:liste|übersicht) (?:der|aller))? ${NO_COLON}(?=\\p{L}+ +\\p{L})`,
    ),
    'zeige ',
  ],
  [
    begins(
      `pour (?:le|la|les|mon|ma|mes|notre|nos|une?|l['’]) ?${FR}(?: (?:d[eu'’]s? ?|sur )?[\\p{L}'’-]+){0,3}?,? (?:il (?:me|nous) (?:faut|faudrait)|j['’]ai besoin (?:de |d['’])|nous avons besoin (?:de |d['’])|je voudrais|j['’]aimerais(?: avoir)?|je veux)(?: la liste (?:de |des |d['’]))? ?${NO_COLON}(?=\\p{L}+ *)`,
    ),
    'liste ',
  ],
  [
    begins(
      `para (?:el|la|las|los|mi|mis|nuestr[oa]|una?) ${ES}(?: (?:de |del |sobre )?[\\p{L}-]+){0,3}?,? (?:necesito|necesitamos|quiero|queremos|quisiera|me hacen? falta)(?: (?:la|una) lista de)? ${NO_COLON}(?=\\p{L}+ +\\p{L})`,
    ),
    'lista ',
  ],
];

/** "For the audit report I need the partners …" as "list the partners …": what an answer is for is no condition on it. */
export const withoutPurpose = (text: string): string => applyTurns(text, TURNS);
