import assert from 'node:assert/strict';
import { findAbusedAppName } from '../../src/m365/abused-apps.js';
import { isMicrosoftApp } from '../../src/m365/first-party-apps.js';
import { findNameOddity } from '../../src/m365/suspicious-app-name.js';

const PEOPLE = new Set(['adele vance']);

describe('An app that somebody sees in a consent prompt', () => {
  const names = {
    'like-microsoft': [
      'Microsoft Backup',
      'MS Teams Recorder',
      'MSTeams Recorder',
      'Office 365 Sync',
      'Office365 Sync',
      'Office',
      'Office Backup',
      'O365 Backup',
      'M365 Backup',
      'Outlook Helper',
      'Exchange Online Backup',
      'SharePoint Sync',
      'OneDrive Sync',
      'One Drive Sync',
      'Teams Recorder',
      'Azure Backup',
      'Entra Connector',
      'Windows Update',
      'Intune Agent',
      'Defender Agent',
      '  Microsoft Backup',
      'MICROSOFT BACKUP',
    ],
    'disguised-microsoft': [
      'Mi\u0441rosoft Backup',
      'Backup for Mi\u0441rosoft 365',
      'Backup for rnicrosoft',
      'My \u041Eutlook',
      'My 0ffice of Micr0soft',
      'The \u041Effice',
      'My Share\u200BPoint',
      'My One\u200BDrive',
      'My Ex\u200Bchange',
      'My Az\u200Bure',
      'My En\u200Btra',
      'My Te\u200Bams',
    ],
    disguised: [
      '\u202Egpj.exe',
      'Pay\u200Broll',
      'P\u0430yroll',
      'Pay\u00ADroll',
      'Pay\uFEFFroll',
      'Pay\u0007roll',
      'Pay\u2066roll',
    ],
    person: ['Adele Vance', 'ADELE VANCE', ' Adele Vance ', 'adele@contoso.com', 'adele@contoso.com.'],
    test: ['test', 'Test App', 'TestApp', 'App Test', 'apptest'],
    'signs-only': ['...', '-', '\u2605\u2605'],
  } as const;
  for (const [oddity, list] of Object.entries(names)) {
    for (const name of list) {
      it(`${JSON.stringify(name)} is odd: ${oddity}`, () => {
        assert.equal(findNameOddity(name, PEOPLE), oddity);
      });
    }
  }

  for (const name of [
    'Backup for Microsoft 365',
    'Officer Planning',
    'Teamster Rota',
    'Azurean Charts',
    'Windowsill Planner',
    'Defenders League',
    'My Outlook',
    'Team Calendar',
    'Adele Vance Fan Club',
    'write to adele@contoso.com',
    'adele@contoso',
    'Test Results',
    'Contest',
    'App Tester',
    'Latest App',
    'Payroll 2',
    '7',
    '- x -',
  ]) {
    it(`${JSON.stringify(name)} is a name like others`, () => {
      assert.equal(findNameOddity(name, PEOPLE), undefined);
    });
  }
});

describe('An app that attackers are known to bring along', () => {
  // From the published list, by the app id that a sign-in or consent record shows.
  for (const [id, product] of [
    ['e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd', 'eM Client'],
    ['ff8d92dc-3d82-41d6-bcbd-b9174d163620', 'PerfectData Software'],
    ['a245e8c0-b53c-4b67-9b45-751d1dff8e6b', 'SuperMailer'],
    ['b15665d9-eda6-4092-8539-0eec376afd59', 'rclone'],
    ['4761b959-9780-4c2d-87a3-512b4638f767', 'rclone'],
    ['a43e5392-f48b-46a4-a0f1-098b5eeb4757', 'CloudSponge'],
    ['412445a2-0794-487e-9dd6-d57d9593b249', 'CubeBackup'],
    ['62db40a4-2c7e-4373-a609-eda138798962', 'Edison Mail'],
    ['77468577-4f6e-40e7-b745-11d3d0c28095', 'Fastmail'],
    ['231575bc-9f6c-4539-9241-5cfae696b630', 'Foxmail'],
    ['2ef68ccc-8a4d-42ff-ae88-2d7bb89ad139', 'Mail_Backup'],
    ['179d5108-412b-4c95-8e34-06786784ab39', 'PostBox'],
    ['caffae8c-0882-4c81-9a27-d1803af53a40', 'SigParser'],
    ['946c777c-bc85-489e-b034-392389ae23d6', 'Spike'],
    ['497ac034-5120-4c1a-929a-0351f5c09918', 'ZoomInfo Communitiez'],
    ['858d7e42-35f0-44b7-9033-df309239a47f', 'ZoomInfo Login'],
  ] as const) {
    it(`${id} is called ${product}, however the record writes the id`, () => {
      assert.equal(findAbusedAppName(id), product);
      assert.equal(findAbusedAppName(id.toUpperCase()), product);
    });
  }

  it('is none for any other id, for none, and for what every object has', () => {
    for (const id of [undefined, '', 'constructor', '11111111-1111-4111-8111-111111111111']) {
      assert.equal(findAbusedAppName(id), undefined);
    }
  });
});

describe('An app of Microsoft’s', () => {
  it('is one by the tenant that owns it, whatever it is called', () => {
    for (const ownerTenantId of [
      'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
      '72f988bf-86f1-41af-91ab-2d7cd011db47',
      'cdc5aeea-15c5-4db6-b079-fcadd2505dc2',
    ]) {
      assert.ok(isMicrosoftApp({ ownerTenantId }));
    }
    assert.ok(!isMicrosoftApp({ ownerTenantId: '11111111-1111-4111-8111-111111111111' }));
    assert.ok(!isMicrosoftApp({ ownerTenantId: '' }));
    assert.ok(!isMicrosoftApp({}));
  });
});
