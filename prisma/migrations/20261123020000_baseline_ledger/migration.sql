-- What people decided about the limits of an indicator: who, why and when, and who took it back.
CREATE TABLE "baseline_decision" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "first_period" TEXT NOT NULL,
    "last_period" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "baseline_decision_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "baseline_decision_partnership_id_indicator_id_decided_at_idx" ON "baseline_decision"("partnership_id", "indicator_id", "decided_at");

SELECT heed_isolate('baseline_decision');

-- Which chart suits the series, and why; the p-value of its newest period.
ALTER TABLE "indicator_evaluation" ADD COLUMN "choice" JSONB;
ALTER TABLE "indicator_evaluation" ADD COLUMN "p_value" DOUBLE PRECISION;

-- A figure or a decision may go back to what it was: the same inputs are then judged a second time.
DROP INDEX "indicator_evaluation_indicator_id_receipt_key";
CREATE INDEX "indicator_evaluation_indicator_id_receipt_idx" ON "indicator_evaluation"("indicator_id", "receipt");
