import path from 'node:path';
import { answerInWords } from '../../../src/answers/answer-text-renderer.js';
import { explainTerms } from '../../../src/answers/explanation/explain-terms.js';
import type { ExplainForm } from '../../../src/language/model/explain-request.js';
import { assertMatchesText } from '../../support/text-snapshots.js';

const FILE = path.join(import.meta.dirname, '../snapshots/explanations.txt');

/** Terms of each kind: of the glossary, with and without a check; a check; a role; a detection; permissions; one that nobody knows. */
const TERMS = [
  'service-principal',
  'pim',
  'dkim',
  'security-defaults',
  'dormant-apps',
  'admins-without-mfa',
  'Global Administrator',
  'Helpdesk Administrator',
  'inbound-connector-changed',
  'audit-log-disabled',
  'Exchange.ManageAsApp',
  'Mail.Read',
  'User.Read',
  'Nobody.Knows.All',
];
const PAIRS: readonly (readonly string[])[] = [
  ['application-permission', 'delegated-permission'],
  ['pim', 'dkim'],
  ['Global Administrator', 'Mail.Read'],
  ['dormant-apps', 'pim'],
  ['pim'],
  [],
];

function told(form: ExplainForm, terms: readonly string[]): string {
  const explanation = explainTerms({ form, terms });
  const { asks, subjects } = explanation;
  return [
    `> ${form} ${terms.join(' and ')}`,
    answerInWords({ kind: 'explanation', explanation }),
    `  ${explanation.form}, ${explanation.title}: ${subjects.map(({ id, name }) => `${name} (${id})`).join(', ')}`,
    `  ${asks.map(({ title, question }) => `${title}: ${question}`).join(' / ')}`,
  ].join('\n');
}

describe('Explanations in words', () => {
  it('say what they said when somebody last read them, with their pages and what to ask next', () => {
    const forms = ['what-is', 'why', 'how-to'] as const;
    const one = TERMS.flatMap((term) => forms.map((form) => told(form, [term])));
    const two = PAIRS.map((terms) => told('difference', terms));
    assertMatchesText(FILE, [...one, ...two].join('\n\n'));
  });
});
