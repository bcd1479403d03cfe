import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/database";
import { type Examplia, openExamplia } from "./examplia";

type Setup = {
  /** A fresh one for each test, or one for all tests of the file. */
  per?: "test" | "file";
  /** What it begins with: the catalogues of Examplia, or what `create` gives. */
  catalogues?: boolean;
  create?: () => Promise<TestDatabase>;
};

/** An importer on a database of its own, opened before the tests of a file and cleared away after them. To be called at the file's top. */
export function setUpExamplia({ per = "test", catalogues = true, create = createTestDatabase }: Setup = {}): Examplia {
  let opened: { database: TestDatabase; examplia: Examplia } | null = null;
  const [before, after] = per === "test" ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    const database = await create();
    opened = { database, examplia: await openExamplia(database.url) };
    if (catalogues) await opened.examplia.bringCatalogues();
  });
  after(async () => {
    await opened?.examplia.close();
    await opened?.database.drop();
    opened = null;
  });
  const now = () => {
    if (!opened) throw new Error("The database of a test is there only while the test runs.");
    return opened.examplia;
  };
  return {
    get databaseUrl() {
      return now().databaseUrl;
    },
    get folder() {
      return now().folder;
    },
    get client() {
      return now().client;
    },
    bring: (...given) => now().bring(...given),
    bringFigures: (...given) => now().bringFigures(...given),
    bringCatalogues: () => now().bringCatalogues(),
    list: (...given) => now().list(...given),
    close: () => now().close(),
  };
}
