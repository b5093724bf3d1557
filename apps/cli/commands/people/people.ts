import { group, type AddCommand } from '../../program.js';
import { addErase } from './erase.js';
import { addFirst } from './first.js';
import { addPeopleList } from './list.js';
import { addRegister } from './register.js';
import { addResetPassword } from './reset-password.js';
import { addResetSecondFactor, addSignIn } from './sign-in.js';
import { addGrant, addRevoke } from './roles.js';

export const addPeople: AddCommand = (parent, cli) => group(parent, cli, 'people', { ru: 'люди и их роли', en: 'people and their roles' }, [addPeopleList, addRegister, addGrant, addRevoke, addSignIn, addResetSecondFactor, addResetPassword, addErase, addFirst]);
