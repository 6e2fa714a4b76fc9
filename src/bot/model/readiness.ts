/** Why no traffic should be sent here now: what `GET /readyz` says, to people and to a load balancer. Holds no secret. */
export interface NotReady {
  /** `starting`: waits for something. `leaving`: was told to end. `database`: the database cannot be used. */
  readonly status: 'starting' | 'leaving' | 'database';
  readonly reason: string;
  readonly nextStep: string;
}

/** Finds why this process is not ready; undefined: it is. */
export type FindUnreadiness = () => NotReady | undefined | Promise<NotReady | undefined>;
