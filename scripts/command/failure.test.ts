import pg from "pg";
import { expect, test } from "vitest";
import { CommitUncertain } from "@/lib/import/commit-edition";
import { describeFailure } from "./failure";

const AFTER = "nothing was committed";

function ofDatabase(code: string, message: string) {
  return Object.assign(new pg.DatabaseError(message, message.length, "error"), { code });
}
function ofSystem(code: string, message: string) {
  return Object.assign(new Error(message), { code });
}

test("a database that nobody answers for can't be reached, also where the system tried two addresses", () => {
  const refused = ofSystem("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:5432");
  const words = "The database can't be reached; nothing was committed. (connect ECONNREFUSED 127.0.0.1:5432)";
  expect(describeFailure(refused, AFTER)).toBe(words);
  expect(describeFailure(new AggregateError([refused, refused], ""), AFTER)).toBe(words);
});

test("a connection that ends is told as such, however the driver puts it", () => {
  const words = "The connection to the database broke: it was stopped, or can't be reached any more; nothing was committed.";
  for (const error of [
    new Error("Connection terminated unexpectedly"),
    new Error("Client has encountered a connection error and is not queryable"),
    ofSystem("ECONNRESET", "read ECONNRESET"),
  ])
    expect(describeFailure(error, AFTER)).toBe(words);
});

test("what PostgreSQL says in codes is told in words, with its own behind", () => {
  expect(describeFailure(ofDatabase("57P01", "terminating connection due to administrator command"))).toBe(
    "The database was stopped. (terminating connection due to administrator command)",
  );
  expect(describeFailure(ofDatabase("42P01", 'relation "edition" does not exist'), AFTER)).toMatch(/run npm run db:migrate/);
  expect(describeFailure(ofDatabase("22P02", "invalid input syntax"), AFTER)).toBe(
    "It failed, and nothing was committed: invalid input syntax",
  );
});

test("a commit of unknown end never says that nothing was committed", () => {
  const message = describeFailure(new CommitUncertain(7, new Error("Connection terminated unexpectedly")), AFTER);
  expect(message).toContain("while edition 7 was being committed");
  expect(message).not.toContain(AFTER);
});
