/** Cost of an answer: HTTP requests to the tenant (a $batch counts once) and wall-clock time in milliseconds. */
export interface RequestCost {
  readonly requests: number;
  readonly ms: number;
}
