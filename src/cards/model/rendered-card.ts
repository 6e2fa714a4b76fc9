/** An Adaptive Card 1.5, and its first three lines in plain text for the notification and for screen readers. */
export interface RenderedCard {
  readonly card: object;
  readonly summary: string;
}
