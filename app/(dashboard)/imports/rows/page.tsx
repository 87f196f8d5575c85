import { redirect } from "next/navigation";

/** Files of rows stand in one list with the texts that were brought in. */
export default function FilesOfRowsPage() {
  redirect("/imports");
}
