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

export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
