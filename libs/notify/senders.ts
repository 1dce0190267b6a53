// Ways out of the house, as interfaces: a city puts its own SMS gateway in the place of the file.
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, Config } from '@hotline/platform';

export abstract class SmsSender {
  /** `phone` is a mobile number in clear and must not be written down. Throws when the message was not taken. */
  abstract send(phone: string, text: string): Promise<void>;
}

/** Where a rating link leads; who keeps the links knows. */
export abstract class RatingAddress {
  /** undefined when there is no link any more that could be used. */
  abstract addressFor(ticketId: string): Promise<string | undefined>;
}

/** Without a gateway messages go to `sms.log` in the data directory, the number masked. */
@Injectable()
export class FileSmsSender extends SmsSender {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(phone: string, text: string): Promise<void> {
    const line = { at: this.clock.now().toISOString(), to: `${phone.slice(0, 3)}****${phone.slice(-4)}`, text };
    await mkdir(this.config.dataDir, { recursive: true });
    await appendFile(join(this.config.dataDir, 'sms.log'), `${JSON.stringify(line)}\n`);
  }
}
