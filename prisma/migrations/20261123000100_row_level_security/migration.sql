-- The application signs in with a role that owns nothing and is a member of heed_app. Row-level security is
-- forced, so even the owner sees one partnership at a time, the one named for the transaction.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'heed_app') THEN
    CREATE ROLE heed_app NOLOGIN;
  END IF;
END
$$;

CREATE FUNCTION heed_partnership() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('heed.partnership_id', true), '')::uuid $$;

-- Gives one table its policy and the application role its rights. Call it for every new table of a partnership.
CREATE FUNCTION heed_isolate(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY partnership_isolation ON %s USING (partnership_id = heed_partnership()) WITH CHECK (partnership_id = heed_partnership())',
    target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO heed_app', target);
END
$$;

DO $$
DECLARE
  target regclass;
BEGIN
  FOR target IN
    SELECT format('%I.%I', table_schema, table_name)::regclass
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'partnership_id'
  LOOP
    PERFORM heed_isolate(target);
  END LOOP;
END
$$;

-- The partnership itself, keyed by its own id.
ALTER TABLE partnership ENABLE ROW LEVEL SECURITY;
ALTER TABLE partnership FORCE ROW LEVEL SECURITY;
CREATE POLICY partnership_isolation ON partnership
  USING (id = heed_partnership()) WITH CHECK (id = heed_partnership());
GRANT SELECT, INSERT, UPDATE ON partnership TO heed_app;

-- Before a partnership is known, someone who has proved who they are may find their own memberships.
CREATE POLICY own_person ON person FOR SELECT
  USING (auth_user_id = nullif(current_setting('heed.auth_user_id', true), ''));
-- … and someone who holds an invitation may find it by the hash of its token.
CREATE POLICY own_invitation ON invitation FOR SELECT
  USING (token_hash = nullif(current_setting('heed.invitation_hash', true), ''));

-- The relay and the schedules serve every partnership: they see what is owed and to whom, and nothing else.
CREATE POLICY relay ON outbox_event
  USING (current_setting('heed.relay', true) = 'on') WITH CHECK (current_setting('heed.relay', true) = 'on');
CREATE POLICY relay ON partnership FOR SELECT
  USING (current_setting('heed.relay', true) = 'on');

-- Nothing that was learned can be deleted by the application. Drafts, read uploads and identity can.
GRANT DELETE ON draft, scorecard_import_file TO heed_app;
GRANT SELECT, INSERT, UPDATE, DELETE
  ON auth_user, auth_session, auth_account, auth_verification, auth_two_factor, auth_limit TO heed_app;
