import type { Metadata } from "next";

import { offeredOn } from "@/app/(dashboard)/offered-on";
import { ContactFacts } from "@/components/contacts/contact-facts";
import { InternalNotes } from "@/components/layout/internal-notes";
import { PageHeader } from "@/components/layout/page-header";
import { RecordActions } from "@/components/layout/record-actions";
import { RecordTabs } from "@/components/layout/record-tabs";
import { TrashNotice } from "@/components/layout/trash-notice";
import { CitationList } from "@/components/sources/citation-list";
import { TaskList } from "@/components/tasks/task-list";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { restoreContactAction, trashContactAction } from "@/lib/features/contacts/actions";
import { getContact } from "@/lib/features/contacts/queries";
import { contactTitle } from "@/lib/features/contacts/rules";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Contact" };

export default async function ContactPage({ params }: { params: Promise<{ contactId: string }> }) {
  const actor = await requireActor();
  const { contactId: id } = await params;
  const contact = await orNotFound(getContact(actor, { id }));
  const offered = await offeredOn(actor, (reader) => getContact(reader, { id }));
  const { deletedAt, createdById, citations, tasks, internalNotes } = contact;
  const path = `/contacts/${id}`;
  return (
    <>
      <PageHeader
        title={contactTitle(contact)}
        breadcrumb={[{ label: "Contacts", href: "/contacts" }]}
        actions={
          <RecordActions
            id={id}
            path={path}
            inTrash={deletedAt !== null}
            mayEdit={canChange(offered, "contact:edit", createdById)}
            mayTrash={canChange(offered, "contact:trash", createdById)}
            trash={trashContactAction}
            restore={restoreContactAction}
          />
        }
      />
      <RecordTabs path={path} current="record" />
      {deletedAt ? <TrashNotice at={deletedAt} /> : null}
      <div className="grid gap-10">
        <ContactFacts contact={contact} />
        <section>
          <SectionHeading count={citations.length} capped={false}>
            Sources
          </SectionHeading>
          <CitationList citations={citations} />
        </section>
        <section>
          <SectionHeading
            count={tasks.length}
            capped={false}
            actions={
              can(offered, "task:add") && !deletedAt ? (
                <ButtonLink href={`/tasks/new?contactId=${id}`}>Add a follow-up</ButtonLink>
              ) : null
            }
          >
            Follow-ups
          </SectionHeading>
          {tasks.length > 0 ? <TaskList tasks={tasks} today={today()} /> : <p>None yet.</p>}
        </section>
        <InternalNotes text={internalNotes} />
      </div>
    </>
  );
}
