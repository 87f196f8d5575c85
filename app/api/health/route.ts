/** Liveness: answers as soon as the process serves requests; says nothing about the database. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
