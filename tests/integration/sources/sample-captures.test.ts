import { beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { checkEverySource } from "@/lib/features/sources/queries/check-every-source";
import { countProblems } from "@/lib/features/sources/rules/verify-text";
import { sowArticle } from "@/prisma/seed/article";
import { actorWithRole } from "@/tests/support/actors";

let editor: Actor;

const counts = async () => ({
  captures: await database().capture.count(),
  placed: await database().citation.count({ where: { captureId: { not: null } } }),
  changes: await database().auditEvent.count(),
});

beforeAll(async () => {
  editor = await actorWithRole("editor");
  await sowArticle(editor);
});

it("keeps of the article only the words that people are quoted with, and says so", async () => {
  const article = await database().capture.findFirstOrThrow({
    where: { source: { publisher: "CNN" } },
  });
  expect(article.extent).toBe("excerpts");
  expect(article.note).toContain("belongs to its publisher");
  const quoted = await database().statement.findMany({
    where: { citations: { some: { captureId: article.id } } },
    select: { text: true },
  });
  for (const words of article.text.split("\n\n[…]\n\n")) {
    expect(quoted.some(({ text }) => text.includes(words))).toBe(true);
  }
});

it("ties every statement that quotes a captured source to its place, and all of it holds", async () => {
  const loose = await database().citation.count({
    where: { statementId: { not: null }, exactWords: { not: null }, captureId: null },
  });
  expect(loose).toBe(0);
  let problems = 0;
  for await (const { missing, captures } of checkEverySource()) {
    problems += countProblems(missing, captures);
  }
  expect(problems).toBe(0);
});

it("changes nothing when sown again", async () => {
  const before = await counts();
  expect(before.captures).toBeGreaterThan(3);
  await sowArticle(editor);
  expect(await counts()).toEqual(before);
});
