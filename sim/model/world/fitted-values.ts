// Written by `creepline calibrate FILE --adopt`: the default that was found, by path. Do not edit.
export const fittedValues: Readonly<Record<string, number>> = {};
