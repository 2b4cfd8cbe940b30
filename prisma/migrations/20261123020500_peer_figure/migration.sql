-- Figures of the statistical neighbours of an area, to be compared with.
CREATE TABLE "peer_figure" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "area_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "published_on" DATE NOT NULL,

    CONSTRAINT "peer_figure_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "peer_figure_indicator_id_area_code_period_key" ON "peer_figure"("indicator_id", "area_code", "period");
CREATE INDEX "peer_figure_partnership_id_idx" ON "peer_figure"("partnership_id");

SELECT heed_isolate('peer_figure');
