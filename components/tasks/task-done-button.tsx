import { ActionForm } from "@/components/forms/action-form";
import type { ButtonVariant } from "@/components/ui/button";
import { completeTaskAction, reopenTaskAction } from "@/lib/features/tasks/actions";

type TaskDoneButtonProps = {
  task: { id: string; title: string; completedAt: Date | null };
  /** Path of the page the button stands on, to come back to. */
  backTo: string;
  variant?: ButtonVariant;
};

/** One press marks a follow-up as done, or opens it again. */
export function TaskDoneButton({ task, backTo, variant = "secondary" }: TaskDoneButtonProps) {
  const done = task.completedAt !== null;
  return (
    <ActionForm
      action={done ? reopenTaskAction : completeTaskAction}
      fields={{ id: task.id, _backTo: backTo }}
      label={
        <>
          {done ? "Reopen" : "Mark as done"}
          <span className="sr-only">: {task.title}</span>
        </>
      }
      variant={variant}
    />
  );
}
