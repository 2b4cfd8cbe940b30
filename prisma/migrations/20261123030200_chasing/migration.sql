-- What is to be asked of those who return figures, and what they answered.
CREATE TABLE "data_question" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_label" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "due_on" DATE,
    "status" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "chased_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_question_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "data_question_indicator_id_kind_period_key" ON "data_question"("indicator_id", "kind", "period");

CREATE INDEX "data_question_partnership_id_status_asked_at_idx" ON "data_question"("partnership_id", "status", "asked_at");

ALTER TABLE "data_question" ADD CONSTRAINT "data_question_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT heed_isolate('data_question');
