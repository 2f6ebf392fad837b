// Deliveries at the size of a large operator: 100,000 subscriptions of 500 workspaces, 10,000 due in one minute, on SQLite and, where
// TEST_DATABASE_URL is set, on PostgreSQL. The platform answers within a millisecond, so what is measured is Dateline and its database.
// Once without a limit, and once with ten times Discord's: a tenth of the time, and ten times as hard to keep. The real limit takes 200
// seconds an engine: `npm run bench -- deliveries-in-real-time`.
import { benchDeliveries } from './delivery-load.ts';

/** Ten times the default limit takes ten times the default room. */
const atOnce = 640;

await benchDeliveries([{ atOnce }, { atOnce, perSecond: 500 }]);
