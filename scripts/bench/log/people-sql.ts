/** Organisations, people with an office each, and the sources that everything is cited from. */
export const PEOPLE_AND_SOURCES = `
  INSERT INTO "Organisation" (id, name, kind, country, "createdById")
    SELECT pg_temp.log_id('body', n), 'Ministry of ' || initcap(pg_temp.syllables(n * 37)) || ' ' || n, 'ministry', 'XK', :actor
    FROM generate_series(1, :bodies) n ON CONFLICT DO NOTHING;
  INSERT INTO "Person" (id, "fullName", aliases, "createdById")
    SELECT pg_temp.log_id('person', n), pg_temp.full_name(n), ARRAY['GP ' || n], :actor FROM generate_series(1, :people) n ON CONFLICT DO NOTHING;
  INSERT INTO "Position" (id, "personId", title, "organisationId", country, rank)
    SELECT pg_temp.log_id('position', n), pg_temp.log_id('person', n), 'Office ' || n % 7, pg_temp.log_id('body', 1 + n % 20), 'XK',
      (ARRAY['spokesperson', 'foreign_minister', 'not_an_official'])[1 + n % 3]::"PositionRank"
    FROM generate_series(1, :people) n ON CONFLICT DO NOTHING;
  INSERT INTO "Source" (id, kind, title, publisher, "publishedOnEdtf", "publishedOnEarliest", "publishedOnLatest", "createdById")
    SELECT pg_temp.log_id('source', n), 'article', initcap(pg_temp.words(n, 8)), 'The Daily Example', d::text, d, d, :actor
    FROM generate_series(1, :sources) n, pg_temp.day('published', n) d ON CONFLICT DO NOTHING;`;
