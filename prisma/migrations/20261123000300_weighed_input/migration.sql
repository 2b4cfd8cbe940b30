-- What a weighing read, so that it can be weighed again, by the same rules or by others.
CREATE TABLE "weighed_input" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "weighed_input_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "weighed_input_partnership_id_hash_key" ON "weighed_input"("partnership_id", "hash");

ALTER TABLE "theme_evaluation" ADD COLUMN "input_hash" TEXT;

SELECT heed_isolate('weighed_input');
-- It is evidence of a decision: the application adds to it and changes nothing.
REVOKE UPDATE ON "weighed_input" FROM heed_app;
