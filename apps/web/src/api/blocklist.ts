// Numbers that are not served for a while: proposed, decided by a second person, lifted.
import { type ListedBlockDto, type ProposeBlockDto, blocklistDecide, blocklistLift, blocklistList, blocklistPropose } from '../client';

export type Block = ListedBlockDto;

export const listBlocks = () => blocklistList();
export const proposeBlock = (body: ProposeBlockDto) => blocklistPropose({ body });
export const decideBlock = (id: string, approved: boolean) => blocklistDecide({ path: { id }, body: { approved } });
export const liftBlock = (id: string) => blocklistLift({ path: { id } });
