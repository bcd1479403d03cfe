#!/usr/bin/env node
import "./setup/check-node.mjs";

// Loaded only now, so that an old Node never meets syntax it doesn't know.
import("./setup/launch.mjs").then(({ launch }) => launch("setup/test", process.argv.slice(2)));
