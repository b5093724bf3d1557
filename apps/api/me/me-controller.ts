import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OwnThings } from '../access/allow.js';
import type { SignedIn } from '../access/signed-in.js';
import { TheCaller, TheReader, type Caller } from '../commands/caller.js';
import { PersonAnswer } from '../people/person-answer.js';
import { ChangeContacts, ChangeProfile, ChoosePreferences } from './change-profile.js';
import { BeginSecondFactor, ChangePassword, ConfirmSecondFactor, EndSessions, OwnSecurity, OwnSecurityDesk, RemoveSecondFactor, SecondFactorBegun, SessionsEnded } from './own-security.js';
import { Me, ShowMe } from './show-me.js';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly showing: ShowMe, private readonly profile: ChangeProfile, private readonly security: OwnSecurityDesk) {}

  @Get() @OwnThings()
  @ApiOperation({ summary: 'Who is signed in, with which roles, and what they allow' }) @ApiOkResponse({ standardSchema: Me })
  me(@TheReader() reader: SignedIn) { return this.showing.run(reader); }

  @Post('contacts') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Change one’s own name, mail address and phone' }) @ApiOkResponse({ standardSchema: PersonAnswer })
  contacts(@Body({ schema: ChangeContacts }) body: z.output<typeof ChangeContacts>, @TheCaller() caller: Caller) { return this.profile.contacts(body, caller); }

  @Post('preferences') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Choose the mail’s language and what it tells' }) @ApiOkResponse({ standardSchema: PersonAnswer })
  preferences(@Body({ schema: ChoosePreferences }) body: z.output<typeof ChoosePreferences>, @TheCaller() caller: Caller) { return this.profile.preferences(body, caller); }

  @Get('security') @OwnThings()
  @ApiOperation({ summary: 'How one signs in, and where one is signed in now' }) @ApiOkResponse({ standardSchema: OwnSecurity })
  ownSecurity(@TheReader() { person }: SignedIn) { return this.security.show(person); }

  @Post('password') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Change one’s own password' }) @ApiOkResponse({ standardSchema: OwnSecurity })
  password(@Body({ schema: ChangePassword }) body: z.output<typeof ChangePassword>, @TheReader() { person }: SignedIn) { return this.security.changePassword(person, body); }

  @Post('second-factor/begin') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'A secret for the authenticator program; in force once a code of it was given' }) @ApiOkResponse({ standardSchema: SecondFactorBegun })
  beginSecondFactor(@Body({ schema: BeginSecondFactor }) _body: z.output<typeof BeginSecondFactor>, @TheReader() { person }: SignedIn) { return this.security.begin(person); }

  @Post('second-factor/confirm') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Let sign-ins ask for a code from now on' }) @ApiOkResponse({ standardSchema: OwnSecurity })
  confirmSecondFactor(@Body({ schema: ConfirmSecondFactor }) { code }: z.output<typeof ConfirmSecondFactor>, @TheReader() { person }: SignedIn) { return this.security.confirm(person, code); }

  @Post('second-factor/remove') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Let sign-ins ask for no code any more; a last one proves whose wish it is' }) @ApiOkResponse({ standardSchema: OwnSecurity })
  removeSecondFactor(@Body({ schema: RemoveSecondFactor }) { code }: z.output<typeof RemoveSecondFactor>, @TheReader() { person }: SignedIn) { return this.security.remove(person, code); }

  @Post('sessions/end') @HttpCode(200) @OwnThings()
  @ApiOperation({ summary: 'Sign out everywhere, this place included' }) @ApiOkResponse({ standardSchema: SessionsEnded })
  endSessions(@Body({ schema: EndSessions }) _body: z.output<typeof EndSessions>, @TheReader() { person }: SignedIn) { return this.security.endSessions(person); }
}
