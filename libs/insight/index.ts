// 洞察: figures over the whole city, read from what the other libs keep.
export { InsightModule } from './insight.module.js';
export { Screen } from './screen.service.js';
