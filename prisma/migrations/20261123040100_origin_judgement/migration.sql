-- What a person said on whether two origins are one incident or report. Merging moves items; the row says which, so that
-- it can be taken back.
CREATE TABLE "origin_judgement" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" JSONB NOT NULL,
    "moved_items" TEXT[],
    "judged_by_id" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_reason" TEXT,

    CONSTRAINT "origin_judgement_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "origin_judgement_partnership_id_kept_id_idx" ON "origin_judgement"("partnership_id", "kept_id");
CREATE INDEX "origin_judgement_partnership_id_other_id_idx" ON "origin_judgement"("partnership_id", "other_id");

ALTER TABLE "origin_judgement" ADD CONSTRAINT "origin_judgement_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "origin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "origin_judgement" ADD CONSTRAINT "origin_judgement_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "origin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT heed_isolate('origin_judgement');
