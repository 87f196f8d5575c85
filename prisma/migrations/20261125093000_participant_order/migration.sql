-- Participants stand in the order in which they were typed, also after one of them was changed.
ALTER TABLE "ContactParticipant" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 0;

UPDATE "ContactParticipant" p SET "place" = o."place"
FROM (SELECT "id", row_number() OVER (PARTITION BY "contactId" ORDER BY "id") - 1 AS "place"
  FROM "ContactParticipant") o
WHERE p."id" = o."id" AND o."place" > 0;
