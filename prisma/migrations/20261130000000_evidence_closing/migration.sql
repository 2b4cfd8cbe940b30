-- What a person closed on a record: all of it, its flag or one of its deadlines; with who, why and when, and who took it
-- back. That a record was logged by mistake stands here and on its items, no more on the record itself.
CREATE TABLE "evidence_closing" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "other_ref" TEXT,
    "closed_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "closed_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_reason" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_closing_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "evidence_closing_partnership_id_ref_idx" ON "evidence_closing"("partnership_id", "ref");

SELECT heed_isolate('evidence_closing');

ALTER TABLE "learning_record" DROP COLUMN "withdrawn_at";
