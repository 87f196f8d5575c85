import { notFound } from "next/navigation";

/** Any address without a page: signed-out visitors are sent to sign in, others see that it is absent. */
export default function MissingPage() {
  notFound();
}
