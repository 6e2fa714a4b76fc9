import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TEMPLATE_NAMES } from '../../src/cards/card-template-loader.js';
import { STATES } from './all-card-states.js';
import {
  listButtonTitles,
  listRenderComplaints,
  assertMatchesSnapshot,
  iterateCardObjects,
} from './card-assertions.js';

const filesIn = (relative: string) => readdirSync(fileURLToPath(new URL(relative, import.meta.url))).sort();

describe('Every state of a card', () => {
  for (const [name, draw] of Object.entries(STATES)) {
    it(`${name}: looks as it was signed off`, () => {
      assertMatchesSnapshot(name, draw());
    });

    it(`${name}: the real renderer has nothing against it`, () => {
      assert.deepEqual(listRenderComplaints(draw().card), []);
    });

    it(`${name}: can be heard, read on a phone and pressed`, () => {
      const { card, summary } = draw();
      const all = [...iterateCardObjects(card)];
      const blocks = all.filter(({ type }) => type === 'TextBlock');
      assert.ok(
        blocks.some(({ style }) => style === 'heading'),
        'has a heading',
      );
      for (const { type, text, wrap } of blocks) {
        const short = String(text).length <= 20;
        assert.ok(wrap === true || short, `${String(type)} "${String(text)}" wraps`);
      }
      assert.ok(listButtonTitles(card).length <= 6, 'at most six buttons');
      assert.ok(all.filter(({ type }) => type === 'TableRow').length <= 11, 'at most ten rows and a header');
      assert.ok(summary.split('\n').length <= 3 && summary.length > 0, 'a summary of at most three lines');
      for (const chart of all.filter(({ type }) => String(type).startsWith('Chart.'))) {
        assert.ok(chart['fallback'] !== undefined, 'a chart has a fallback');
      }
      for (const action of all.filter(({ type }) => type === 'Action.Execute')) {
        const { verb, data, fallback } = action as { verb: string; data: object; fallback: { data: object } };
        assert.deepEqual(fallback.data, { verb, ...data }, 'old clients send the same');
      }
    });
  }
});

describe('Nothing lies about unused', () => {
  it('each template is loaded, and each loaded one is a file', () => {
    assert.deepEqual(filesIn('../../adaptiveCards'), TEMPLATE_NAMES.map((name) => `${name}.json`).sort());
  });

  it('each snapshot is of a state', () => {
    assert.deepEqual(
      filesIn('snapshots'),
      Object.keys(STATES)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
});
