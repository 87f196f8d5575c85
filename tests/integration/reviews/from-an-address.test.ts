import { afterEach, beforeEach, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { bringIn } from "@/lib/features/reviews/commands/bring-in";
import { readIntoForm } from "@/lib/features/reviews/read/read-into-form";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aLocalSite } from "@/tests/support/local-site";
import { ARTICLE } from "@/tests/support/review-factory";

const GIVEN = "http://news.example/short";
const FINAL = "http://news.example/story";
const PAGE = `<!doctype html><html lang="en"><head><meta property="og:title" content="A fictional report">
  <link rel="canonical" href="https://elsewhere.example/"></head>
  <body><article>${ARTICLE.split("\n\n")
    .map((words) => `<p>${words}</p>`)
    .join("")}</article></body></html>`;

let editor: Actor;
let site: Awaited<ReturnType<typeof aLocalSite>>;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  site = await aLocalSite((request, response) => {
    if (request.url === "/short") response.writeHead(302, { location: "/story" }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  });
});

afterEach(() => site.close());

const read = (values: FormValues, actor = editor) =>
  readIntoForm(actor, { kind: "article", extent: "whole", ...values }, null, site.network);

const valuesOf = (state: FormState | null) =>
  state?.status === "editing" ? state.values : expect.fail(JSON.stringify(state));

const lastEvent = () =>
  database().auditEvent.findFirstOrThrow({
    where: { action: "review.brought-in" },
    orderBy: { seq: "desc" },
  });

it("fills the form, stores nothing, and tells the trail how it was fetched when it is kept", async () => {
  const values = valuesOf(await read({ fromAddress: ` ${GIVEN} ` }));
  expect(values).toMatchObject({
    ...{ text: ARTICLE, title: "A fictional report", url: FINAL, accessedOn: today() },
    ...{ fromAddress: "", readFrom: "address", note: "Fetched from news.example." },
  });
  expect(await database().source.count()).toBe(0);
  expect(await readIntoForm(editor, values, null, site.network)).toBeNull();

  const text = ARTICLE.replaceAll("\n", "\r\n");
  await bringIn(editor, { ...values, text });
  const source = await database().source.findFirstOrThrow();
  expect(source).toMatchObject({ url: FINAL, accessedOn: new Date(today()) });
  expect((await lastEvent()).changes).toMatchObject({
    addressGiven: { to: GIVEN },
    addressRead: { to: FINAL },
    textChangedSince: { to: false },
  });
});

it("says when the text was changed since, and believes no seal of somebody else or of none", async () => {
  const values = valuesOf(await read({ fromAddress: GIVEN }));
  await bringIn(editor, { ...values, text: `${ARTICLE} Typed.` });
  expect((await lastEvent()).changes).toMatchObject({
    textChangedSince: { to: true },
  });
  const other = await actorWithRole("editor");
  await bringIn(other, { ...values, text: `${ARTICLE} Another.` });
  expect((await lastEvent()).changes).not.toHaveProperty("addressGiven");
  await bringIn(editor, { ...values, text: `${ARTICLE} Third.`, fetched: "made up" });
  expect((await lastEvent()).changes).not.toHaveProperty("addressGiven");
});

it("leaves nothing of one page beside a text that is read next", async () => {
  const values = valuesOf(await read({ fromAddress: GIVEN }));
  const file = new File(["Another text of somebody else."], "a.txt");
  const next = valuesOf(await readIntoForm(editor, values, file, site.network));
  expect(next).toMatchObject({ fetched: "", url: "", accessedOn: "", note: "", title: "" });
});

it("asks nobody beside a text or a file, or for somebody who may not bring texts in", async () => {
  const file = new File(["A text."], "a.txt");
  const both = { fromAddress: GIVEN };
  expect(await readIntoForm(editor, both, file, site.network)).toMatchObject({
    status: "invalid",
    fieldErrors: { file: [expect.stringContaining("A web address is given as well")] },
  });
  expect(await read({ ...both, text: "Typed words." })).toMatchObject({
    fieldErrors: { fromAddress: [expect.stringContaining("A text is pasted above")] },
  });
  expect(await read(both, await actorWithRole("viewer"))).toBeNull();
  expect(site.dialled).toEqual([]);
});

it("is counted for each person", async () => {
  const inside = { fromAddress: "http://10.0.0.1/" };
  // What is no address is not counted.
  expect(await read({ fromAddress: "news.example" })).toMatchObject({
    fieldErrors: { fromAddress: [expect.stringContaining("starting with https://")] },
  });
  for (let i = 0; i < 60; i += 1) {
    expect(await read(inside)).toMatchObject({
      fieldErrors: { fromAddress: [expect.stringContaining("private network")] },
    });
  }
  expect(await read(inside)).toMatchObject({
    fieldErrors: { fromAddress: [expect.stringContaining("many pages")] },
  });
  expect(await read({ fromAddress: GIVEN }, await actorWithRole("editor"))).toMatchObject({
    status: "editing",
  });
});
