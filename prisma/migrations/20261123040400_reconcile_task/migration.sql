-- Sources contradict each other: somebody is to find out why, by a day.
CREATE TABLE "reconcile_task" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "theme_code" TEXT NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "finding" TEXT,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reconcile_task_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "reconcile_task_partnership_id_theme_code_status_idx" ON "reconcile_task"("partnership_id", "theme_code", "status");

SELECT heed_isolate('reconcile_task');
