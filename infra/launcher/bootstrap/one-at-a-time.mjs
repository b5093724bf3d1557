import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './terminal.mjs';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const take = (file) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

const holder = (file) => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};

const longestMinutes = 15;

/** Two commands in one fresh clone would install and build over each other: the second waits for the first. */
export const oneAtATime = async (root, work) => {
  mkdirSync(join(root, '.uplift'), { recursive: true });
  const file = join(root, '.uplift', 'bootstrap.lock');
  const end = Date.now() + longestMinutes * 60_000;
  for (let told = false; !take(file);) {
    const pid = holder(file);
    if (pid > 0 && (!isAlive(pid) || Date.now() > end)) rmSync(file, { force: true });
    else if (!told) {
      told = true;
      say('Другая команда устанавливает или собирает проект, ждём её…', 'Another command is installing or building, waiting for it…');
    }
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
