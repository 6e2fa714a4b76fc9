import assert from 'node:assert/strict';
import { appDossierInWords } from '../../../src/answers/app/app-dossier-text-renderer.js';
import type { AppDossier, AppDossierSectionId } from '../../../src/answers/model/app-dossier.js';
import { APP_DOSSIER_SECTIONS } from '../../../src/answers/model/app-dossier.js';
import { instant } from '../../../src/core/instant.js';
import { APP, AS_OF, dossier, PARTS, read, unread } from '../../support/sample-dossier.js';

const summary = (of: AppDossier, id: AppDossierSectionId) => of.sections.find((one) => one.id === id)?.summary ?? '';
const texts = (of: AppDossier, id: AppDossierSectionId) =>
  (of.sections.find((one) => one.id === id)?.lines ?? []).map(({ text }) => text);

describe('the dossier of an app', () => {
  it('tells every side of it, each once, plain words first', () => {
    const of = dossier();
    assert.deepEqual(
      of.sections.map(({ id }) => id),
      APP_DOSSIER_SECTIONS,
    );
    assert.equal(of.headline, 'Newsletter Sender may send mail as anyone (Mail.Send)');
    assert.equal(of.severity, 'high');
    assert.equal(summary(of, 'identity'), 'registered in this tenant, enabled');
    assert.deepEqual(texts(of, 'permissions'), [
      'send mail as anyone, in its own right',
      'read mail of whoever signs in, as 1 person who agreed',
      'read the profile of whoever signs in, as 1 person who agreed',
    ]);
    assert.equal(
      of.sections.find(({ id }) => id === 'permissions')?.lines[0]?.technical,
      'Mail.Send of Microsoft Graph',
    );
    assert.equal(summary(of, 'reach'), 'the whole tenant, with nobody signed in; 1 person who agreed');
    assert.equal(summary(of, 'credentials'), '1 live; 1 expired');
    assert.equal(summary(of, 'use'), '2026-11-22 10:00 UTC (used 2 days ago)');
    assert.equal(summary(of, 'owners'), 'megan@contoso.example and gone@contoso.example (disabled)');
    assert.deepEqual(texts(of, 'consent'), [
      'In its own right: send mail as anyone, granted 2024-03-01 08:05 UTC',
      'adele@contoso.example, for themselves, agreed 2026-11-20 12:00 UTC from 192.0.2.7',
    ]);
    assert.equal(of.cost.requests, 9);
  });

  it('who agreed for everyone is told apart from who agreed for themselves', () => {
    const [grant] = PARTS.delegatedGrants.ok ? PARTS.delegatedGrants.value : [];
    const [event] = PARTS.history.ok ? PARTS.history.value : [];
    assert.ok(grant !== undefined && event !== undefined);
    const forEveryone = { ...grant, consentType: 'AllPrincipals' as const };
    const admin = { kind: 'person', id: 'u-9', name: 'megan@contoso.example' } as const;
    const changes = [{ name: 'ConsentContext.OnBehalfOfAll', old: '', new: 'True' }];
    const history = read([event, { ...event, id: 'event-2', actor: admin, changes }]);
    assert.equal(
      texts(dossier({ delegatedGrants: read([forEveryone]), history }), 'consent')[1],
      'For everyone who signs in, agreed 2026-11-20 12:00 UTC by megan@contoso.example from 192.0.2.7',
    );
  });

  it('an app about which there is nothing to tell says none, where all of it was read', () => {
    const bare = dossier({
      registration: read(undefined),
      owners: read([]),
      registrationOwners: read([]),
      appRoleGrants: read([]),
      delegatedGrants: read([]),
      lastUsedAt: read(null),
      history: read([]),
    });
    assert.equal(bare.severity, null);
    assert.equal(bare.headline, 'Newsletter Sender holds no high-priority permission');
    assert.equal(summary(bare, 'owners'), 'nobody here');
    assert.equal(summary(bare, 'roles'), 'none');
    assert.equal(summary(bare, 'use'), 'no use on record');
    assert.equal(summary(bare, 'credentials'), 'those of its owner are not visible here');
  });

  for (const [value, things] of [
    ['Sites.Selected', 'SharePoint sites'],
    ['Lists.SelectedOperations.Selected', 'SharePoint lists'],
    ['Files.SelectedOperations.Selected', 'files'],
  ] as const) {
    it(`${value} alone reaches what the app is given, and not the whole tenant`, () => {
      const [grant] = PARTS.appRoleGrants.ok ? PARTS.appRoleGrants.value : [];
      assert.ok(grant !== undefined);
      const one = { ...grant, appRoleId: '883ea226-0bf2-4a8f-9f9d-92c9162a727d', value };
      const of = dossier({ appRoleGrants: read([one]), delegatedGrants: read([]) });
      assert.equal(
        summary(of, 'reach'),
        `only the ${things} that it is given (which ones is not read), with nobody signed in`,
      );
      assert.deepEqual(texts(of, 'permissions'), [`work with the ${things} that it is given, in its own right`]);
    });
  }

  /** Which sections must own up when a part is withheld. */
  const TOLD_IN: readonly (readonly [part: keyof typeof PARTS, sections: readonly AppDossierSectionId[]])[] = [
    ['identity', ['identity', 'credentials', 'oddities']],
    ['registration', ['identity', 'credentials']],
    ['federated', ['credentials']],
    ['owners', ['owners']],
    ['registrationOwners', ['owners']],
    ['appRoleGrants', ['permissions', 'reach', 'consent']],
    ['delegatedGrants', ['permissions', 'reach', 'consent']],
    ['lastUsedAt', ['use']],
    ['history', ['history', 'consent']],
  ];
  for (const [part, sections] of TOLD_IN) {
    it(`${part} not read: said in its place, and nowhere does it read as none`, () => {
      const of = dossier({ [part]: unread('Something.Read.All') });
      for (const id of sections)
        assert.match(summary(of, id), /the permission Something\.Read\.All is not granted/, id);
      const others = of.sections.filter(({ id }) => !sections.includes(id));
      assert.deepEqual(
        others.filter(({ gaps }) => gaps.length > 0).map(({ id }) => id),
        [],
      );
    });
  }

  it('a list that came in part is no whole list', () => {
    const gap = { reason: 'truncated', detail: 'page 2' } as const;
    const of = dossier({ owners: read([], [gap]), registrationOwners: read([]) });
    assert.match(summary(of, 'owners'), /^not known: .*page 2$/);
  });

  it('what decides the risk was not read: unknown, never nothing', () => {
    const of = dossier({ appRoleGrants: unread('Application.Read.All') });
    assert.equal(of.severity, null);
    assert.equal(of.judgedWhole, false);
    assert.equal(summary(of, 'risk'), 'not known: not all could be read');
    assert.match(appDossierInWords(of)[0] ?? '', /^risk not known: /);
    const rated = dossier({ directoryRoles: unread('RoleManagement.Read.Directory') });
    assert.equal(rated.severity, 'high');
    assert.equal(summary(rated, 'risk'), 'high, perhaps worse: not all could be read');
    assert.match(summary(rated, 'roles'), /^not known: .*RoleManagement\.Read\.Directory/);
  });

  it('the rule is that of the check risky-apps: a role group of Exchange makes it critical', () => {
    const member = {
      roleGroup: 'Organization Management',
      level: 'critical',
      ids: [APP.id],
      name: APP.name,
      kind: 'app',
      ref: 'Organization Management',
    } as const;
    const of = dossier({ exchangeRoleGroupMembers: read([member]) });
    assert.equal(of.severity, 'critical');
    assert.equal(summary(of, 'roles'), 'Organization Management (Exchange)');
  });

  it('a federated credential opens an app that has no secret', () => {
    const registration = read({
      id: 'r',
      appId: APP.appId,
      displayName: APP.name,
      credentials: [],
      keyCredentials: [],
    });
    assert.equal(dossier({ registration }).severity, 'medium', 'without a credential: one less');
    const trust = {
      id: 'f',
      name: 'ci',
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:x/y',
      audiences: [],
    };
    const of = dossier({ registration, federated: read([trust]) });
    assert.equal(of.severity, 'high');
    assert.equal(summary(of, 'credentials'), '1 federated credential');
  });

  it('a signing pair of SAML is named as no way in; a secret on the service principal as one that hides', () => {
    const identity = PARTS.identity.ok ? PARTS.identity.value : assert.fail();
    const key = (kind: 'saml-signing' | 'secret') => ({
      keyId: `key-${kind}`,
      kind,
      displayName: '',
      endsAt: instant('2028-01-01T00:00:00Z'),
    });
    const of = dossier({ identity: read({ ...identity, credentials: [key('saml-signing'), key('secret')] }) });
    assert.equal(
      summary(of, 'credentials'),
      '2 live (1 on the service principal); 1 expired; a SAML signing pair, which is no way in',
    );
    assert.match(summary(of, 'oddities'), /a credential on the service principal/);
  });

  it('odd names and addresses are remarked, a name that only claims to be Microsoft’s too', () => {
    const identity = PARTS.identity.ok ? PARTS.identity.value : assert.fail();
    const foreign = { ...identity, replyUrls: ['http://198.51.100.9/x', 'http://localhost:80/'], createdAt: AS_OF };
    const of = dossier({
      app: { ...APP, name: 'Microsoft M\u0430il' },
      identity: read(foreign),
      registration: read(undefined),
    });
    assert.deepEqual(texts(of, 'oddities'), [
      'its name has look-alike letters',
      'it names a product of Microsoft and is not Microsoft’s',
      'its publisher is not verified',
      'it was added less than 30 days ago',
      'it replies to the machine it runs on',
      'it replies to a bare address',
      'it replies without encryption',
    ]);
  });
});
