// The same 10,000 deliveries at Discord's real limit of 50 a second and with the default settings: 200 seconds an engine. Run where named.
import { defaultDeliverySettings } from '../../src/flows/delivery-parts.ts';
import { benchDeliveries } from './delivery-load.ts';

await benchDeliveries([{ atOnce: defaultDeliverySettings.atOnce, perSecond: 50 }]);
