-- A chart that a person chose for an indicator in place of the automatic one: who, why and when, and who took it back.
CREATE TABLE "chart_choice" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "chart" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "chart_choice_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "chart_choice_partnership_id_indicator_id_chosen_at_idx" ON "chart_choice"("partnership_id", "indicator_id", "chosen_at");

SELECT heed_isolate('chart_choice');
