export function mochaArguments(asked: readonly string[]): string[];
export function someTests(asked: readonly string[]): Promise<number>;
