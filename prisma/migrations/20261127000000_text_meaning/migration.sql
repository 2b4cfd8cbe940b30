-- What the sentences of a text mean, as a sentence model puts it. Computed from the text and forgotten with it.
CREATE TABLE "text_meaning" (
    "partnership_id" UUID NOT NULL,
    "text_hash" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "vectors" BYTEA NOT NULL,

    CONSTRAINT "text_meaning_pkey" PRIMARY KEY ("partnership_id", "text_hash", "model")
);

SELECT heed_isolate('text_meaning');
GRANT DELETE ON text_meaning TO heed_app;
