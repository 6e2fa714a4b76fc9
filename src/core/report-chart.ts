/** Data of a chart of shares or counts. `tone` gives the meaning for colours; labels say the same in words. */
export interface ReportChart {
  readonly kind: 'donut' | 'bar';
  readonly title: string;
  readonly slices: readonly {
    readonly label: string;
    readonly value: number;
    readonly tone: 'good' | 'warning' | 'attention' | 'neutral';
  }[];
}
