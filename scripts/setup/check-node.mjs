// Old syntax on purpose: an old Node must get far enough to say what is wrong.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    "✗ Node " +
      process.versions.node +
      " is too old: install Node 20.19 or newer (22 and 24 work too) from https://nodejs.org and run this again.",
  );
  process.exit(1);
}
