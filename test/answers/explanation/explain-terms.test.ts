import assert from 'node:assert/strict';
import { answerInWords } from '../../../src/answers/answer-text-renderer.js';
import { CHECKS } from '../../../src/answers/check-registry.js';
import { explainCheck } from '../../../src/answers/explanation/explain-check.js';
import { explainTerms } from '../../../src/answers/explanation/explain-terms.js';
import { toAnswerValue } from '../../../src/answers/query/answer-value.js';
import { CHECK_IDS } from '../../../src/checks/model/check-id.js';
import { instant } from '../../../src/core/instant.js';
import { DETECTION_METADATA } from '../../../src/detections/model/detection-metadata.js';
import { GLOSSARY } from '../../../src/glossary/glossary.js';
import type { ExplainForm } from '../../../src/language/model/explain-request.js';
import { understand } from '../../../src/language/understand-question.js';
import { PRIVILEGED_ROLES } from '../../../src/m365/directory-roles.js';
import { PERMISSION_RISKS } from '../../../src/m365/permission-ratings.js';
import { PORTAL_HOSTS } from '../../../src/m365/portal-links.js';

const context = { now: instant('2026-11-24T10:00:00Z') };
const tell = (form: ExplainForm, ...terms: readonly string[]) => explainTerms({ form, terms });
const valueOf = (term: string) => toAnswerValue({ kind: 'explanation', explanation: tell('what-is', term) });
const text = (form: ExplainForm, ...terms: readonly string[]) =>
  answerInWords({ kind: 'explanation', explanation: tell(form, ...terms) });

describe('An explanation', () => {
  it('begins with the definition', () => {
    assert.match(text('what-is', 'service-principal'), /^A service principal is the identity of an app in one tenant/);
    assert.match(text('what-is', 'Exchange.ManageAsApp'), /^Exchange\.ManageAsApp lets an app manage Exchange/);
    assert.match(text('what-is', 'Global Administrator'), /^Global Administrator may do everything in Entra/);
    assert.match(text('what-is', 'inbound-connector-changed'), /^An inbound connector is created, changed/);
    assert.match(text('what-is', 'dormant-apps'), /^This check answers: Which powerful apps sleep\?/);
  });

  it('of a permission says each way in which it exists, with the rating and its reason', () => {
    const { paragraphs } = tell('what-is', 'Mail.Read');
    assert.ok(paragraphs.some((line) => /^As an application permission of Microsoft Graph .*Rated \w+: /.test(line)));
    assert.ok(paragraphs.some((line) => /^As a delegated permission of /.test(line)));
    assert.ok(paragraphs.some((line) => line.includes('Office 365 Exchange Online')));
    assert.match(text('why', 'Exchange.ManageAsApp'), /^Exchange\.ManageAsApp is rated high\. Does nothing alone/);
  });

  it('of how an app is removed begins with what can be undone', () => {
    const { steps } = tell('how-to', 'remove-app');
    const at = (word: RegExp): number => steps.findIndex(({ text: step }) => word.test(step));
    assert.ok(at(/Switch its service principal off/) < at(/Take its permissions away/));
    assert.equal(at(/^Delete it/), steps.length - 1);
    assert.match(text('how-to', 'remove-app'), /^1\. See what it may do/);
  });

  it('of what is done about an attacker’s app stops it before anybody is asked, and deletes it last', () => {
    const { steps } = tell('how-to', 'stop-attackers-app');
    assert.match(steps[0]?.text ?? '', /^Disable its service principal at once/);
    assert.match(steps.at(-1)?.text ?? '', /^Delete it last, or not at all/);
    assert.ok(steps.every(({ text: step }) => !/ask (?:the|its) owner/iu.test(step)));
  });

  it('of two terms begins with the difference and then defines both', () => {
    const lines = text('difference', 'application-permission', 'delegated-permission').split('\n');
    assert.match(
      lines[0] ?? '',
      /^A delegated permission works only with a person signed in .* application permission/,
    );
    assert.match(lines[1] ?? '', /^An application permission lets/);
    assert.match(lines[2] ?? '', /^A delegated permission lets/);
    assert.match(text('difference', 'pim', 'dkim'), /^PIM, .* DKIM signs/);
  });

  it('gives the reasons and the steps of a check as the check itself declares them', () => {
    for (const id of CHECK_IDS) {
      const check = CHECKS.get(id);
      assert.ok(check !== undefined);
      const why = explainCheck(id, 'why');
      assert.equal([why.headline, ...why.paragraphs].join(' ').startsWith(check.why), true, id);
      assert.deepEqual(explainCheck(id, 'how-to').steps, check.nextSteps, id);
      assert.match(answerInWords({ kind: 'explanation', explanation: explainCheck(id, 'how-to') }), /^1\. /, id);
    }
    assert.throws(() => explainCheck('no-check' as 'dormant-apps', 'why'), RangeError);
  });

  it('of a term with a check of the same name defines the term, and takes reasons and steps from the check', () => {
    assert.match(text('what-is', 'security-defaults'), /^Security defaults are Microsoft’s free basic protection/);
    assert.match(text('how-to', 'security-defaults'), /^1\. Without Entra ID P1: turn security defaults on/);
  });

  it('says plainly that it has no steps, or does not know a permission', () => {
    assert.match(text('how-to', 'dkim'), /I have no steps for this/);
    assert.match(text('what-is', 'Widgets.Read.All'), /^I do not know the permission Widgets\.Read\.All/);
    assert.match(text('what-is'), /^Name a term and I say what it is/);
  });

  it('exists for whatever can be named, and links to pages of ours to link to', () => {
    const ids = [
      ...GLOSSARY.map(({ id }) => id),
      ...CHECK_IDS,
      ...Object.keys(DETECTION_METADATA),
      ...PRIVILEGED_ROLES.map(({ name }) => name),
      ...PERMISSION_RISKS.map(({ value }) => value),
    ];
    for (const id of ids) {
      for (const form of ['what-is', 'why', 'how-to'] as const) {
        const { subjects, headline, links, steps } = tell(form, id);
        assert.deepEqual(
          subjects.map((subject) => subject.id),
          [id],
          `${form} ${id}`,
        );
        assert.ok(headline.length > 8, id);
        for (const { url } of [...links, ...steps]) {
          if (url !== undefined) assert.ok(PORTAL_HOSTS.includes(new URL(url).host), `${id}: ${url}`);
        }
      }
    }
  });

  it('offers only questions that lead where they say', () => {
    for (const { id } of GLOSSARY) {
      for (const { title, question } of tell('what-is', id).asks) {
        const { intent, explain } = understand(question, context);
        const isTerm = question === `What does ${title} mean?`;
        assert.equal(intent === 'explain', isTerm, `${id}: ${question} → ${intent}`);
        if (isTerm) assert.equal(tell('what-is', ...(explain?.terms ?? [])).title, title, question);
      }
    }
    for (const name of ['Mail.Read', 'Exchange.ManageAsApp']) {
      assert.equal(understand(`Which apps have ${name}?`, context).intent, 'risky-apps');
    }
    assert.equal(understand('Who has the role Global Administrator?', context).intent, 'privileged-roles');
  });

  it('is told to programs in the form of every answer', () => {
    assert.deepEqual(valueOf('pim'), {
      kind: 'explanation',
      value: null,
      subjects: [{ kind: 'term', id: 'pim', name: 'PIM' }],
      of: null,
    });
    assert.equal(valueOf('Widgets.Read.All').kind, 'unknown');
    const declined = toAnswerValue({ kind: 'declined', question: 'is DKIM enabled?' });
    assert.deepEqual(declined, { kind: 'declined', value: null, subjects: [], of: null });
  });
});

describe('A topic that is not read', () => {
  it('is said to be so, with the page and the nearest question', () => {
    const question = 'is DKIM enabled?';
    const { declined } = understand(question, context);
    assert.ok(declined !== undefined);
    const lines = answerInWords({ kind: 'declined', question, why: declined }).split('\n');
    assert.match(
      lines[0] ?? '',
      /^I do not read SPF, DKIM and DMARC\. Look at .*: https:\/\/security\.microsoft\.com\//,
    );
    assert.match(lines[1] ?? '', /^The nearest I know: “Which connectors/);
  });
});
