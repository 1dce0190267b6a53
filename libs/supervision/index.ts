// 督办: the sweep, cards, orders, the bulletin, what is raised to leaders, recalculation.
export { RAISING_GROUNDS, SupervisionBoard, type BoardRow, type BulletinEntry, type Card, type Raising } from './board.service.js';
export { ORDER_GROUNDS } from './core/grounds.js';
export { DeadlineExplanations } from './explanations.service.js';
export { Orders, ORDER_STATES, type Order, type OrderState } from './orders.service.js';
export { Raisings, type LastOfGroup, type LastTwice, type RaisingChange } from './raisings.service.js';
export { SupervisionModule } from './supervision.module.js';
export { RECALCULATE_MISSED } from './recalculation.service.js';
export { SWEEP, Sweep, type Swept } from './sweep.service.js';
