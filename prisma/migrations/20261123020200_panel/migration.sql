-- Which measures stand out across the whole panel, with the share of false ones held.
CREATE TABLE "panel_run" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "q" DOUBLE PRECISION NOT NULL,
    "members" JSONB NOT NULL,
    "survivors" INTEGER NOT NULL,
    "receipt" TEXT NOT NULL,

    CONSTRAINT "panel_run_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "panel_run_partnership_id_judged_at_idx" ON "panel_run"("partnership_id", "judged_at");

SELECT heed_isolate('panel_run');
