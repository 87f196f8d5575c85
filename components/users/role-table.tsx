import { Fragment } from "react";

import { grantOf, type Permission } from "@/lib/auth/permissions";
import { ROLE_LABELS } from "@/lib/features/users/labels";
import { PERMISSION_GROUPS } from "@/lib/features/users/permission-labels";

const ROLES = ["viewer", "contributor", "editor", "admin"] as const;

const GRANT_WORDS = { any: "Yes", own: "Their own", none: "–" } as const;

const cellWords = (role: (typeof ROLES)[number], permission: Permission) =>
  GRANT_WORDS[grantOf(role, permission) ?? "none"];

/** What each role may do, from the table by which it is decided. */
export function RoleTable() {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="What each role may do">
      <table className="w-full min-w-[42rem] border-collapse text-sm">
        <thead className="border-b border-ink">
          <tr>
            <th scope="col" className="py-2 pe-4 text-start">
              May
            </th>
            {ROLES.map((role) => (
              <th key={role} scope="col" className="w-28 py-2 pe-4 text-start">
                {ROLE_LABELS[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERMISSION_GROUPS.map(({ title, rows }) => (
            <Fragment key={title}>
              <tr>
                <th scope="rowgroup" colSpan={5} className="pt-6 pb-1 text-start text-base">
                  {title}
                </th>
              </tr>
              {rows.map(([permission, words]) => (
                <tr key={permission} className="border-t border-hairline hover:bg-leaf">
                  <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                    {words}
                  </th>
                  {ROLES.map((role) => (
                    <td key={role} className="py-1.5 pe-4">
                      {cellWords(role, permission)}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
