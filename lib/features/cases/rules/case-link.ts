/** A case as a link: named by the person held, told from namesakes by its reference. */
export function caseLink(named: { id: string; personName: string; reference?: string }) {
  const { id, personName, reference } = named;
  return { href: `/cases/${id}`, name: personName, ...(reference ? { detail: reference } : {}) };
}
