import { spawnSync } from 'node:child_process';
import { inLanguage, Refusal, say } from './terminal.mjs';

const oldest = [20, 19];

export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Refusal(inLanguage(
    `Нужен Node.js ${oldest.join('.')} или новее, здесь ${process.version}. Установите новую версию с nodejs.org и повторите.`,
    `Node.js ${oldest.join('.')} or newer is needed, this is ${process.version}. Install a newer one from nodejs.org and try again.`));
};

const answers = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Python brings Temporal's servers. Its absence is no end yet: they may lie on PATH, or the SDK may fetch them. */
export const checkPython = () => {
  const candidates = process.platform === 'win32' ? [['py', '-3'], ['python']] : [['python3'], ['python']];
  if (candidates.some(([command, ...flags]) => answers(command, ...flags, '-m', 'pip', '--version'))) return;
  say('Не найден Python 3 с pip: серверы Temporal попробуем скачать иначе. Надёжнее установить python3 и python3-pip.',
    'No Python 3 with pip was found: Temporal’s servers will be fetched another way. Installing python3 and python3-pip is safer.');
};
