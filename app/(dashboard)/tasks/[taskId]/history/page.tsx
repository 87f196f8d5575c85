import type { Metadata } from "next";

import { RecordHistory } from "@/app/(dashboard)/record-history";
import { firstValues, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "History of a task" };

type Props = { params: Promise<{ taskId: string }>; searchParams: SearchParams };

export default async function TaskHistoryPage({ params, searchParams }: Props) {
  const { taskId } = await params;
  const { before } = firstValues(await searchParams);
  return (
    <RecordHistory
      subject={{ type: "task", id: taskId, label: "Task" }}
      list={{ label: "Tasks", path: "/tasks" }}
      before={before}
    />
  );
}
