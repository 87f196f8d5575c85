import { ButtonLink } from "@/components/ui/button";

/** An address that no page of Vigil has. */
export default function PageNotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-measure content-center gap-4 px-4 py-12">
      <h1 className="text-2xl font-semibold tracking-tight">Not found</h1>
      <p>No page has this address. Check it, or start from the dashboard.</p>
      <p>
        <ButtonLink href="/">Dashboard</ButtonLink>
      </p>
    </main>
  );
}
