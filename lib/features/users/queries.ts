import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";

const LONGEST_STAFF_LIST = 500;

/** Names of the staff who can sign in, for choosing an owner or a lead. */
export const listStaff = defineQuery({
  name: "user.list-staff",
  permission: "user:read",
  input: z.object({}),
  run: ({ db }) =>
    db.user.findMany({
      where: { disabledAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: LONGEST_STAFF_LIST,
      select: { id: true, name: true },
    }),
});
