-- Rules of the field that no import, script or hand may break, whatever it forgot to check.

-- One current figure for an indicator, place, period and its dimensions from one publisher and quoted body.
CREATE UNIQUE INDEX "observation_current_key" ON "observation" (
  "indicator_code", "location_code", "reference_period_start", "reference_period_end", "publisher_code", "quoted_body_code",
  "population_group", "sex", "age_group", "shelter_type", "cause", "denominator", "voting_scope", "stage",
  "origin_code", "election_code", "incident_code"
) NULLS NOT DISTINCT WHERE "until_edition" IS NULL;

ALTER TABLE "observation"
  ADD CONSTRAINT "observation_period_order" CHECK ("reference_period_start" <= "reference_period_end"),
  ADD CONSTRAINT "observation_range_order" CHECK ("lower" <= "value" AND "value" <= "upper" AND "lower" <= "upper"),
  ADD CONSTRAINT "observation_not_negative" CHECK ("value" >= 0 AND "lower" >= 0 AND "upper" >= 0),
  -- PostgreSQL counts NaN as greater than infinity: this refuses both.
  ADD CONSTRAINT "observation_is_number" CHECK ("value" < 'Infinity' AND "lower" < 'Infinity' AND "upper" < 'Infinity'),
  ADD CONSTRAINT "observation_edition_order" CHECK ("until_edition" > "from_edition");

ALTER TABLE "edition" ADD CONSTRAINT "edition_counts_not_negative"
  CHECK ("number" > 0 AND "added" >= 0 AND "revised" >= 0 AND "withdrawn" >= 0 AND "unchanged" >= 0);

ALTER TABLE "catalogue_history" ADD CONSTRAINT "catalogue_history_edition_order" CHECK ("from_edition" < "until_edition");

-- Partial dates of the catalogues: a year, a month or a day.
CREATE FUNCTION "is_partial_date"("written" text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT "written" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'
$$;
ALTER TABLE "publisher" ADD CONSTRAINT "publisher_active_until_date" CHECK (is_partial_date("active_until"));
ALTER TABLE "source" ADD CONSTRAINT "source_published_on_date" CHECK (is_partial_date("published_on"));
ALTER TABLE "camp" ADD CONSTRAINT "camp_dates" CHECK (is_partial_date("opened_on") AND is_partial_date("closed_on"));
ALTER TABLE "election" ADD CONSTRAINT "election_dates" CHECK (is_partial_date("held_from") AND is_partial_date("held_to"));
ALTER TABLE "incident" ADD CONSTRAINT "incident_date" CHECK (is_partial_date("occurred_on"));
ALTER TABLE "timeline_event" ADD CONSTRAINT "timeline_event_dates" CHECK (is_partial_date("date") AND is_partial_date("date_to"));

-- A percentage lies within 0 and 100, and the figure's publisher and quoted body are its source's.
CREATE FUNCTION "observation_check_insert"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bad record;
BEGIN
  SELECT n."id", n."value", n."indicator_code" INTO bad FROM inserted n JOIN "indicator" i ON i."code" = n."indicator_code"
    WHERE i."unit" = 'percent' AND (n."value" > 100 OR n."lower" > 100 OR n."upper" > 100) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'observation %: % is more than 100 percent', bad."indicator_code", bad."value" USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_percent';
  END IF;
  SELECT n."id", n."source_id" INTO bad FROM inserted n JOIN "source" s ON s."id" = n."source_id"
    WHERE s."publisher_code" <> n."publisher_code" OR COALESCE(s."quoted_body_code", '') <> n."quoted_body_code" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'observation: publisher or quoted body differs from those of source %', bad."source_id" USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_source_key';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "observation_inserted" AFTER INSERT ON "observation" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION "observation_check_insert"();

-- Nothing is overwritten: the one change a figure may undergo is to receive the edition that ended it.
CREATE FUNCTION "observation_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."until_edition" IS NULL AND NEW."until_edition" IS NOT NULL
       AND to_jsonb(OLD) - 'until_edition' = to_jsonb(NEW) - 'until_edition' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'observation %: a figure is never changed; supersede it in a new edition', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RAISE EXCEPTION 'observation: a figure is never deleted; withdraw it in a new edition' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "observation_only_ends" BEFORE UPDATE OR DELETE ON "observation"
  FOR EACH ROW EXECUTE FUNCTION "observation_refuse_change"();
CREATE TRIGGER "observation_no_truncate" BEFORE TRUNCATE ON "observation"
  FOR EACH STATEMENT EXECUTE FUNCTION "observation_refuse_change"();

-- What was is kept, for editions and for former catalogue rows as well.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: rows are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "edition_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "edition" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "catalogue_history_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "catalogue_history" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
