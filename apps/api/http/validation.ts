// Checks every body, query and path against its DTO; what the DTO does not name is refused.
import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '@hotline/platform';
import { fieldErrors } from './chinese-messages.js';

export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false },
    exceptionFactory: (errors) => new DomainError('validation.failed', { errors: fieldErrors(errors) }),
  });
}
