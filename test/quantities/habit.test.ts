import { expect, it } from 'vitest';
import { findQuantities } from '../../src/quantities/index.js';

it('learns from no telephone number how a text writes decimals', () => {
  const text = 'Thanh tra 485.430 cuộc, thu về 22,889 tỷ đồng. Điện thoại: 080.43162.';
  expect(findQuantities(text).map(({ value }) => value)).toEqual([485_430, 22_889_000_000]);
});
