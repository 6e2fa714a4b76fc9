import assert from 'node:assert/strict';
import { readConfig } from '../../src/config.js';
import { CLOUDS } from '../../src/m365/microsoft-clouds.js';
import { ExpectedError } from '../../src/core/expected-error.js';

const TENANT = '11111111-1111-4111-8111-111111111111';
const BOT = '22222222-2222-4222-8222-222222222222';
const READER = '33333333-3333-4333-8333-333333333333';

const live = {
  TENANT_ID: TENANT,
  BOT_ID: BOT,
  READER_CLIENT_ID: READER,
  READER_CREDENTIAL: 'managed-identity',
};

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ExpectedError);
    assert.match(error.nextStep, /env\.example/);
    return error.message;
  }
  return assert.fail('it was accepted');
}

describe('the configuration', () => {
  it('needs nothing: with no variables at all the demo runs', () => {
    const config = readConfig({});
    assert.equal(config.port, 3978);
    assert.equal(config.dataDir, '.data');
    assert.deepEqual(config.chatUi, { on: true, port: 56150 });
    assert.equal(config.live, undefined);
    assert.equal(config.bot, undefined);
    assert.equal(config.ask.roleTemplateIds.length, 4);
    assert.deepEqual(config.audit, { keepDays: 400, pollSeconds: 60, lateAlertMinutes: 30 });
  });

  it('gives a load balancer three seconds to notice the end, and up to eight', () => {
    assert.equal(readConfig({}).leaveNoticeMs, 3_000);
    assert.equal(readConfig({ LEAVE_NOTICE_SECONDS: '0' }).leaveNoticeMs, 0);
    assert.equal(readConfig({ LEAVE_NOTICE_SECONDS: '8' }).leaveNoticeMs, 8_000);
    for (const refused of ['-1', '8.5', 'soon']) {
      assert.ok(refusal({ LEAVE_NOTICE_SECONDS: refused }).includes('LEAVE_NOTICE_SECONDS'), refused);
    }
  });

  it('takes empty variables for variables that are not set', () => {
    assert.deepEqual(readConfig({ BOT_ID: '', DATABASE_URL: '', PORT: '' }), readConfig({}));
  });

  it('reads a whole live configuration', () => {
    const config = readConfig({ ...live, ASK_GROUP_ID: BOT.toUpperCase(), PORT: '8080' });
    assert.deepEqual(config.live, {
      tenantId: TENANT,
      cloud: CLOUDS.public,
      reader: { kind: 'managed-identity', clientId: READER },
    });
    assert.deepEqual(config.bot, { botId: BOT, botType: 'UserAssignedMsi' });
    assert.equal(config.ask.groupId, BOT);
    assert.equal(config.port, 8080);
  });

  it('knows the clouds of Microsoft, and gets its tokens where the tenant’s cloud issues them', () => {
    const secret = { ...live, READER_CREDENTIAL: 'secret', READER_CLIENT_SECRET: 'x' };
    const { live: there } = readConfig({ ...secret, AZURE_CLOUD: 'usgov' });
    assert.equal(there?.cloud, CLOUDS.usgov);
    assert.equal(Reflect.get(there.reader, 'authorityHost'), 'https://login.microsoftonline.us');
    assert.match(refusal({ ...live, AZURE_CLOUD: 'mars' }), /AZURE_CLOUD/);
    assert.match(
      refusal({ ...live, AZURE_CLOUD: 'china' }),
      /no address of Teams in Microsoft 365 operated by 21Vianet/,
    );
    const shellOnly = { ...live, BOT_ID: '' };
    assert.equal(readConfig({ ...shellOnly, AZURE_CLOUD: 'china' }).live?.cloud, CLOUDS.china);
  });

  it('takes a model only whole, over HTTPS, with one kind of access', () => {
    const model = { MODEL_ENDPOINT: 'https://ours.openai.azure.com', MODEL_NAME: 'small' };
    assert.equal(readConfig({}).model, undefined);
    assert.deepEqual(readConfig(model).model, { endpoint: 'https://ours.openai.azure.com', name: 'small' });
    assert.equal(readConfig({ ...model, MODEL_CLIENT_ID: BOT }).model?.clientId, BOT);
    const here = { MODEL_ENDPOINT: 'http://127.0.0.1:11434/v1', MODEL_NAME: 'small', MODEL_KEY: 'any' };
    assert.equal(readConfig(here).model?.key, 'any');
    assert.match(refusal({ MODEL_ENDPOINT: 'https://ours.openai.azure.com' }), /MODEL_NAME is missing/);
    assert.match(refusal({ MODEL_KEY: 'x' }), /MODEL_KEY is set, MODEL_ENDPOINT is not/);
    assert.match(refusal({ ...here, MODEL_ENDPOINT: 'http://models.example/v1' }), /must begin with https/);
    assert.match(refusal({ ...here, MODEL_CLIENT_ID: BOT }), /MODEL_CLIENT_ID is set, but MODEL_KEY/);
    assert.match(refusal({ ...model, MODEL_ENDPOINT: 'ftp://models.example' }), /MODEL_ENDPOINT/);
  });

  it('takes hosts for files by name, never all of a top level, and this machine only in the demo', () => {
    const hosts = (list: string) => readConfig({ FILE_UPLOAD_HOSTS: list }).fileUploadHosts;
    assert.equal(readConfig({}).fileUploadHosts, undefined);
    assert.deepEqual(hosts('Contoso-my.sharepoint.com, *.sharepoint.com'), [
      'contoso-my.sharepoint.com',
      '*.sharepoint.com',
    ]);
    assert.deepEqual(hosts('127.0.0.1'), ['127.0.0.1']);
    for (const wrong of ['*', '*.com', 'https://x.example', 'a..b', 'x.example/path', 'x.example,,']) {
      assert.match(refusal({ FILE_UPLOAD_HOSTS: wrong }), /FILE_UPLOAD_HOSTS/, wrong);
    }
    for (const machine of ['127.0.0.1', 'localhost', 'x.example,127.9.9.9']) {
      assert.match(refusal({ ...live, FILE_UPLOAD_HOSTS: machine }), /FILE_UPLOAD_HOSTS names this machine/, machine);
    }
  });

  it('names all mistakes at once', () => {
    const said = refusal({ PORT: 'http', TENANT_ID: 'contoso', CHAT_UI: 'maybe', AUDIT_KEEP_DAYS: '7' });
    for (const name of ['PORT', 'TENANT_ID', 'CHAT_UI', 'AUDIT_KEEP_DAYS']) assert.ok(said.includes(name), name);
    const half = refusal({ TENANT_ID: TENANT, BOT_ID: BOT, BOT_TYPE: 'SingleTenant' });
    for (const name of ['READER_CLIENT_ID', 'READER_CREDENTIAL', 'BOT_PASSWORD']) assert.ok(half.includes(name), name);
  });

  it('refuses to start half configured: a bot without its tenant, a reader without its secret', () => {
    assert.match(refusal({ BOT_ID: BOT }), /TENANT_ID is not/);
    assert.match(refusal({ ...live, READER_CREDENTIAL: 'secret' }), /READER_CLIENT_SECRET is missing/);
    assert.match(refusal({ ...live, READER_CREDENTIAL: 'certificate' }), /READER_CERTIFICATE_FILE is missing/);
    assert.match(refusal({ ...live, RESPONDER_CLIENT_ID: BOT }), /RESPONDER_CREDENTIAL is missing/);
    assert.match(refusal({ ...live, BOT_PASSWORD: 'x' }), /UserAssignedMsi bot has none/);
    assert.match(refusal({ READER_CLIENT_ID: READER }), /TENANT_ID is not/);
    assert.match(refusal({ BOT_PASSWORD: 'x' }), /BOT_ID is not/);
  });

  it('keeps what is over as long as audit events, or longer', () => {
    assert.equal(readConfig({}).keepDays, 400);
    assert.equal(readConfig({ AUDIT_KEEP_DAYS: '90' }).keepDays, 90);
    assert.equal(readConfig({ KEEP_DAYS: '1000' }).keepDays, 1000);
    assert.match(refusal({ KEEP_DAYS: '90' }), /KEEP_DAYS is less than AUDIT_KEEP_DAYS/);
  });

  it('gives metrics only where they are wanted, to this machine alone unless told otherwise', () => {
    assert.equal(readConfig({}).metrics, undefined);
    assert.equal(readConfig({ OTEL_METRICS_EXPORTER: 'none' }).metrics, undefined);
    const local = { exporter: 'prometheus', host: '127.0.0.1', port: 9464 };
    assert.deepEqual(readConfig({ OTEL_METRICS_EXPORTER: 'prometheus' }).metrics, local);
    assert.match(refusal({ OTEL_METRICS_EXPORTER: 'statsd' }), /OTEL_METRICS_EXPORTER/);
  });

  it('watches a demo tenant of another process in the demo alone', () => {
    const file = { DEMO_TENANT_FILE: '/data/demo-tenant/running.json' };
    assert.equal(readConfig(file).demoTenantFile, file.DEMO_TENANT_FILE);
    assert.match(refusal({ ...live, ...file }), /DEMO_TENANT_FILE is set, and so is BOT_ID/);
  });

  it('refuses one app for reading and writing', () => {
    const same = { RESPONDER_CLIENT_ID: READER, RESPONDER_CREDENTIAL: 'managed-identity' };
    assert.match(refusal({ ...live, ...same }), /what reads may not write/);
  });

  it('never repeats a secret in what it says', () => {
    const said = refusal({ DATABASE_URL: 'postgress://user:hunter2@host/db', BOT_PASSWORD: 'hunter3' });
    assert.ok(!/hunter/.test(said), said);
  });
});
