-- CreateIndex
CREATE INDEX "observation_by_period" ON "observation"("reference_period_end", "id");
