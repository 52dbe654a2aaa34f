// Which work of the whole platform failed for good? For those who run it.
import { type DeadLetter, platformDeadLettersContract } from "../../../../../core/dead-letters/dead-letters.contract.ts";
import type { Page } from "../../../../../kit/page.ts";
import { InMoment } from "../../../../shared/scope.tsx";
import { accountApi } from "../shell/scope.tsx";
import { FailedJobs, type JobsQuery } from "./failed-jobs.tsx";

export function PlatformJobsPage(props: { query: JobsQuery; page: Page<DeadLetter>; now: number }) {
  const api = accountApi(platformDeadLettersContract);
  return (
    <InMoment zone="UTC" now={props.now}>
      <FailedJobs
        title="Failed jobs"
        says="Of every store and of the platform itself. Trying again is safe to repeat."
        path="/admin/failed-jobs"
        query={props.query}
        page={props.page}
        list={(query, signal) => api.list(query, { signal })}
        replay={(dead_letter_id) => api.replay({ dead_letter_id })}
        mayReplay
        whose={(letter) => letter.store_id ?? "The platform"}
      />
    </InMoment>
  );
}
