/** Whether a path lies in the section that a navigation link opens; `/` is a section of its own. */
export function isCurrentSection(pathname: string, href: string): boolean {
  if (href === "/") return pathname === "/";
  return pathname === href || pathname.startsWith(`${href}/`);
}
