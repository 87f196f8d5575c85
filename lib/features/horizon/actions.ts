"use server";

import { revalidatePath } from "next/cache";

import { currentActor } from "@/lib/auth/session";
import { makeFeed, revokeFeed } from "@/lib/features/horizon/commands/calendar-feeds";
import { setDailyMail } from "@/lib/features/horizon/commands/set-daily-mail";
import { formAction } from "@/lib/forms/form-action";
import type { FormAction } from "@/lib/forms/form-state";
import { submitAs } from "@/lib/forms/submit-as";
import { ownOrigin } from "@/lib/http/own-origin";

const PATH = "/horizon/subscribe";

/** The new address goes into the answer and nowhere else: no cookie, no address, no log. */
export const makeFeedAction: FormAction = async (_previous, form) => {
  const outcome = await submitAs(await currentActor(), makeFeed, form);
  if (!outcome.ok) return outcome.state;
  revalidatePath(PATH);
  const words = `${await ownOrigin()}/calendar/${outcome.result.token}.ics`;
  return { status: "shown", words, values: {} };
};

export const revokeFeedAction = formAction(revokeFeed, {
  message: "Feed revoked. Calendars that read it get nothing from now on.",
  next: () => PATH,
});

export const setDailyMailAction = formAction(setDailyMail, {
  message: ({ wanted }) => (wanted ? "Daily mail turned on." : "Daily mail turned off."),
  next: () => PATH,
});
