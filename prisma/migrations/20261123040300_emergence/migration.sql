-- A scan of the texts for groups that stand closer together than chance allows, and what became of each group.
CREATE TABLE "emergence_run" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "groups" INTEGER NOT NULL,
    "input_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "emergence_run_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "emergence_run_partnership_id_input_hash_key" ON "emergence_run"("partnership_id", "input_hash");

CREATE TABLE "emerging_issue" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "stands_out" BOOLEAN NOT NULL,
    "tier" TEXT NOT NULL,
    "members" TEXT[],
    "found" JSONB NOT NULL,
    "first_seen_on" DATE NOT NULL,
    "last_seen_on" DATE NOT NULL,
    "last_run_id" UUID NOT NULL,
    "theme_code" TEXT,
    "decision_reason" TEXT,
    "decided_members" TEXT[],
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "emerging_issue_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "emerging_issue_partnership_id_ref_key" ON "emerging_issue"("partnership_id", "ref");
ALTER TABLE "emerging_issue" ADD CONSTRAINT "emerging_issue_last_run_id_fkey" FOREIGN KEY ("last_run_id") REFERENCES "emergence_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT heed_isolate('emergence_run');
SELECT heed_isolate('emerging_issue');
