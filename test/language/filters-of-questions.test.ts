import assert from 'node:assert/strict';
import type { QuestionFilter } from '../../src/core/question-parameter-types.js';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const context = { now: instant('2026-11-24T10:00:00Z'), timeZone: 'UTC' };

/** How each filter is said, in the questions that know it. `…` stands for the words. */
const SAID: readonly (readonly [filter: QuestionFilter, question: string, words: string])[] = [
  [
    'not-microsoft',
    'risky apps …',
    'not from Microsoft|not by Microsoft|not made by Microsoft|not owned by ms|other than Microsoft|except Microsoft|excluding first-party|without Microsoft|besides Microsoft|of third parties|of 3rd parties',
  ],
  ['not-microsoft', 'riskante Apps …', 'nicht von Microsoft|ohne Microsoft'],
  ['not-microsoft', 'applications à risque …', 'pas de Microsoft|sauf Microsoft'],
  ['not-microsoft', 'aplicaciones con riesgo …', 'excepto Microsoft|salvo de Microsoft'],
  [
    'microsoft',
    '… apps with admin roles',
    "only Microsoft|Microsoft's own|first-party|nur Microsoft|seulement Microsoft|solo Microsoft",
  ],
  [
    'app-actors',
    'mail flow changes …',
    'by an app|by apps|by the application|by any service principal|by a robot|by automation|by scripts|durch eine Anwendung|von einer App|par une application|por una aplicación',
  ],
  [
    'app-actors',
    'connectors that … this week',
    'apps created|an application removed|robots made|service principals which changed',
  ],
  ['inbound', '… connectors', 'inbound|incoming'],
  ['inbound', '… Konnektoren', 'eingehende'],
  ['inbound', 'connecteurs …', 'entrants|entrant'],
  ['inbound', 'conectores …', 'entrantes|de entrada'],
  ['outbound', '… connectors', 'outbound|outgoing'],
  ['outbound', '… Konnektoren', 'ausgehende'],
  ['outbound', 'connecteurs …', 'sortants'],
  ['outbound', 'conectores …', 'salientes|de salida'],
  ['report-only', 'conditional access policies in … mode', 'report-only|report only|reporting-only'],
  ['report-only', 'Richtlinien für bedingten Zugriff im …', 'Berichtsmodus'],
  ['report-only', "stratégies d'accès conditionnel en …", 'rapport seul|rapport uniquement|mode rapport'],
  ['report-only', 'directivas de acceso condicional en modo …', 'solo informe|solo informes'],
  ['permanent', 'admins with … roles', 'permanent|standing'],
  ['permanent', 'who has admin roles …', 'permanently'],
  ['permanent', '… Admins', 'permanente|permanenten|dauerhafte|dauerhaften'],
  ['permanent', 'administrateurs …', 'permanents|en permanence'],
  ['permanent', 'administradores …', 'permanentes'],
  ['eligible', 'admins who are …', 'eligible'],
  ['eligible', 'administrateurs …', 'éligibles'],
  ['eligible', 'administradores …', 'elegibles'],
  ['guests', 'admins who are …', 'guests|a guest|external users|external accounts'],
  ['guests', '… mit Adminrechten', 'Gäste|ein Gast'],
  ['guests', "… avec des droits d'administrateur", 'invités|invité'],
  ['guests', '… con derechos de administrador', 'invitados|una invitada'],
  ['expiring', 'secrets that …', 'expire soon|are expiring|have expired|run out|are running out'],
  ['expiring', 'Geheimnisse, die …', 'laufen bald ab'],
  ['expiring', 'secrets qui …', 'expirent'],
  ['expiring', 'secretos que …', 'caducan|vencen'],
  ['disabled', '… transport rules', 'disabled|turned off|switched off'],
  ['disabled', '… Transportregeln', 'deaktivierte|ausgeschaltete'],
  ['disabled', 'règles de transport …', 'désactivées|désactivée'],
  ['disabled', 'reglas de transporte …', 'desactivadas|deshabilitadas'],
  ['enabled', '… transport rules', 'enabled|active|turned on'],
  ['enabled', '… Transportregeln', 'aktive|aktivierte|aktiven'],
  ['enabled', 'règles de transport …', 'actives|activées'],
  ['enabled', 'reglas de transporte …', 'activadas|habilitadas'],
];

describe('A filter of a question', () => {
  for (const [filter, question, words] of SAID) {
    for (const said of words.split('|').map((one) => question.replace('…', one))) {
      it(`is ${filter}: ${said}`, () => {
        const { intent, parameters } = understand(said, context);
        assert.equal(parameters.filter, filter, intent);
      });
    }
  }

  for (const question of [
    'transport rules',
    'admins',
    'mail flow changes by Bram de Vries',
    'connectors in force',
    'Microsoft apps with roles',
  ]) {
    it(`is none where none is said: ${question}`, () => {
      assert.equal(understand(question, context).parameters.filter, undefined);
    });
  }
});
