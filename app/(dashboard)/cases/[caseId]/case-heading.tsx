import Link from "next/link";

import { CaseExportWarnings } from "@/app/(dashboard)/cases/[caseId]/case-export-warnings";
import { RecordPortrait } from "@/app/(dashboard)/attachments/record-portrait";
import { CASE_PARTS } from "@/components/cases/case-parts";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { RecordActions } from "@/components/layout/record-actions";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { NativeName } from "@/components/ui/native-name";
import type { Actor } from "@/lib/auth/actor";
import { can, canChange } from "@/lib/auth/permissions";
import { reopenCaseAction, restoreCaseAction, trashCaseAction } from "@/lib/features/cases/actions";
import { CASE_PRIORITY_LABELS } from "@/lib/features/cases/labels";
import type { CaseView } from "@/lib/features/cases/types";

type CaseHeadingProps = {
  actor: Actor;
  /** As whom what can be done is offered. */
  offered: Actor;
  caseRecord: CaseView;
};

/** Who the case is about, and what can be done with it. */
export function CaseHeading({ actor, offered, caseRecord }: CaseHeadingProps) {
  const path = `/cases/${caseRecord.id}`;
  return (
    <>
      <RecordPortrait actor={actor} kind="case" record={caseRecord}>
        <PageHeader
          title={<Name caseRecord={caseRecord} />}
          breadcrumb={[{ label: "Cases", href: "/cases" }]}
          summary={<Marks caseRecord={caseRecord} />}
          actions={<Actions actor={offered} caseRecord={caseRecord} path={path} />}
        />
      </RecordPortrait>
      <RecordTabs path={path} current="record" parts={CASE_PARTS} />
      {caseRecord.deletedAt ? <TrashNotice at={caseRecord.deletedAt} /> : null}
      <CaseExportWarnings actor={actor} caseId={caseRecord.id} />
    </>
  );
}

function Name({ caseRecord: { person } }: { caseRecord: CaseView }) {
  return (
    <Link
      prefetch={false}
      href={`/people/${person.id}`}
      className="underline-offset-4 hover:underline"
    >
      <NativeName>{person.fullName}</NativeName>
      {person.nativeName ? (
        <NativeName
          lang={person.nativeNameLanguage}
          className="ms-3 font-serif font-normal text-ink-soft"
        >
          {person.nativeName}
        </NativeName>
      ) : null}
    </Link>
  );
}

function Marks({
  caseRecord: { reference, priority, visibility, closure },
}: {
  caseRecord: CaseView;
}) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <span className="tabular-nums">{reference}</span>
      {closure ? <Badge>Case closed</Badge> : null}
      {priority === "normal" ? null : (
        <Badge tone={priority === "low" ? "neutral" : "warning"}>
          {CASE_PRIORITY_LABELS[priority]} priority
        </Badge>
      )}
      {visibility === "restricted" ? <Badge tone="info">Restricted to its team</Badge> : null}
    </p>
  );
}

type ActionsProps = Omit<CaseHeadingProps, "offered"> & { path: string };

function Actions({ actor, caseRecord, path }: ActionsProps) {
  const inTrash = caseRecord.deletedAt !== null;
  return (
    <>
      {inTrash ? null : (
        <>
          {can(actor, "statement:add") ? (
            <ButtonLink href={`${path}/statements/new`} variant="primary">
              Add a statement
            </ButtonLink>
          ) : null}
          {can(actor, "contact:add") ? (
            <ButtonLink href={`${path}/contacts/new`}>Add a contact</ButtonLink>
          ) : null}
          {can(actor, "case:export") ? (
            <ButtonLink href={`${path}/export`}>Export summary</ButtonLink>
          ) : null}
          {can(actor, "case:close") ? <CloseOrReopen caseRecord={caseRecord} path={path} /> : null}
        </>
      )}
      <RecordActions
        id={caseRecord.id}
        path={path}
        inTrash={inTrash}
        mayEdit={canChange(actor, "case:edit", caseRecord.createdById)}
        mayTrash={canChange(actor, "case:trash", caseRecord.createdById)}
        trash={trashCaseAction}
        restore={restoreCaseAction}
      />
    </>
  );
}

function CloseOrReopen({ caseRecord, path }: { caseRecord: CaseView; path: string }) {
  if (!caseRecord.closure) return <ButtonLink href={`${path}/closure/new`}>Close case</ButtonLink>;
  return (
    <ActionForm
      action={reopenCaseAction}
      fields={{ caseId: caseRecord.id }}
      label="Reopen case"
      pendingLabel="Reopening…"
    />
  );
}
