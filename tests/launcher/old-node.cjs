// Makes Node say it is an old one: no second Node is at hand where tests run.
Object.defineProperty(process.versions, "node", { value: "18.20.4" });
