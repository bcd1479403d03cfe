/** Why a file can't be read at all, as a sentence without its subject: "is empty; …". */
export class UnreadableFile extends Error {}
