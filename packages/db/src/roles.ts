import pg from 'pg';

/**
 * Makes sure that the role named in `appUrl` can sign in with the password there, owns nothing, cannot step around
 * row-level security, and is a member of `heed_app`. `ownerUrl` needs the right to create roles.
 */
export async function ensureAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  const role = pg.escapeIdentifier(decodeURIComponent(username));
  const secret = pg.escapeLiteral(decodeURIComponent(password));
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [
      decodeURIComponent(username),
    ]);
    const verb = rowCount ? 'alter' : 'create';
    await client.query(
      `${verb} role ${role} with login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`,
    );
    await client.query(`grant heed_app to ${role}`);
  } finally {
    await client.end();
  }
}
