-- CreateIndex
CREATE INDEX "observation_of_edition" ON "observation"("from_edition", "indicator_code", "reference_period_end");

-- What an edition changed is counted by indicator and listed newest period first. Rows that came in with one edition share their index
-- entries, so that half a million take 4 MB. Few figures have ended: only those are in the other index.
CREATE INDEX "observation_ended_by_edition" ON "observation"("until_edition", "indicator_code", "reference_period_end")
  WHERE "until_edition" IS NOT NULL;
