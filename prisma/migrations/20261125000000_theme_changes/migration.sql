-- A theme may be retired, merged into another or divided into parts. Evidence keeps the theme it was given.
ALTER TABLE "theme" ADD COLUMN "retired_on" DATE, ADD COLUMN "successor_code" TEXT;

CREATE TABLE "theme_change" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "successor_codes" TEXT[],
    "reason" TEXT NOT NULL,
    "made_on" DATE NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,

    CONSTRAINT "theme_change_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "theme_change_partnership_id_theme_code_made_at_idx" ON "theme_change"("partnership_id", "theme_code", "made_at");

SELECT heed_isolate('theme_change');
