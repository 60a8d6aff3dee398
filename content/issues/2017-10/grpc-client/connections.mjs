// node connections.mjs <1|2> <connections> <delay in ms>
// 64 callers each send 100 bytes and wait for an answer before they call again, over so many connections.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:http2';

const [version, connections, delay] = process.argv.slice(2).map(Number);
const callers = 64;
const seconds = 0.7;
const body = Buffer.alloc(100, 'a');

const child = spawn(process.execPath, ['echo-server.mjs', String(version), String(delay)], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const port = Number(String((await once(child.stdout, 'data'))[0]));

const agent = new Agent({ keepAlive: true, maxSockets: connections });
const callHttp1 = () =>
  new Promise((resolve, reject) => {
    const headers = { 'content-length': body.length };
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/echo', agent, headers }, (answer) =>
      answer.resume().on('end', resolve),
    );
    sent.on('error', reject).end(body);
  });

const sessions = version === 2 ? Array.from({ length: connections }, () => connect(`http://127.0.0.1:${port}`)) : [];
// The server says in its settings how many streams it takes; until it has, a client must not count on more than 100.
await Promise.all(sessions.map((session) => once(session, 'remoteSettings')));
const callHttp2 = (nth) =>
  new Promise((resolve, reject) => {
    const stream = sessions[nth % connections].request({ ':method': 'POST', ':path': '/echo' });
    stream.on('error', reject).on('end', resolve).resume().end(body);
  });

const call = version === 2 ? callHttp2 : callHttp1;

async function measure(milliseconds) {
  const times = [];
  const end = performance.now() + milliseconds;
  const caller = async (_, nth) => {
    for (let start = performance.now(); start < end; start = performance.now()) {
      await call(nth);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: callers }, caller));
  return { times: times.sort((a, b) => a - b), seconds: (performance.now() - start) / 1000 };
}

await measure(300);
const { times, seconds: took } = await measure(seconds * 1000);

agent.destroy();
for (const session of sessions) session.destroy();
child.kill('SIGKILL');
process.stdout.write(
  `${JSON.stringify({ rate: times.length / took, p99: times[Math.floor(times.length * 0.99)] })}\n`,
);
