// 督办: the sweep, cards, orders, the bulletin and recalculation.
export { SupervisionModule } from './supervision.module.js';
export { SWEEP, Sweep, type Swept } from './sweep.service.js';
