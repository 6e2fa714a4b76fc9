/** A name that something in the tenant has, and what has it. */
export interface KnownName {
  readonly name: string;
  readonly kind: 'rule' | 'connector' | 'policy' | 'app' | 'account';
}
