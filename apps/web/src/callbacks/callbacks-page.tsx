export function CallbacksPage() { return null; }
