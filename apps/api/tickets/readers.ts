// The roles that may ask for tickets at all; which of them each sees is decided ticket by ticket.
export const TICKET_READERS = ['operator', 'dispatcher', 'liaison', 'unit_leader', 'reviewer', 'callback_officer', 'supervisor', 'auditor', 'api'] as const;
