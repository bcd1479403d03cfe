import { answerJobs } from "@/lib/export/workers/answer-jobs";
import { writeDownload } from "./write-download";

answerJobs(writeDownload);
