import assert from 'node:assert/strict';
import { LOOPBACK_ALLOWLIST, isUrlAllowed, teamsServiceUrlAllowlist } from '../../src/bot/service-url-allowlist.js';

describe('where replies may go', () => {
  const teams = teamsServiceUrlAllowlist(['connector.example.gov', '*.cloud.example']);
  const cases: readonly (readonly [url: string, teams: boolean, local: boolean])[] = [
    ['https://smba.trafficmanager.net/emea/', true, false],
    ['https://SMBA.trafficmanager.net:443/teams/', true, false],
    ['https://smba.infra.gcc.teams.microsoft.com/', true, false],
    ['https://europe.webchat.botframework.com/', true, false],
    ['https://connector.example.gov/', true, false],
    ['https://a.cloud.example/', true, false],
    ['https://cloud.example/', false, false],
    ['https://.cloud.example/', false, false],
    ['https://evilbotframework.com/', false, false],
    ['https://smba.trafficmanager.net.evil.example/', false, false],
    ['https://evil.example#smba.trafficmanager.net', false, false],
    ['https://smba.trafficmanager.net\\@evil.example/', true, false],
    ['http://smba.trafficmanager.net/', false, false],
    ['http://127.0.0.1:3978/_connector', false, true],
    ['http://localhost:56150/_connector', false, true],
    ['http://[::1]:56150/', false, true],
    ['http://2130706433/', false, true],
    ['http://127.1.2.3.evil.example/', false, false],
    ['http://10.0.0.1/', false, false],
    ['http://[::ffff:10.0.0.1]/', false, false],
    ['http://0.0.0.0/', false, false],
    ['http://x:y@localhost/', false, false],
    ['javascript:alert(1)', false, false],
    ['', false, false],
  ];
  for (const [url, inTeams, locally] of cases) {
    it(`${url === '' ? 'nothing' : url}: ${inTeams ? 'Teams' : locally ? 'local' : 'never'}`, () => {
      assert.equal(isUrlAllowed(teams, url), inTeams);
      assert.equal(isUrlAllowed(LOOPBACK_ALLOWLIST, url), locally);
    });
  }
});
