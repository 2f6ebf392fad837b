// Loaded before the servers of others: some of them listen on every address of the machine, and tests stay on this one.
import { Server } from 'node:net';

const here = '127.0.0.1';
const listen = Server.prototype.listen;

/** @this {Server} */
Server.prototype.listen = function listenHere(...given) {
  const [first, second] = given;
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  if (isPort && typeof second === 'string') given[1] = here;
  else if (isPort) given.splice(1, 0, here);
  else if (typeof first === 'object' && first !== null && 'port' in first) given[0] = { ...first, host: here };
  else if (first === undefined || typeof first === 'function') given.unshift(0, here);
  return Reflect.apply(listen, this, given);
};
