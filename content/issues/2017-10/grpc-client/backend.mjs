// A back end of the gRPC table, in a process of its own: `node backend.mjs <delay in ms>`.
// It listens on a free port of the loopback, prints it, and answers every call after the delay with its own port.
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { echo } from './echo.mjs';

const delay = Number(process.argv[2] ?? 0);
const server = new Server();
let port = 0;

server.addService(echo, {
  say: (_call, answer) => {
    const reply = () => answer(null, Buffer.from(String(port)));
    if (delay > 0) setTimeout(reply, delay);
    else reply();
  },
});
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
  if (error) throw error;
  port = bound;
  process.stdout.write(`${bound}\n`);
});
// Whoever started it holds its input open: it ends with them.
process.stdin.on('end', () => process.exit()).resume();
