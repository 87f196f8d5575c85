import type { ReactNode, Ref } from "react";
import { CircleCheck, CircleX, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import { classNames } from "@/components/ui/class-names";

type NoticeTone = "info" | "success" | "warning" | "danger";

const TONES: Record<NoticeTone, { icon: LucideIcon; frame: string; colour: string }> = {
  info: { icon: Info, frame: "border-link bg-wash", colour: "text-link" },
  success: { icon: CircleCheck, frame: "border-success bg-success-wash", colour: "text-success" },
  warning: { icon: TriangleAlert, frame: "border-warning bg-warning-wash", colour: "text-warning" },
  danger: { icon: CircleX, frame: "border-danger bg-danger-wash", colour: "text-danger" },
};

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Where focus is moved by a script, so that the notice is read out. */
  ref?: Ref<HTMLDivElement>;
  role?: "status" | "alert" | "region";
  labelledBy?: string;
};

/** A message set apart from the text. Moves nothing by itself; pass `ref` to send focus there. */
export function Notice({ tone = "info", title, children, ref, role, labelledBy }: NoticeProps) {
  const { icon: Icon, frame, colour } = TONES[tone];
  return (
    <div
      ref={ref}
      role={role}
      aria-labelledby={labelledBy}
      tabIndex={ref ? -1 : undefined}
      className={classNames("flex gap-3 border-s-4 px-4 py-3", frame)}
    >
      <Icon aria-hidden className={classNames("mt-0.5 size-5 shrink-0", colour)} />
      <div className="min-w-0 flex-1">
        {title ? (
          <p id={labelledBy} className="font-semibold">
            {title}
          </p>
        ) : null}
        {children ? <div className={classNames(Boolean(title) && "mt-1")}>{children}</div> : null}
      </div>
    </div>
  );
}
