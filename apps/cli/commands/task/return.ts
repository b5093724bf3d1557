import type { AddCommand } from '../../program.js';
import { gathered } from '../repeated-option.js';
import { remarksFrom } from './remarks.js';
import { addStepCommand } from './step-command.js';

interface Options { readonly remark?: readonly string[] }

export const addReturn: AddCommand = (parent, cli) => addStepCommand<Options>(parent, cli, {
  name: 'return', bulk: true, about: { ru: 'вернуть работу с замечаниями', en: 'send work back with remarks' },
  options: (added) => added.option('--remark <text>', cli.say({
    ru: 'замечание, можно с местом: «year-plan: нет подписи»; можно повторять', en: 'a remark, perhaps with its place: “year-plan: no signature”; may be repeated' }), gathered),
  body: ({ remark }) => ({ remarks: remarksFrom(remark ?? []) }),
});
