import type { ReactNode } from "react";
import { MainNav } from "@/components/layout/main-nav";
import { MobileMenu } from "@/components/layout/mobile-menu";
import type { NavCount, NavItem } from "@/components/layout/nav-item";
import { SiteHeader } from "@/components/layout/site-header";
import { UserMenu } from "@/components/layout/user-menu";
import { Notice } from "@/components/ui/notice";
import { SkipLink } from "@/components/ui/skip-link";
import { ToastRegion, type Flash } from "@/components/ui/toast-region";

type AppShellProps = {
  user: { name: string; role: string };
  /** Sections that this user's role opens besides the usual ones. */
  extraItems?: NavItem[];
  counts?: readonly NavCount[];
  /** The sign-out form, and links to the account pages. */
  userActions: ReactNode;
  exitPage?: ReactNode;
  flash?: Flash | null;
  children: ReactNode;
};

/** The frame of every signed-in page: header, navigation in the margin, and the page itself. */
export function AppShell(props: AppShellProps) {
  const { user, extraItems, counts = [], userActions, exitPage, flash, children } = props;
  const navigation = <MainNav {...(extraItems ? { extraItems } : {})} counts={counts} />;
  return (
    <div className="mx-auto min-h-dvh max-w-[96rem]">
      <SkipLink targetId="main" />
      <SiteHeader userMenu={<UserMenu {...user}>{userActions}</UserMenu>} exitPage={exitPage} />
      <MobileMenu>{navigation}</MobileMenu>
      <div className="lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] print:block">
        <div data-print="hide" className="hidden py-8 ps-6 lg:block">
          {navigation}
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="max-w-page px-4 pt-6 pb-24 outline-none sm:px-6 lg:px-12 lg:pt-8 print:max-w-none print:p-0"
        >
          {flash ? (
            <noscript>
              <div className="mb-6">
                <Notice tone="success" title={flash.message}>
                  {flash.action}
                </Notice>
              </div>
            </noscript>
          ) : null}
          {children}
        </main>
      </div>
      <ToastRegion flash={flash} />
    </div>
  );
}
