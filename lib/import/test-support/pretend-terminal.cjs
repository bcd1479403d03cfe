// Given to node with --require: lets a process whose input and output are pipes of a test act as it would at a terminal.
for (const name of ["stdin", "stdout", "stderr"]) Object.defineProperty(process[name], "isTTY", { value: true });
