-- CreateTable
CREATE TABLE "learning_record" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "scope" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "lead_agency" TEXT NOT NULL,
    "agencies" TEXT[],
    "observed_on" DATE NOT NULL,
    "observed_precision" TEXT NOT NULL,
    "native_scale" TEXT,
    "native_grade" TEXT,
    "reliability" TEXT NOT NULL,
    "credibility" INTEGER NOT NULL,
    "marking" TEXT NOT NULL DEFAULT 'OFFICIAL',
    "status" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "identifier_reasons" JSONB,
    "submission_key" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "learning_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "learning_point" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "polarity" TEXT NOT NULL,
    "severity" INTEGER,

    CONSTRAINT "learning_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "emerging_threat" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "seen_on" DATE NOT NULL,
    "seen_precision" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "scope" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "lead_agency" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "reliability" TEXT NOT NULL,
    "credibility" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "identifier_reasons" JSONB,
    "submission_key" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "emerging_threat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origin" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_item" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "polarity" TEXT NOT NULL,
    "severity" INTEGER,
    "reliability" TEXT NOT NULL,
    "credibility" INTEGER NOT NULL,
    "observed_on" DATE NOT NULL,
    "recorded_on" DATE NOT NULL,
    "cohort" TEXT NOT NULL,
    "lead_agency" TEXT NOT NULL,
    "origin_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "flag" TEXT,
    "flag_cleared_on" DATE,
    "ended_on" DATE,
    "ended_reason" TEXT,
    "learning_point_id" UUID,
    "threat_id" UUID,

    CONSTRAINT "evidence_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_item_theme" (
    "partnership_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "evidence_item_theme_pkey" PRIMARY KEY ("item_id","theme_code")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "theme_code" TEXT,
    "pack" TEXT NOT NULL,
    "pack_version" INTEGER NOT NULL,
    "calendar_version" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "force" TEXT,
    "source" TEXT,
    "needs_check" BOOLEAN NOT NULL,
    "anchor" TEXT NOT NULL,
    "due" DATE,
    "due_latest" DATE,
    "last_working_day" DATE,
    "beyond_calendar" BOOLEAN NOT NULL,
    "done_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "partnership_id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("partnership_id","prefix","year")
);

-- CreateTable
CREATE TABLE "auth_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "auth_two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "auth_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "area_name" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "la_code" TEXT NOT NULL,
    "region_code" TEXT,
    "region_name" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "clock_behind_days" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "partner" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "auth_user_id" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_version" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pack_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "impact" INTEGER,
    "synonyms" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "approved_on" DATE NOT NULL,
    "made_by_review_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_priority" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_theme" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "theme_codes" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'active',
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_action" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "plan_theme_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "success" TEXT NOT NULL,
    "owner_code" TEXT,
    "due_on" DATE,
    "done_on" DATE,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_measure" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "plan_action_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "indicator_codes" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "parked_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "partnership_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("partnership_id","seq")
);

-- CreateTable
CREATE TABLE "audit_payload" (
    "partnership_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "salt" TEXT NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "audit_payload_pkey" PRIMARY KEY ("partnership_id","seq")
);

-- CreateTable
CREATE TABLE "triage_decision" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "alert_id" UUID,
    "evaluation_id" UUID,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "review_on" DATE,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "submission_key" TEXT NOT NULL,

    CONSTRAINT "triage_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_call" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "called_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "review_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_review" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "priority_code" TEXT NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "evidence_incomplete" BOOLEAN NOT NULL,
    "evidence_pack" JSONB NOT NULL,
    "evidence_pack_hash" TEXT NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "next_plan_version_id" UUID,

    CONSTRAINT "priority_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_trigger" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "theme_code" TEXT,
    "facts" JSONB NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_trigger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_outcome" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "into" TEXT,
    "title" TEXT,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_position" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "partner" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "reason" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "better" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "owner_code" TEXT NOT NULL,
    "priority" BOOLEAN NOT NULL DEFAULT false,
    "look_back" BOOLEAN NOT NULL DEFAULT false,
    "first_valid_period" TEXT,
    "baseline_first" TEXT,
    "baseline_last" TEXT,
    "benchmark" TEXT,
    "target" DOUBLE PRECISION,
    "sources" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_theme" (
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "indicator_theme_pkey" PRIMARY KEY ("indicator_id","theme_code")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_label" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "missing" TEXT,
    "raw" TEXT NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "published_on" DATE NOT NULL,
    "import_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecard_import" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "layout" TEXT,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "scorecard_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecard_import_file" (
    "import_id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "scorecard_import_file_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "indicator_evaluation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "preset" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "variation" TEXT NOT NULL,
    "assurance" TEXT,
    "new_measure" BOOLEAN NOT NULL DEFAULT false,
    "signals" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "receipt" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_evaluation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "evaluated_at" TIMESTAMPTZ(0) NOT NULL,
    "pack" TEXT NOT NULL,
    "pack_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "speaking" TEXT[],
    "answer" JSONB NOT NULL,
    "sentence" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "theme_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expectation" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "stream" TEXT NOT NULL,
    "first_due" DATE NOT NULL,
    "every_months" INTEGER,
    "until" DATE,

    CONSTRAINT "expectation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "theme_code" TEXT NOT NULL,
    "indicator_id" UUID,
    "title" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "evaluation_id" UUID,
    "assigned_to_id" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_transition" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "person_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "subject_key" TEXT NOT NULL,
    "alert_id" UUID,
    "revision" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_reason" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "thread_root_id" UUID,
    "date" TIMESTAMPTZ(0) NOT NULL,
    "token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "token" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "response" TEXT,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "learning_record_partnership_id_kind_observed_on_idx" ON "learning_record"("partnership_id", "kind", "observed_on");

-- CreateIndex
CREATE UNIQUE INDEX "learning_record_partnership_id_ref_key" ON "learning_record"("partnership_id", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "learning_record_partnership_id_submission_key_key" ON "learning_record"("partnership_id", "submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "learning_point_record_id_position_key" ON "learning_point"("record_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "emerging_threat_partnership_id_ref_key" ON "emerging_threat"("partnership_id", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "emerging_threat_partnership_id_submission_key_key" ON "emerging_threat"("partnership_id", "submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "origin_partnership_id_code_key" ON "origin"("partnership_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_item_partnership_id_ref_key" ON "evidence_item"("partnership_id", "ref");

-- CreateIndex
CREATE INDEX "evidence_item_theme_partnership_id_theme_code_idx" ON "evidence_item_theme"("partnership_id", "theme_code");

-- CreateIndex
CREATE UNIQUE INDEX "draft_partnership_id_person_id_form_key" ON "draft"("partnership_id", "person_id", "form");

-- CreateIndex
CREATE INDEX "deadline_partnership_id_due_idx" ON "deadline"("partnership_id", "due");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_subject_id_rule_key" ON "deadline"("subject_id", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE INDEX "auth_two_factor_user_id_idx" ON "auth_two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_code_key" ON "partnership"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_partnership_id_code_key" ON "organisation"("partnership_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "person_partnership_id_email_key" ON "person"("partnership_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "person_partnership_id_auth_user_id_key" ON "person"("partnership_id", "auth_user_id");

-- CreateIndex
CREATE INDEX "membership_partnership_id_role_idx" ON "membership"("partnership_id", "role");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "pack_version_partnership_id_kind_name_version_key" ON "pack_version"("partnership_id", "kind", "name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "theme_partnership_id_code_key" ON "theme"("partnership_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_partnership_id_code_key" ON "plan"("partnership_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_version_key" ON "plan_version"("plan_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "plan_priority_plan_version_id_code_key" ON "plan_priority"("plan_version_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_theme_priority_id_code_key" ON "plan_theme"("priority_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_action_plan_theme_id_code_key" ON "plan_action"("plan_theme_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_measure_plan_action_id_code_key" ON "plan_measure"("plan_action_id", "code");

-- CreateIndex
CREATE INDEX "outbox_event_partnership_id_type_idx" ON "outbox_event"("partnership_id", "type");

-- CreateIndex
CREATE INDEX "audit_entry_partnership_id_object_kind_object_id_idx" ON "audit_entry"("partnership_id", "object_kind", "object_id");

-- CreateIndex
CREATE INDEX "triage_decision_partnership_id_theme_code_decided_at_idx" ON "triage_decision"("partnership_id", "theme_code", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "triage_decision_partnership_id_submission_key_key" ON "triage_decision"("partnership_id", "submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "priority_review_partnership_id_ref_key" ON "priority_review"("partnership_id", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "review_trigger_review_id_key_key" ON "review_trigger"("review_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "review_outcome_review_id_subject_key" ON "review_outcome"("review_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "review_position_review_id_partner_key" ON "review_position"("review_id", "partner");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_partnership_id_code_key" ON "indicator"("partnership_id", "code");

-- CreateIndex
CREATE INDEX "indicator_theme_partnership_id_theme_code_idx" ON "indicator_theme"("partnership_id", "theme_code");

-- CreateIndex
CREATE INDEX "observation_partnership_id_indicator_id_area_code_period_en_idx" ON "observation"("partnership_id", "indicator_id", "area_code", "period_end");

-- CreateIndex
CREATE UNIQUE INDEX "observation_indicator_id_area_code_period_version_key" ON "observation"("indicator_id", "area_code", "period", "version");

-- CreateIndex
CREATE INDEX "scorecard_import_partnership_id_created_at_idx" ON "scorecard_import"("partnership_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "scorecard_import_partnership_id_ref_key" ON "scorecard_import"("partnership_id", "ref");

-- CreateIndex
CREATE INDEX "indicator_evaluation_partnership_id_indicator_id_created_at_idx" ON "indicator_evaluation"("partnership_id", "indicator_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_evaluation_indicator_id_receipt_key" ON "indicator_evaluation"("indicator_id", "receipt");

-- CreateIndex
CREATE INDEX "theme_evaluation_partnership_id_theme_code_evaluated_at_idx" ON "theme_evaluation"("partnership_id", "theme_code", "evaluated_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "expectation_partnership_id_theme_code_stream_key" ON "expectation"("partnership_id", "theme_code", "stream");

-- CreateIndex
CREATE INDEX "alert_partnership_id_status_level_idx" ON "alert"("partnership_id", "status", "level");

-- CreateIndex
CREATE UNIQUE INDEX "alert_partnership_id_ref_key" ON "alert"("partnership_id", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "alert_transition_alert_id_seq_key" ON "alert_transition"("alert_id", "seq");

-- CreateIndex
CREATE INDEX "notification_partnership_id_created_at_idx" ON "notification"("partnership_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_subject_key_revision_person_id_channel_key" ON "notification"("subject_key", "revision", "person_id", "channel");

-- CreateIndex
CREATE INDEX "delivery_attempt_notification_id_idx" ON "delivery_attempt"("notification_id");

-- AddForeignKey
ALTER TABLE "learning_point" ADD CONSTRAINT "learning_point_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "learning_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "origin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_learning_point_id_fkey" FOREIGN KEY ("learning_point_id") REFERENCES "learning_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item" ADD CONSTRAINT "evidence_item_threat_id_fkey" FOREIGN KEY ("threat_id") REFERENCES "emerging_threat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_item_theme" ADD CONSTRAINT "evidence_item_theme_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "evidence_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_priority" ADD CONSTRAINT "plan_priority_plan_version_id_fkey" FOREIGN KEY ("plan_version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_theme" ADD CONSTRAINT "plan_theme_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "plan_priority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_plan_theme_id_fkey" FOREIGN KEY ("plan_theme_id") REFERENCES "plan_theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_measure" ADD CONSTRAINT "plan_measure_plan_action_id_fkey" FOREIGN KEY ("plan_action_id") REFERENCES "plan_action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_trigger" ADD CONSTRAINT "review_trigger_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "priority_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_outcome" ADD CONSTRAINT "review_outcome_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "priority_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_position" ADD CONSTRAINT "review_position_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "priority_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_theme" ADD CONSTRAINT "indicator_theme_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard_import_file" ADD CONSTRAINT "scorecard_import_file_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "scorecard_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_evaluation" ADD CONSTRAINT "indicator_evaluation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_transition" ADD CONSTRAINT "alert_transition_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
