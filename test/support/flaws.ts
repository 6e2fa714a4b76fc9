/** Collects what a file lacks, a line each. */
export class Flaws {
  readonly lines: string[] = [];

  constructor(readonly file: string) {}

  /** Notes that `part` of the file has to be `what`, unless it is. */
  unless(isWell: boolean, part: string, what: string): void {
    if (!isWell) this.lines.push(`${this.file}: ${part}: ${what}`);
  }
}
