/** One case in twenty is restricted to its team. */
const HIDDEN = "n % 20 = 5";
/** One in ten is closed, none of them restricted. */
const CLOSED = "n % 10 = 4";

/** Cases with the facts, people and tasks that every case has. */
export const CASES_AND_FACTS = `
  INSERT INTO "Case" (id, reference, "personId", "holderKind", "holderCountry", "holderOrganisationId", "detainedOnEdtf", "detainedOnEarliest", "detainedOnLatest", summary, visibility, "createdById")
    SELECT pg_temp.log_id('case', n), 'VG-2015-' || lpad(n::text, 6, '0'), pg_temp.log_id('person', n), 'state', 'XK', pg_temp.log_id('body', 1), d::text, d, d,
      'A generated case.', (CASE WHEN ${HIDDEN} THEN 'restricted' ELSE 'open' END)::"CaseVisibility", :actor
    FROM generate_series(1, :cases) n, pg_temp.day('detained', n) d ON CONFLICT DO NOTHING;
  INSERT INTO "CaseFact" (id, "caseId", kind, "createdById")
    SELECT pg_temp.log_id(fact.noun, n), pg_temp.log_id('case', n), fact.kind::"CaseFactKind", :actor
    FROM generate_series(1, :cases) n, (VALUES ('status', 'status'), ('step', 'legal_step'), ('closure', 'closure')) fact(noun, kind)
    WHERE fact.kind <> 'closure' OR ${CLOSED} ON CONFLICT DO NOTHING;
  INSERT INTO "CaseStatusChange" (id, "caseId", status) SELECT pg_temp.log_id('status', n), pg_temp.log_id('case', n), 'pretrial' FROM generate_series(1, :cases) n ON CONFLICT DO NOTHING;
  INSERT INTO "LegalStep" (id, "caseId", kind, details, "happenedOnEdtf", "happenedOnEarliest", "happenedOnLatest")
    SELECT pg_temp.log_id('step', n), pg_temp.log_id('case', n), 'arrest', 'Arrested.', d::text, d, d FROM generate_series(1, :cases) n, pg_temp.day('detained', n) d ON CONFLICT DO NOTHING;
  INSERT INTO "CaseClosure" (id, "caseId", outcome, "endedOnEdtf", "endedOnEarliest", "endedOnLatest")
    SELECT pg_temp.log_id('closure', n), pg_temp.log_id('case', n), 'released', (d + 400)::text, d + 400, d + 400
    FROM generate_series(1, :cases) n, pg_temp.day('detained', n) d WHERE ${CLOSED} ON CONFLICT DO NOTHING;
  INSERT INTO "CaseInvolvement" (id, "caseId", "personId", role) SELECT pg_temp.log_id('part', n), pg_temp.log_id('case', n), pg_temp.log_id('person', n + 50), 'lawyer' FROM generate_series(1, :cases) n ON CONFLICT DO NOTHING;
  INSERT INTO "Task" (id, title, "caseId", "dueOn", "createdById") SELECT pg_temp.log_id('task', n), 'Generated task ' || n, pg_temp.log_id('case', n), CASE WHEN n % 3 = 0 THEN DATE '2026-01-01' + pg_temp.pick('due', n, 120) END, :actor FROM generate_series(1, :cases) n ON CONFLICT DO NOTHING;`;
