"use client";

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/forms/form-state";
import { DataTable } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";

type ConflictPanelProps = { conflict: Extract<FormState, { status: "conflict" }> };

const blank = <span className="text-ink-soft">Left empty</span>;

/** Somebody else saved this record first: what differs, side by side, and what to do about it. */
export function ConflictPanel({ conflict }: ConflictPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
  }, [conflict]);
  return (
    <Notice
      ref={panel}
      tone="warning"
      role="region"
      labelledBy="conflict-title"
      title="Someone else changed this record while you were editing it"
    >
      <p>
        <bdi>{conflict.changedBy}</bdi> saved it on <LocalTime instant={conflict.changedAt} />.{" "}
        {conflict.message}
      </p>
      {conflict.differences.length > 0 ? <Differences {...conflict} /> : null}
      <p className="mt-3">
        Nothing has been saved over, and the form below still holds your version. Change in it what
        you want to take from theirs, then save again: what stands in the form then replaces what is
        stored. The History of the record keeps both.
      </p>
    </Notice>
  );
}

function Differences({ differences, changedBy }: ConflictPanelProps["conflict"]) {
  return (
    <div className="mt-3">
      <DataTable
        caption="Where the two versions differ"
        rows={differences}
        rowKey={(row) => row.label}
        columns={[
          { key: "label", header: "Field", cell: (row) => row.label, className: "sm:w-40" },
          { key: "mine", header: "Yours", cell: (row) => words(row.mine) },
          { key: "theirs", header: `Theirs (${changedBy})`, cell: (row) => words(row.theirs) },
        ]}
      />
    </div>
  );
}

function words(text: string) {
  return text === "" ? (
    blank
  ) : (
    <span dir="auto" className="whitespace-pre-line">
      {text}
    </span>
  );
}
