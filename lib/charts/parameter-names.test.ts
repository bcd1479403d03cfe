import { expect, test } from "vitest";
import { pageParameters } from "@/lib/publish/page-parameters";
import { chartCatalog } from "./catalog";
import { listParameterNames } from "./parameter-names";

test.each([...chartCatalog.values()])(
  "every parameter of $slug makes an address one with parameters, so that its page is drawn for it",
  (definition) => {
    for (const name of listParameterNames(definition)) expect(pageParameters).toContain(name);
  },
);
