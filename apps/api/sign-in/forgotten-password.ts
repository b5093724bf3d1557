import { Injectable } from '@nestjs/common';
import { instantOf } from '@uplift/domain/core/instant';
import { personAggregate } from '@uplift/infra/command/aggregates';
import { CommandHandler, stateOrThrow } from '@uplift/infra/command/command-handler';
import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { DomainError } from '@uplift/domain/core/domain-error';
import type { PersonCommand } from '@uplift/domain/person/decide';
import type { PasswordResets } from '@uplift/infra/identity/password-resets';
import { PinoLogger } from 'nestjs-pino';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { SignInLetters } from '../people/sign-in-letters.js';
import { Clock } from '../parts/clock.js';
import { OwnSignIn } from '../parts/own-sign-in.js';
import { ApiError } from '../problems/api-error.js';

const plain = /^[^\p{Cc}]*$/u;
export const ForgottenPassword = z.strictObject({ login: z.string().trim().min(1).max(200).regex(plain, 'plain-text') }).meta({ id: 'ForgottenPassword' });
export const PasswordAsked = z.object({ asked: z.literal(true) }).meta({ id: 'PasswordAsked' });
export const NewPassword = z.strictObject({ secret: z.string().max(200).regex(plain, 'plain-text').describe('What the link bears behind the hash sign.'), password: z.string().min(8).max(256) }).meta({ id: 'NewPassword' });
export const PasswordSet = z.object({ login: z.string() }).meta({ id: 'PasswordSet' });

const hours = 1;
/** Who asks without having signed in, from where, and by which request. */
export interface Stranger { readonly address: string; readonly trace: string }

/** A forgotten password set anew by whoever reads the account's mail, without anybody's help. */
@Injectable()
export class ForgottenPasswordDesk {
  constructor(
    private readonly own: OwnSignIn, private readonly handler: CommandHandler, private readonly letters: SignInLetters, private readonly clock: Clock, private readonly log: PinoLogger,
  ) {}

  /** Answers the same, and as fast, for a login nobody has: the letter is written afterwards. */
  async ask({ login }: z.output<typeof ForgottenPassword>, stranger: Stranger): Promise<z.infer<typeof PasswordAsked>> {
    const { provider } = this.own;
    if (provider === null) return { asked: true };
    await this.wait(provider.passwordResets, stranger);
    this.write(provider.passwordResets, login, stranger).catch((error: unknown) => { this.log.error({ err: error }, 'a link for a forgotten password was not sent'); });
    return { asked: true };
  }

  async set({ secret, password }: z.output<typeof NewPassword>, stranger: Stranger): Promise<z.infer<typeof PasswordSet>> {
    const resets = this.own.provider?.passwordResets;
    if (resets === undefined) throw new DomainError('password-reset-void');
    await this.wait(resets, stranger);
    const found = await resets.find(secret);
    if (found === null) throw new DomainError('password-reset-void');
    const { person, reset, login } = found;
    // The event comes first: were the password to stay in a crash in between, the link is still good.
    await this.send({ type: 'SetPasswordAnew', person, reset, actor: { kind: 'person', id: person }, now: this.clock.now() }, deterministicId('password set', reset), stranger);
    if (!await resets.use(secret, password)) throw new DomainError('password-reset-void');
    await this.letters.send(person, { kind: 'password-set' }, reset);
    return { login };
  }

  private async write(resets: PasswordResets, login: string, stranger: Stranger): Promise<void> {
    const person = await resets.personOf(login);
    if (person === null || !await this.letters.isReachable(person)) return;
    const reset = randomUUID();
    const until = instantOf(Date.parse(this.clock.now()) + hours * 3_600_000);
    await this.send({ type: 'IssuePasswordReset', person, reset, until, reason: null, actor: { kind: 'system', id: 'sign-in' }, now: this.clock.now() }, null, stranger);
    const { link } = await resets.issue(person, reset, hours * 3600);
    await this.letters.send(person, { kind: 'password-link', link, hours, byManager: false }, reset);
  }

  private async send(command: PersonCommand, id: string | null, { trace }: Stranger): Promise<void> {
    stateOrThrow(await this.handler.handle(personAggregate, { command, context: undefined, id, correlationId: trace, expectedVersion: null }));
  }

  private async wait(resets: PasswordResets, { address }: Stranger): Promise<void> {
    const seconds = await resets.waitOf(address);
    if (seconds > 0) throw new ApiError('too-many-requests', { seconds }, { retryAfterSeconds: seconds });
  }
}
