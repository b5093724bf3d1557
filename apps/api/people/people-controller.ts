import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { SubjectId } from '../http/ids.js';
import { ChangePerson, ChangeRole, ErasePerson } from './change-person.js';
import { PeopleAnswer, PeopleList, PeopleQuery } from './people-list.js';
import { PersonAnswer } from './person-answer.js';
import { ResetSecondFactor, SignInOfPerson, SignInOfPersonDesk } from './sign-in-of-person.js';
import { PasswordLink, ResetPassword, ResetPasswordDesk } from './reset-password.js';
import { RegisterPerson, RegisterPersonHandler } from './register-person.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly list: PeopleList, private readonly registering: RegisterPersonHandler, private readonly change: ChangePerson, private readonly signIns: SignInOfPersonDesk,
    private readonly passwords: ResetPasswordDesk,
  ) {}

  @Get() @Allow('person.read', 'anywhere')
  @ApiOperation({ summary: 'People with roles within one’s own reach' }) @ApiOkResponse({ standardSchema: PeopleAnswer })
  all(@Query({ schema: PeopleQuery }) query: z.output<typeof PeopleQuery>, @TheReader() reader: SignedIn) { return this.list.run(query, reader); }

  @Post() @HttpCode(201) @Allow('person.manage', 'anywhere')
  @ApiOperation({ summary: 'Register a person, with roles and an account' }) @ApiCreatedResponse({ standardSchema: PersonAnswer })
  register(@Body({ schema: RegisterPerson }) body: z.output<typeof RegisterPerson>, @TheCaller() caller: Caller) { return this.registering.run(body, caller); }

  @Post(':person/roles') @HttpCode(200) @Allow('person.manage', 'anywhere')
  @ApiOperation({ summary: 'Give a role over a place' }) @ApiOkResponse({ standardSchema: PersonAnswer })
  grant(@Param('person', { schema: SubjectId }) person: string, @Body({ schema: ChangeRole }) grant: z.output<typeof ChangeRole>, @TheCaller() caller: Caller) {
    return this.change.grant(person, grant, caller);
  }

  @Post(':person/roles/revoke') @HttpCode(200) @Allow('person.manage', 'anywhere')
  @ApiOperation({ summary: 'Take a role away' }) @ApiOkResponse({ standardSchema: PersonAnswer })
  revoke(@Param('person', { schema: SubjectId }) person: string, @Body({ schema: ChangeRole }) grant: z.output<typeof ChangeRole>, @TheCaller() caller: Caller) {
    return this.change.revoke(person, grant, caller);
  }

  @Get(':person/sign-in') @Allow('person.manage', 'anywhere')
  @ApiOperation({ summary: 'How a person one looks after signs in' }) @ApiOkResponse({ standardSchema: SignInOfPerson })
  signIn(@Param('person', { schema: SubjectId }) person: string, @TheReader() reader: SignedIn) { return this.signIns.show(person, reader); }

  @Post(':person/second-factor/reset') @HttpCode(200) @Allow('person.manage', 'anywhere')
  @ApiOperation({ summary: 'Let a person who has lost the phone sign in by the password alone; not for oneself' }) @ApiOkResponse({ standardSchema: PersonAnswer })
  resetSecondFactor(@Param('person', { schema: SubjectId }) person: string, @Body({ schema: ResetSecondFactor }) body: z.output<typeof ResetSecondFactor>, @TheCaller() caller: Caller) {
    return this.signIns.reset(person, body, caller);
  }

  @Post(':person/password/reset') @HttpCode(200) @Allow('person.manage', 'anywhere')
  @ApiOperation({ summary: 'Send a person who forgot the password a link to set it anew; not for oneself' }) @ApiOkResponse({ standardSchema: PasswordLink })
  resetPassword(@Param('person', { schema: SubjectId }) person: string, @Body({ schema: ResetPassword }) body: z.output<typeof ResetPassword>, @TheCaller() caller: Caller) {
    return this.passwords.run(person, body, caller);
  }

  @Post(':person/erase') @HttpCode(200) @Allow('person.manage', 'anywhere')
  @ApiOperation({ summary: 'Erase a person’s data; the history stays whole' }) @ApiOkResponse({ standardSchema: PersonAnswer })
  erase(@Param('person', { schema: SubjectId }) person: string, @Body({ schema: ErasePerson }) body: z.output<typeof ErasePerson>, @TheCaller() caller: Caller) {
    return this.change.erase(person, body, caller);
  }
}
