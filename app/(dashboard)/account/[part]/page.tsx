import type { ComponentType } from "react";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";

import {
  EmailForm,
  NameForm,
  PasswordForm,
  RecoveryCodesForm,
  RemoveSecondStepForm,
} from "@/components/account/account-forms";
import { PageHeader } from "@/components/layout/page-header";
import { requireActor } from "@/lib/auth/session";
import { getAccount } from "@/lib/features/account/queries";
import type { Account } from "@/lib/features/account/types";

type Part = {
  title: string;
  form: ComponentType<{ account: Account }>;
  /** There is nothing to do without a second step. */
  ofSecondStep?: true;
};

const PARTS: Record<string, Part> = {
  name: { title: "Change your name", form: NameForm },
  email: { title: "Change your e-mail address", form: EmailForm },
  password: { title: "Change your password", form: PasswordForm },
  "recovery-codes": {
    title: "New recovery codes",
    form: RecoveryCodesForm,
    ofSecondStep: true,
  },
  "remove-second-step": {
    title: "Remove the second step",
    form: RemoveSecondStepForm,
    ofSecondStep: true,
  },
};

const partCalled = (name: string) => (Object.hasOwn(PARTS, name) ? PARTS[name] : undefined);

type Props = PageProps<"/account/[part]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: partCalled((await params).part)?.title ?? "Not found" };
}

export default async function AccountPartPage({ params }: Props) {
  const actor = await requireActor();
  const part = partCalled((await params).part) ?? notFound();
  const account = await getAccount(actor, {});
  if (part.ofSecondStep && account.codesLeft === null) redirect("/account");
  const Form = part.form;
  return (
    <>
      <PageHeader title={part.title} breadcrumb={[{ label: "My account", href: "/account" }]} />
      <Form account={account} />
    </>
  );
}
