#!/usr/bin/env node
// Runs a TypeScript program of this folder, installing what it needs: `node scripts/run.mjs NAME ARGUMENTS…`.
import "./setup/check-node.mjs";

// Loaded only now, so that an old Node never meets syntax it doesn't know.
import("./setup/launch.mjs").then(({ launch }) => launch(process.argv[2], process.argv.slice(3)));
