import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import pg from 'pg';

/** Stands in the dump for wherever the connector listened. */
export const SERVICE_URL = 'http://connector.invalid';

/** A gzipped text beside this file. */
export async function fixture(name: string): Promise<string> {
  return (await promisify(gunzip)(await readFile(path.join(import.meta.dirname, name)))).toString();
}

/** Makes an empty database the one that was captured: its tables as they were then, and every row. */
export async function restore(databaseUrl: string, serviceUrl: string): Promise<void> {
  const dump = await fixture('database.sql.gz');
  await withClient(databaseUrl, (client) => client.query(dump.replaceAll(SERVICE_URL, serviceUrl)));
}

/** Lets the database live at a moment of the past, as `clock.mjs` does with the bot: what is due is due by the database's clock. */
export async function turnBack(databaseUrl: string, livesAt: string): Promise<void> {
  const behindMs = Date.now() - Date.parse(livesAt);
  const earlier = (name: string, volatility: string) =>
    `create function public.${name}() returns timestamptz language sql ${volatility}
     as $$ select pg_catalog.${name}() - interval '${behindMs} milliseconds' $$`;
  await withClient(databaseUrl, async (client) => {
    await client.query(earlier('now', 'stable'));
    await client.query(earlier('clock_timestamp', 'volatile'));
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    await client.query(`alter database "${rows[0]?.name ?? ''}" set search_path = public, pg_catalog`);
  });
}

export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
