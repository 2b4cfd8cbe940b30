-- The month with which a year-to-date figure begins to count anew; null where a figure stands for its own period.
ALTER TABLE "indicator" ADD COLUMN "year_to_date_from" INTEGER;
