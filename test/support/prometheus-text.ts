import { createRequire } from 'node:module';

interface Family {
  readonly name: string;
  readonly help: string;
  /** In capitals. */
  readonly type: string;
  readonly metrics: readonly { readonly value: string; readonly labels?: Readonly<Record<string, string>> }[];
}

// The package has no types.
const parse = createRequire(import.meta.url)('parse-prometheus-text-format') as (text: string) => readonly Family[];

/** What `/metrics` says. */
export class PrometheusText {
  readonly families: readonly Family[];

  constructor(text: string) {
    this.families = parse(text);
  }

  /** Reads it over HTTP. */
  static async read(port: number): Promise<PrometheusText> {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`);
    return new PrometheusText(await response.text());
  }

  /** The value of one sample, by its name and some of its labels; undefined: there is none. */
  value(name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
    const family = this.families.find((one) => one.name === name);
    const sample = family?.metrics.find((one) =>
      Object.entries(labels).every(([label, value]) => one.labels?.[label] === value),
    );
    return sample === undefined ? undefined : Number(sample.value);
  }
}
