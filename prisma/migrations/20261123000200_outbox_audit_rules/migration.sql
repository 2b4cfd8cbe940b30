-- What is owed: a wake-up for the relay, and an index that holds only rows still to do.
CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('heed_outbox', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER outbox_wake AFTER INSERT ON outbox_event FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake();
CREATE INDEX outbox_event_owed ON outbox_event (next_at) WHERE done_at IS NULL AND parked_at IS NULL;

-- One alert of a key is open at a time.
CREATE UNIQUE INDEX alert_one_open ON alert (partnership_id, dedupe_key) WHERE status <> 'closed';
-- One priority review is open at a time.
CREATE UNIQUE INDEX priority_review_one_open ON priority_review (partnership_id) WHERE status = 'open';
-- One version of a figure stands at a time.
CREATE UNIQUE INDEX observation_one_current ON observation (indicator_id, area_code, period) WHERE superseded_at IS NULL;

ALTER TABLE observation ADD CONSTRAINT observation_value_or_reason CHECK ((value IS NULL) = (missing IS NOT NULL) OR missing = 'unreliable');
ALTER TABLE observation ADD CONSTRAINT observation_period CHECK (period_start <= period_end);
ALTER TABLE evidence_item ADD CONSTRAINT evidence_item_severity CHECK (severity BETWEEN 1 AND 5);
ALTER TABLE evidence_item ADD CONSTRAINT evidence_item_polarity CHECK (polarity IN ('concern', 'assurance', 'mixed', 'neutral'));
ALTER TABLE theme ADD CONSTRAINT theme_impact CHECK (impact BETWEEN 1 AND 5);
ALTER TABLE alert ADD CONSTRAINT alert_status CHECK (status IN ('open', 'acknowledged', 'assigned', 'closed'));
ALTER TABLE alert ADD CONSTRAINT alert_closed_at CHECK ((status = 'closed') = (closed_at IS NOT NULL));
ALTER TABLE notification ADD CONSTRAINT notification_state CHECK (state IN
  ('pending', 'claimed', 'transmitting', 'sent', 'rejected', 'deferred', 'unknown', 'suppressed'));
ALTER TABLE priority_review ADD CONSTRAINT priority_review_status CHECK (status IN ('open', 'closed'));

-- The audit chain. The application may read it and append through this function alone.
REVOKE INSERT, UPDATE ON audit_entry, audit_payload FROM heed_app;

CREATE FUNCTION audit_hash(entry audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
SELECT encode(sha256(convert_to(concat_ws(E'\n',
  entry.prev_hash, entry.partnership_id, entry.seq,
  to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  coalesce(entry.actor_id::text, '-'), entry.action, entry.object_kind, entry.object_id, entry.payload_hash
), 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_payload_hash(salt text, payload jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT encode(sha256(convert_to(salt || E'\n' || payload::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION append_audit(
  actor uuid, action text, object_kind text, object_id text, payload jsonb
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  owner uuid := heed_partnership();
  entry audit_entry;
  salt text := gen_random_uuid()::text;
BEGIN
  IF owner IS NULL THEN
    RAISE EXCEPTION 'an audit entry needs a partnership';
  END IF;
  -- One writer of a chain at a time, until its transaction ends.
  PERFORM pg_advisory_xact_lock(hashtextextended(owner::text, 7238115));
  SELECT a.seq, a.hash INTO entry.seq, entry.prev_hash
    FROM audit_entry a WHERE a.partnership_id = owner ORDER BY a.seq DESC LIMIT 1;
  entry.partnership_id := owner;
  entry.seq := coalesce(entry.seq, 0) + 1;
  entry.prev_hash := coalesce(entry.prev_hash, '');
  entry.at := date_trunc('milliseconds', clock_timestamp());
  entry.actor_id := actor;
  entry.action := action;
  entry.object_kind := object_kind;
  entry.object_id := object_id;
  entry.payload_hash := audit_payload_hash(salt, payload);
  entry.hash := audit_hash(entry);
  INSERT INTO audit_entry SELECT entry.*;
  INSERT INTO audit_payload (partnership_id, seq, salt, payload) VALUES (owner, entry.seq, salt, payload);
  RETURN entry.seq;
END
$$;
REVOKE ALL ON FUNCTION append_audit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit TO heed_app;

-- The first entry of this partnership's chain that does not fit, or no row when all fit.
CREATE FUNCTION audit_first_fault() RETURNS TABLE (seq bigint, fault text) LANGUAGE sql STABLE AS $$
  SELECT checked.seq, checked.fault FROM (
    SELECT a.seq, CASE
      WHEN a.seq <> row_number() OVER (ORDER BY a.seq) THEN 'an entry before this one is missing'
      WHEN a.prev_hash <> coalesce(lag(a.hash) OVER (ORDER BY a.seq), '') THEN 'does not follow from the entry before it'
      WHEN a.hash <> audit_hash(a) THEN 'was changed after it was written'
      WHEN p.payload IS NOT NULL AND a.payload_hash <> audit_payload_hash(p.salt, p.payload) THEN 'its content was changed'
    END AS fault
    FROM audit_entry a LEFT JOIN audit_payload p USING (partnership_id, seq)
    WHERE a.partnership_id = heed_partnership()
  ) checked WHERE checked.fault IS NOT NULL ORDER BY checked.seq LIMIT 1
$$;
