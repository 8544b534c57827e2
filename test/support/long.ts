/** Whether tests run at full length, as `npm run nightly` asks for. */
export const long = process.env['CREEPLINE_LONG'] !== undefined;
