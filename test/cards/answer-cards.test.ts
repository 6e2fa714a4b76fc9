import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { buildPortalUrl } from '../../src/m365/portal-links.js';
import {
  ADMINS,
  answer,
  GUEST_GAP,
  MANY_GAPS,
  NOW,
  PERMISSION_GAP,
  PICTURE,
  report,
  row,
  TWO_HUNDRED,
} from './report-card-fixtures.js';
import { renderer } from './all-card-states.js';
import { listButtonTitles, iterateCardObjects, readCardText } from './card-assertions.js';

const draw = (of: Parameters<typeof report>[0], options = {}, stored = false) =>
  renderer.render(answer(report(of), stored), { now: NOW, ...options });
const colours = (card: unknown) => [...iterateCardObjects(card)].flatMap(({ color, style }) => [color, style]);

describe('The explanation of a finding about an app', () => {
  it('leads to everything about each of the first three apps, by their object ids', () => {
    const apps = ['Sync', 'Mailer', '\u200B', 'Fourth'].map((name, index) => {
      const { subject, ...rest } = row(index, 'high', [name]);
      return { ...rest, subject: { ...subject, kind: 'service-principal' as const } };
    });
    const { card } = renderer.render(answer(report({ rows: apps })), { now: NOW, explain: true });
    const opening = [...iterateCardObjects(card)].filter(
      ({ verb, type }) => verb === 'dossier.open' && type === 'Action.Execute',
    );
    assert.deepEqual(
      opening.map(({ title, data }) => [title, (data as { readonly app: string }).app]),
      [
        ['About Sync', apps[0]?.subject.id],
        ['About Mailer', apps[1]?.subject.id],
        ['About the app without a visible name', apps[2]?.subject.id],
      ],
    );
  });
});

describe('The card of an answer', () => {
  it('says it in the first three lines: the question, the outcome with the number, how bad it is', () => {
    assert.equal(
      draw({ rows: ADMINS }).summary,
      'Which admins lack MFA?\nFail: 3 of 14 admins have no second factor\n2 critical, 1 high',
    );
  });

  it('says each colour in words as well', () => {
    const text = readCardText(draw({ rows: ADMINS, more: { picture: PICTURE } }).card);
    for (const word of ['✕ Fail', '◆ 2 critical', '▲ 1 high', '◆ Critical', '▲ High', '✓ 11 registered and enforced']) {
      assert.ok(text.includes(word), word);
    }
  });

  it('shows a severity by one icon and colour all over the card, and says how many there are once', () => {
    const rows = [row(1, 'critical', ['A']), row(2, 'high', ['B'])];
    const slices = [
      { label: 'critical', value: 1, tone: 'attention' as const },
      { label: 'high', value: 1, tone: 'warning' as const },
    ];
    const line = (picture: NonNullable<NonNullable<Parameters<typeof report>[0]['more']>['picture']>) => {
      const { card } = draw({ rows, more: { picture } });
      return [...iterateCardObjects(card)].flatMap(({ type, text, color }) =>
        type === 'TextRun' && color !== undefined ? [[text, color]] : [],
      );
    };
    const said = [
      ['◆ ', 'attention'],
      ['1 critical  ·  ', 'default'],
      ['▲ ', 'attention'],
      ['1 high', 'default'],
    ];
    const inTable = [
      ['◆ ', 'attention'],
      ['▲ ', 'attention'],
    ];
    assert.deepEqual(line({ kind: 'bar', title: 'By severity', slices }), [...said, ...inTable]);
    const [first, second] = slices;
    const other = line({ kind: 'bar', title: 'Of all', slices: [{ ...first!, value: 7 }, second!] });
    assert.deepEqual(other.slice(4, 8), [['◆ ', 'attention'], ['7 critical  ·  ', 'default'], ...said.slice(2)]);
  });

  it('draws no picture of one thing only', () => {
    const one = {
      ...PICTURE,
      slices: [...PICTURE.slices.slice(0, 1), { label: 'none', value: 0, tone: 'attention' }],
    } as const;
    const types = (picture: NonNullable<Parameters<typeof report>[0]['more']>['picture'] & object) =>
      [...iterateCardObjects(draw({ rows: ADMINS, more: { picture } }).card)].map(({ type }) => type);
    assert.ok(types(PICTURE).includes('Chart.Donut'));
    assert.ok(!types(one).includes('Chart.Donut'));
  });

  it('shows what is wrong first and offers the rest', () => {
    const { card } = draw({ rows: ADMINS });
    assert.match(readCardText(card), /Adele Vance[^]*svc-migration[^]*Diego Siciliani/);
    assert.doesNotMatch(readCardText(card), /Megan Bowen/);
    assert.deepEqual(listButtonTitles(card), ['Show all 14', 'Why and how to fix', 'Refresh', 'Open in portal']);
  });

  it('shows a short list whole', () => {
    const { card } = draw({ rows: ADMINS.slice(0, 8) });
    assert.match(readCardText(card), /Pradeep Gupta\nSecurity Administrator · passkey, enforced/);
    assert.deepEqual(listButtonTitles(card), ['Why and how to fix', 'Refresh', 'Open in portal']);
  });

  it('opens the portal page of each row from its name', () => {
    const names = [...iterateCardObjects(draw({ rows: ADMINS.slice(0, 3) }).card)].filter(
      ({ selectAction }) => selectAction !== undefined,
    );
    assert.deepEqual(
      names.map(({ text, selectAction }) => [text, (selectAction as { url: string }).url]),
      ADMINS.slice(0, 3).map(({ subject }) => [subject.name, buildPortalUrl(subject)]),
    );
  });

  it('leads with what a row is about, in whichever column it stands', () => {
    const rows = ADMINS.slice(0, 2).map((one) => ({
      ...one,
      cells: ['Global Administrator', one.subject.name, 'permanent'],
    }));
    const { card } = draw({ rows, more: { listing: { columns: ['Role', 'Holder', 'How'], rows } } });
    assert.match(readCardText(card), /Holder · Role · How\n◆ Critical\nAdele Vance\nGlobal Administrator · permanent/);
  });

  it('says when a finding is not certain', () => {
    const of = report({ rows: ADMINS.slice(0, 1) });
    assert.ok(of.result.status === 'fail');
    const [finding] = of.result.findings;
    const unsure = { ...of, result: { ...of.result, findings: [{ ...finding, confidence: 'low' }] } } as const;
    const text = readCardText(renderer.render(answer(unsure), { now: NOW }).card);
    assert.match(text, /Global Administrator · no method registered · low confidence/);
  });
});

describe('What could not be read', () => {
  it('is never green, neither in the badge nor in the rows nor in the picture', () => {
    const { card } = draw({ rows: ADMINS.slice(3), gaps: [PERMISSION_GAP], more: { picture: PICTURE } });
    assert.match(readCardText(card), /\? Unknown/);
    assert.doesNotMatch(readCardText(card), /✓/);
    assert.ok(!colours(card).includes('good'));
  });

  it('keeps rows of a fail from being called fine', () => {
    const { card } = draw({ rows: ADMINS.slice(0, 5), gaps: [GUEST_GAP] });
    assert.doesNotMatch(readCardText(card), /Fine/);
    assert.match(readCardText(card), /– No finding/);
  });

  it('is named in the last line when it is one thing', () => {
    assert.match(
      readCardText(draw({ rows: ADMINS, gaps: [GUEST_GAP] }).card),
      /14 admins examined · 1 not readable: guest, MFA registered at home/,
    );
  });

  it('is listed when it is several, and what is not listed is counted', () => {
    const text = readCardText(draw({ rows: ADMINS, gaps: MANY_GAPS }).card);
    assert.match(text, /• the permission UserAuthenticationMethod\.Read\.All is not granted/);
    assert.match(text, /• and 2 more/);
    assert.match(text, /7 not readable/);
  });

  it('comes with the way to grant a missing permission', () => {
    const { card } = draw({ rows: [], gaps: [PERMISSION_GAP] });
    assert.match(readCardText(card), /How to grant it/);
  });
});

describe('How fresh an answer is', () => {
  const lastLine = (options: object, stored: boolean) =>
    /^As of .*$/m.exec(readCardText(draw({ rows: ADMINS }, options, stored).card))?.[0];
  const stories: readonly (readonly [why: string, options: object, stored: boolean, line: string])[] = [
    ['just read', {}, false, 'As of 10:42 UTC, read just now · 14 admins examined'],
    ['kept for three minutes', {}, true, 'As of 10:42 UTC, read 3 min ago · 14 admins examined'],
    [
      'kept for hours',
      { now: instant('2026-11-24T15:00:00Z') },
      true,
      'As of 10:42 UTC, read 4 h ago · 14 admins examined',
    ],
    [
      'kept for days',
      { now: instant('2026-11-28T10:00:00Z') },
      true,
      'As of 24 Nov 2026, 10:42 UTC, read 3 days ago · 14 admins examined',
    ],
    [
      'a clock that runs behind',
      { now: instant('2026-11-24T10:40:00Z') },
      true,
      'As of 10:42 UTC, read just now · 14 admins examined',
    ],
    [
      "the reader's zone",
      { timeZone: 'Asia/Kolkata' },
      true,
      'As of 16:12 UTC+5:30, read 3 min ago · 14 admins examined',
    ],
    [
      'a zone that nobody knows',
      { timeZone: 'Mars/Base' },
      true,
      'As of 10:42 UTC, read 3 min ago · 14 admins examined',
    ],
  ];
  for (const [why, options, stored, line] of stories) {
    it(why, () => {
      assert.equal(lastLine(options, stored), line);
    });
  }

  it('counts one thing as one', () => {
    const { card, summary } = draw({ rows: [row(1, null, ['Adele Vance'])] });
    assert.match(readCardText(card), /· 1 admin examined/);
    assert.match(summary, /\n1 admin examined$/);
  });
});

describe('The pages of a list', () => {
  const page = (n: number) => draw({ rows: TWO_HUNDRED }, { page: n });

  it('hold ten rows each, and the buttons lead on and back', () => {
    assert.match(readCardText(page(1).card), /^1–10 of 200, worst first$/m);
    assert.deepEqual(listButtonTitles(page(1).card), ['Show next 10', 'Why and how to fix', 'Refresh']);
    assert.match(readCardText(page(2).card), /^11–20 of 200, worst first$/m);
    assert.deepEqual(listButtonTitles(page(2).card).slice(0, 2), ['Show next 10', 'Previous']);
    assert.deepEqual(listButtonTitles(page(20).card), ['Previous', 'Why and how to fix', 'Refresh']);
    assert.deepEqual(listButtonTitles(draw({ rows: TWO_HUNDRED.slice(0, 13) }, { page: 1 }).card)[0], 'Show last 3');
  });

  it('together show every row exactly once', () => {
    const shown = Array.from({ length: 20 }, (_, index) => page(index + 1)).flatMap(({ card }) =>
      [...iterateCardObjects(card)].flatMap(({ text, selectAction }) => (selectAction === undefined ? [] : [text])),
    );
    assert.deepEqual(
      shown,
      TWO_HUNDRED.map(({ subject }) => subject.name),
    );
  });

  it('show the nearest page for one that is not there', () => {
    assert.match(readCardText(page(999).card), /^191–200 of 200/m);
    assert.match(readCardText(page(-5).card), /^1–10 of 200/m);
    assert.match(readCardText(page(NaN).card), /^1–10 of 200/m);
  });

  it('of an empty list are the answer itself', () => {
    assert.deepEqual(draw({ rows: [] }, { page: 3 }), draw({ rows: [] }));
  });

  it('lead on by the page that a button carries', () => {
    const next = [...iterateCardObjects(page(2).card)].find(
      ({ title, type }) => title === 'Show next 10' && type === 'Action.Execute',
    );
    assert.deepEqual(next?.['data'], { check: 'admins-without-mfa', parameters: {}, page: 3 });
  });
});

describe('Why and how to fix', () => {
  const { card } = draw({ rows: ADMINS, gaps: MANY_GAPS }, { explain: true });

  it('says why, what was seen, the steps in order with their pages, and what is not seen', () => {
    const text = readCardText(card);
    assert.match(text, /Why it matters\nOne stolen password/);
    assert.match(text, /What I saw\nAdele Vance has no second factor\nRegistered methods: password/);
    assert.match(text, /How to fix it\n1\.\nAsk each admin[^]*\n2\.\nRequire MFA[^]*\n3\.\nKeep two/);
    assert.match(text, /What this answer does not see\n• MFA done by an external identity provider/);
    assert.match(text, /What I could not read\n• the permission/);
    const urls = [...iterateCardObjects(card)].flatMap(({ url }) =>
      typeof url === 'string' ? [new URL(url).host] : [],
    );
    assert.ok(urls.length >= 4 && urls.includes('entra.microsoft.com'));
  });

  it('leads back', () => {
    assert.deepEqual(listButtonTitles(card), ['Back to the list', 'Refresh', 'Open in portal']);
  });
});
