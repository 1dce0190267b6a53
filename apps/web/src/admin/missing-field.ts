// A refusal of the form's own, in the API's shape: what stands in the address of a request cannot be empty.
import { Problem } from '../api/problem';

export function missingField(field: string, message: string): Problem {
  return new Problem(422, 'validation.failed', message, undefined, [{ field, message }], {});
}
