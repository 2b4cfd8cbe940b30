-- How much a figure counts in, such as schools or teams: a big change of it makes the step of a year-to-date figure
-- meaningless. Null where a file does not say.
ALTER TABLE "observation" ADD COLUMN "coverage" DOUBLE PRECISION;
ALTER TABLE "held_figure" ADD COLUMN "coverage" DOUBLE PRECISION;
