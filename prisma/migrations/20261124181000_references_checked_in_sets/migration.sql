-- References of a figure are kept by checks over all rows of a statement, in place of nine foreign keys, which PostgreSQL checks
-- row by row: they were more than half of an import of half a million figures (docs/decisions.md).
ALTER TABLE "observation"
  DROP CONSTRAINT "observation_indicator_code_fkey",
  DROP CONSTRAINT "observation_location_code_fkey",
  DROP CONSTRAINT "observation_origin_code_fkey",
  DROP CONSTRAINT "observation_election_code_fkey",
  DROP CONSTRAINT "observation_incident_code_fkey",
  DROP CONSTRAINT "observation_source_id_fkey",
  DROP CONSTRAINT "observation_publisher_code_fkey",
  DROP CONSTRAINT "observation_from_edition_fkey",
  DROP CONSTRAINT "observation_until_edition_fkey";

-- Refuses codes that a catalogue does not have, and keeps those that it has from being deleted until the transaction ends: the lock
-- is the one that a foreign key takes. Who waits here for another's deletion to be committed finds the row gone, and refuses.
CREATE FUNCTION "observation_require"("catalogue" regclass, "key" name, "used" text[], "column" text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  known text[];
  unknown text;
BEGIN
  IF used IS NULL OR cardinality(used) = 0 THEN RETURN; END IF;
  EXECUTE format('SELECT array_agg(k) FROM (SELECT %1$I AS k FROM %2$s WHERE %1$I = ANY ($1) ORDER BY %1$I FOR KEY SHARE) held', key, catalogue)
    INTO known USING used;
  SELECT min(code) INTO unknown FROM unnest(used) code WHERE NOT EXISTS (SELECT FROM unnest(known) k WHERE k = code);
  IF unknown IS NOT NULL THEN
    RAISE EXCEPTION 'observation: "%" is not known as %: % has no such entry', unknown, "column", catalogue
      USING ERRCODE = 'foreign_key_violation', TABLE = 'observation', COLUMN = "column";
  END IF;
END $$;

-- As before, a percentage lies within 0 and 100, and the figure's publisher and quoted body are its source's. New: every code is
-- known. One pass over the inserted rows brings together what they name; the rules then look at a few hundred rows.
CREATE OR REPLACE FUNCTION "observation_check_insert"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  used record;
  edition_number integer;
BEGIN
  WITH combined AS MATERIALIZED (
    SELECT n."indicator_code", n."location_code", n."origin_code", n."election_code", n."incident_code", n."source_id", n."publisher_code",
      n."quoted_body_code", n."from_edition", n."until_edition", greatest(max(n."value"), max(n."lower"), max(n."upper")) AS "highest"
    FROM inserted n GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  )
  SELECT
    (SELECT array_agg(DISTINCT c."indicator_code") FROM combined c) AS "indicators",
    ARRAY(SELECT c."location_code" FROM combined c UNION SELECT c."origin_code" FROM combined c WHERE c."origin_code" IS NOT NULL) AS "locations",
    (SELECT array_agg(DISTINCT c."election_code") FILTER (WHERE c."election_code" IS NOT NULL) FROM combined c) AS "elections",
    (SELECT array_agg(DISTINCT c."incident_code") FILTER (WHERE c."incident_code" IS NOT NULL) FROM combined c) AS "incidents",
    (SELECT array_agg(DISTINCT c."source_id") FROM combined c) AS "sources",
    (SELECT array_agg(DISTINCT c."publisher_code") FROM combined c) AS "publishers",
    ARRAY(SELECT c."from_edition" FROM combined c UNION SELECT c."until_edition" FROM combined c WHERE c."until_edition" IS NOT NULL) AS "editions",
    (SELECT c."indicator_code" || ': ' || c."highest" FROM combined c JOIN "indicator" i ON i."code" = c."indicator_code"
      WHERE i."unit" = 'percent' AND c."highest" > 100 LIMIT 1) AS "above_hundred",
    (SELECT c."source_id" FROM combined c JOIN "source" s ON s."id" = c."source_id"
      WHERE s."publisher_code" <> c."publisher_code" OR COALESCE(s."quoted_body_code", '') <> c."quoted_body_code" LIMIT 1) AS "other_source"
  INTO used;
  PERFORM observation_require('indicator', 'code', used."indicators", 'indicator_code');
  PERFORM observation_require('location', 'code', used."locations", 'location_code or origin_code');
  PERFORM observation_require('election', 'code', used."elections", 'election_code');
  PERFORM observation_require('incident', 'code', used."incidents", 'incident_code');
  PERFORM observation_require('source', 'id', used."sources", 'source_id');
  PERFORM observation_require('publisher', 'code', used."publishers", 'publisher_code');
  -- Editions are only ever added: there is nothing to hold on to.
  SELECT min(number) INTO edition_number FROM unnest(used."editions") number WHERE NOT EXISTS (SELECT FROM "edition" e WHERE e."number" = number.number);
  IF edition_number IS NOT NULL THEN
    RAISE EXCEPTION 'observation: there is no edition %', edition_number USING ERRCODE = 'foreign_key_violation', TABLE = 'observation';
  END IF;
  IF used."above_hundred" IS NOT NULL THEN
    RAISE EXCEPTION 'observation %, which is more than 100 percent', used."above_hundred" USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_percent';
  END IF;
  IF used."other_source" IS NOT NULL THEN
    RAISE EXCEPTION 'observation: publisher or quoted body differs from those of source %', used."other_source" USING ERRCODE = 'check_violation', CONSTRAINT = 'observation_source_key';
  END IF;
  RETURN NULL;
END $$;

-- The edition that ended a figure exists as well.
CREATE FUNCTION "observation_check_ended"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE edition_number integer;
BEGIN
  SELECT min(n."until_edition") INTO edition_number FROM ended n
    WHERE n."until_edition" IS NOT NULL AND NOT EXISTS (SELECT FROM "edition" e WHERE e."number" = n."until_edition");
  IF edition_number IS NOT NULL THEN
    RAISE EXCEPTION 'observation: there is no edition %', edition_number USING ERRCODE = 'foreign_key_violation', TABLE = 'observation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "observation_ended" AFTER UPDATE ON "observation" REFERENCING NEW TABLE AS ended
  FOR EACH STATEMENT EXECUTE FUNCTION "observation_check_ended"();

-- As before; the rows are compared as they are, not as JSON.
CREATE OR REPLACE FUNCTION "observation_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE as_it_was "observation";
BEGIN
  IF TG_OP = 'UPDATE' THEN
    as_it_was := NEW;
    as_it_was."until_edition" := NULL;
    IF NEW."until_edition" IS NOT NULL AND as_it_was *= OLD THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'observation %: a figure is never changed; supersede it in a new edition', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RAISE EXCEPTION 'observation: a figure is never deleted; withdraw it in a new edition' USING ERRCODE = 'restrict_violation';
END $$;

-- The other end of each reference: a catalogue's entry that figures name is not deleted and keeps its code. Arguments: the entry's
-- key, then the columns of `observation` that name it. It runs after the row is locked and gone, so that figures of others that came in
-- meanwhile are seen; an older view of the database would not see them, and is refused.
CREATE FUNCTION "observation_keep_used"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  code text := to_jsonb(OLD) ->> TG_ARGV[0];
  is_used boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) ->> TG_ARGV[0] = code THEN RETURN NULL; END IF;
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION '%: entries are deleted and their codes changed in transactions that are READ COMMITTED', TG_TABLE_NAME USING ERRCODE = 'feature_not_supported';
  END IF;
  FOR n IN 1 .. TG_NARGS - 1 LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM observation WHERE %I = $1)', TG_ARGV[n]) INTO is_used USING code;
    IF is_used THEN
      RAISE EXCEPTION '% "%": figures name it as their %; it can''t be deleted and keeps its code', TG_TABLE_NAME, code, TG_ARGV[n]
        USING ERRCODE = 'foreign_key_violation', TABLE = TG_TABLE_NAME;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "indicator_keep_used" AFTER DELETE OR UPDATE OF "code" ON "indicator"
  FOR EACH ROW EXECUTE FUNCTION "observation_keep_used"('code', 'indicator_code');
CREATE TRIGGER "location_keep_used" AFTER DELETE OR UPDATE OF "code" ON "location"
  FOR EACH ROW EXECUTE FUNCTION "observation_keep_used"('code', 'location_code', 'origin_code');
CREATE TRIGGER "election_keep_used" AFTER DELETE OR UPDATE OF "code" ON "election"
  FOR EACH ROW EXECUTE FUNCTION "observation_keep_used"('code', 'election_code');
CREATE TRIGGER "incident_keep_used" AFTER DELETE OR UPDATE OF "code" ON "incident"
  FOR EACH ROW EXECUTE FUNCTION "observation_keep_used"('code', 'incident_code');
CREATE TRIGGER "source_keep_used" AFTER DELETE OR UPDATE OF "id" ON "source"
  FOR EACH ROW EXECUTE FUNCTION "observation_keep_used"('id', 'source_id');
CREATE TRIGGER "publisher_keep_used" AFTER DELETE OR UPDATE OF "code" ON "publisher"
  FOR EACH ROW EXECUTE FUNCTION "observation_keep_used"('code', 'publisher_code');

CREATE FUNCTION "observation_refuse_truncate"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "observation") THEN
    RAISE EXCEPTION '%: figures name its entries; it can''t be emptied', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "indicator_no_truncate" BEFORE TRUNCATE ON "indicator" FOR EACH STATEMENT EXECUTE FUNCTION "observation_refuse_truncate"();
CREATE TRIGGER "location_no_truncate" BEFORE TRUNCATE ON "location" FOR EACH STATEMENT EXECUTE FUNCTION "observation_refuse_truncate"();
CREATE TRIGGER "election_no_truncate" BEFORE TRUNCATE ON "election" FOR EACH STATEMENT EXECUTE FUNCTION "observation_refuse_truncate"();
CREATE TRIGGER "incident_no_truncate" BEFORE TRUNCATE ON "incident" FOR EACH STATEMENT EXECUTE FUNCTION "observation_refuse_truncate"();
CREATE TRIGGER "source_no_truncate" BEFORE TRUNCATE ON "source" FOR EACH STATEMENT EXECUTE FUNCTION "observation_refuse_truncate"();
CREATE TRIGGER "publisher_no_truncate" BEFORE TRUNCATE ON "publisher" FOR EACH STATEMENT EXECUTE FUNCTION "observation_refuse_truncate"();
