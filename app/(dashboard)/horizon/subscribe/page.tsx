import type { Metadata } from "next";

import { DailyMail } from "@/components/horizon/daily-mail";
import { FeedTable } from "@/components/horizon/feed-table";
import { MakeFeedForm } from "@/components/horizon/make-feed-form";
import { PageHeader } from "@/components/layout/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { requireActor } from "@/lib/auth/session";
import { getReminders } from "@/lib/features/horizon/queries/get-reminders";
import { FEED_AHEAD, FEED_OVERDUE } from "@/lib/features/horizon/rules/days";

export const metadata: Metadata = { title: "Calendar and reminders" };

export default async function SubscribePage() {
  const actor = await requireActor();
  const { feeds, ...mail } = await getReminders(actor, {});
  return (
    <>
      <PageHeader
        title="Calendar and reminders"
        breadcrumb={[{ label: "Horizon", href: "/horizon" }]}
        summary="What lies ahead, in your own calendar and by mail."
      />
      <div className="grid gap-10">
        <section>
          <SectionHeading>Make a calendar feed</SectionHeading>
          <p className="mb-4 max-w-measure">
            A private address to which a calendar program subscribes. It shows references such as
            VG-2026-7KQ4, and no names or places; which cases it holds is decided anew each time it
            is read, by what you may see then. It reaches a year ahead, and holds the{" "}
            {FEED_AHEAD.toLocaleString("en-GB")} entries that come first and {FEED_OVERDUE} that are
            overdue, at most.
          </p>
          <MakeFeedForm />
        </section>
        <section>
          <SectionHeading count={feeds.length} capped={false}>
            Your feeds
          </SectionHeading>
          <FeedTable feeds={feeds} />
        </section>
        <section>
          <SectionHeading>Daily mail</SectionHeading>
          <DailyMail {...mail} />
        </section>
      </div>
    </>
  );
}
