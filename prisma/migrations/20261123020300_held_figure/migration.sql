-- Figures held back as implausible until a person accepts or rejects them.
CREATE TABLE "held_figure" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_label" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "raw" TEXT NOT NULL,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "published_on" DATE NOT NULL,
    "import_id" UUID,
    "times" DOUBLE PRECISION,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT,
    "reason" TEXT,
    "judged_by_id" UUID,
    "judged_at" TIMESTAMPTZ(3),

    CONSTRAINT "held_figure_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "held_figure_indicator_id_area_code_period_value_key" ON "held_figure"("indicator_id", "area_code", "period", "value");
CREATE INDEX "held_figure_partnership_id_indicator_id_idx" ON "held_figure"("partnership_id", "indicator_id");

SELECT heed_isolate('held_figure');
