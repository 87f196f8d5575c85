import { expect, it } from "vitest";

import { fillForm } from "@/lib/features/reviews/read/fill-form";

const FIRST = {
  text: "One.",
  title: "The first",
  author: "Ana",
  note: "Read from a Word document.",
  publishedOn: "2024-05-06",
};

it("fills in what was read where nothing was typed", () => {
  expect(fillForm({ title: "", author: "Typed" }, FIRST)).toMatchObject({
    ...{ text: "One.", title: "The first", author: "Typed", note: "Read from a Word document." },
    publishedOn: { year: "2024", month: "May", day: "6" },
  });
});

it("leaves nothing of one file beside the words of the next", () => {
  const first = fillForm({}, FIRST);
  const typed = { ...first, author: "Typed since" };
  const second = fillForm(typed, { text: "Two.", note: "Read from a PDF file." });
  expect(second).toMatchObject({
    ...{ text: "Two.", title: "", author: "Typed since", note: "Read from a PDF file." },
    publishedOn: { year: "", month: "", day: "" },
  });
  expect(fillForm(second, FIRST)).toMatchObject({ title: "The first", author: "Typed since" });
});

it("takes a day that was typed since for typed", () => {
  const first = fillForm({}, FIRST);
  const typed = { ...first, publishedOn: { year: "2023" } };
  expect(fillForm(typed, { text: "Two." })).toMatchObject({ publishedOn: { year: "2023" } });
});

it("goes by nothing that the form did not keep itself", () => {
  expect(fillForm({ title: "Typed", filled: "{" }, FIRST)).toMatchObject({ title: "Typed" });
  expect(fillForm({ title: "Typed", filled: '{"title":1}' }, FIRST)).toMatchObject({
    title: "Typed",
  });
});
