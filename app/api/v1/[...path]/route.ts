import { answer, answerPreflight, refuseMethod } from "@/lib/api/answer";

/** The read API: what answers at which address is in lib/api/operations. */
export {
  answer as GET,
  answer as HEAD,
  answerPreflight as OPTIONS,
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
};
