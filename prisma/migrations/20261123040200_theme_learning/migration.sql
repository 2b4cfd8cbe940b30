-- What people made of each suggested theme: the lessons that suggestions learn from, one by one and each reversible.
CREATE TABLE "theme_learning" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "item_ref" TEXT NOT NULL,
    "theme_code" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "words" TEXT[],
    "taught_by_id" UUID NOT NULL,
    "taught_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_reason" TEXT,

    CONSTRAINT "theme_learning_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "theme_learning_partnership_id_version_key" ON "theme_learning"("partnership_id", "version");
CREATE UNIQUE INDEX "theme_learning_partnership_id_item_ref_theme_code_key" ON "theme_learning"("partnership_id", "item_ref", "theme_code");

SELECT heed_isolate('theme_learning');
