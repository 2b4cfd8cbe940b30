-- Every series of a published return, kept to see when most of them jump at once: the source changed.
CREATE TABLE "return_figure" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "return_code" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_label" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "published_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_figure_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "return_figure_partnership_id_return_code_series_period_vers_key" ON "return_figure"("partnership_id", "return_code", "series", "period", "version");

CREATE TABLE "return_signal" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "return_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_label" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "changed" BOOLEAN NOT NULL,
    "series" INTEGER NOT NULL,
    "up" INTEGER NOT NULL,
    "down" INTEGER NOT NULL,
    "volume" DOUBLE PRECISION,
    "previous_volume" DOUBLE PRECISION,
    "sentence" TEXT,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT,
    "reason" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_signal_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "return_signal_partnership_id_return_code_period_key" ON "return_signal"("partnership_id", "return_code", "period");

SELECT heed_isolate('return_figure');
SELECT heed_isolate('return_signal');
