// How is the activity log asked for?
import { activityContract } from "../../core/activity/activity.contract.ts";
import { listActivity } from "../../core/activity/activity.queries.ts";
import { routes } from "../door.ts";

export const activityRoutes = routes(activityContract, { list: listActivity });
