import { FEWEST, STATEMENTS_EACH } from "@/scripts/bench/log/log-size";

const by = (kind: keyof typeof FEWEST) =>
  `SELECT GREATEST(${FEWEST[kind]}, n / ${STATEMENTS_EACH[kind]})`;

/**
 * Choices that follow from the seed and a number alone, so that every run makes the same records and
 * a log that grows keeps those it has. Ids ascend as the product's own do. Words are drawn from 4,096
 * as often as their rank has it (Zipf's law): the first is in nearly every text, the last in few.
 */
export const CHOICES = `
  CREATE OR REPLACE FUNCTION pg_temp.hash(salt text, n int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT md5(:seed || ' ' || salt || ' ' || n) $$;
  CREATE OR REPLACE FUNCTION pg_temp.pick(salt text, n int, choices int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('x' || substr(pg_temp.hash(salt, n), 1, 7))::bit(28)::int % choices $$;
  CREATE OR REPLACE FUNCTION pg_temp.log_id(kind text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(1420070400000 + n), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid FROM pg_temp.hash(kind, n) h $$;
  CREATE OR REPLACE FUNCTION pg_temp.syllable(n int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('{ba,do,ki,lu,mer,nas,or,pel,ra,sim,tov,ul,ven,wi,yar,zen}'::text[])[1 + (n & 15)] $$;
  CREATE OR REPLACE FUNCTION pg_temp.syllables(n int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT pg_temp.syllable(n) || pg_temp.syllable(n >> 4) || pg_temp.syllable(n >> 8) $$;
  CREATE OR REPLACE FUNCTION pg_temp.word(rank int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT CASE WHEN rank < 20 THEN ('{release,talks,offer,embassy,concern,family,access,visit,demand,promise,
       minister,court,appeal,letter,call,silence,progress,exchange,charge,denial}'::text[])[rank + 1] ELSE pg_temp.syllables(rank) END $$;
  CREATE OR REPLACE FUNCTION pg_temp.words(n int, many int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT string_agg(pg_temp.word(rank), ' ' ORDER BY w) || CASE WHEN n % 1000 = 0 THEN ' lantern' ELSE '' END
       FROM generate_series(1, many) w,
         LATERAL (SELECT exp(pg_temp.pick('word' || w, n, 65536)::float8 / 65536 * ln(4096::float8))::int - 1 AS rank OFFSET 0) drawn $$;
  CREATE OR REPLACE FUNCTION pg_temp.full_name(n int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT initcap(pg_temp.syllable(pg_temp.pick('first', n, 16)) || pg_temp.syllable(pg_temp.pick('name', n, 16)) || ' ' || pg_temp.syllables(pg_temp.pick('last', n, 4096))) $$;
  CREATE OR REPLACE FUNCTION pg_temp.day(salt text, n int) RETURNS date LANGUAGE sql IMMUTABLE AS
    $$ SELECT DATE '2015-01-01' + pg_temp.pick(salt, n, 4000) $$;
  CREATE OR REPLACE FUNCTION pg_temp.cases_by(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ ${by("cases")} $$;
  CREATE OR REPLACE FUNCTION pg_temp.people_by(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ ${by("people")} $$;
  CREATE OR REPLACE FUNCTION pg_temp.sources_by(n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ ${by("sources")} $$;`;
