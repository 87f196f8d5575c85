import { Fragment } from "react";

import type { RoleGrants } from "@/lib/features/users/types";

const GRANT_WORDS = { any: "Yes", own: "Their own", none: "–" } as const;

/** What each role may do. */
export function RoleTable({ roles, groups }: RoleGrants) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="What each role may do">
      <table className="w-full min-w-[42rem] border-collapse text-sm">
        <thead className="border-b border-ink">
          <tr>
            <th scope="col" className="py-2 pe-4 text-start">
              May
            </th>
            {roles.map((role) => (
              <th key={role} scope="col" className="w-28 py-2 pe-4 text-start">
                {role}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ title, rows }) => (
            <Fragment key={title}>
              <tr>
                <th scope="rowgroup" colSpan={5} className="pt-6 pb-1 text-start text-base">
                  {title}
                </th>
              </tr>
              {rows.map(({ words, grants }) => (
                <tr key={words} className="border-t border-hairline hover:bg-leaf">
                  <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                    {words}
                  </th>
                  {grants.map((grant, index) => (
                    <td key={roles[index]} className="py-1.5 pe-4">
                      {GRANT_WORDS[grant ?? "none"]}
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
