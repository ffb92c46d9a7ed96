import { mergeConfig } from 'vitest/config';
import shared from './vitest.config.ts';

/** Takes the pictures anew that README shows. */
export default mergeConfig(shared, { test: { env: { PICTURES: 'renew' } } });
