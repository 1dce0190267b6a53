// Gives a command to one ticket and puts the answer into the cache.
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type GivenCommand, type Ticket, giveCommand } from '../api/tickets';

export function useCommand(ticket: Pick<Ticket, 'id' | 'number'>): UseMutationResult<Ticket, Error, GivenCommand> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: GivenCommand) => giveCommand(ticket.id, given),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['ticket', ticket.id] }),
        client.invalidateQueries({ queryKey: ['ticket', ticket.number] }),
        client.invalidateQueries({ queryKey: ['tickets'] }),
        client.invalidateQueries({ queryKey: ['events', ticket.id] }),
      ]),
  });
}
