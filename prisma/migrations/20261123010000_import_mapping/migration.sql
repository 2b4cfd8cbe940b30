-- Which measures of files with a certain header belong to which indicators, as people said; a correction is a new version.
CREATE TABLE "import_mapping" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "entries" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "import_mapping_partnership_id_fingerprint_version_key" ON "import_mapping"("partnership_id", "fingerprint", "version");

-- What was understood of a file that no publication of the plan explains, and whether its next reading is only a trial.
ALTER TABLE "scorecard_import" ADD COLUMN "understood" JSONB,
ADD COLUMN "trial" BOOLEAN NOT NULL DEFAULT false;

SELECT heed_isolate('import_mapping');
-- A version that figures were imported by stays as it was.
REVOKE UPDATE, DELETE ON "import_mapping" FROM heed_app;
