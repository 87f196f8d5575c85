import { HistoryList } from "@/components/history/history-list";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTabs, type RecordPart } from "@/components/layout/record-tabs";
import { ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { listHistory } from "@/lib/features/history/queries";
import { orNotFound } from "@/lib/http/or-not-found";

type RecordHistoryProps = {
  subject: { type: string; id: string; label: string };
  list: { label: string; path: string };
  /** Only what was done before this place in the audit chain. */
  before: string | undefined;
  /** What the record has besides itself and its history. */
  parts?: readonly RecordPart[];
  /** As whom what can be done is offered, where it is not as whoever reads. */
  offered?: Actor;
};

/** The History tab of any record. */
export async function RecordHistory(props: RecordHistoryProps) {
  const { subject, list, before, parts = [] } = props;
  const actor = await requireActor();
  const input = { subjectType: subject.type, subjectId: subject.id, before };
  const { entries, older } = await orNotFound(listHistory(actor, input));
  const path = `${list.path}/${subject.id}`;
  return (
    <>
      <PageHeader
        title={`${subject.label}: history`}
        breadcrumb={[
          { label: list.label, href: list.path },
          { label: subject.label, href: path },
        ]}
      />
      <RecordTabs path={path} current="history" parts={parts} />
      <HistoryList entries={entries} mayRestore={can(props.offered ?? actor, "history:restore")} />
      {older ? (
        <p className="mt-4">
          <ButtonLink href={`${path}/history?before=${older}`}>Earlier changes</ButtonLink>
        </p>
      ) : null}
    </>
  );
}
