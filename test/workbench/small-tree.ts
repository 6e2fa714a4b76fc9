import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A project of its own in a temporary folder, so that a test may change sources while others run. */
export class SmallTree {
  readonly path = mkdtempSync(path.join(tmpdir(), 'warden-tree-'));

  write(file: string, text: string): void {
    const target = path.join(this.path, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** From this repository, as it is. */
  copy(...files: readonly string[]): void {
    for (const file of files) cpSync(path.join(ROOT, file), path.join(this.path, file), { recursive: true });
  }

  /** These packages and no others; by links, because copying takes long. */
  install(...packages: readonly string[]): void {
    for (const name of packages) {
      const target = path.join(this.path, 'node_modules', name);
      mkdirSync(path.dirname(target), { recursive: true });
      symlinkSync(path.join(ROOT, 'node_modules', name), target);
    }
  }

  /** All that is installed here. */
  installAll(): void {
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.path, 'node_modules'));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
