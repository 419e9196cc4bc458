/**
 * Everything that works without a browser around it, so that researchers can run it over a thousand speeches in Node.
 * `npm run build:engine` bundles it into one module that imports nothing. Other programs rely on these names.
 */
export * from './domain/errors';
