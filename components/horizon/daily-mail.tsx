import { ActionForm } from "@/components/forms/action-form";
import { setDailyMailAction } from "@/lib/features/horizon/actions";
import type { Reminders } from "@/lib/features/horizon/types";

/** Whether one gets the daily mail, and the button that changes it. */
export function DailyMail({ dailyMail, mailConfigured }: Omit<Reminders, "feeds">) {
  return (
    <div className="grid max-w-measure gap-3">
      <p>
        Once a day at most, when tasks of yours are due or overdue or dates fall within seven days
        in cases you lead. The mail holds numbers and the address of Vigil: no name, no title.
      </p>
      {mailConfigured ? null : (
        <p className="text-ink-soft">
          No mail server is set up here, so none is sent. Whoever runs Vigil can name one.
        </p>
      )}
      <p>
        The daily mail is <strong>{dailyMail ? "on" : "off"}</strong> for you.
      </p>
      <div>
        <ActionForm
          action={setDailyMailAction}
          fields={dailyMail ? {} : { wanted: "on" }}
          label={dailyMail ? "Turn the daily mail off" : "Turn the daily mail on"}
        />
      </div>
    </div>
  );
}
