// The public face of citizen.
export { BLOCK_STATES, Blocklist, type Block, type BlockProposal, type BlockState } from './blocklist.service.js';
export { citizenTable, type CitizenInput, type CitizenRow } from './citizen-rows.js';
export { CitizenModule } from './citizen.module.js';
export { Citizens, type RevealRequest } from './citizens.service.js';
export { PERSONAL_FIELD_CODES, type PersonalData, type PersonalField } from './core/masking.js';
export { readPhone, type PhoneReading } from './core/phone.js';
export { RESEAL, Resealing } from './resealing.jobs.js';
export { Retention } from './retention.jobs.js';
