-- Two records that may go back to one incident or report, as the last look through all texts found them.
CREATE TABLE "origin_question" (
    "partnership_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "other_ref" TEXT NOT NULL,
    "basis" JSONB NOT NULL,

    CONSTRAINT "origin_question_pkey" PRIMARY KEY ("partnership_id", "ref", "other_ref")
);

SELECT heed_isolate('origin_question');
GRANT DELETE ON origin_question TO heed_app;
