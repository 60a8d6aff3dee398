// node echo-server.mjs <1|2> <delay in ms>
// An HTTP server of that version on a free port of the loopback; it prints the port, and answers after the delay.
import { createServer } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';

const [version, delay] = process.argv.slice(2).map(Number);

const answer = (request, response) => {
  const reply = () => response.end(body);
  request.resume().on('end', () => (delay > 0 ? setTimeout(reply, delay) : reply()));
};
const body = Buffer.alloc(100, 'b');
const settings = { maxConcurrentStreams: 1000 };
const server = version === 2 ? createHttp2Server({ settings }, answer) : createServer(answer);

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
// Whoever started it holds its input open: it ends with them.
process.stdin.on('end', () => process.exit()).resume();
