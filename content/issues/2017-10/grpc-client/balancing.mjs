// node balancing.mjs <pick_first|round_robin> <well|slow|killed>
// Three back ends in processes of their own; 16 callers each wait for an answer before they call again.
// The first back end is the one that is slow, or is killed half-way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client, credentials } from '@grpc/grpc-js';
import { echo } from './echo.mjs';

const [policy, fault] = process.argv.slice(2);
const callers = 16;
const calls = 1500;
const warmUp = 160;
const delays = [fault === 'slow' ? 20 : 1, 1, 1];

async function startServer(delay) {
  const child = spawn(process.execPath, ['backend.mjs', String(delay)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [text] = await once(child.stdout, 'data');
  return { child, port: Number(String(text)) };
}

const servers = await Promise.all(delays.map(startServer));
const target = `ipv4:${servers.map(({ port }) => `127.0.0.1:${port}`).join(',')}`;
const client = new Client(target, credentials.createInsecure(), {
  'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ [policy]: {} }] }),
});

const message = Buffer.from('hello');
const { path, requestSerialize, responseDeserialize } = echo.say;
const say = () =>
  new Promise((resolve) => {
    const start = performance.now();
    const options = { deadline: Date.now() + 2000 };
    client.makeUnaryRequest(path, requestSerialize, responseDeserialize, message, options, (error, answer) =>
      resolve({ ms: performance.now() - start, port: error ? null : Number(answer.toString()) }),
    );
  });

async function measure(count, onCall = () => {}) {
  const results = [];
  let started = 0;
  const caller = async () => {
    while (started < count) {
      onCall(++started);
      results.push(await say());
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return results;
}

await measure(warmUp);
const start = performance.now();
const results = await measure(calls, (nth) => {
  if (fault === 'killed' && nth === calls / 2) servers[0].child.kill('SIGKILL');
});
const seconds = (performance.now() - start) / 1000;

const answered = results.filter(({ port }) => port !== null);
const times = answered.map(({ ms }) => ms).sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const first = answered.filter(({ port }) => port === servers[0].port).length;

client.close();
for (const { child } of servers) child.kill('SIGKILL');
process.stdout.write(
  `${JSON.stringify({
    p99: at(0.99),
    p50: at(0.5),
    rate: answered.length / seconds,
    share: (100 * first) / answered.length,
    failed: results.length - answered.length,
  })}\n`,
);
