import { rejectItem } from "@/lib/features/reviews/commands/leave-out";
import { TestRecords } from "@/tests/e2e/records";
import { ARTICLE, aReview, thePeople } from "@/tests/support/review-factory";

/** A text that is gone through: entries open and decided, long words, words written right to left. */
export async function reviewPaths(): Promise<string[]> {
  const editor = await new TestRecords().actor();
  await thePeople(editor);
  const long = "We have said so before, and we say so again. ".repeat(45);
  const text = `${ARTICLE}\n\n“${long.trim()}” ليلى مثال said.\n\nقالت ليلى مثال إننا لم ننسكم.`;
  const { id, items } = await aReview(editor, { text, title: "تقرير" });
  await rejectItem(editor, { itemId: items[1]?.id, as: "not_one", reason: "عنوان" });
  const [path, entry] = [`/imports/${id}`, `/imports/${id}/${items[0]?.id}`];
  return [
    ...["/imports/new", path, `${path}?select=keyboard`, `${path}/add?q=said`],
    ...[
      entry,
      `${entry}/same`,
      `/imports/${id}/${items.at(-2)?.id}/split`,
      `/imports/${id}/${items[3]?.id}`,
    ],
  ];
}
