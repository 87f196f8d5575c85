import type { ReactNode } from "react";

import { formPickers } from "@/app/(dashboard)/form-pickers";
import type { FormProps } from "@/components/forms/form-props";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { openForm } from "@/lib/forms/open-form";

export type FormPageProps = {
  title: string;
  breadcrumb: { label: string; href: string }[];
  /** The page's own path, which names the draft. */
  formPath: string;
  cancelHref: string;
  allowed: boolean;
  /** Said in the form's place when it is not allowed. */
  refusal: { title: string; advice: string };
  initialValues?: FormProps["opening"]["initialValues"];
  form: (props: FormProps) => ReactNode;
};

/** The page on which a record is added or changed: its heading, and the form for whom it is meant. */
export async function FormPage(props: FormPageProps) {
  const { formPath, initialValues, cancelHref, refusal } = props;
  const header = <PageHeader title={props.title} breadcrumb={props.breadcrumb} />;
  if (!props.allowed) {
    return (
      <>
        {header}
        <EmptyState title={refusal.title}>{refusal.advice}</EmptyState>
      </>
    );
  }
  const actor = await requireActor();
  const [opening, pickers] = await Promise.all([
    openForm(actor, formPath, initialValues),
    formPickers(actor),
  ]);
  return (
    <>
      {header}
      {props.form({ opening, pickers, cancelHref })}
    </>
  );
}
