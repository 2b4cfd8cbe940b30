-- Which twelve months a year of a measure is made of, so that its periods can be offered for entry.
ALTER TABLE "indicator" ADD COLUMN "year_type" TEXT NOT NULL DEFAULT 'reporting';

UPDATE "indicator" SET "year_type" = 'calendar'
WHERE "sources"::text LIKE '%"years": "calendar"%';
UPDATE "indicator" SET "year_type" = 'academic'
WHERE "sources"::text LIKE '%"academic-ending"%' OR "sources"::text LIKE '%"phase_type_grouping"%';

-- Who typed a figure in, why it was changed, and what they said of it. Null for a figure read from a file.
ALTER TABLE "observation"
  ADD COLUMN "entered_by_id" UUID,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "comment" TEXT;
