// What a rung does when it fires.

export const RUNG_ACTIONS = ['remind', 'yellow_card', 'red_card', 'urge', 'order', 'bulletin'] as const;
export type RungAction = (typeof RUNG_ACTIONS)[number];
