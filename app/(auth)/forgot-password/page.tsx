import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { EntryFrame } from "@/components/layout/entry-frame";
import { ForgotForm } from "@/components/users/forgot-form";
import { canMailResets } from "@/lib/features/users/queries/can-mail-resets";

export const metadata: Metadata = { title: "Forgot your password?" };

export default function ForgotPasswordPage() {
  if (!canMailResets()) notFound();
  return (
    <EntryFrame title="Forgot your password?">
      <ForgotForm />
    </EntryFrame>
  );
}
