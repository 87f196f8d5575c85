-- Counting shared runs of words is several times faster with intarray, which is "trusted" like the
-- other two extensions, so the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS intarray;

-- The words of a text as comparisons see them: small letters, without accents, vowel points,
-- apostrophes and invisible marks, one blank between words and one at either end. Han characters and
-- kana count as words by themselves. lib/features/words/rules/plain-words.ts has the same rule.
-- Characters are named by their code points: what a class such as [[:alpha:]] holds depends on the
-- locale of the database.
CREATE FUNCTION vigil_words(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT ' ' || btrim(regexp_replace(regexp_replace(regexp_replace(normalize(lower(value), NFKD),
        '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0027\u0060\u00b4\u02bc\u2018\u2019]', '', 'g'),
        '([\u3040-\u30ff\u3400-\u9fff])', ' \1 ', 'g'),
        '[\u0001-\u0026\u0028-\u002f\u003a-\u0040\u005b-\u005f\u007b-\u00a9\u00ab-\u00b1\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u05be\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u2029\u202f-\u205f\u2190-\u2bff\u3000-\u303f]+', ' ', 'g')) || ' ' $$;

-- Every run of three words as a number, of one language: a text of fewer words is one run, one of none
-- has none. MD5 and not PostgreSQL's own hash, which a later version may change under stored values.
-- The words are gone through once: reading each run out of an array takes time with the square of them.
CREATE FUNCTION vigil_word_runs(value text, tongue text) RETURNS integer[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT COALESCE(array_agg(DISTINCT ('x' || substr(md5(concat_ws(' ', tongue, word, second, third)), 1, 8))::bit(32)::int), '{}')
        FROM (SELECT n, word, count(*) OVER () AS many,
                lead(word, 1) OVER (ORDER BY n) AS second, lead(word, 2) OVER (ORDER BY n) AS third
            FROM unnest(string_to_array(btrim(public.vigil_words(value)), ' ')) WITH ORDINALITY u(word, n)) w
        WHERE n <= GREATEST(1, many - 2) $$;

ALTER TABLE "Statement"
    ADD COLUMN "plainWords" TEXT GENERATED ALWAYS AS (
        vigil_words("text") || COALESCE(vigil_words("translation"), '')
    ) STORED,
    -- Translations are English.
    ADD COLUMN "wordRuns" INTEGER[] GENERATED ALWAYS AS (
        vigil_word_runs("text", "language") || COALESCE(vigil_word_runs("translation", 'en'), '{}')
    ) STORED;

CREATE INDEX "Statement_wordRuns_idx" ON "Statement" USING GIN ("wordRuns" gin__int_ops);
