import type { CheckResult, Checker } from '@stryker-mutator/api/check';
import { CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { readFileSync } from 'node:fs';
import { keyOf } from './key.js';

/** A plugin of StrykerJS, which has no sampling of its own: whatever was not drawn is turned away before tests run for it. */
class SampleChecker implements Checker {
  #drawn: ReadonlySet<string> = new Set();

  init(): Promise<void> {
    this.#drawn = new Set(JSON.parse(readFileSync(process.env['MUTANTS_DRAWN'] ?? '', 'utf8')) as string[]);
    return Promise.resolve();
  }

  check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#judge(mutant)])));
  }

  /** All at once: there is nothing to wait for. */
  group(mutants: Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  #judge(mutant: Mutant): CheckResult {
    if (this.#drawn.has(keyOf(mutant))) return { status: CheckStatus.Passed };
    return { status: CheckStatus.CompileError, reason: 'not drawn' };
  }
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Checker, 'sample', new SampleChecker())];
