-- CreateTable
CREATE TABLE "boundary_set" (
    "from_edition" INTEGER NOT NULL,
    "version" TEXT,
    "content" JSONB,

    CONSTRAINT "boundary_set_pkey" PRIMARY KEY ("from_edition")
);

-- CreateIndex
CREATE INDEX "boundary_set_version_idx" ON "boundary_set"("version");

-- A set is there with its version or not at all.
ALTER TABLE "boundary_set" ADD CONSTRAINT "boundary_set_whole" CHECK (("version" IS NULL) = ("content" IS NULL));

-- What was is kept.
CREATE TRIGGER "boundary_set_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "boundary_set" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
