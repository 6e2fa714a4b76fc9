// A plugin of StrykerJS, which has no sampling of its own: whatever was not drawn is turned away before tests run for it.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { readFileSync } from 'node:fs';
import { keyOf } from './key.mjs';

class SampleChecker {
  async init() {
    this.drawn = new Set(JSON.parse(readFileSync(process.env.MUTANTS_DRAWN, 'utf8')));
  }

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, { status: this.statusOf(mutant) }]));
  }

  statusOf(mutant) {
    return this.drawn.has(keyOf(mutant)) ? 'passed' : 'compileError';
  }

  /** All at once: there is nothing to wait for. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Checker, 'sample', new SampleChecker())];
