// Which roles an account and an API key may have.
import { ROLE_CODES } from '@hotline/workflow';

/** The system and programs log in with no password. */
export const PERSONS_ROLES = ROLE_CODES.filter((role) => role !== 'system' && role !== 'api');
/** A program administers nobody, and is not the system itself. */
export const PROGRAMS_ROLES = ROLE_CODES.filter((role) => role !== 'system' && role !== 'admin');
