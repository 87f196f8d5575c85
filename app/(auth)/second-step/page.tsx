import type { Metadata } from "next";

import { BeginSecondStepForm } from "@/components/account/begin-second-step-form";
import { ConfirmSecondStepForm } from "@/components/account/confirm-second-step-form";
import { QrCode } from "@/components/account/qr-code";
import { EntryFrame } from "@/components/layout/entry-frame";
import { Button } from "@/components/ui/button";
import { currentSessionId, requirePerson } from "@/lib/auth/session";
import { getSecondStep } from "@/lib/features/account/queries";
import { safeReturnPath } from "@/lib/http/request-path";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Set up the second step" };

/** Outside the signed-in frame: whoever must set it up has nothing else to go to. */
export default async function SecondStepPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson();
  const step = await getSecondStep(person, { sessionId: await currentSessionId() });
  const { from } = firstValues(await searchParams);
  const next = from ? safeReturnPath(from) : "/account";
  return (
    <EntryFrame title="Set up the second step" wide>
      <p>
        {person.mustSetUp ? "Your role requires it: set it up to go on. " : ""}
        At every sign-in, after the password, you will be asked for a code of an authenticator app
        on your telephone. Any such app will do.
      </p>
      {step.state === "none" ? (
        <BeginSecondStepForm cancelHref={person.mustSetUp ? null : "/account"} />
      ) : (
        <ConfirmSecondStepForm done={step.state === "active"} next={next}>
          {step.state === "begun" ? <AppSecret {...step} /> : null}
        </ConfirmSecondStepForm>
      )}
      <form action="/sign-out" method="post" data-print="hide">
        <Button type="submit" variant="text">
          Sign out
        </Button>
      </form>
    </EntryFrame>
  );
}

function AppSecret({ address, secret }: { address: string; secret: string }) {
  // In fours, to be typed without losing the place.
  const groups = secret.replaceAll(/.{4}(?=.)/g, "$& ");
  return (
    <>
      <QrCode text={address} label="QR code with the secret for the app" />
      <p className="max-w-measure">
        Scan it with the app, or type this secret: <code className="font-mono">{groups}</code>
      </p>
    </>
  );
}
