import assert from 'node:assert/strict';
import { isStale, renderRegistries } from './generated-files.js';

describe('What is generated', () => {
  it('is what the definitions say', async () => {
    const stale = (await renderRegistries()).filter(isStale).map(({ path }) => path);
    assert.deepEqual(stale, [], `out of date: ${stale.join(', ')}; run: npm run generate`);
  });
});
