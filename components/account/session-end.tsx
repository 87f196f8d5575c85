import { ActionForm } from "@/components/forms/action-form";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { endOwnSessionAction } from "@/lib/features/account/actions";

type SessionEndProps = { id: string; device: string; isThis: boolean };

/** The button that ends one of one's own sessions; the present one ends by signing out. */
export function SessionEnd({ id, device, isThis }: SessionEndProps) {
  if (isThis) return <strong>This one</strong>;
  return (
    <ActionForm
      action={endOwnSessionAction}
      fields={{ id }}
      label={
        <>
          End<VisuallyHidden> the session of {device}</VisuallyHidden>
        </>
      }
      pendingLabel="Ending…"
    />
  );
}
