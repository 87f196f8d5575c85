"use client";

import { TextField } from "@/components/forms/text-field";
import { isPhotographOf } from "@/lib/features/attachments/rules";
import type { RecordKind } from "@/lib/features/attachments/schema";

/** What is said of a file. */
export function AttachmentFields({ kind }: { kind: RecordKind }) {
  const photograph = isPhotographOf(kind);
  return (
    <>
      <TextField
        name="description"
        label="What it shows"
        hint={
          photograph
            ? "In a few words, such as “Head and shoulders, in a blue shirt, smiling”. Read aloud to people who cannot see it."
            : "In a few words. Of an image, what people who cannot see it should know."
        }
        optional={!photograph}
      />
      <TextField
        name="credit"
        label="Credit"
        hint="Who made it, and by what leave it is used."
        optional
      />
    </>
  );
}
