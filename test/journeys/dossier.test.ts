import assert from 'node:assert/strict';
import type { AppChoice, AppDossier, AppDossierSectionId } from '../../src/answers/model/app-dossier.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { worstSeverity, type Severity } from '../../src/core/severity.js';
import type { WireObject } from '../../src/demo/demo-tenant-contract.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';

describe('Everything about one app', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct();
  });
  after(() => house.close());

  async function dossierOf(asked: string): Promise<AppDossier> {
    const answer = await house.about(asked);
    return answer.kind === 'dossier' ? answer.dossier : assert.fail(`${asked} gave ${answer.kind}`);
  }
  async function choiceFor(asked: string): Promise<AppChoice> {
    const answer = await house.about(asked);
    return answer.kind === 'choose-app' ? answer.choice : assert.fail(`${asked} gave ${answer.kind}`);
  }
  const lines = ({ sections }: AppDossier, id: AppDossierSectionId) =>
    (sections.find((one) => one.id === id)?.lines ?? []).map(({ text, technical = '' }) => `${text} (${technical})`);

  it('every named permission of every app stands in its dossier, worked out from the raw data', async () => {
    const { servicePrincipals, appRoleAssignments } = house.world;
    const roles = new Map<string, string>();
    const all = Array.from({ length: servicePrincipals.size }, (_, at) => servicePrincipals.at(at));
    for (const { id, appRoles } of all) {
      for (const role of appRoles as readonly { readonly id: string; readonly value: string }[]) {
        roles.set(`${id} ${role.id}`, role.value);
      }
    }
    const held = new Map<string, string[]>();
    for (let at = 0; at < appRoleAssignments.size; at++) {
      const { principalId, resourceId, appRoleId } = appRoleAssignments.at(at) as WireObject & Record<string, string>;
      const value = roles.get(`${resourceId} ${appRoleId}`);
      if (value !== undefined) held.set(principalId ?? '', [...(held.get(principalId ?? '') ?? []), value]);
    }
    const apps = all.filter(({ id }) => held.has(id)).slice(0, 12);
    assert.ok(apps.length >= 10);
    for (const { id } of apps) {
      const of = await dossierOf(id);
      const shown = lines(of, 'permissions')
        .filter((line) => line.includes('in its own right'))
        .map((line) => / ?\(([^\s)]+) of /.exec(line)?.[1]);
      assert.deepEqual(shown.toSorted(), (held.get(id) ?? []).toSorted(), of.app.name);
    }
  });

  it('names who granted it what, as long as the log has it', async () => {
    const portal = await dossierOf('Field Service Portal');
    assert.match(
      lines(portal, 'consent').join('\n'),
      /In its own right: .* by \S+@alpine-instruments\.example from [\d.]+ \(Files\.Read\.All\)/,
    );
    assert.match(lines(portal, 'history').join('\n'), /Add app role assignment.* \(Files\.Read\.All\)/);
  });

  it('agrees with every check that judges apps on how bad an app is: the worst of them counts', async () => {
    const worst = new Map<string, Severity>();
    for (const id of ['risky-apps', 'suspicious-apps', 'apps-with-roles'] as const) {
      for (const { subject, severity } of (await house.check(id)).result.findings) {
        worst.set(subject.id, worstSeverity([severity, worst.get(subject.id) ?? 'info']));
      }
    }
    assert.ok(worst.size >= 18);
    for (const [id, severity] of worst) {
      const of = await dossierOf(id);
      assert.deepEqual([of.severity, of.judgedWhole], [severity, true], of.app.name);
    }
  });

  it('by part of a name: one match is opened, several are offered, none names the nearest', async () => {
    assert.equal((await dossierOf('docuvault')).app.name, 'Docuvault Backup for Microsoft 365');
    const several = await choiceFor('office sync');
    assert.deepEqual(
      [several.found, several.apps.map(({ name }) => name)],
      ['several', ['Office Sync Helper', '\u039cicrosoft Office Sync']],
    );
    const many = await choiceFor('e');
    assert.equal(many.apps.length, 6);
    assert.ok(many.more > 10);
    const none = await choiceFor('Docuvalt');
    assert.deepEqual([none.found, none.apps[0]?.name], ['none', 'Docuvault Backup for Microsoft 365']);
    assert.equal((await choiceFor('')).found, 'not-named');
  });

  it('a name with everything in it that could do harm is found, and printed without control characters', async () => {
    const answer = await house.about('Invoices');
    assert.equal(answer.kind, 'dossier');
    assert.doesNotMatch(answerInWords(answer), /[\u202A-\u202E\u2066-\u2069\u200B]/);
  });

  it('asked again it is not read again, until it is refreshed', async () => {
    const { app } = await dossierOf('Nordarchiv');
    const before = house.tenant.requestCount();
    const again = await house.about(app.id);
    assert.equal(again.kind === 'dossier' && again.stored, true);
    assert.equal(house.tenant.requestCount(), before);
    const anew = await house.about(app.id, { refresh: true });
    assert.equal(anew.kind === 'dossier' && anew.stored, false);
    assert.ok(house.tenant.requestCount() > before);
  });

  it('what was missing for a moment is read again at the next question, not served from memory', async () => {
    house.demo.faults.add({ path: /servicePrincipalSignInActivities/, kind: 'wrong-content-type' });
    const first = await house.about('Nordarchiv', { refresh: true });
    house.demo.faults.clear();
    assert.ok(first.kind === 'dossier');
    assert.match(first.dossier.sections.find(({ id }) => id === 'use')?.summary ?? '', /^not known/);
    const second = await house.about('Nordarchiv');
    assert.equal(second.kind === 'dossier' && second.stored, false);
  });

  it('asked by many at once it is read once', async () => {
    const [app] = (await choiceFor('office sync')).apps;
    const before = house.tenant.requestCount();
    await Promise.all(Array.from({ length: 10 }, () => house.about(app?.name ?? '', { refresh: true })));
    const requests = house.tenant.requestCount() - before;
    assert.ok(requests < 10 + 20, `${requests} requests for ten questions`);
  });

  it('without the permission to read apps it cannot look for one, and says which', async () => {
    for (const permission of ['Application.Read.All', 'Directory.Read.All']) house.demo.withhold(permission);
    const choice = await choiceFor('Signaro');
    assert.equal(choice.found, 'unreadable');
    const text = answerInWords({ kind: 'choose-app', choice });
    assert.match(text, /Application\.Read\.All/);
    assert.doesNotMatch(text, /no app/i);
  });
});
