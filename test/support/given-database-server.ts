import { randomBytes } from 'node:crypto';

/** The variables that tell all processes of a run of tests which server they were given, and what its databases begin with. */
const GIVEN = 'WARDEN_TEST_DATABASE_URL';
const PREFIX = 'WARDEN_TEST_DATABASE_PREFIX';

/** A PostgreSQL that the tests were given, to make their databases on. */
export interface GivenDatabaseServer {
  /** Of a database that is there, with a role that may create databases and roles. */
  readonly url: string;
  /** What the names of this run's databases begin with. */
  readonly prefix: string;
}

/**
 * The server that DATABASE_URL names; undefined: tests start an embedded one. Takes the variable away, as the product that a test starts
 * would work on that very database.
 */
export function takeGivenDatabaseServer(): GivenDatabaseServer | undefined {
  const { DATABASE_URL: asked = '' } = process.env;
  delete process.env['DATABASE_URL'];
  if (asked !== '') {
    process.env[GIVEN] = asked;
    process.env[PREFIX] = `warden_test_${randomBytes(4).toString('hex')}_`;
  }
  const { [GIVEN]: url, [PREFIX]: prefix } = process.env;
  return url === undefined || prefix === undefined ? undefined : { url, prefix };
}
