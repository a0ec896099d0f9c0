import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import process from 'node:process';

const windows = process.platform === 'win32';

/** Node and the installed packages: what everything else needs. Ends the process with a sentence where they fail. */
export function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const installed = 'node_modules/.package-lock.json';
  const isFresh =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (isFresh) return;
  console.log('Installing packages …');
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci'], { stdio: 'inherit', shell: windows });
  if (done.status !== 0) {
    console.error('npm ci failed; is a package registry reachable?');
    process.exit(1);
  }
}

const environment = () => ({
  ...process.env,
  // Vite announces a change of its config loader at every start; there is nothing to do about it here.
  VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
  CI: '1',
});

/** Starts a command of the installed packages beside what else is done; resolves when it has ended. */
export function begin(command, args) {
  const child = spawn(windows ? 'npx.cmd' : 'npx', ['--no-install', command, ...args], {
    shell: windows,
    env: environment(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs a command of the installed packages and waits for it, no longer than `timeout` milliseconds where one is given. */
export function run(command, args, { quiet = false, env = {}, timeout } = {}) {
  const done = spawnSync(windows ? 'npx.cmd' : 'npx', ['--no-install', command, ...args], {
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: windows,
    timeout,
    env: { ...environment(), ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: done.status === 0, output: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}

/** Removes a report of an earlier run, so that it cannot pass for the one of this run. */
export function forgetReport(path) {
  rmSync(path, { force: true });
}

/** The report that a runner wrote, read once and removed; undefined where it wrote none or one that is cut short. */
export function readReport(path) {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
