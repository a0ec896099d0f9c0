import { spawn } from 'node:child_process';
import process from 'node:process';
import { prepare, run } from './steps.mjs';

prepare();
const built = run('vite', ['build']).ok && run('vite', ['build', '--mode', 'single']).ok;
if (!built) process.exit(1);

const { preview } = await import('vite');
const server = await preview({ preview: { port: 4173, host: '127.0.0.1' } });
const [address = 'http://127.0.0.1:4173/'] = server.resolvedUrls?.local ?? [];
console.log(`The app is open at ${address} (Ctrl+C ends it). The single file is dist-single/index.html.`);

const [opener, ...args] =
  process.platform === 'win32'
    ? ['cmd', '/c', 'start', '']
    : process.platform === 'darwin'
      ? ['open']
      : ['xdg-open'];
// A machine without a desktop has no opener; the address above is then what one needs.
spawn(opener, [...args, address], { stdio: 'ignore', detached: true })
  .on('error', () => undefined)
  .unref();
