// Makes ids that sort by the time of their making (uuid v7), so that primary keys are written in order.
import { v7 } from 'uuid';

export function newId(at: Date): string {
  return v7({ msecs: at.getTime() });
}
