import { describe, expect, it } from "vitest";

import { isOverdue, lastComingDay } from "@/lib/features/tasks/rules";

const open = { completedAt: null };

describe("a follow-up", () => {
  it("is overdue from the day after it was due, until it is done", () => {
    expect(isOverdue({ ...open, dueOn: "2024-02-28" }, "2024-02-29")).toBe(true);
    expect(isOverdue({ ...open, dueOn: "2024-02-29" }, "2024-02-29")).toBe(false);
    expect(isOverdue({ completedAt: new Date(), dueOn: "2024-02-28" }, "2024-02-29")).toBe(false);
  });

  it("is never overdue without a due day", () => {
    expect(isOverdue({ ...open, dueOn: null }, "2024-02-29")).toBe(false);
  });

  it("is coming within a fortnight, across months and years", () => {
    expect(lastComingDay("2024-02-20")).toBe("2024-03-05");
    expect(lastComingDay("2024-12-25")).toBe("2025-01-08");
  });
});
