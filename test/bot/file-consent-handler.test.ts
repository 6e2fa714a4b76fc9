import { dialogueOf } from '../support/dialogue-of.js';
import assert from 'node:assert/strict';
import { reportAsCsv } from '../../src/answers/report-csv.js';
import type { BotOptions } from '../../src/bot/start-bot.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import type { ListingRow } from '../../src/core/report-listing.js';
import type { SentActivity } from '../support/fake-bot-connector.js';
import { OneDriveUploadServer } from '../support/onedrive-upload-server.js';
import { ADMIN, BotHarness, EMPLOYEE, reportFor } from './bot-harness.js';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const OFFER = '11111111-2222-4333-8444-555555555555';
const CONTEXT = { offer: OFFER, check: 'admins-without-mfa', parameters: {}, format: 'csv' };

interface Offered {
  readonly name: string;
  readonly content: { readonly description: string; readonly sizeInBytes: number; readonly acceptContext: object };
}

const row = (n: number, name: string): ListingRow => ({
  subject: { kind: 'user', id: `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`, name },
  severity: 'high',
  cells: [name, 'none'],
  url: 'https://entra.microsoft.com',
});

/** An answer with these rows. */
const withRows =
  (rows: readonly ListingRow[]) =>
  (question: AnswerRequest): Promise<Answer> => {
    const answer = reportFor(question);
    if (answer.kind !== 'report') return Promise.resolve(answer);
    return Promise.resolve({
      ...answer,
      report: { ...answer.report, listing: { columns: ['Admin', 'Methods'], rows } },
    });
  };

const csvOf = async (answer: Promise<Answer>) => {
  const known = await answer;
  return known.kind === 'report' ? reportAsCsv(known.report) : assert.fail('no report');
};

describe('A file in Teams', () => {
  const ROWS = [row(1, 'Adele Vance'), row(2, '=HYPERLINK("http://evil")')];
  let house: BotHarness;
  let drive: OneDriveUploadServer;

  async function open(more: Partial<BotOptions> = {}): Promise<void> {
    house = await BotHarness.open({
      fileUploadHosts: ['127.0.0.1'],
      // As the language room does it: how an answer is to be shown is no part of what was asked.
      dialogue: dialogueOf((text) => ({
        question: text,
        intent: 'admins-without-mfa',
        parameters: /as (csv|json)/i.test(text) ? { format: text.includes('JSON') ? 'json' : 'csv' } : {},
        confidence: 1,
        alternatives: [],
      })),
      ...more,
    });
    house.answerWith = withRows(ROWS);
  }

  beforeEach(async () => {
    drive = await OneDriveUploadServer.start();
    await open();
  });
  afterEach(async () => {
    await house.close();
    await drive.close();
  });

  const consent = (value: object, more: object = {}) =>
    house.activity({ type: 'invoke', name: 'fileConsent/invoke', replyToId: 'offer-1', value, ...more });

  function accept(uploadInfo: object = {}, context: object = CONTEXT, more: object = {}): object {
    const place = {
      contentUrl: `${drive.origin}/personal/adele/Documents/a.csv`,
      name: 'admins-without-mfa-2026-11-24.csv',
      uploadUrl: `${drive.origin}/uploadSession?guid=1`,
      uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C',
      fileType: 'csv',
    };
    const value = { type: 'fileUpload', action: 'accept', context, uploadInfo: { ...place, ...uploadInfo } };
    return consent(value, more);
  }

  const attachment = (sent: SentActivity | undefined, type: string) =>
    sent?.attachments?.find(({ contentType }) => contentType === type);
  const sent = (matches: (activity: SentActivity) => boolean) =>
    house.connector.waitFor(({ kind, activity }) => kind === 'send' && matches(activity));
  const says = (words: RegExp) => sent(({ text }) => words.test(text ?? ''));
  const filesSent = () => house.connector.calls.filter(({ activity }) => attachment(activity, INFO) !== undefined);

  async function offerFor(question: string, more: object = {}): Promise<Offered | undefined> {
    await house.post(house.message(question, more));
    const last = house.connector.of('send', 'message').at(-1)?.activity;
    return attachment(last, CONSENT) as Offered | undefined;
  }

  it('is offered after the answer, with its name and true size; a yes puts it into the OneDrive and shows it', async () => {
    const offered = (await offerFor('which admins lack MFA, as CSV')) ?? assert.fail('no offer came');
    const csv = await csvOf(house.answerWith(house.questions[0]!));
    assert.equal(house.cards()[0]?.['type'], 'AdaptiveCard', 'the answer comes as a card all the same');
    assert.equal(offered.name, 'admins-without-mfa-2026-11-24.csv');
    assert.equal(offered.content.sizeInBytes, Buffer.byteLength(csv));
    assert.equal(offered.content.description, 'Which admins lack MFA? All 2 rows. CSV, which Excel opens.');

    const { status, body } = await house.post(accept({}, offered.content.acceptContext));
    assert.deepEqual([status, body], [200, undefined]);
    const [info] = await sent((activity) => attachment(activity, INFO) !== undefined);
    assert.equal(drive.text(), csv, 'what the command line prints');
    assert.match(csv, /"?'=HYPERLINK/, 'no formula');
    const { length } = Buffer.from(csv);
    assert.deepEqual(
      drive.puts.map(({ path, range }) => [path, range]),
      [['/uploadSession?guid=1', `bytes 0-${length - 1}/${length}`]],
    );
    assert.equal(drive.puts[0]?.headers.authorization, undefined, 'the bot’s token goes to nobody');
    assert.deepEqual(attachment(info?.activity, INFO), {
      contentType: INFO,
      contentUrl: `${drive.origin}/personal/adele/Documents/a.csv`,
      name: 'admins-without-mfa-2026-11-24.csv',
      content: { uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C', fileType: 'csv' },
    });
    assert.deepEqual(
      house.connector.of('delete').map(({ id }) => id),
      ['offer-1'],
      'the offer is taken away',
    );
  });

  it('is read again for whoever consents: what was shown before is not in the card', async () => {
    const offered = await offerFor('which admins lack MFA, as JSON');
    assert.doesNotMatch(JSON.stringify(offered), /Adele/);
    house.answerWith = withRows([row(3, 'Chloé Dubreuil')]);
    await house.post(accept({}, offered?.content.acceptContext));
    await sent((activity) => attachment(activity, INFO) !== undefined);
    const file = JSON.parse(drive.text()) as { check: string; listing: { rows: ListingRow[] } };
    assert.deepEqual(
      [file.check, file.listing.rows.map(({ subject }) => subject.name)],
      ['admins-without-mfa', ['Chloé Dubreuil']],
    );
    assert.equal(house.questions.at(-1)?.anyAge, true, 'the answer that is kept, read anew only where there is none');
  });

  it('of 100,000 rows goes in pieces of 5 MiB, each with its range, and is whole', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => row(n, `Müller ${n}`));
    house.answerWith = withRows(rows);
    await house.post(accept());
    await house.connector.waitFor(({ activity }) => attachment(activity, INFO) !== undefined);
    assert.ok(drive.puts.length > 1);
    assert.ok(drive.puts.every(({ bytes }) => bytes.length <= 5 * 1024 * 1024));
    assert.ok(drive.puts.slice(0, -1).every(({ bytes }) => bytes.length % (320 * 1024) === 0));
    assert.ok(drive.text() === (await csvOf(house.answerWith(house.questions[0]!))), 'byte for byte');
  });

  it('is not for channels and group chats: the answer says so and where to ask', async () => {
    for (const conversationType of ['channel', 'groupChat']) {
      const conversation = {
        id: '19:x@thread.tacv2',
        conversationType,
        tenantId: '00000000-0000-4000-8000-0000000000ff',
      };
      assert.equal(await offerFor('which admins lack MFA, as CSV', { conversation }), undefined);
      assert.match(
        JSON.stringify(house.cards().at(-1)),
        /in our personal chat only.*npx warden ask .* --csv prints all/,
      );
      await house.post(accept({}, CONTEXT, { conversation }));
    }
    assert.deepEqual([drive.puts, drive.others], [[], []], 'nor does a forged consent from there send one');
  });

  it('that is declined is not sent, and the offer says so in its place', async () => {
    await house.post(consent({ type: 'fileUpload', action: 'decline', context: {} }));
    const [update] = await house.connector.waitFor(({ kind }) => kind === 'update');
    assert.deepEqual(
      [update?.id, update?.activity.text],
      ['offer-1', 'No file was sent. Ask again whenever you want it.'],
    );
    house.connector.fail({ on: 'update', status: 404, times: 1 });
    await house.post(consent({ type: 'fileUpload', action: 'decline' }));
    await says(/^No file was sent/);
    assert.deepEqual(drive.puts, []);
  });

  it('is for those who may ask at the moment of the consent, whoever the card was made for or names', async () => {
    const from = { id: '29:employee', aadObjectId: EMPLOYEE };
    await house.post(accept({}, { ...CONTEXT, aadObjectId: ADMIN, from: { aadObjectId: ADMIN } }, { from }));
    await sent(({ summary }) => summary === 'a card about refused');
    assert.deepEqual([house.questions, drive.puts], [[], []]);
    assert.deepEqual(
      house.asked.map(({ objectId }) => objectId),
      [EMPLOYEE],
    );
  });

  it('is sent once: a second yes, delivered again or clicked in another client, says that it is under way', async () => {
    const first = accept();
    await Promise.all([house.post(first), house.post(first)]);
    await sent((activity) => attachment(activity, INFO) !== undefined);
    await house.post(accept({ uploadUrl: `${drive.origin}/uploadSession?guid=2` }));
    await says(/^This file was sent already/);
    assert.equal(drive.puts.length, 1);
    assert.equal(filesSent().length, 1);
    await house.post(accept({}, { ...CONTEXT, offer: OFFER.replace('1', '2') }));
    await house.connector.waitFor(({ activity }) => attachment(activity, INFO) !== undefined, 2);
  });

  const PLACES: readonly (readonly [name: string, uploadUrl: string])[] = [
    ['another host', 'https://evil.example/upload'],
    ['a host that only looks like it', 'https://contoso.sharepoint.com.evil.example/upload'],
    ['a host that ends like it', 'https://evilsharepoint.com/upload'],
    ['one behind a user name', 'https://contoso.sharepoint.com@evil.example/upload'],
    ['the cloud’s metadata', 'http://169.254.169.254/metadata/identity/oauth2/token'],
    ['our network', 'https://10.0.0.8/upload'],
    ['without encryption', 'http://contoso.sharepoint.com/upload'],
    ['another port', 'https://contoso.sharepoint.com:8443/upload'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'upload.link'],
  ];
  for (const [name, uploadUrl] of PLACES) {
    it(`never goes to a place that is not allowed: ${name}`, async () => {
      await house.close();
      await open({ fileUploadHosts: ['*.sharepoint.com'] });
      await house.post(accept({ uploadUrl }));
      await says(/^I sent nothing: Teams named a place .*FILE_UPLOAD_HOSTS/);
      assert.deepEqual(house.questions, [], 'not even read');
      assert.equal(house.logged.filter(({ message }) => message.includes('not allowed')).length, 1);
      await house.stillAnswers();
    });
  }

  it('goes to this machine only where that was configured, and in the demo only', async () => {
    await house.close();
    await open({ fileUploadHosts: ['*.sharepoint.com'] });
    await house.post(accept());
    await says(/^I sent nothing/);
    assert.deepEqual([drive.puts, house.questions], [[], []]);
    await house.close();
    await open({ fileUploadHosts: [] });
    assert.equal(await offerFor('which admins lack MFA, as CSV'), undefined);
    assert.match(JSON.stringify(house.cards().at(-1)), /I can’t send files to this client/);
  });

  it('follows no redirect', async () => {
    const elsewhere = await OneDriveUploadServer.start();
    try {
      drive.mood = () => ({ status: 307, headers: { location: `${elsewhere.origin}/stolen` } });
      await house.post(accept());
      await says(/^The file did not arrive/);
      assert.deepEqual([elsewhere.puts, elsewhere.others], [[], []]);
    } finally {
      await elsewhere.close();
    }
  });

  it('that the OneDrive refuses is said with the next step, and a new yes tries again', async () => {
    drive.mood = (nth) => (nth === 0 ? { status: 409, body: 'x'.repeat(1_000_000) } : undefined);
    await house.post(accept());
    await says(/^The file did not arrive: your OneDrive did not take it\. Ask the question again/);
    const warning = JSON.stringify(house.logged.find(({ message }) => message === 'File upload failed')?.fields);
    assert.match(warning, /409/);
    assert.doesNotMatch(warning, /uploadSession/, 'the address is a key: not for the log');
    await house.post(accept({ uploadUrl: `${drive.origin}/uploadSession?guid=2` }));
    await sent((activity) => attachment(activity, INFO) !== undefined);
  });

  it('survives a OneDrive that is busy for a moment', async () => {
    drive.mood = (nth) => (nth === 0 ? { status: 503 } : nth === 1 ? { reset: true } : undefined);
    await house.post(accept());
    await sent((activity) => attachment(activity, INFO) !== undefined);
    assert.equal(drive.puts.length, 3);
    assert.equal(new Set(drive.puts.map(({ range }) => range)).size, 1, 'the same piece again');
  });

  it('whose arrival nobody confirmed is not called sent, nor lost', async () => {
    drive.mood = () => ({ reset: true });
    await house.post(accept());
    await says(/^I cannot tell whether the file arrived/);
    assert.deepEqual(filesSent(), []);
  });

  it('is shown without a link where the link leads elsewhere', async () => {
    await house.post(accept({ contentUrl: 'https://evil.example/a.csv' }));
    await says(/^The file is in your OneDrive now\.$/);
    assert.deepEqual(filesSent(), []);
  });

  it('is told of even where the offer cannot be taken away', async () => {
    house.connector.fail({ on: 'delete', status: 403, times: 1 });
    await house.post(accept());
    await sent((activity) => attachment(activity, INFO) !== undefined);
  });

  const FORGED: readonly (readonly [name: string, value: object | string | undefined])[] = [
    ['nothing', undefined],
    ['text', 'accept'],
    ['another action', { action: 'delete', context: CONTEXT }],
    ['no place', { action: 'accept', context: CONTEXT }],
    ['no offer', { action: 'accept', context: { ...CONTEXT, offer: 'x' } }],
    ['an unknown check', { action: 'accept', context: { ...CONTEXT, check: 'everything' } }],
    ['a file of this machine', { action: 'accept', context: { filename: '../../etc/passwd' } }],
    ['another format', { action: 'accept', context: { ...CONTEXT, format: 'exe' } }],
    [
      'a parameter of 100,000 characters',
      { action: 'accept', context: { ...CONTEXT, parameters: { app: 'a'.repeat(100_000) } } },
    ],
  ];
  for (const [name, value] of FORGED) {
    it(`forged with ${name} is turned away in words, and the next message is answered`, async () => {
      const whole = typeof value === 'object' && 'context' in value ? { uploadInfo: { uploadUrl: drive.origin } } : {};
      const forged = typeof value === 'object' ? { ...whole, ...value } : value;
      const { status, body } = await house.post(
        house.activity({ type: 'invoke', name: 'fileConsent/invoke', value: forged }),
      );
      assert.deepEqual([status, (body as { statusCode: number }).statusCode], [200, 400]);
      await says(/^This offer of a file is not one of mine, or too old/);
      assert.deepEqual([house.questions, drive.puts], [[], []]);
      await house.stillAnswers();
    });
  }
});
