import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { changeVisibilityAction } from "@/lib/features/cases/actions";
import type { Team } from "@/lib/features/cases/types/team";

type VisibilityFormProps = { team: Team; mayEdit: boolean };

const WORDS = {
  open: {
    now: "All staff see this case.",
    then: "Restricted, it is absent for everybody outside its team: in lists and counts, in search, in choices, in histories, in exports and calendars. The same holds for statements, contacts, tasks and files that belong to restricted cases alone, and for people and sources that nothing else names. Whoever restricts it, whoever added it and its lead join the team.",
    label: "Restrict to its team",
    other: "restricted",
  },
  restricted: {
    now: "Only its team sees this case. For everybody else it is not there.",
    then: "Opened, all staff see it and everything that belongs to it.",
    label: "Open to all staff",
    other: "open",
  },
} as const;

/** Who may see the case, what changing that would do, and the button that does it. */
export function VisibilityForm({ team, mayEdit }: VisibilityFormProps) {
  const { now, then, label, other } = WORDS[team.visibility];
  const opens = other === "open";
  const fields = { caseId: team.caseRecord.id, version: String(team.version), visibility: other };
  return (
    <div className="grid max-w-measure gap-3">
      <p>{now}</p>
      <p className="text-ink-soft">{then}</p>
      {mayEdit && opens ? (
        <Disclosure label={label}>
          <p className="my-3">
            Whoever reads it meanwhile cannot be made to forget it: restricting it again does not
            take that back.
          </p>
          <Change fields={fields} label="Yes, open to all staff" />
        </Disclosure>
      ) : null}
      {mayEdit && !opens ? <Change fields={fields} label={label} /> : null}
    </div>
  );
}

function Change({ fields, label }: { fields: Record<string, string>; label: string }) {
  return (
    <div>
      <ActionForm
        action={changeVisibilityAction}
        fields={fields}
        label={label}
        pendingLabel="Working…"
      />
    </div>
  );
}
