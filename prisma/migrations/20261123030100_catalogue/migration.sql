-- The catalogue in full. All of it may be empty: what nobody has described yet is shown as such.
ALTER TABLE "indicator"
  ADD COLUMN "numerator" TEXT,
  ADD COLUMN "denominator" TEXT,
  ADD COLUMN "source" TEXT,
  ADD COLUMN "tolerance" DOUBLE PRECISION,
  ADD COLUMN "return_months" INTEGER,
  ADD COLUMN "part_of" TEXT,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "indicator_target" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "from_date" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_target_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "indicator_target_partnership_id_indicator_id_from_date_idx" ON "indicator_target"("partnership_id", "indicator_id", "from_date");

ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "indicator_revision" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_revision_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "indicator_revision_indicator_id_revision_key" ON "indicator_revision"("indicator_id", "revision");

CREATE INDEX "indicator_revision_partnership_id_indicator_id_idx" ON "indicator_revision"("partnership_id", "indicator_id");

ALTER TABLE "indicator_revision" ADD CONSTRAINT "indicator_revision_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT heed_isolate('indicator_target');
SELECT heed_isolate('indicator_revision');
-- What a measure meant, and what was aimed at, is evidence of a decision: the application adds to it and changes nothing.
REVOKE UPDATE ON "indicator_target", "indicator_revision" FROM heed_app;
