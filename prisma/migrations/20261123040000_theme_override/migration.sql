-- What people hold of a theme where they disagree with its weighing, for a time and with a reason.
CREATE TABLE "theme_override" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "model_state" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "expires_on" DATE NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "end_reason" TEXT,
    "submission_key" TEXT NOT NULL,

    CONSTRAINT "theme_override_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "theme_override_partnership_id_submission_key_key" ON "theme_override"("partnership_id", "submission_key");
CREATE INDEX "theme_override_partnership_id_theme_code_made_at_idx" ON "theme_override"("partnership_id", "theme_code", "made_at");

SELECT heed_isolate('theme_override');
