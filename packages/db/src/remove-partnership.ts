import pg from 'pg';

type Partnership = { id: string; code: string; demo: boolean };
type Client = pg.Client;

/**
 * Removes a partnership with everything that belongs to it, and the accounts of its people that belong to no other
 * partnership, in one transaction. `choose` picks it from all there are, or gives null to leave all as they are.
 * `ownerUrl` signs in as the owner of the tables: the application may not delete. Returns the code, or null.
 */
export async function removePartnership(
  ownerUrl: string,
  choose: (all: readonly Partnership[]) => Partnership | null,
): Promise<{ code: string; accounts: number } | null> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await set(client, 'heed.relay', 'on');
    const all = await client.query<Partnership>(
      'select id, code, demo from partnership order by code for update',
    );
    const chosen = choose(all.rows);
    if (!chosen) return null;
    const accounts = await removeRows(client, chosen.id);
    await client.query('commit');
    return { code: chosen.code, accounts };
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}

async function removeRows(client: Client, partnershipId: string): Promise<number> {
  await set(client, 'heed.relay', '');
  await set(client, 'heed.partnership_id', partnershipId);
  const users = await client.query<{ id: string }>(
    'select auth_user_id as id from person where partnership_id = $1 and auth_user_id is not null',
    [partnershipId],
  );
  for (const table of await tablesReferringFirst(client)) {
    await client.query(`delete from ${table} where partnership_id = $1`, [partnershipId]);
  }
  await client.query('delete from partnership where id = $1', [partnershipId]);
  let accounts = 0;
  for (const { id } of users.rows) accounts += await removeAccount(client, id);
  return accounts;
}

/** Someone who also works with another partnership keeps the account. */
async function removeAccount(client: Client, userId: string): Promise<number> {
  await set(client, 'heed.auth_user_id', userId);
  const { rowCount } = await client.query(
    'delete from auth_user where id = $1 and not exists (select from person where auth_user_id = $1)',
    [userId],
  );
  return rowCount ?? 0;
}

/** Every table of a partnership, each before those it refers to. */
async function tablesReferringFirst(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; to: string[] }>(`
    select c.oid::regclass::text as table,
      array(select distinct confrelid::regclass::text from pg_constraint
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as to
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'partnership_id'
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    order by 1`);
  const ordered: string[] = [];
  let left = rows;
  while (left.length > 0) {
    const free = left.filter(({ table }) => !left.some(({ to }) => to.includes(table)));
    if (free.length === 0) throw new Error('tables of a partnership refer to each other in a ring');
    ordered.push(...free.map(({ table }) => table));
    left = left.filter((one) => !free.includes(one));
  }
  return ordered;
}

async function set(client: Client, name: string, value: string): Promise<void> {
  await client.query('select set_config($1, $2, true)', [name, value]);
}
