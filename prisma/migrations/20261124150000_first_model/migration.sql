-- CreateEnum
CREATE TYPE "theme" AS ENUM ('displacement', 'turnout', 'casualties');

-- CreateEnum
CREATE TYPE "indicator_kind" AS ENUM ('stock', 'flow', 'cumulative', 'rate');

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('exact', 'about', 'more_than', 'less_than', 'at_least', 'at_most', 'provisional', 'estimate');

-- CreateEnum
CREATE TYPE "redistributable" AS ENUM ('yes', 'facts_only', 'no');

-- CreateTable
CREATE TABLE "edition" (
    "number" INTEGER NOT NULL,
    "committed_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_by" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" CHAR(64) NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "added" INTEGER NOT NULL,
    "revised" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "catalogue_history" (
    "id" BIGSERIAL NOT NULL,
    "entity" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "row" JSONB,
    "from_edition" INTEGER NOT NULL,
    "until_edition" INTEGER NOT NULL,

    CONSTRAINT "catalogue_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "election" (
    "code" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT,
    "name_ckb" TEXT,
    "held_from" TEXT NOT NULL,
    "held_to" TEXT,
    "seats" INTEGER,
    "denominator_note" TEXT,
    "source_url" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "election_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "incident" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT,
    "name_ckb" TEXT,
    "occurred_on" TEXT NOT NULL,
    "location_code" TEXT NOT NULL,
    "description_en" TEXT NOT NULL,
    "description_ar" TEXT,
    "description_ckb" TEXT,
    "source_url" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "timeline_event" (
    "date" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_ar" TEXT,
    "title_ckb" TEXT,
    "date_to" TEXT,
    "kind" TEXT NOT NULL,
    "source_id" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "timeline_event_pkey" PRIMARY KEY ("date","title_en")
);

-- CreateTable
CREATE TABLE "indicator" (
    "code" TEXT NOT NULL,
    "theme" "theme" NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "unit" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT,
    "name_ckb" TEXT,
    "definition_en" TEXT NOT NULL,
    "definition_ar" TEXT,
    "definition_ckb" TEXT,
    "additive_over_places" BOOLEAN NOT NULL,
    "dimensions" TEXT[],
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "dimension_value" (
    "dimension" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT,
    "name_ckb" TEXT,
    "note_en" TEXT,
    "note_ar" TEXT,
    "note_ckb" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "dimension_value_pkey" PRIMARY KEY ("dimension","code")
);

-- CreateTable
CREATE TABLE "series_break" (
    "indicator_code" TEXT NOT NULL,
    "publisher_code" TEXT NOT NULL,
    "location_code" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "reason_en" TEXT NOT NULL,
    "reason_ar" TEXT,
    "reason_ckb" TEXT,
    "source_id" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "series_break_pkey" PRIMARY KEY ("indicator_code","publisher_code","location_code","date")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" BIGSERIAL NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "location_code" TEXT NOT NULL,
    "reference_period_start" DATE NOT NULL,
    "reference_period_end" DATE NOT NULL,
    "value" DECIMAL,
    "lower" DECIMAL,
    "upper" DECIMAL,
    "qualifier" "qualifier" NOT NULL,
    "population_group" TEXT NOT NULL DEFAULT '',
    "sex" TEXT NOT NULL DEFAULT '',
    "age_group" TEXT NOT NULL DEFAULT '',
    "shelter_type" TEXT NOT NULL DEFAULT '',
    "cause" TEXT NOT NULL DEFAULT '',
    "denominator" TEXT NOT NULL DEFAULT '',
    "voting_scope" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT '',
    "origin_code" TEXT,
    "election_code" TEXT,
    "incident_code" TEXT,
    "source_id" TEXT NOT NULL,
    "publisher_code" TEXT NOT NULL,
    "quoted_body_code" TEXT NOT NULL DEFAULT '',
    "coverage" TEXT,
    "note" TEXT,
    "from_edition" INTEGER NOT NULL,
    "until_edition" INTEGER,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "location" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "admin_level" SMALLINT,
    "parent_code" TEXT,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT,
    "name_ckb" TEXT,
    "name_ckb_checked" BOOLEAN NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "source_url" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "location_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "region_member" (
    "region_code" TEXT NOT NULL,
    "governorate_code" TEXT NOT NULL,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "region_member_pkey" PRIMARY KEY ("region_code","governorate_code")
);

-- CreateTable
CREATE TABLE "camp" (
    "code" TEXT NOT NULL,
    "governorate_code" TEXT,
    "district_code" TEXT,
    "opened_on" TEXT,
    "closed_on" TEXT,
    "status" TEXT NOT NULL,
    "name_variants" TEXT,
    "opened_source_url" TEXT,
    "closed_source_url" TEXT,
    "note" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "camp_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "publisher" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ar" TEXT,
    "name_ckb" TEXT,
    "short_en" TEXT,
    "short_ar" TEXT,
    "short_ckb" TEXT,
    "url" TEXT,
    "kind" TEXT NOT NULL,
    "active_until" TEXT,
    "licence" TEXT NOT NULL,
    "licence_url" TEXT,
    "redistributable" "redistributable" NOT NULL,
    "credit_line" TEXT NOT NULL,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "publisher_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "publisher_code" TEXT NOT NULL,
    "quoted_body_code" TEXT,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "published_on" TEXT,
    "licence" TEXT NOT NULL,
    "redistributable" "redistributable",
    "seen_at" TEXT,
    "from_edition" INTEGER NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "catalogue_history_entity_key_from_edition_idx" ON "catalogue_history"("entity", "key", "from_edition");

-- CreateIndex
CREATE INDEX "catalogue_history_entity_until_edition_idx" ON "catalogue_history"("entity", "until_edition");

-- CreateIndex
CREATE INDEX "observation_indicator_code_location_code_reference_period_s_idx" ON "observation"("indicator_code", "location_code", "reference_period_start");

-- CreateIndex
CREATE INDEX "observation_location_code_idx" ON "observation"("location_code");

-- CreateIndex
CREATE INDEX "observation_election_code_idx" ON "observation"("election_code");

-- CreateIndex
CREATE INDEX "observation_incident_code_idx" ON "observation"("incident_code");

-- CreateIndex
CREATE INDEX "observation_source_id_idx" ON "observation"("source_id");

-- CreateIndex
CREATE INDEX "location_parent_code_idx" ON "location"("parent_code");

-- AddForeignKey
ALTER TABLE "election" ADD CONSTRAINT "election_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_location_code_fkey" FOREIGN KEY ("location_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_indicator_code_fkey" FOREIGN KEY ("indicator_code") REFERENCES "indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_publisher_code_fkey" FOREIGN KEY ("publisher_code") REFERENCES "publisher"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_location_code_fkey" FOREIGN KEY ("location_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_code_fkey" FOREIGN KEY ("indicator_code") REFERENCES "indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_location_code_fkey" FOREIGN KEY ("location_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_origin_code_fkey" FOREIGN KEY ("origin_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_election_code_fkey" FOREIGN KEY ("election_code") REFERENCES "election"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_incident_code_fkey" FOREIGN KEY ("incident_code") REFERENCES "incident"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_publisher_code_fkey" FOREIGN KEY ("publisher_code") REFERENCES "publisher"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_from_edition_fkey" FOREIGN KEY ("from_edition") REFERENCES "edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_until_edition_fkey" FOREIGN KEY ("until_edition") REFERENCES "edition"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "location"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_member" ADD CONSTRAINT "region_member_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_member" ADD CONSTRAINT "region_member_governorate_code_fkey" FOREIGN KEY ("governorate_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "camp" ADD CONSTRAINT "camp_code_fkey" FOREIGN KEY ("code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "camp" ADD CONSTRAINT "camp_governorate_code_fkey" FOREIGN KEY ("governorate_code") REFERENCES "location"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "camp" ADD CONSTRAINT "camp_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "location"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_publisher_code_fkey" FOREIGN KEY ("publisher_code") REFERENCES "publisher"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_quoted_body_code_fkey" FOREIGN KEY ("quoted_body_code") REFERENCES "publisher"("code") ON DELETE SET NULL ON UPDATE CASCADE;
